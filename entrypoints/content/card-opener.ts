import { type CardRequest, cardProgram } from '../../page/card-slot';
import type { Lifetime } from '../../page/lifetime';
import { boxesOf, type PageMention, wordsOf } from '../../page/page-mention';
import type { Ask } from './find-in-blocks';

type OpenedBy = CardRequest['openedBy'];

/** Opens the card of one mention at a time. */
export interface CardOpener {
  /** Fetches the card's program: pages that nobody looks into go without it. */
  prepare(): void;
  open(mention: PageMention, openedBy: OpenedBy): void;
  /** The pointer is on a mention, or on none: a card that it opened can go, one that it asked for need not come. */
  pointerOver(mention: PageMention | undefined): void;
  close(): void;
  /** The mention whose card is open. */
  mention(): PageMention | undefined;
}

/** @param onChange a card has opened or closed */
export function cardOpener(ask: Ask, life: Lifetime, onChange: () => void): CardOpener {
  let opened: PageMention | undefined;
  /** What a late program is for: replaced or cleared, it comes too late. */
  let wanted: { readonly mention: PageMention; readonly openedBy: OpenedBy } | undefined;
  let isInjecting = false;

  const show = () => {
    const program = cardProgram();
    if (!program || !wanted) return;
    const { mention, openedBy } = wanted;
    wanted = undefined;
    program.open({
      entry: mention.entry,
      text: wordsOf(mention),
      why: mention.why,
      anchor: () => boxesOf(mention),
      openedBy,
      onClose: () => {
        if (opened !== mention) return;
        opened = undefined;
        onChange();
      },
    });
    opened = mention;
    onChange();
  };

  /** A refusal is tried again with the next wish for a card. */
  const prepare = () => {
    if (cardProgram() || isInjecting) return;
    isInjecting = true;
    life.run(async () => {
      await ask('injectCard', {});
      isInjecting = false;
      if (!life.isOver) show();
    });
  };

  const close = () => {
    wanted = undefined;
    if (opened) cardProgram()?.close();
  };
  life.onEnd(close);

  return {
    prepare,
    close,
    mention: () => opened,
    open: (mention, openedBy) => {
      if (opened === mention && openedBy === 'pointer') return;
      wanted = { mention, openedBy };
      prepare();
      show();
    },
    pointerOver: (mention) => {
      if (wanted?.openedBy === 'pointer' && wanted.mention !== mention) wanted = undefined;
      if (opened) cardProgram()?.pointerOnMention(mention === opened);
    },
  };
}
