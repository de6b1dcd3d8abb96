import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, type PlacementRequest, placeCard } from '../../page/place-card';

const desktop: Box = { x: 0, y: 0, width: 1280, height: 800 };
const line = (x: number, y: number, width = 120): Box => ({ x, y, width, height: 20 });
const request = (change: Partial<PlacementRequest>): PlacementRequest => ({
  viewport: desktop,
  lines: [line(300, 200)],
  card: { width: 400, height: 300 },
  direction: 'ltr',
  ...change,
});
const place = (change: Partial<PlacementRequest>) => {
  const placement = placeCard(request(change));
  if (!placement) throw new Error('the mention is in view');
  return placement;
};

describe('beside the mention', () => {
  test('a card stands below, its start near the start of the words', () => {
    const { x, y, side } = place({});
    expect(side).toBe('below');
    expect(y).toBeGreaterThan(220);
    expect(y).toBeLessThan(240);
    expect(x).toBeGreaterThan(250);
    expect(x).toBeLessThanOrEqual(300);
  });

  test('right-to-left text has its start on the right', () => {
    const { x } = place({ lines: [line(900, 200)], direction: 'rtl' });
    const rightEdge = x + 400;
    expect(rightEdge).toBeGreaterThanOrEqual(1020);
    expect(rightEdge).toBeLessThan(1070);
  });

  test('it flips above where there is more room and too little below', () => {
    const { side, y } = place({ lines: [line(300, 700)] });
    expect(side).toBe('above');
    expect(y + 300).toBeLessThan(700);
  });

  test('a long card stays below where the room is comfortable, and scrolls', () => {
    const { side, maxHeight } = place({ lines: [line(300, 400)], card: { width: 400, height: 560 } });
    expect(side).toBe('below');
    expect(maxHeight).toBeLessThan(560);
    expect(maxHeight).toBeGreaterThan(300);
  });

  test('a card that grows keeps its side', () => {
    const short = place({ lines: [line(300, 560)], card: { width: 400, height: 150 } });
    expect(short.side).toBe('below');
    const grown = place({ lines: [line(300, 560)], card: { width: 400, height: 500 }, side: short.side });
    expect(grown.side).toBe('below');
  });

  test('it gives its side up where nothing could be read there', () => {
    expect(place({ lines: [line(300, 740)], side: 'below' }).side).toBe('above');
  });

  test('it shifts back into view at both edges', () => {
    expect(place({ lines: [line(1200, 200, 60)] }).x).toBe(1280 - 8 - 400);
    expect(place({ lines: [line(2, 200, 60)], direction: 'rtl' }).x).toBe(8);
  });
});

describe('a mention broken over lines', () => {
  const lines = [line(1000, 200, 200), line(40, 228, 90)];

  test('the card covers none of its lines', () => {
    expect(place({ lines }).y).toBeGreaterThanOrEqual(248);
    const above = place({ lines: [line(1000, 700, 200), line(40, 728, 90)] });
    expect(above.side).toBe('above');
    expect(above.y + 300).toBeLessThanOrEqual(700);
  });

  test('it stands at the line that the pointer is on', () => {
    expect(place({ lines, pointer: { x: 60, y: 236 } }).x).toBeLessThan(100);
    expect(place({ lines, pointer: { x: 1050, y: 210 } }).x).toBeGreaterThan(800);
  });

  test('without a pointer it stands at the first line', () => {
    expect(place({ lines }).x).toBeGreaterThan(800);
  });

  test('lines out of view do not count', () => {
    expect(place({ lines: [line(300, -40), line(100, 30)] }).y).toBeGreaterThanOrEqual(50);
  });
});

describe('small screens', () => {
  const phone: Box = { x: 0, y: 0, width: 360, height: 740 };

  test('a sheet along the lower edge leaves the mention in view where it can', () => {
    const sheet = place({ viewport: phone, lines: [line(30, 300)], card: { width: 360, height: 900 } });
    expect(sheet.side).toBe('sheet');
    expect(sheet.x).toBe(0);
    expect(sheet.y).toBeGreaterThanOrEqual(320);
    expect(sheet.y + sheet.maxHeight).toBe(740);
  });

  test('a short sheet is as tall as its content', () => {
    expect(place({ viewport: phone, card: { width: 360, height: 180 }, lines: [line(30, 100)] }).y).toBe(560);
  });

  test('a low mention does not squeeze the sheet below what can be read', () => {
    const sheet = place({ viewport: phone, lines: [line(30, 700)], card: { width: 360, height: 900 } });
    expect(sheet.maxHeight).toBeGreaterThanOrEqual(333);
  });

  test('a window too low for a card beside the words gets a sheet too', () => {
    const low: Box = { x: 0, y: 0, width: 1000, height: 260 };
    expect(place({ viewport: low, lines: [line(300, 120)] }).side).toBe('sheet');
  });

  test('under pinch zoom it stays in the visible part', () => {
    const zoomed: Box = { x: 200, y: 300, width: 640, height: 400 };
    const { x, y } = place({ viewport: zoomed, lines: [line(780, 340)] });
    expect(x).toBeGreaterThanOrEqual(200);
    expect(x + 400).toBeLessThanOrEqual(840);
    expect(y).toBeGreaterThan(360);
  });
});

test('a mention that is out of view, or has no box, has no place for a card', () => {
  expect(placeCard(request({ lines: [] }))).toBeUndefined();
  expect(placeCard(request({ lines: [line(300, -60)] }))).toBeUndefined();
  expect(placeCard(request({ lines: [line(300, 900)] }))).toBeUndefined();
  expect(placeCard(request({ lines: [{ x: 10, y: 10, width: 0, height: 0 }] }))).toBeUndefined();
});

test('whatever the sizes: inside the viewport, and beside the mention', () => {
  const size = fc.integer({ min: 1, max: 1600 });
  const arbitrary = fc.record({
    viewport: fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 200 }),
      width: fc.integer({ min: 480, max: 2000 }),
      height: fc.integer({ min: 300, max: 1600 }),
    }),
    lines: fc.array(
      fc.record({
        x: fc.integer({ min: -100, max: 2000 }),
        y: fc.integer({ min: -100, max: 1600 }),
        width: size,
        height: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    card: fc.record({ width: fc.integer({ min: 200, max: 420 }), height: size }),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    pointer: fc.option(fc.record({ x: size, y: size }), { nil: undefined }),
    side: fc.constantFrom(undefined, 'below' as const, 'above' as const),
  });
  fc.assert(
    fc.property(arbitrary, (wanted) => {
      const placement = placeCard(wanted);
      if (!placement) return;
      const { viewport, card } = wanted;
      const height = Math.min(card.height, placement.maxHeight);
      expect(placement.x).toBeGreaterThanOrEqual(viewport.x);
      expect(placement.y).toBeGreaterThanOrEqual(viewport.y);
      expect(placement.y + height).toBeLessThanOrEqual(viewport.y + viewport.height + 1);
      if (placement.side === 'sheet') return;
      expect(placement.x + card.width).toBeLessThanOrEqual(viewport.x + viewport.width);
      for (const line of wanted.lines) {
        const isInView = line.y < viewport.y + viewport.height && line.y + line.height > viewport.y;
        const isBeside = line.x >= viewport.x + viewport.width || line.x + line.width <= viewport.x;
        if (!isInView || isBeside) continue;
        const covers = line.y < placement.y + height && placement.y < line.y + line.height;
        expect(covers, 'the card covers the mention').toBe(false);
      }
    }),
  );
});
