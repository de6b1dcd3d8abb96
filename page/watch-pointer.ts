import type { Lifetime } from './lifetime';
import type { PageMention } from './page-mention';

export interface PointerEvents {
  mentionAt(x: number, y: number): PageMention | undefined;
  /** How long the pointer has to rest, in milliseconds. */
  dwellMs(): number;
  /** The pointer came onto a mention, or onto none. */
  over(mention: PageMention | undefined): void;
  /** It will probably rest: time to fetch what a card needs. */
  settling(mention: PageMention): void;
  rested(mention: PageMention): void;
  tapped(mention: PageMention): void;
}

/** A part of the dwell time after which few pointers move on. */
const settlingPart = 0.3;

/** What answers a tap by itself. */
const interactive =
  'a[href],button,input,select,textarea,label,summary,video,audio,[onclick],[contenteditable],[role=button],[role=link],[role=tab],[role=menuitem]';

/**
 * Watches the pointer on behalf of the marks, passively and once a frame at most.
 */
export function watchPointer(life: Lifetime, events: PointerEvents): void {
  let over: PageMention | undefined;
  let frame = 0;
  let point = { x: 0, y: 0 };
  let timers: (() => void)[] = [];

  const moveOnto = (mention: PageMention | undefined) => {
    if (mention === over) return;
    for (const cancel of timers) cancel();
    timers = [];
    over = mention;
    events.over(mention);
    if (!mention) return;
    const ms = events.dwellMs();
    timers = [
      life.later(ms * settlingPart, () => events.settling(mention)),
      life.later(ms, () => events.rested(mention)),
    ];
  };
  const look = life.guard(() => {
    frame = 0;
    moveOnto(events.mentionAt(point.x, point.y));
  });
  const leave = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    moveOnto(undefined);
  };

  life.on('pointermove', (event) => {
    // A finger that moves scrolls; a pressed button drags or selects.
    if (event.pointerType === 'touch' || event.buttons !== 0) return leave();
    point = { x: event.clientX, y: event.clientY };
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  life.on('pointerdown', (event) => event.pointerType !== 'touch' && leave());
  life.on('pointerout', (event) => event.relatedTarget === null && leave());
  // What stands under the resting pointer now is chance, not a wish.
  life.on('scroll', leave);
  life.on('blur', (event) => event.target === window && leave());
  // In the bubbling phase, so that a page that takes the tap for itself keeps it.
  const onClick = (event: MouseEvent) => {
    const { pointerType } = event as PointerEvent;
    if (event.defaultPrevented || getSelection()?.isCollapsed === false) return;
    if (pointerType !== 'touch' && pointerType !== 'pen') return;
    const path = event.composedPath();
    if (path.some((target) => target instanceof Element && target.matches(interactive))) return;
    const mention = events.mentionAt(event.clientX, event.clientY);
    if (mention) events.tapped(mention);
  };
  life.on('click', onClick, { capture: false });
  life.onEnd(() => cancelAnimationFrame(frame));
}
