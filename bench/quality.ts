import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluate } from '../compiler/evaluation/evaluate';
import { type GoldPassage, parseGold } from '../compiler/evaluation/gold-passage';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { BenchRow } from './bench-row';

/** The project's own gold passages, in the order of their files. */
export async function readGold(folder: string): Promise<readonly GoldPassage[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const passages = await Promise.all(
    files.map(async (file) => {
      const gold = parseGold(await readFile(join(folder, file), 'utf8'));
      if (!gold.ok) throw new Error(`${file}: ${gold.error.join('; ')}`);
      return gold.value;
    }),
  );
  return passages.flat();
}

/**
 * Precision, recall and F1 for each language and in all.
 *
 * @param name what the rows begin with
 */
export function qualityRows(
  name: string,
  passages: readonly GoldPassage[],
  lexicon: Lexicon,
): readonly BenchRow[] {
  const { all, byLanguage } = evaluate(passages, lexicon);
  return [...byLanguage.rows(), ['all', all] as const].flatMap(([language, tally]) =>
    (['precision', 'recall', 'f1'] as const).map((figure) => ({
      name: `${name}.${language}.${figure}`,
      value: tally[figure],
      unit: '',
      spread: 0,
    })),
  );
}
