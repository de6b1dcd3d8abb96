import { firstIndex } from '../core/first-index';
import { isDrawnAfter } from './flat-tree';
import type { PageBlock, Run } from './page-block';

/** What changed in a list since the last look. */
export interface TextChanges {
  readonly added: readonly PageBlock[];
  readonly removed: readonly PageBlock[];
}

/**
 * A page's blocks in the order they are drawn, and what changes in them. A container that is read again
 * retires its blocks first; those that come back unchanged were never gone.
 */
export class BlockList {
  readonly #blocks: PageBlock[] = [];
  readonly #byContainer = new Map<Element, PageBlock[]>();
  readonly #retired = new Set<PageBlock>();
  readonly #added = new Set<PageBlock>();
  readonly #removed = new Set<PageBlock>();
  /** Index after the block that was put in last: the next one's place most often. */
  #hint = 0;
  /** Without shadow roots, order is a question that the browser answers in one call. */
  hasShadow = false;

  get blocks(): readonly PageBlock[] {
    return this.#blocks;
  }

  of(container: Element): readonly PageBlock[] {
    return this.#byContainer.get(container) ?? [];
  }

  retire(container: Element): void {
    for (const block of this.of(container)) this.#retired.add(block);
  }

  put(block: PageBlock): void {
    const siblings = this.#byContainer.get(block.container);
    const same = siblings?.find((other) => this.#retired.has(other) && isSame(block, other));
    if (same) {
      this.#retired.delete(same);
      return;
    }
    if (siblings) siblings.push(block);
    else this.#byContainer.set(block.container, [block]);
    const index = this.#placeFor(block);
    this.#blocks.splice(index, 0, block);
    this.#hint = index + 1;
    this.#added.add(block);
  }

  /** Those that did not come back are gone. */
  dropRetired(): void {
    this.drop(this.#retired);
    this.#retired.clear();
  }

  drop(blocks: Iterable<PageBlock>): void {
    const gone = new Set(blocks);
    if (gone.size === 0) return;
    let kept = 0;
    for (const block of this.#blocks) {
      if (!gone.has(block)) this.#blocks[kept++] = block;
    }
    this.#blocks.length = kept;
    this.#hint = kept;
    for (const block of gone) {
      const others = this.of(block.container).filter((other) => !gone.has(other));
      if (others.length > 0) this.#byContainer.set(block.container, others);
      else this.#byContainer.delete(block.container);
      this.#retired.delete(block);
      // What came and went between two looks never was.
      if (!this.#added.delete(block)) this.#removed.add(block);
    }
  }

  takeChanges(): TextChanges {
    const changes = { added: [...this.#added], removed: [...this.#removed] };
    this.#added.clear();
    this.#removed.clear();
    return changes;
  }

  #placeFor(block: PageBlock): number {
    const blocks = this.#blocks;
    const isAfter = (other: PageBlock | undefined) =>
      other !== undefined && comesAfter(block.runs[0]!, other.runs[0]!, this.hasShadow);
    const hint = this.#hint;
    if (!isAfter(blocks[hint]) && (hint === 0 || isAfter(blocks[hint - 1]))) return hint;
    return firstIndex(blocks, isAfter);
  }
}

/** One text node can hold several blocks. */
const comesAfter = (run: Run, other: Run, hasShadow: boolean): boolean =>
  run.node === other.node ? run.offset > other.offset : isDrawnAfter(run.node, other.node, hasShadow);

const isSame = (block: PageBlock, other: PageBlock): boolean =>
  block.text === other.text &&
  block.lang === other.lang &&
  block.isHeading === other.isHeading &&
  block.runs.length === other.runs.length &&
  block.runs.every(({ node, offset }, index) => {
    const run = other.runs[index]!;
    return node === run.node && offset === run.offset;
  });
