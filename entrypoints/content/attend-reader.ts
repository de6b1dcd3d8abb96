import type { Lifetime } from '../../page/lifetime';
import type { PageMarks } from '../../page/page-marks';
import type { PageMention } from '../../page/page-mention';
import { watchKeys } from '../../page/watch-keys';
import { watchPointer } from '../../page/watch-pointer';
import { cardOpener } from './card-opener';
import type { Ask } from './find-in-blocks';
import { mentionWalk } from './mention-walk';

export interface Attention {
  readonly ask: Ask;
  readonly life: Lifetime;
  /** Absent where the browser can't paint: mentions are then reached by key and from the popup. */
  readonly marks: PageMarks | undefined;
  readonly dwellMs: () => number;
  /** The mentions that keys walk, in order. */
  readonly walkable: () => readonly PageMention[];
}

/**
 * Answers the reader's pointer, finger and keys: one mention at a time is the current one, and has its card.
 *
 * @returns scrolls to a mention and opens its card, as the popup asks for it
 */
export function attendReader({
  ask,
  life,
  marks,
  dwellMs,
  walkable,
}: Attention): (mention: PageMention) => void {
  let over: PageMention | undefined;
  const walk = mentionWalk(walkable);
  const cards = cardOpener(ask, life, () => showCurrent());
  const showCurrent = () => marks?.setCurrent(cards.mention() ?? walk.at() ?? over);
  const endWalk = () => {
    walk.end();
    showCurrent();
  };

  watchKeys(life, {
    isWalking: () => walk.at() !== undefined && cards.mention() === undefined,
    walk: (step) => {
      const mention = walk.step(step);
      if (mention && cards.mention() !== mention) cards.close();
      showCurrent();
      return mention !== undefined;
    },
    open: () => {
      const mention = walk.at();
      if (mention) cards.open(mention, 'key');
    },
    endWalk,
  });

  if (marks) {
    watchPointer(life, {
      mentionAt: (x, y) => marks.at(x, y),
      dwellMs,
      over: (mention) => {
        over = mention;
        cards.pointerOver(mention);
        showCurrent();
      },
      settling: () => cards.prepare(),
      rested: (mention) => cards.open(mention, 'pointer'),
      tapped: (mention) => cards.open(mention, 'tap'),
    });
  }

  return (mention) => {
    walk.to(mention);
    showCurrent();
    cards.open(mention, 'key');
  };
}
