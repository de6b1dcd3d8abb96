import { join, resolve } from 'node:path';
import { openExtensionPage, settledReport } from '../../scripts/browsing/extension-page.mjs';
import { serveFiles } from '../../scripts/browsing/serve-files.mjs';
import { buildExtension } from '../../scripts/build-extension.mjs';
import type { BenchMaterial } from '../bench-material';
import type { BenchRow } from '../bench-row';
import { type MeasuredBrowsers, measuredBrowsers } from '../browsers/measured-browsers';
import { copyExtension, writeExtension } from '../browsers/write-extension';
import { measured } from '../side-by-side';
import { markJsCost } from './mark-js-cost';
import { packOf } from './pack-of-forms';
import { type PageFigures, startVisit } from './page-figures';
import { pageFiles } from './page-files';
import { regexpPainter } from './regexp-painter';
import { type Traced, traceVisit } from './trace-visit';

/** Extensions that are measured side by side: `few` is ours with the pack of a thousand forms. */
type Candidate = 'empty' | 'ours' | 'few' | 'regexp';
const candidates: readonly Candidate[] = ['empty', 'ours', 'few', 'regexp'];
type Browsers = MeasuredBrowsers<Candidate>;

/** What rivals that go through a page once for every form can still be waited for. */
const fewForms = 1_000;
const usualPages = 12;
const rounds = 3;

/** What one page cost with each extension: the medians of its visits. */
interface PageCosts {
  readonly figures: Readonly<Record<Candidate, PageFigures>>;
  readonly traced: Traced;
  readonly markJs: number;
}

/** With a page's own scripts off, every difference is an extension's doing. */
const still = { 'content-security-policy': "script-src 'none'", 'content-type': 'text/html; charset=utf-8' };

/**
 * What reading costs a page's main thread, against an extension that does nothing and two other ways to mark.
 *
 * @param pages how many saved pages, a dozen unless told otherwise
 */
export async function pageRows(material: BenchMaterial, pages = usualPages): Promise<readonly BenchRow[]> {
  const built = buildExtension(resolve('.'), 'chromium');
  const forms = material.forms(fewForms);
  const texts = forms.map(({ text }) => text);
  const site = await serveFiles(pageFiles(pages), still);
  const browsers = await measuredBrowsers((folder) => ({
    empty: writeExtension(join(folder, 'empty'), {}),
    ours: built,
    few: copyExtension(built, join(folder, 'few'), { text: packOf(forms) }),
    regexp: writeExtension(join(folder, 'regexp'), { content: regexpPainter(texts) }),
  }));
  try {
    await warmUp(browsers, site.urls[0]!);
    const costs: PageCosts[] = [];
    for (const url of site.urls) {
      const figures = await visits(browsers, url);
      const [traced, markJs] = await Promise.all([
        traceVisit(browsers.sessions.ours.browser, url),
        markJsCost(browsers.sessions.empty.browser, url, texts),
      ]);
      costs.push({ figures, traced, markJs });
      console.log(line(url, costs.at(-1)!));
    }
    return rowsOf(costs);
  } finally {
    await browsers.close();
    await site.close();
  }
}

/** The first page that a browser opens, and the installing of a library, are nobody's usual cost. */
async function warmUp({ sessions }: Browsers, address: string) {
  for (const name of candidates) {
    const { figures, url } = await startVisit(sessions[name].browser, address);
    if (name === 'ours' || name === 'few') {
      const desk = await openExtensionPage(sessions[name]);
      await settledReport(desk, url);
      await desk.close();
    }
    await figures;
  }
}

/** In turn; a visit's quiet end overlaps with the next one's beginning in another browser. */
async function visits({ sessions }: Browsers, url: string): Promise<Record<Candidate, PageFigures>> {
  const figures: Record<Candidate, Promise<PageFigures>[]> = { empty: [], ours: [], few: [], regexp: [] };
  for (let round = 0; round < rounds; round++) {
    // No candidate always follows the same other.
    for (const name of round % 2 === 0 ? candidates : candidates.toReversed()) {
      await figures[name].at(-1);
      figures[name].push((await startVisit(sessions[name].browser, url)).figures);
    }
  }
  const medians = candidates.map(async (name) => {
    const all = await Promise.all(figures[name]);
    const task = measured(all.map((one) => one.task)).median;
    // Pages shift by themselves, at one visit and not at the next, as it happens which state of theirs is
    // drawn; what an extension shifts it shifts at every visit.
    return [name, { task, shift: Math.min(...all.map(({ shift }) => shift)) }] as const;
  });
  return Object.fromEntries(await Promise.all(medians)) as Record<Candidate, PageFigures>;
}

/** What a candidate costs beyond the extension that does nothing. */
const over = ({ figures }: PageCosts, name: Candidate, of: keyof PageFigures = 'task'): number =>
  figures[name][of] - figures.empty[of];

function line(url: string, page: PageCosts): string {
  const name = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
  const overs = (['ours', 'few', 'regexp'] as const).map((it) => `${it} +${over(page, it).toFixed(1)}`);
  const { script, longest, layouts } = page.traced;
  return [
    name.slice(0, 40).padEnd(41),
    `empty ${page.figures.empty.task.toFixed(1)}`,
    ...overs,
    `mark.js +${page.markJs.toFixed(0)} ms`,
    `script ${script.toFixed(1)}, ${longest.toFixed(1)} at once, ${layouts} layouts`,
  ].join('  ');
}

function rowsOf(costs: readonly PageCosts[]): readonly BenchRow[] {
  const median = (name: string, unit: string, of: (page: PageCosts) => number): BenchRow => {
    const { median: value, spread } = measured(costs.map(of));
    return { name: `page.${name}`, value, unit, spread };
  };
  const most = (name: string, unit: string, of: (page: PageCosts) => number): BenchRow => ({
    name: `page.${name}`,
    value: Math.max(...costs.map(of)),
    unit,
    spread: 0,
  });
  // Of medians: a single page's difference can be smaller than its noise.
  const ours = measured(costs.map((page) => over(page, 'few')));
  const ofOthers = (name: string, other: (page: PageCosts) => number): BenchRow => {
    const others = measured(costs.map(other)).median;
    return { name: `page.${name}`, value: ours.median / others, unit: '×', spread: ours.spread / others };
  };
  return [
    ofOthers('main-thread.vs-markjs', ({ markJs }) => markJs),
    ofOthers('main-thread.vs-regexp', (page) => over(page, 'regexp')),
    median('main-thread.over-empty-ms', 'ms', (page) => over(page, 'ours')),
    most('longest-task-ms', 'ms', ({ traced }) => traced.longest),
    most('layouts', '', ({ traced }) => traced.layouts),
    most('layout-shift', '', (page) => Math.max(0, over(page, 'ours', 'shift'))),
  ];
}
