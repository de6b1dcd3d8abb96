import { createRef, render } from 'preact';
import type { CardRequest } from '../../page/card-slot';
import type { Settings } from '../../settings/settings';
import { readSettings } from '../../settings/settings-store';
import { attachHost, type Host } from './attach-host';
import { CardView } from './CardView';
import { followMention } from './follow-mention';
import { holdOpen } from './hold-open';
import { guardActions, keepEvents } from './trusted-actions';
import { watchDismissal } from './watch-dismissal';

export interface OpenCard {
  close(): void;
  pointerOnMention(isOn: boolean): void;
}

/** Opens a card; from then until `request.onClose` it looks after itself. */
export function openCard(request: CardRequest): OpenCard {
  const ending = new AbortController();
  const { signal } = ending;
  const focusBefore = focusedElement();
  let host: Host | undefined;

  const close = (focus: 'return' | 'stay' = 'return') => {
    if (signal.aborted) return;
    const hadFocus = host?.root.activeElement != null;
    if (host) render(null, host.root);
    ending.abort();
    if (hadFocus && focus === 'return' && focusBefore?.isConnected)
      focusBefore.focus({ preventScroll: true });
    request.onClose();
  };

  const hold = holdOpen(close);
  signal.addEventListener('abort', () => hold.stop());
  if (request.openedBy !== 'pointer') hold.pin();

  readSettings().then((settings) => {
    if (signal.aborted) return;
    host = draw({ request, settings, signal, hold, close });
  });
  return { close, pointerOnMention: hold.pointerOnMention };
}

interface DrawOptions {
  readonly request: CardRequest;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  readonly hold: ReturnType<typeof holdOpen>;
  readonly close: (focus?: 'return' | 'stay') => void;
}

function draw({ request, settings, signal, hold, close }: DrawOptions): Host {
  const layer = createRef<HTMLElement>();
  let steadySince = performance.now();
  const host = attachHost({
    signal,
    onReturned: () => layer.current && putOnTop(layer.current),
    onExpelled: () => close('stay'),
  });
  guardActions({
    root: host.root,
    host: host.element,
    signal,
    steadyFor: () => performance.now() - steadySince,
  });
  keepEvents(host.element, signal);
  watchDismissal({ host: host.element, root: host.root, signal, onDismiss: close });

  const show = () => {
    if (signal.aborted || !layer.current) return;
    putOnTop(layer.current);
    followMention({
      layer: layer.current,
      request,
      signal,
      onGone: close,
      onMoved: () => {
        steadySince = performance.now();
      },
    });
    // The mention may have gone meanwhile, and the card with it.
    if (signal.aborted) return;
    watchPointer(layer.current, hold, signal);
    if (request.openedBy !== 'pointer') layer.current.focus({ preventScroll: true });
  };

  // A pointer that only rests must not take the keys from the page's own dialog.
  const isOverModal = request.openedBy !== 'pointer' && document.querySelector(':modal') !== null;
  render(
    <CardView
      request={request}
      settings={settings}
      element={isOverModal ? 'dialog' : 'div'}
      layerRef={layer}
      onDrawn={show}
      onClose={() => close('return')}
    />,
    host.root,
  );
  return host;
}

/** Into the top layer, above whatever is in it. */
function putOnTop(layer: HTMLElement): void {
  if (!layer.isConnected) return;
  if (layer instanceof HTMLDialogElement) {
    if (!layer.open) layer.showModal();
  } else if (!layer.matches(':popover-open')) {
    layer.showPopover();
  }
}

function watchPointer(layer: HTMLElement, hold: ReturnType<typeof holdOpen>, signal: AbortSignal): void {
  const on = (type: 'pointerenter' | 'pointerleave' | 'pointerdown', act: () => void) =>
    layer.addEventListener(type, (event) => event.isTrusted && act(), { signal, passive: true });
  on('pointerenter', () => hold.pointerOnCard(true));
  on('pointerleave', () => hold.pointerOnCard(false));
  on('pointerdown', () => hold.pin());
  layer.addEventListener('focusin', () => hold.pin(), { signal });
}

/** Through open shadow roots: their host alone could not be given the focus back. */
function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}
