import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';

/** What a visit to a page cost, as the browser itself counts it. */
export interface PageFigures {
  /** Of the main thread's tasks, in ms. */
  readonly task: number;
  /** Sum of the scores of all layout shifts. */
  readonly shift: number;
}

/** A visit under way; it closes its tab when it is over. */
export interface Visit {
  readonly url: string;
  readonly figures: Promise<PageFigures>;
}

/** By then a page has come to rest but for what waits for a clock. */
const burstMs = 900;
/** Past the last look that ours takes by itself, five seconds after it has begun. */
export const wholeVisitMs = 6_300;

/**
 * Opens a page in a tab of its own. Comes back when the page is at rest; the rest of the visit, in which
 * only clocks run out, can pass while other browsers are measured.
 */
export async function startVisit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await countTasks(session);
  await page.goto(address, { waitUntil: 'load' });
  const loaded = performance.now();
  await wait(burstMs);
  const figures = async () => {
    await wait(Math.max(0, loaded + wholeVisitMs - performance.now()));
    const task = await taskTime(session);
    const { result } = await session.send('Runtime.evaluate', { expression: shifts, awaitPromise: true });
    await page.close();
    return { task, shift: Number(result.value) };
  };
  return { url: page.url(), figures: figures() };
}

/** In the thread's own time: what other programs take of the machine meanwhile is not counted. */
export const countTasks = (session: CDPSession) =>
  session.send('Performance.enable', { timeDomain: 'threadTicks' });

/** Milliseconds of the main thread's tasks since `countTasks`. */
export async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** The browser hands an observer what it has kept. */
const shifts = `new Promise((resolve) => {
  const read = (list) => list.getEntries().reduce((sum, entry) => sum + entry.value, 0);
  new PerformanceObserver((list) => resolve(read(list))).observe({ type: 'layout-shift', buffered: true });
  setTimeout(resolve, 100, 0);
})`;
