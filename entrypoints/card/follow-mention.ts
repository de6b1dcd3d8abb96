import type { CardRequest } from '../../page/card-slot';
import { type CardPlacement, placeCard } from '../../page/place-card';

interface FollowOptions {
  readonly layer: HTMLElement;
  readonly request: Pick<CardRequest, 'anchor' | 'pointer'>;
  readonly signal: AbortSignal;
  /** The mention has left the view, or the page. */
  readonly onGone: () => void;
  readonly onMoved: () => void;
}

/** Longer cards scroll inside: a note, not a page. In `em` of the card. */
const tallest = 36;

/** Puts the layer beside the mention, and keeps it there while page and card change. */
export function followMention({ layer, request, signal, onGone, onMoved }: FollowOptions): void {
  const page = getComputedStyle(document.body ?? document.documentElement);
  const direction = page.direction === 'rtl' ? 'rtl' : 'ltr';
  const { pointer } = request;
  const [start] = request.anchor();
  let last: CardPlacement | undefined;

  const place = () => {
    const lines = request.anchor();
    const viewport = visiblePart();
    const placement = placeCard({
      viewport,
      lines,
      card: { width: layer.offsetWidth, height: naturalHeight(layer) },
      direction,
      // The place that was pointed at has moved with the words.
      pointer:
        pointer && start && lines[0]
          ? { x: pointer.x + lines[0].x - start.x, y: pointer.y + lines[0].y - start.y }
          : undefined,
      side: last?.side,
    });
    if (!placement) {
      onGone();
      return;
    }
    const { x, y, side, maxHeight } = placement;
    const hasMoved = !last || Math.abs(last.x - x) + Math.abs(last.y - y) > 2;
    last = placement;
    layer.dataset.side = side;
    layer.style.left = `${x}px`;
    layer.style.top = `${y}px`;
    layer.style.width = side === 'sheet' ? `${viewport.width}px` : '';
    layer.style.maxHeight = `${Math.min(maxHeight, tallestOf(layer))}px`;
    if (hasMoved) onMoved();
  };

  let frame = 0;
  const placeSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const quiet = { signal, passive: true } as const;
  // Scrolling does not bubble: whatever box of the page scrolls, the mention may move with it.
  window.addEventListener('scroll', (event) => event.isTrusted && placeSoon(), { ...quiet, capture: true });
  window.addEventListener('resize', placeSoon, quiet);
  window.visualViewport?.addEventListener('resize', placeSoon, quiet);
  window.visualViewport?.addEventListener('scroll', placeSoon, quiet);
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(layer);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
  place();
}

/** As tall as it would be without a limit, measured without lifting the limit: that would lose the reader's place. */
function naturalHeight(layer: HTMLElement): number {
  const scroller = layer.querySelector('.card-scroll');
  const hidden = scroller ? scroller.scrollHeight - scroller.clientHeight : 0;
  return Math.min(layer.offsetHeight + hidden, tallestOf(layer));
}

const tallestOf = (layer: HTMLElement): number =>
  tallest * Number.parseFloat(getComputedStyle(layer).fontSize);

function visiblePart() {
  const visual = window.visualViewport;
  return visual
    ? { x: visual.offsetLeft, y: visual.offsetTop, width: visual.width, height: visual.height }
    : { x: 0, y: 0, width: innerWidth, height: innerHeight };
}
