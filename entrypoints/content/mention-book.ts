import type { AskProblem } from '../../messaging/ask';
import type { TextChanges } from '../../page/block-list';
import type { MarkCandidate } from '../../page/choose-marks';
import { nearestFirst } from '../../page/nearest-first';
import type { PageBlock } from '../../page/page-block';
import type { PageMention } from '../../page/page-mention';
import { type Ask, batchesOf, findInBlocks } from './find-in-blocks';

export interface PlacedMention extends MarkCandidate {
  readonly mention: PageMention;
}

/** Which blocks have been asked about, and what was found in them. */
export class MentionBook {
  readonly #ask: Ask;
  readonly #found = new Map<PageBlock, readonly PageMention[]>();
  readonly #unasked = new Set<PageBlock>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  note({ added, removed }: TextChanges): void {
    for (const block of added) this.#unasked.add(block);
    for (const block of removed) {
      this.#unasked.delete(block);
      this.#found.delete(block);
    }
  }

  get hasQuestions(): boolean {
    return this.#unasked.size > 0;
  }

  /**
   * Asks about as many blocks as one message holds; what the reader sees first, where one does not hold all.
   *
   * @param page all blocks of the page, in order
   * @returns what went wrong; the same blocks are then asked about next time
   */
  async askNext(page: readonly PageBlock[]): Promise<AskProblem | undefined> {
    const blocks = [...this.#unasked];
    const isOneBatch = batchesOf(blocks).length <= 1;
    const [batch] = batchesOf(isOneBatch ? blocks : nearestFirst(blocks));
    if (!batch) return undefined;
    const found = await findInBlocks(this.#ask, batch, page);
    if (!found.ok) return found.error;
    for (const [block, mentions] of found.value) {
      // It may have gone while the question was under way.
      if (this.#unasked.delete(block)) this.#found.set(block, mentions);
    }
    return undefined;
  }

  /** Everything found, in order of appearance. */
  inOrder(page: readonly PageBlock[]): PlacedMention[] {
    let section = 0;
    return page.flatMap((block) => {
      const { isHeading } = block;
      if (isHeading) section++;
      const mentions = this.#found.get(block) ?? [];
      return mentions.map((mention) => ({ mention, entry: mention.entry, isHeading, section }));
    });
  }
}
