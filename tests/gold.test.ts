import { expect, test } from 'vitest';
import { readGold } from '../bench/quality';
import { openAnnotator } from '../compiler/annotate-page';
import { compileSeeds } from '../compiler/compile-seeds';
import { evaluate } from '../compiler/evaluation/evaluate';

const pack = await compileSeeds('seeds');
if (!pack.ok) throw new Error('the seeds have problems: npx hashiya pack check');
const { lexicon } = openAnnotator(pack.value);

// What was promised of quality. docs/detection.md tells the figures; these are the bounds that a change
// must not fall below, on passages written to be mended against and on those that were not.
test.each([
  ['tests/gold', { precision: 0.99, recall: 0.98, exact: 0.98, wrongOnNegatives: 0 }],
  ['tests/gold/held-out', { precision: 0.97, recall: 0.94, exact: 0.96, wrongOnNegatives: 2 }],
])('mentions of the bundled pack are found in %s as a careful human would', async (folder, bounds) => {
  const { all, byLanguage } = evaluate(await readGold(folder), lexicon);
  expect(all.precision).toBeGreaterThanOrEqual(bounds.precision);
  expect(all.recall).toBeGreaterThanOrEqual(bounds.recall);
  expect(all.exactShare).toBeGreaterThanOrEqual(bounds.exact);
  expect(all.wrongOnNegatives).toBeLessThanOrEqual(bounds.wrongOnNegatives);
  for (const [language, tally] of byLanguage.rows()) expect(tally.f1, language).toBeGreaterThanOrEqual(0.92);
});

test.each(['ar', 'en', 'fr', 'ru', 'tr', 'fa'])(
  '%s has forty gold passages, a third of them about something else',
  async (language) => {
    const passages = (await readGold('tests/gold')).filter(({ lang }) => lang === language);
    expect(passages.length).toBeGreaterThanOrEqual(40);
    const negatives = passages.filter(({ kind }) => kind === 'negative');
    expect(negatives.length * 3).toBeGreaterThanOrEqual(passages.length);
  },
);
