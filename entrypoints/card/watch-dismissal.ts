interface DismissalOptions {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  /** @param focus whether the focus goes back to where it was before the card */
  readonly onDismiss: (focus: 'return' | 'stay') => void;
}

/** The ways in which a reader sends a card away. Listens on the window, before the page does. */
export function watchDismissal({ host, root, signal, onDismiss }: DismissalOptions): void {
  const options = { capture: true, signal } as const;
  const isOutside = (event: Event) => event.isTrusted && !event.composedPath().includes(host);

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      // One key closes one thing: the page's own dialog or full screen has to wait for the next.
      event.preventDefault();
      event.stopImmediatePropagation();
      onDismiss('return');
    },
    options,
  );

  // A finger that is put down may begin to scroll; only a tap is meant. A mouse button is meant at once.
  let isPressed = false;
  window.addEventListener(
    'pointerdown',
    (event) => {
      isPressed = isOutside(event);
      if (isPressed && event.pointerType === 'mouse') onDismiss('stay');
    },
    options,
  );
  // The tap that opened the card ends with a click, too: only one that also began since then counts.
  window.addEventListener('click', (event) => isPressed && isOutside(event) && onDismiss('stay'), options);

  root.addEventListener(
    'focusout',
    (event) => {
      const next = event instanceof FocusEvent ? event.relatedTarget : null;
      // No next: the window itself has lost the focus, or the focused button has been removed.
      if (next instanceof Node && !root.contains(next)) onDismiss('stay');
    },
    options,
  );

  // What is in full screen lies above what was in the top layer before it.
  document.addEventListener('fullscreenchange', () => onDismiss('stay'), options);
}
