import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ text: string, x: number, y: number }} Spot in viewport pixels */

/** Tries before giving up; the first may come before the content script listens. */
const attempts = 3;
const patienceMs = 4000;

/**
 * Scrolls to the first place on the page that shows one of these texts marked, with nothing above it.
 *
 * @param {Page} page
 * @param {readonly string[]} texts in the order of preference
 * @returns {Promise<Spot | undefined>}
 */
export const findMarked = (page, texts) =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
    /** The registry knows what is painted at a point; TypeScript's library does not know that yet. */
    const registry =
      /** @type {typeof CSS.highlights & { highlightsFromPoint(x: number, y: number): unknown[] }} */ (
        CSS.highlights
      );
    /** Whether one of our highlights covers the range. Firefox lets no page look into them: docs/browser-quirks.md. */
    const isMarked = (/** @type {Range} */ range, /** @type {number} */ x, /** @type {number} */ y) => {
      try {
        const marks = [...registry].flatMap(([name, highlight]) =>
          name.startsWith('hashiya') ? [...highlight] : [],
        );
        return marks.some(({ startContainer, startOffset, endContainer, endOffset }) => {
          if (startContainer.getRootNode() !== document) return false;
          const mark = document.createRange();
          mark.setStart(startContainer, startOffset);
          mark.setEnd(endContainer, endOffset);
          return (
            mark.compareBoundaryPoints(Range.START_TO_START, range) <= 0 &&
            mark.compareBoundaryPoints(Range.END_TO_END, range) >= 0
          );
        });
      } catch {
        return registry.highlightsFromPoint(x, y).length > 0;
      }
    };
    // One text of all nodes, because a mention may run over several of them.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** @type {{ node: Node, start: number }[]} */
    const nodes = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += node.nodeValue ?? '';
    }
    for (const text of wanted) {
      for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + text.length)) {
        const first = nodes.findLast(({ start }) => start <= at);
        const last = nodes.findLast(({ start }) => start < at + text.length);
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first.node, at - first.start);
        range.setEnd(last.node, at + text.length - last.start);
        if (range.getClientRects().length === 0) continue;
        first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // Above the middle: a card opens below its mention where there is room.
        window.scrollBy({ top: innerHeight / 6, behavior: 'instant' });
        // Two frames: highlights are found at a point only after they have been painted there.
        await frame();
        await frame();
        const box = range.getClientRects()[0];
        if (!box || box.width === 0) continue;
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const top = document.elementFromPoint(x, y);
        if (top?.contains(first.node) && isMarked(range, x, y)) return { text, x, y };
      }
    }
    return undefined;
  }, texts);

/**
 * Moves the mouse to a spot like a hand and waits for the card.
 *
 * @param {Page} page
 * @param {Spot} spot
 * @returns {Promise<boolean>} whether a card is open
 */
export async function pointAt(page, { x, y }) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    await page.mouse.move(x, Math.max(0, y - 120));
    await page.mouse.move(x, y, { steps: 8 });
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      if (await isCardOpen(page)) return true;
      await wait(100);
    }
  }
  return false;
}

/** @param {Page} page */
export const isCardOpen = (page) =>
  page.evaluate(() => document.documentElement.querySelector(':scope > hashiya-card') !== null);
