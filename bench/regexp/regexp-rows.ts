import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { openSession } from '../../scripts/browsing/session.mjs';
import type { BenchMaterial } from '../bench-material';
import type { BenchRow } from '../bench-row';
import { pageUnits } from '../matcher/matcher-rows';
import { piecesOf } from '../matcher/pieces-of';
import { measured } from '../side-by-side';
import { sizes, type Wants } from '../sizes';
import type { Contest, ContestResult, contest } from './in-page';

const realms = 3;
const rounds = 5;
const mostUnits = 500_000;
/** A million forms take Chromium ten seconds and 290 MB before the first answer. */
const mostForms = 100_000;

/**
 * One regular expression of all forms, the longest first, with look-around for the ends of words, against
 * ours in the same page of Chromium, in turn. An engine compiles it when it is first used, in every page
 * anew: so the first answer is timed apart, each time in a page of its own.
 */
export async function regexpRows(material: BenchMaterial, wants: Wants): Promise<readonly BenchRow[]> {
  const wanted = sizes.filter(({ name, count }) => count <= mostForms && wants(`matcher.${name}`));
  if (wanted.length === 0) return [];
  const script = await pageScript();
  const session = await openSession('chromium', { headless: true, size: { width: 800, height: 600 } });
  const run = async (given: Contest): Promise<ContestResult> => {
    const page = await session.browser.newPage();
    await page.evaluate(script);
    const result = await page.evaluate(
      (contestGiven) =>
        (globalThis as unknown as { hashiyaContest: typeof contest }).hashiyaContest(contestGiven),
      given,
    );
    await page.close();
    return result;
  };
  try {
    const rows: BenchRow[] = [];
    for (const { name, count } of wanted) {
      const pattern = patternOf(material.forms(count).map(({ normalised }) => normalised));
      const lexicon = Buffer.from(material.plainLexicon(count)).toString('base64');
      for (const text of [material.texts.en, material.texts.ar]) {
        const pieces = piecesOf(text.normalised, pageUnits, mostUnits);
        const given = { lexicon, pattern };
        const results = [await run({ ...given, pieces, rounds })];
        for (let realm = 1; realm < realms; realm++)
          results.push(await run({ ...given, pieces: pieces.slice(0, 1), rounds: 0 }));
        rows.push(...rowsOf(`matcher.${name}.${text.name}`, results));
      }
    }
    return rows;
  } finally {
    await session.close();
  }
}

function rowsOf(name: string, results: readonly ContestResult[]): readonly BenchRow[] {
  const [{ found, rounds: timed }] = results as [ContestResult];
  const differing = Math.abs(found.ours - found.regexp);
  const differ = { name: `${name}.regexp-differences`, value: differing, unit: '', spread: 0 };
  if (differing > 0) return [differ];
  const first = measured(results.map(({ firstAnswer: { ours, regexp } }) => regexp / ours));
  const speed = measured(timed.map(({ ours, regexp }) => regexp / ours));
  return [
    { name: `${name}.vs-regexp`, value: speed.median, unit: '×', spread: speed.spread },
    { name: `${name}.regexp-first-answer.vs-ours`, value: first.median, unit: '×', spread: first.spread },
    differ,
  ];
}

/** Normalised forms hold letters, digits and spaces only: nothing to escape. */
const patternOf = (forms: readonly string[]): string =>
  `(?<![\\p{L}\\p{Nd}])(?:${[...forms].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{Nd}])`;

async function pageScript(): Promise<string> {
  const build = await rolldown({ input: resolve('bench', 'regexp', 'page-entry.ts'), platform: 'browser' });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}
