import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What a visit to a page cost, as the browser itself counts it. Times are of the main thread, in ms. */
export interface PageFigures {
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly layouts: number;
  readonly styles: number;
  /** Bytes that are left after a collection. */
  readonly heap: number;
  /** Sum of the scores of all layout shifts. */
  readonly shift: number;
}

/** A visit under way. */
export interface Visit {
  readonly page: Page;
  /** Waits until the visit is over, and closes its tab. */
  readonly figures: Promise<PageFigures>;
}

/** By then a page has come to rest but for what waits for a clock. */
const burstMs = 900;
/** Past the last look that ours takes by itself, five seconds after it has begun. */
const wholeMs = 6_300;

/**
 * Opens a page in a tab of its own. Comes back when the page is at rest; the rest of the visit, in which
 * only clocks run out, can pass while other pages are opened.
 */
export async function startVisit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  const loaded = performance.now();
  await wait(burstMs);
  const figures = async () => {
    await wait(Math.max(0, loaded + wholeMs - performance.now()));
    const read = await readFigures(session);
    await page.close();
    return read;
  };
  return { page, figures: figures() };
}

/** Milliseconds of the main thread's tasks so far. */
export async function taskTime(session: CDPSession): Promise<number> {
  return (await metricsOf(session)).TaskDuration! * 1000;
}

async function readFigures(session: CDPSession): Promise<PageFigures> {
  const metrics = await metricsOf(session);
  const shift = await session.send('Runtime.evaluate', { expression: shifts, awaitPromise: true });
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await metricsOf(session);
  return {
    task: metrics.TaskDuration! * 1000,
    script: metrics.ScriptDuration! * 1000,
    layout: metrics.LayoutDuration! * 1000,
    style: metrics.RecalcStyleDuration! * 1000,
    layouts: metrics.LayoutCount!,
    styles: metrics.RecalcStyleCount!,
    heap: JSHeapUsedSize,
    shift: Number(shift.result.value),
  };
}

async function metricsOf(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The browser hands an observer what it has kept. */
const shifts = `new Promise((resolve) => {
  const read = (list) => list.getEntries().reduce((sum, entry) => sum + entry.value, 0);
  new PerformanceObserver((list) => resolve(read(list))).observe({ type: 'layout-shift', buffered: true });
  setTimeout(resolve, 100, 0);
})`;
