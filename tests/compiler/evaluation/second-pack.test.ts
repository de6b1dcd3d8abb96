import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openAnnotator } from '../../../compiler/annotate-page';
import { compileSeeds } from '../../../compiler/compile-seeds';
import { type Evaluation, evaluate } from '../../../compiler/evaluation/evaluate';
import { type GoldPassage, parseGold } from '../../../compiler/evaluation/gold-passage';
import { grammarOf } from '../../../core/morphology/grammars';
import type { Pack } from '../../../core/pack/pack';

// A pack on another subject and in other languages than the bundled one, found by the same code.

const folder = join(import.meta.dirname, '../../fixtures/packs/colombia-accord');

let pack: Pack;
let passages: readonly GoldPassage[];
let evaluation: Evaluation;
beforeAll(async () => {
  const compiled = await compileSeeds(join(folder, 'seeds'));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1));
  pack = compiled.value;
  const gold = parseGold(await readFile(join(folder, 'gold.jsonl'), 'utf8'));
  if (!gold.ok) throw new Error(gold.error.join('\n'));
  passages = gold.value;
  evaluation = evaluate(passages, openAnnotator(pack).lexicon);
});

test('a pack on another subject is found as well as the bundled one', () => {
  const { all, errors } = evaluation;
  const told = JSON.stringify(errors, null, 1);
  expect(all.precision, told).toBeGreaterThanOrEqual(0.97);
  expect(all.recall, told).toBeGreaterThanOrEqual(0.94);
  expect(all.exactShare).toBeGreaterThanOrEqual(0.97);
  expect(all.wrongOnNegatives, told).toBeLessThanOrEqual(1);
});

test('in each of its languages, with a grammar and without', () => {
  const rows = evaluation.byLanguage.rows();
  expect(rows.map(([language]) => language)).toEqual(['de', 'en', 'es', 'pt']);
  for (const [language, { f1 }] of rows) expect(f1, language).toBeGreaterThanOrEqual(0.92);
  expect(grammarOf('pt')).toBeUndefined();
});

test('its gold is large and hard enough to tell, and in order', () => {
  const mentions = passages.flatMap((passage) => passage.mentions);
  expect(mentions.length).toBeGreaterThan(100);
  expect(passages.filter(({ kind }) => kind === 'negative').length * 2).toBeGreaterThanOrEqual(
    passages.length,
  );
  const named = new Set(mentions.map(({ id }) => id));
  expect([...named].sort()).toEqual(pack.entries.map(({ id }) => id).sort());
  for (const { text, mentions: spans } of passages)
    for (const [index, { start, end }] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
});
