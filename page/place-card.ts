/**
 * Where the card stands: beside the mention and never on it, inside what is visible, its start edge at the
 * start of the words. Pure geometry in one coordinate system (viewport pixels), so that it is tested without
 * a page.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CardPlacement {
  /** The card's top left corner. */
  readonly x: number;
  readonly y: number;
  /** `sheet`: along the lower edge of a small screen. */
  readonly side: 'below' | 'above' | 'sheet';
  /** The card scrolls inside beyond this. */
  readonly maxHeight: number;
}

export interface PlacementRequest {
  /** What is visible: smaller than the window under pinch zoom or a touch keyboard. */
  readonly viewport: Box;
  /** The mention, one box per line it runs over, in reading order. */
  readonly lines: readonly Box[];
  /** The card as tall as its content wants it. */
  readonly card: { readonly width: number; readonly height: number };
  /** Reading direction of the page's text: which end of a line is its start. */
  readonly direction: 'ltr' | 'rtl';
  /** Tells which line of a broken mention the reader points at. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  /** The side it stands on already: a card that grows must not jump across the mention. */
  readonly side?: CardPlacement['side'] | undefined;
}

/** Between mention and card: near enough that the pointer's way is short, far enough to show the underline. */
const gap = 10;
const margin = 8;
/** The card begins a little before the words, so that its own text stands nearly under them. */
const outdent = 24;
/** Below this width a card beside the words would cover the article anyway: a sheet is calmer. */
const sheetWidth = 480;
/** With this much room below, the card stays below and scrolls rather than change sides. */
const comfortableRoom = 340;
/** With less room than this on both sides nothing can be read. */
const leastRoom = 140;

/** @returns undefined where no line of the mention is in view */
export function placeCard(request: PlacementRequest): CardPlacement | undefined {
  const { viewport, card } = request;
  const lines = request.lines.filter((line) => line.width > 0 && line.height > 0);
  const visible = lines.filter((line) => overlaps(line, viewport));
  if (visible.length === 0) return undefined;

  const top = Math.min(...visible.map((line) => line.y));
  const bottom = Math.max(...visible.map((line) => line.y + line.height));
  const roomBelow = viewport.y + viewport.height - margin - (bottom + gap);
  const roomAbove = top - gap - (viewport.y + margin);

  const isSheet = viewport.width < sheetWidth || Math.max(roomBelow, roomAbove) < leastRoom;
  if (isSheet) return placeSheet(viewport, card, bottom);

  const side = chooseSide({ card: card.height, roomBelow, roomAbove, now: request.side });
  const maxHeight = Math.floor(side === 'below' ? roomBelow : roomAbove);
  const height = Math.min(card.height, maxHeight);
  return {
    x: Math.round(alongLine(request, pointedLine(visible, request.pointer))),
    y: Math.round(side === 'below' ? bottom + gap : top - gap - height),
    side,
    maxHeight,
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pointedLine(lines: readonly Box[], pointer: PlacementRequest['pointer']): Box {
  const first = lines[0] as Box;
  if (!pointer) return first;
  const distance = (line: Box) =>
    Math.max(line.y - pointer.y, pointer.y - line.y - line.height, 0) +
    Math.max(line.x - pointer.x, pointer.x - line.x - line.width, 0);
  return lines.reduce((nearest, line) => (distance(line) < distance(nearest) ? line : nearest), first);
}

function chooseSide(room: {
  readonly card: number;
  readonly roomBelow: number;
  readonly roomAbove: number;
  readonly now: CardPlacement['side'] | undefined;
}): 'below' | 'above' {
  if (room.now === 'below' && room.roomBelow >= leastRoom) return 'below';
  if (room.now === 'above' && room.roomAbove >= leastRoom) return 'above';
  if (room.card <= room.roomBelow || room.roomBelow >= comfortableRoom) return 'below';
  return room.roomAbove > room.roomBelow ? 'above' : 'below';
}

/** The card's left edge: from the line's start, moved so that the pointer meets the card on its way. */
function alongLine({ viewport, card, direction, pointer }: PlacementRequest, line: Box): number {
  let x = direction === 'ltr' ? line.x - outdent : line.x + line.width + outdent - card.width;
  if (pointer) x = clamp(x, pointer.x + outdent - card.width, pointer.x - outdent);
  // On a viewport narrower than the card its start must stay in view.
  const last = viewport.x + viewport.width - margin - card.width;
  const first = viewport.x + margin;
  return direction === 'ltr' ? Math.max(first, Math.min(x, last)) : Math.min(last, Math.max(x, first));
}

/** A sheet leaves the mention in view where it can do so and still be read. */
function placeSheet(viewport: Box, card: PlacementRequest['card'], mentionBottom: number): CardPlacement {
  const end = viewport.y + viewport.height;
  const maxHeight = Math.floor(
    clamp(end - mentionBottom - gap, viewport.height * 0.45, viewport.height * 0.7),
  );
  return {
    x: Math.round(viewport.x),
    y: Math.round(end - Math.min(card.height, maxHeight)),
    side: 'sheet',
    maxHeight,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
