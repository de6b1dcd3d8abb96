import { join, resolve } from 'node:path';
import { openExtensionPage, readReport, settledReport } from '../../scripts/browsing/extension-page.mjs';
import { serveFiles } from '../../scripts/browsing/serve-files.mjs';
import { buildExtension } from '../../scripts/build-extension.mjs';
import type { BenchRow } from '../bench-row';
import { measured } from '../side-by-side';
import { fewForms, packOf } from './few-forms';
import { markJsCost } from './mark-js-cost';
import { type MeasuredBrowsers, measuredBrowsers } from './measured-browsers';
import { type PageFigures, startVisit } from './page-figures';
import { pageFiles, pageName } from './page-files';
import { regexpPainter } from './regexp-painter';
import { type Traced, traceVisit } from './trace-visit';
import { withOtherPack, writeExtension } from './write-extension';

/** Extensions that are measured side by side. */
type Candidate = 'idle' | 'ours' | 'oursFew' | 'regexp';
const candidates: readonly Candidate[] = ['idle', 'ours', 'oursFew', 'regexp'];

export interface PageOptions {
  /** How many pages, how often each. */
  readonly pages?: number;
  readonly rounds?: number;
  /** Of saved pages. */
  readonly folder?: string;
  /** Of the built extension. */
  readonly built?: string;
  readonly markJs?: boolean;
}

/** What one page cost under each extension, and under mark.js, which is not waited for twice. */
interface PageCosts {
  readonly name: string;
  readonly status: string;
  readonly figures: Readonly<Record<Candidate, readonly PageFigures[]>>;
  readonly traced: Traced;
  readonly markJs: number;
}

/** With a page's own scripts off, every difference is an extension's doing. */
const still = { 'content-security-policy': "script-src 'none'", 'content-type': 'text/html; charset=utf-8' };

/** What reading costs a page, against an extension that does nothing and against two other ways to mark. */
export async function pageRows(options: PageOptions = {}): Promise<readonly BenchRow[]> {
  const { pages = 12, rounds = 3, markJs = true } = options;
  const built = options.built ?? buildExtension(resolve('.'), 'chromium');
  const forms = await fewForms();
  const texts = forms.map(({ text }) => text);
  const site = await serveFiles(pageFiles(pages, options.folder), still);
  const browsers = await measuredBrowsers((folder) => ({
    idle: writeExtension(join(folder, 'idle'), {}),
    ours: built,
    oursFew: withOtherPack(built, join(folder, 'few'), packOf(forms)),
    regexp: writeExtension(join(folder, 'regexp'), { content: regexpPainter(texts) }),
  }));
  try {
    await warmUp(browsers, site.urls[0]!);
    const costs: PageCosts[] = [];
    for (const url of site.urls) {
      const figures = await visits(browsers, url, rounds);
      const traced = await trace(browsers, url);
      const cost = markJs ? await markJsCost(browsers.sessions.idle.browser, url, texts) : Number.NaN;
      costs.push({ name: pageName(url), figures, ...traced, markJs: cost });
      console.log(line(costs.at(-1)!));
    }
    return rowsOf(costs);
  } finally {
    await browsers.close();
    await site.close();
  }
}

/** The first page that a browser opens, and the installing of a library, are nobody's usual cost. */
async function warmUp({ sessions }: MeasuredBrowsers<Candidate>, url: string) {
  for (const name of candidates) {
    const { figures, page } = await startVisit(sessions[name].browser, url);
    if (name === 'ours' || name === 'oursFew') {
      const desk = await openExtensionPage(sessions[name]);
      await settledReport(desk, page.url());
      await desk.close();
    }
    await figures;
  }
}

