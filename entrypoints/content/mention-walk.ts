import { announce } from '../../page/announce';
import { bringIntoView } from '../../page/bring-into-view';
import { boxesOf, type PageMention } from '../../page/page-mention';

/** Going from mention to mention by key, in document order and round again. */
export class MentionWalk {
  readonly #mentions: () => readonly PageMention[];
  readonly #say: (position: number, count: number, label: string) => string;
  #at: PageMention | undefined;

  /**
   * @param mentions those to walk, in order
   * @param say words for a screen reader
   */
  constructor(
    mentions: () => readonly PageMention[],
    say: (position: number, count: number, label: string) => string,
  ) {
    this.#mentions = mentions;
    this.#say = say;
  }

  get at(): PageMention | undefined {
    return this.#at;
  }

  /** @returns the mention walked to; nothing where none can be seen */
  step(step: 1 | -1): PageMention | undefined {
    const mentions = this.#mentions();
    const count = mentions.length;
    let index = this.#at ? mentions.indexOf(this.#at) : -1;
    if (index < 0) index = firstInView(mentions) - (step === 1 ? 1 : 0);
    for (let tried = 0; tried < count; tried++) {
      index = (index + step + count) % count;
      const mention = mentions[index]!;
      // Its part of the page may be folded away.
      if (boxesOf(mention).length === 0) continue;
      this.to(mention);
      announce(this.#say(index + 1, count, mention.label));
      return mention;
    }
    return undefined;
  }

  to(mention: PageMention): void {
    this.#at = mention;
    bringIntoView(mention);
  }

  end(): void {
    this.#at = undefined;
  }
}

/** The walk begins with what the reader sees, or with the first where all has been read. */
const firstInView = (mentions: readonly PageMention[]): number =>
  Math.max(
    0,
    mentions.findIndex((mention) => boxesOf(mention).some(({ bottom }) => bottom >= 0)),
  );
