import type { CardProgram } from '../../page/card-slot';
import { type OpenCard, openCard } from './open-card';

/** At most one card at a time. */
export function createCardProgram(): CardProgram {
  let current: OpenCard | undefined;
  return {
    open(request) {
      current?.close();
      const card = openCard({
        ...request,
        onClose: () => {
          if (current === card) current = undefined;
          request.onClose();
        },
      });
      current = card;
    },
    close: () => current?.close(),
    pointerOnMention: (isOn) => current?.pointerOnMention(isOn),
  };
}
