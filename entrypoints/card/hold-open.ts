/** Between mention and card there is a gap, and hands tremble: the time to cross it (as Wikipedia's previews). */
export const graceMs = 300;

export interface HoldOpen {
  pointerOnMention(isOn: boolean): void;
  pointerOnCard(isOn: boolean): void;
  /** The reader has begun to work in the card: the pointer no longer decides. */
  pin(): void;
  stop(): void;
}

/**
 * What keeps a card open (WCAG 2.2, 1.4.13, hoverable and persistent): the pointer on the mention or on the
 * card, or the reader at work in it. It begins with the pointer on the mention.
 */
export function holdOpen(release: () => void): HoldOpen {
  let isOnMention = true;
  let isOnCard = false;
  let isPinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const decide = () => {
    clearTimeout(timer);
    if (!isOnMention && !isOnCard && !isPinned) timer = setTimeout(release, graceMs);
  };
  return {
    pointerOnMention(isOn) {
      isOnMention = isOn;
      decide();
    },
    pointerOnCard(isOn) {
      isOnCard = isOn;
      decide();
    },
    pin() {
      isPinned = true;
      decide();
    },
    stop() {
      isPinned = true;
      clearTimeout(timer);
    },
  };
}
