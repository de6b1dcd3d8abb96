import { announce } from '../../page/announce';
import { bringIntoView } from '../../page/bring-into-view';
import { boxesOf, type PageMention } from '../../page/page-mention';
import { sayPosition } from './say-position';

/** Going from mention to mention by key, in document order and round again. */
export interface MentionWalk {
  /** @returns the mention walked to; nothing where none can be seen */
  step(step: 1 | -1): PageMention | undefined;
  to(mention: PageMention): void;
  end(): void;
  /** Where the walk is. */
  at(): PageMention | undefined;
}

/** @param walkable the mentions to walk, in order */
export function mentionWalk(walkable: () => readonly PageMention[]): MentionWalk {
  let at: PageMention | undefined;
  const to = (mention: PageMention) => {
    at = mention;
    bringIntoView(mention);
  };
  return {
    to,
    at: () => at,
    end: () => {
      at = undefined;
    },
    step: (step) => {
      const mentions = walkable();
      const count = mentions.length;
      let index = at ? mentions.indexOf(at) : -1;
      if (index < 0) index = firstInView(mentions) - (step === 1 ? 1 : 0);
      for (let tried = 0; tried < count; tried++) {
        index = (index + step + count) % count;
        const mention = mentions[index]!;
        // Its part of the page may be folded away.
        if (boxesOf(mention).length === 0) continue;
        to(mention);
        announce(sayPosition(index + 1, count, mention.label));
        return mention;
      }
      return undefined;
    },
  };
}

/** The walk begins with what the reader sees, or with the first where all has been read. */
function firstInView(mentions: readonly PageMention[]): number {
  const index = mentions.findIndex((mention) => boxesOf(mention).some(({ bottom }) => bottom >= 0));
  return Math.max(0, index);
}
