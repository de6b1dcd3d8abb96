import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSeeds } from '../compiler/compile-seeds';
import { coverageOf } from '../compiler/coverage';
import { printProblems } from '../compiler/print-problems';
import { findQuotation } from '../compiler/seeds/find-quotation';
import { readSeeds } from '../compiler/seeds/read-seeds';
import { SourceText } from '../compiler/seeds/source-text';
import type { Pack } from '../core/pack/pack';
import { serialisePack } from '../core/pack/serialise-pack';

const folder = join(import.meta.dirname, '../seeds');

async function compile(): Promise<Pack> {
  const result = await compileSeeds(folder);
  if (!result.ok) throw new Error(printProblems(result.error));
  return result.value;
}

describe('the shipped seeds', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await compile();
  });

  test('compile to the same bytes twice', async () => {
    expect(serialisePack(await compile())).toBe(serialisePack(pack));
  });

  test('have the entries that are promised', () => {
    expect(pack.entries.map(({ id }) => id)).toEqual(
      [
        ...['al-qaeda', 'astana-6', 'astana-7', 'astana-process', 'bashar-jaafari', 'ceasefire'],
        ...['de-escalation-zones', 'detainees-and-abductees', 'geneva-process', 'guarantor-states'],
        ...['humanitarian-corridors', 'idlib', 'iran', 'isis', 'jabhat-al-nusra', 'kairat-abdrakhmanov'],
        ...['kazakhstan', 'russia', 'sana', 'syria', 'syrian-arab-army', 'syrian-constitution'],
        ...['syrian-national-dialogue-congress', 'territorial-integrity', 'turkey', 'un-security-council'],
        ...['united-nations', 'unsc-2254'],
      ].sort(),
    );
  });

  test('name every entry in six languages and explain it in two', () => {
    expect(pack.header.languages.toSorted()).toEqual(['ar', 'en', 'fa', 'fr', 'ru', 'tr']);
    expect(pack.header.cardLanguages.toSorted()).toEqual(['ar', 'en']);
  });

  test('have a statement for every entry, and a citation for every statement', () => {
    for (const { id, statements } of pack.entries) {
      expect(statements.length, id).toBeGreaterThan(0);
      for (const statement of statements) expect(statement.citations.length, statement.id).toBeGreaterThan(0);
    }
  });

  test('would be refused if any quotation lost any one character', async () => {
    const text = new SourceText(await readFile(join(folder, 'documents/sana-astana-7.txt'), 'utf8'));
    const quotes = pack.entries
      .flatMap(({ statements }) => statements)
      .flatMap(({ citations }) => citations)
      .flatMap(({ quote }) => quote ?? []);
    const unnoticed = [...new Set(quotes)].flatMap((quote) =>
      Array.from(quote, (_, at) => quote.slice(0, at) + quote.slice(at + 1)).filter(
        (broken) => findQuotation(text, broken, []).type === 'found',
      ),
    );
    expect(unnoticed).toEqual([]);
  });

  test('cite every passage of their documents but the line that names the source', async () => {
    const coverage = coverageOf((await readSeeds(folder)).seeds);
    expect(coverage.map(({ document }) => document)).toEqual(['sana-astana-7']);
    const uncited = coverage.flatMap((document) => document.uncited.map(({ text }) => text));
    expect(uncited.filter((text) => !text.startsWith('المصدر'))).toEqual([]);
  });
});
