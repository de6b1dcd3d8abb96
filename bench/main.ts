import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSeeds } from '../compiler/compile-seeds';
import { printProblems } from '../compiler/print-problems';
import { BenchMaterial } from './bench-material';
import { type BenchRow, benchTable } from './bench-row';
import { detectionRows } from './detection-rows';
import { finder } from './finder';
import { type FinderCode, finderAt } from './finder-at';
import { finderSpeedRows } from './finder-speed';
import { growthRows } from './growth-rows';
import { lexiconRows } from './lexicon-rows';
import { matcherRows } from './matcher/matcher-rows';
import { pageRows } from './page/page-rows';
import { writePlots } from './plots/write-plots';
import { qualityRows, readGold } from './quality';
import { regexpRows } from './regexp/regexp-rows';
import { wantsOnly } from './sizes';
import { workerRows } from './worker/worker-rows';
import { writePack } from './write-pack';

const help = `Usage: npm run bench [-- [--only NAME] [--against REVISION] [--json FILE] [--plots FOLDER]]
       npm run bench -- --write-pack FILE --forms N

Tells how well and how fast mentions are found, in rows:
  quality     precision, recall and F1 on tests/gold
  finder      with --against: today's finder against that of another commit
  matcher     matching alone against other matchers, with 1,000 to 1,000,000 surface forms
  detection   the whole detection against a native matcher
  growth      how cost grows with the text and with the forms
  lexicon     what a million surface forms weigh and take
  worker      how soon a stopped worker answers, with packs of different sizes, in Chromium
  page        what reading costs a page, in Chromium, against others

  --only NAME        only rows whose names begin so: matcher, matcher.10k, growth
  --pages N          so many saved pages, or "all", instead of a dozen; BENCH_PAGES names their folder
  --json FILE        writes the rows, {"rows": [{"name", "value", "unit", "spread"}]}
  --plots FOLDER     draws them, as SVG
  --from FILE        draws those that an earlier run wrote, and runs nothing
  --write-pack FILE  writes a pack of N generated surface forms, and ends
`;

/**
 * @param args what stands behind `npm run bench --`
 * @param importTypeScript `scripts/run-typescript.mjs`
 * @returns the exit code
 */
export async function main(
  args: readonly string[],
  importTypeScript: (entry: string) => Promise<{ finder: FinderCode }>,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      against: { type: 'string' },
      pages: { type: 'string' },
      json: { type: 'string' },
      plots: { type: 'string' },
      from: { type: 'string' },
      'write-pack': { type: 'string' },
      forms: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.from !== undefined) {
    const earlier = JSON.parse(await readFile(values.from, 'utf8')) as { rows: BenchRow[] };
    await writePlots(earlier.rows, values.plots ?? join('docs', 'images'));
    return 0;
  }
  const passages = await readGold('tests/gold');
  const material = new BenchMaterial(passages);
  if (values['write-pack'] !== undefined) {
    await writePack(values['write-pack'], Number(values.forms ?? 1000), material);
    return 0;
  }
  const pack = await compileSeeds('seeds');
  if (!pack.ok) {
    console.error(printProblems(pack.error));
    return 1;
  }
  const wants = wantsOnly(values.only);
  const { against } = values;
  /** In the order in which they are run: what is quick and what matters first. */
  const parts: Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>> = {
    quality: async () => {
      const lexicon = finder.openLexicon(finder.buildLexicon(pack.value));
      if (!lexicon.ok) throw new Error(lexicon.error);
      const heldOut = await readGold('tests/gold/held-out');
      return [
        ...qualityRows('quality.held-out', heldOut, lexicon.value),
        ...qualityRows('quality.tests', passages, lexicon.value),
      ];
    },
    finder: async () =>
      against === undefined
        ? []
        : finderSpeedRows(passages, pack.value, finder, await finderAt(against, importTypeScript)),
    matcher: async () => [...matcherRows(material, wants), ...(await regexpRows(material, wants))],
    detection: () => detectionRows(material),
    growth: () => growthRows(material, wants),
    lexicon: () => lexiconRows(material),
    worker: () => workerRows(material, wants),
    page: () => pageRows(material, pagesWanted(values.pages)),
  };
  const rows: BenchRow[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (!wants(name)) continue;
    const found = await part();
    if (found.length > 0) console.log(benchTable(found));
    rows.push(...found);
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, null, 1)}\n`);
  if (values.plots !== undefined) await writePlots(rows, values.plots);
  return 0;
}

const pagesWanted = (pages: string | undefined): number | undefined =>
  pages === 'all' ? Number.POSITIVE_INFINITY : pages === undefined ? undefined : Number(pages);
