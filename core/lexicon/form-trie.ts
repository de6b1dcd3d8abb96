import { edgeHash, hashSlot } from '../text/word-hash';
import { FIRST_PATTERN_LABEL } from './lexicon';

/** Collects paths of labels with the forms at their ends, and lays them out as the lexicon's arrays. */
export class FormTrie {
  readonly #children = new Map<number, Map<number, number>>();
  readonly #forms: number[][] = [[]];
  #edges = 0;

  /** @param path labels whose patterns are still numbered provisionally */
  add(path: readonly number[], form: number): void {
    let node = 0;
    for (const label of path) {
      let children = this.#children.get(node);
      if (!children) {
        children = new Map();
        this.#children.set(node, children);
      }
      let child = children.get(label);
      if (child === undefined) {
        child = this.#forms.length;
        this.#forms.push([]);
        children.set(label, child);
        this.#edges++;
      }
      node = child;
    }
    const forms = this.#forms[node]!;
    if (!forms.includes(form)) forms.push(form);
  }

  /** @param finalNumbers the final number of each pattern by its provisional one */
  layOut(finalNumbers: Uint32Array) {
    const size = 1 << Math.max(4, Math.ceil(Math.log2(this.#edges * 1.6 + 1)));
    const edges = new Uint32Array(size * 3);
    for (const [node, children] of this.#children) {
      for (const [label, child] of children) {
        const final =
          label < FIRST_PATTERN_LABEL
            ? label
            : finalNumbers[label - FIRST_PATTERN_LABEL]! + FIRST_PATTERN_LABEL;
        let slot = hashSlot(edgeHash(node, final), size - 1);
        while (edges[slot * 3] !== 0) slot = (slot + 1) & (size - 1);
        edges.set([node + 1, final, child], slot * 3);
      }
    }
    const nodeFormStarts = new Uint32Array(this.#forms.length + 1);
    this.#forms.forEach((forms, node) => {
      nodeFormStarts[node + 1] = nodeFormStarts[node]! + forms.length;
    });
    return { edges, nodeFormStarts, nodeForms: Uint32Array.from(this.#forms.flat()) };
  }
}
