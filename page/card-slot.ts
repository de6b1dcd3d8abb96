/**
 * How the content script and the card meet. The card's code is a file of its own that is injected into
 * the same isolated world when a reader first points at a mention, so that pages nobody looks into pay
 * nothing for it. It leaves itself in a slot of that world, which no page can see.
 */
import type { Why } from '../core/mentions/mention';

export interface CardRequest {
  readonly entry: string;
  /** The mention's words on the page. */
  readonly text: string;
  readonly why: Why;
  /** Where the mention is now, in viewport pixels; one box per line it runs over. Empty when it is gone. */
  readonly anchor: () => readonly DOMRect[];
  /** A card opened by key takes the focus and gives it back; one opened by pointer does not. */
  readonly openedBy: 'pointer' | 'tap' | 'key';
  /** Where the pointer rests, in viewport pixels: which line of a broken mention the card stands at. */
  readonly pointer?: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

export interface CardProgram {
  /** Replaces whatever card is open. */
  open(request: CardRequest): void;
  close(): void;
  /** The content script watches the mention, the card watches itself: it stays while either has the pointer. */
  pointerOnMention(isOn: boolean): void;
}

const slot = Symbol.for('hashiya.card');
type World = typeof globalThis & { [slot]?: CardProgram };

export const cardProgram = (): CardProgram | undefined => (globalThis as World)[slot];

export function fillCardSlot(program: CardProgram): void {
  (globalThis as World)[slot] = program;
}
