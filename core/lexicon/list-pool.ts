import { GrowingList } from './growing-list';
import { TupleTable } from './tuple-table';

/** The node of a list of no numbers. */
export const NO_NUMBERS = 0;

/**
 * Lists of numbers end to end, equal ones once. They are looked up number by number, from node to node of a
 * tree, so that nothing is made of a list that is known.
 */
export class ListPool {
  readonly #nodes = new TupleTable(2);
  readonly #step = new Uint32Array(2);
  /** By node: number of the list that ends there plus 1. */
  readonly #lists = new GrowingList();
  readonly #starts = new GrowingList();
  readonly #values = new GrowingList();

  constructor() {
    this.#lists.push(0);
    this.#starts.push(0);
  }

  /** @returns the node of a list that has `value` behind what the list of `node` has */
  goOn(node: number, value: number): number {
    this.#step[0] = node;
    this.#step[1] = value;
    const next = this.#nodes.add(this.#step) + 1;
    if (next === this.#lists.length) this.#lists.push(0);
    return next;
  }

  /** @returns the number of the list that ends at a node */
  listAt(node: number): number {
    const known = this.#lists.at(node);
    if (known !== 0) return known - 1;
    const start = this.#values.length;
    for (let at = node; at !== NO_NUMBERS; at = this.#nodes.at(at - 1, 0)) {
      this.#values.push(this.#nodes.at(at - 1, 1));
    }
    this.#values.reverse(start);
    this.#starts.push(this.#values.length);
    this.#lists.set(node, this.#starts.length - 1);
    return this.#starts.length - 2;
  }

  /** @returns the number of a list; the same for equal ones */
  add(list: Iterable<number>): number {
    let node = NO_NUMBERS;
    for (const value of list) node = this.goOn(node, value);
    return this.listAt(node);
  }

  startOf(list: number): number {
    return this.#starts.at(list);
  }

  /** Where each list begins; one more than there are lists. A view. */
  get starts(): Uint32Array {
    return this.#starts.values();
  }

  /** A view. */
  get values(): Uint32Array {
    return this.#values.values();
  }
}
