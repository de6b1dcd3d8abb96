import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** What of a page's main thread is ours, by the browser's own trace. Times in ms. */
export interface Traced {
  /** Of all tasks that run our script, as far as they do. */
  readonly ours: number;
  /** The longest stretch of our script in one task. */
  readonly longest: number;
  /** Layouts that our script forced. */
  readonly layouts: number;
  /** Recalculations of style that it forced, and how long they took. */
  readonly styles: number;
  readonly styleMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

const wholeMs = 6_300;

/**
 * Visits a page once under a trace, which is slower than a visit and no measure of the whole: it tells whose
 * the work is.
 *
 * @param origin of the extension
 */
export async function traceVisit(
  browser: Browser,
  url: string,
  origin: string,
  act: () => Promise<unknown> = async () => {},
): Promise<Traced> {
  const page = await browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.goto(url, { waitUntil: 'load' });
  await wait(wholeMs);
  const bytes = await page.tracing.stop();
  await act();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return summed(traceEvents, origin);
}

function summed(events: readonly TraceEvent[], origin: string): Traced {
  const timed = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const calls = outermost(timed.filter((event) => runs(event, origin)));
  const inCalls = (name: string) =>
    timed.filter((event) => event.name === name && calls.some((call) => isInside(event, call)));
  const styles = inCalls('UpdateLayoutTree');
  // Two of our callbacks in one task are one stretch to whoever waits for it to end.
  const tasks = timed.filter(({ name }) => name === 'RunTask' || name.endsWith('::RunTask'));
  const stretches = tasks.map((task) => sum(calls.filter((call) => isInside(call, task))));
  return {
    ours: sum(calls),
    longest: Math.max(0, ...calls.map(({ dur }) => dur! / 1000), ...stretches),
    layouts: inCalls('Layout').length,
    styles: styles.length,
    styleMs: sum(styles),
  };
}

const runs = ({ name, args }: TraceEvent, origin: string) =>
  (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
  args.data?.url?.startsWith(origin) === true;

const isInside = (event: TraceEvent, outer: TraceEvent) =>
  event !== outer &&
  event.pid === outer.pid &&
  event.tid === outer.tid &&
  event.ts >= outer.ts &&
  event.ts + event.dur! <= outer.ts + outer.dur!;

const outermost = (events: readonly TraceEvent[]) =>
  events.filter((event) => !events.some((other) => isInside(event, other)));

const sum = (events: readonly TraceEvent[]) => events.reduce((total, { dur }) => total + dur! / 1000, 0);
