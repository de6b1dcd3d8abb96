import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { wholeVisitMs } from './page-figures';

/** What an extension's scripts did in a page, by the browser's own trace. Times in ms. */
export interface Traced {
  /** All that they ran, with what they forced the browser to do. */
  readonly script: number;
  /** The longest that they ran in one task. */
  readonly longest: number;
  /** Layouts that they forced. */
  readonly layouts: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The same in the thread's own time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Visits a page once under a trace, which is slower than a visit and no measure of the whole: it tells whose
 * the work is. The page's own scripts must be off, so that whatever runs is the extension's.
 */
export async function traceVisit(browser: Browser, url: string): Promise<Traced> {
  const page = await browser.newPage();
  await page.tracing.start({
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await page.goto(url, { waitUntil: 'load' });
  await wait(wholeVisitMs);
  const bytes = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return summed(traceEvents);
}

/** `RunMicrotasks`: what goes on after an `await`. */
const scripts = /^(?:FunctionCall|EvaluateScript|v8\.compile|RunMicrotasks)$/;
const tasks = /(?:^|::)RunTask$/;

function summed(events: readonly TraceEvent[]): Traced {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isOfPage = ({ pid, tid }: TraceEvent) => threads.some((it) => it.pid === pid && it.tid === tid);
  const timed = events.filter((event) => event.ph === 'X' && event.dur !== undefined && isOfPage(event));
  const runs = outermost(timed.filter(({ name }) => scripts.test(name)));
  const perTask = timed
    .filter(({ name }) => tasks.test(name))
    .map((task) => sum(runs.filter((run) => isInside(run, task))));
  const layouts = timed.filter(
    (event) => event.name === 'Layout' && runs.some((run) => isInside(event, run)),
  );
  return { script: sum(runs), longest: Math.max(0, ...perTask), layouts: layouts.length };
}

const isInside = (event: TraceEvent, outer: TraceEvent) =>
  event !== outer &&
  event.pid === outer.pid &&
  event.tid === outer.tid &&
  event.ts >= outer.ts &&
  event.ts + event.dur! <= outer.ts + outer.dur!;

const outermost = (events: readonly TraceEvent[]) =>
  events.filter((event) => !events.some((other) => isInside(event, other)));

const sum = (events: readonly TraceEvent[]) =>
  events.reduce((total, { dur, tdur }) => total + (tdur ?? dur!) / 1000, 0);
