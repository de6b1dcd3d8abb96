import { isEditing } from './editable-focus';
import type { Lifetime } from './lifetime';

export interface KeyEvents {
  /** @returns whether there was a mention to walk to */
  walk(step: 1 | -1): boolean;
  /** Whether a mention is walked to, so that Enter and Escape are ours. */
  isWalking(): boolean;
  open(): void;
  endWalk(): void;
}

/**
 * Alt+Shift+Period and Alt+Shift+Comma walk the mentions, Enter opens the one walked to, Escape ends the walk.
 * Keys that do nothing here reach the page untouched, and nothing is taken while the reader edits.
 */
export function watchKeys(life: Lifetime, events: KeyEvents): void {
  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || isEditing()) return;
    const step = event.altKey && event.shiftKey ? stepOf(event.code) : 0;
    if (step !== 0) {
      if (events.walk(step)) take(event);
    } else if (events.isWalking() && !event.altKey && !event.shiftKey) {
      if (event.key === 'Enter') {
        take(event);
        events.open();
      } else if (event.key === 'Escape') {
        take(event);
        events.endWalk();
      } else if (event.key === 'Tab') events.endWalk();
    }
  };
  life.on('keydown', onKey, { passive: false });
  // Whoever takes the pointer up again has stopped walking.
  life.on('pointerdown', () => events.endWalk());
}

const stepOf = (code: string): 1 | -1 | 0 => (code === 'Period' ? 1 : code === 'Comma' ? -1 : 0);
