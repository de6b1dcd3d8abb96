import { type CardRequest, cardProgram } from '../../page/card-slot';
import type { Lifetime } from '../../page/lifetime';
import { boxesOf, type PageMention, wordsOf } from '../../page/page-mention';
import type { Ask } from './find-in-blocks';

type OpenedBy = CardRequest['openedBy'];

/** Opens the card of one mention at a time, and fetches its program when the first is wanted. */
export class CardOpener {
  readonly #ask: Ask;
  readonly #life: Lifetime;
  readonly #onChange: () => void;
  #open: PageMention | undefined;
  /** What a late program is for: replaced or cleared, it comes too late. */
  #wanted: { readonly mention: PageMention; readonly openedBy: OpenedBy } | undefined;
  #isInjecting = false;

  /** @param onChange a card has opened or closed */
  constructor(ask: Ask, life: Lifetime, onChange: () => void) {
    this.#ask = ask;
    this.#life = life;
    this.#onChange = onChange;
    life.onEnd(() => this.close());
  }

  /** The mention whose card is open. */
  get mention(): PageMention | undefined {
    return this.#open;
  }

  prepare(): void {
    if (!cardProgram()) this.#inject();
  }

  open(mention: PageMention, openedBy: OpenedBy): void {
    if (this.#open === mention) {
      cardProgram()?.pointerOnMention(true);
      if (openedBy === 'pointer') return;
    }
    this.#wanted = { mention, openedBy };
    if (cardProgram()) this.#show();
    else this.#inject();
  }

  /** The pointer is on a mention, or on none: a card that it opened can go, one that it asked for need not come. */
  pointerOver(mention: PageMention | undefined): void {
    if (this.#wanted?.openedBy === 'pointer' && this.#wanted.mention !== mention) this.#wanted = undefined;
    if (this.#open) cardProgram()?.pointerOnMention(mention === this.#open);
  }

  close(): void {
    this.#wanted = undefined;
    if (this.#open) cardProgram()?.close();
  }

  /** A refusal is tried again with the next wish for a card. */
  #inject(): void {
    if (this.#isInjecting) return;
    this.#isInjecting = true;
    this.#life.run(async () => {
      await this.#ask('injectCard', {});
      this.#isInjecting = false;
      if (!this.#life.isOver) this.#show();
    });
  }

  #show(): void {
    const program = cardProgram();
    const wanted = this.#wanted;
    if (!program || !wanted) return;
    const { mention, openedBy } = wanted;
    this.#wanted = undefined;
    program.open({
      entry: mention.entry,
      text: wordsOf(mention),
      why: mention.why,
      anchor: () => boxesOf(mention),
      openedBy,
      onClose: () => {
        if (this.#open !== mention) return;
        this.#open = undefined;
        this.#onChange();
      },
    });
    this.#open = mention;
    this.#onChange();
  }
}
