import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compileSeeds } from '../compiler/compile-seeds';
import { printProblems } from '../compiler/print-problems';
import { type BenchRow, benchTable } from './bench-row';
import { finder } from './finder';
import { type FinderCode, finderAt } from './finder-at';
import { finderSpeedRows } from './finder-speed';
import { qualityRows, readGold } from './quality';

const help = `Usage: npm run bench [-- [--against REVISION] [--json FILE]]

Tells how well and how fast mentions are found: precision, recall and F1 on tests/gold and,
with --against, the speed of today's finder divided by that of the one at another commit,
timed in turn in one process.
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
    options: { against: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const pack = await compileSeeds('seeds');
  if (!pack.ok) {
    console.error(printProblems(pack.error));
    return 1;
  }
  const passages = await readGold('tests/gold');
  const lexicon = finder.openLexicon(finder.buildLexicon(pack.value));
  if (!lexicon.ok) throw new Error(lexicon.error);
  const heldOut = await readGold('tests/gold/held-out');
  const rows: BenchRow[] = [
    ...qualityRows('quality.held-out', heldOut, lexicon.value),
    ...qualityRows('quality.tests', passages, lexicon.value),
  ];
  if (values.against !== undefined) {
    const other = await finderAt(values.against, importTypeScript);
    rows.push(...finderSpeedRows(passages, pack.value, finder, other));
  }
  console.log(benchTable(rows));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, null, 1)}\n`);
  return 0;
}
