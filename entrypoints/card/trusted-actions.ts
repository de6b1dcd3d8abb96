/**
 * A page can move a mention under a resting finger, or lay something over the card and ask for a click there.
 * The worst that a click here does is to open a citation, and even that shall be the reader's own wish.
 */
const steadyMs = 300;

interface GuardOptions {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly signal: AbortSignal;
  /** Milliseconds since the card has appeared or moved. */
  readonly steadyFor: () => number;
}

/** Lets no click through to the card's own listeners that the reader may not have meant. */
export function guardActions({ root, host, signal, steadyFor }: GuardOptions): void {
  const guard = (event: Event) => {
    if (event instanceof MouseEvent && isMeant(event, host, steadyFor)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick']) {
    root.addEventListener(type, guard, { capture: true, signal });
  }
}

function isMeant(event: MouseEvent, host: HTMLElement, steadyFor: () => number): boolean {
  if (!event.isTrusted) return false;
  // By key or by a screen reader: there is no point to look at, and the focus cannot be lured.
  if (event.detail === 0) return true;
  return steadyFor() >= steadyMs && document.elementFromPoint(event.clientX, event.clientY) === host;
}

/** What happens in the card is not the page's to hear: it would read keys as shortcuts, clicks as "outside". */
const kept = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'],
  ...['touchstart', 'touchend', 'wheel', 'keydown', 'keyup', 'keypress', 'copy', 'selectstart', 'dragstart'],
];

export function keepEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const type of kept) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