/** In turn; a visit's quiet end overlaps with the next one's beginning in another browser. */
async function visits({ sessions }: MeasuredBrowsers<Candidate>, url: string, rounds: number) {
  const figures: Record<Candidate, Promise<PageFigures>[]> = { idle: [], ours: [], oursFew: [], regexp: [] };
  for (let round = 0; round < rounds; round++) {
    // No candidate always follows the same other.
    const order = round % 2 === 0 ? candidates : candidates.toReversed();
    for (const name of order) {
      await figures[name].at(-1);
      figures[name].push((await startVisit(sessions[name].browser, url)).figures);
    }
  }
  const done = await Promise.all(
    candidates.map(async (name) => [name, await Promise.all(figures[name])] as const),
  );
  return Object.fromEntries(done) as Record<Candidate, PageFigures[]>;
}

async function trace({ sessions }: MeasuredBrowsers<Candidate>, url: string) {
  const { ours } = sessions;
  let status = 'unknown';
  const traced = await traceVisit(ours.browser, url, ours.origin ?? '', async () => {
    const desk = await openExtensionPage(ours);
    status = (await readReport(desk, url))?.status ?? status;
    await desk.close();
  });
  return { status, traced };
}

/** A figure's median under a candidate less its median under the extension that does nothing. */
const over = ({ figures }: PageCosts, name: Candidate, of: keyof PageFigures): number =>
  measured(figures[name].map((one) => one[of])).median - measured(figures.idle.map((one) => one[of])).median;

const line = (page: PageCosts): string =>
  [
    page.name.slice(0, 44).padEnd(45),
    page.status.padEnd(15),
    `idle ${measured(page.figures.idle.map(({ task }) => task)).median.toFixed(0)}`,
    ...(['ours', 'oursFew', 'regexp'] as const).map((it) => `${it} +${over(page, it, 'task').toFixed(1)}`),
    `script +${over(page, 'ours', 'script').toFixed(1)} style +${over(page, 'ours', 'style').toFixed(1)}`,
    `layouts +${over(page, 'ours', 'layouts')} styles +${over(page, 'ours', 'styles')}`,
    `heap +${(over(page, 'ours', 'heap') / 1024).toFixed(0)} kB`,
    `traced ${page.traced.ours.toFixed(1)} longest ${page.traced.longest.toFixed(1)}`,
    `forced layouts ${page.traced.layouts} styles ${page.traced.styles} (${page.traced.styleMs.toFixed(1)})`,
    `mark.js ${page.markJs.toFixed(0)}`,
  ].join(' ');

/** Longer than this, the browser calls a task long. */
const longTaskMs = 50;

function rowsOf(costs: readonly PageCosts[]): readonly BenchRow[] {
  const median = (name: string, unit: string, of: (page: PageCosts) => number): BenchRow => {
    const { median, spread } = measured(costs.map(of));
    return { name: `page.${name}`, value: median, unit, spread };
  };
  const most = (name: string, unit: string, of: (page: PageCosts) => number): BenchRow => ({
    name: `page.${name}`,
    value: Math.max(...costs.map(of)),
    unit,
    spread: 0,
  });
  const ofOthers = (name: string, other: (page: PageCosts) => number) =>
    median(name, '×', (page) => Math.max(0, over(page, 'oursFew', 'task')) / other(page));
  return [
    ofOthers('main-thread.vs-markjs', ({ markJs }) => markJs),
    ofOthers('main-thread.vs-regexp', (page) => Math.max(0.1, over(page, 'regexp', 'task'))),
    median('main-thread.over-empty-ms', 'ms', (page) => over(page, 'ours', 'task')),
    most('long-tasks', 'tasks', ({ traced }) => (traced.longest > longTaskMs ? 1 : 0)),
    most('longest-task-ms', 'ms', ({ traced }) => traced.longest),
    most('layouts', 'layouts', ({ traced }) => traced.layouts),
    median('layout-count.over-empty', 'layouts', (page) => over(page, 'ours', 'layouts')),
    most('layout-shift', '', (page) => Math.max(0, over(page, 'ours', 'shift'))),
    median('heap.over-empty-bytes', 'bytes', (page) => over(page, 'ours', 'heap')),
    { name: 'page.read', value: costs.filter(isRead).length / costs.length, unit: '', spread: 0 },
  ];
}

const isRead = ({ status }: PageCosts) => status !== 'not-an-article' && status !== 'unknown';
