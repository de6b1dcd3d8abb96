import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../compiler/compile-seeds';
import { serialisePack } from '../../core/pack/serialise-pack';
import { gazette, harbour, problemsWith, replace, round, seedsWith, town, treaty } from './seeds-folder';

async function compiled(folder: string) {
  const result = await compileSeeds(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('sound seeds', () => {
  test('make a pack with its rows in the order of ids', async () => {
    const pack = await compiled(harbour);
    expect(pack.entries.map(({ id }) => id)).toEqual(['harbour-treaty', 'second-round', 'veltmar']);
    expect(pack.documents.map(({ id }) => id)).toEqual(['atlas', 'port-gazette']);
    expect(pack.cueSets.map(({ id }) => id)).toEqual(['fleet', 'talks']);
    expect(pack.series[0]).toMatchObject({ id: 'harbour-rounds', members: { '2': 'second-round' } });
  });

  test('lose how they were written, and nothing else', async () => {
    const { entries, documents } = await compiled(harbour);
    const [entry] = entries;
    expect(entry?.definition.en).toBe('An agreement of 1950 on the use of the harbour.');
    expect(entry?.forms).toEqual([
      { text: 'معاهدة الميناء', lang: 'ar', grade: 'distinct' },
      { text: 'Harbour Treaty', lang: 'en', grade: 'distinct' },
      { text: 'HT', lang: 'en', grade: 'distinct', exactCase: true },
      { text: 'the treaty', lang: 'en', grade: 'contextual', cues: ['talks'] },
    ]);
    expect(documents[0]).toMatchObject({ date: '1998' });
    expect(documents[1]).not.toHaveProperty('text');
    expect(documents[1]).not.toHaveProperty('furniture');
  });

  test('show a statement in every entry that "also" names, in the order of its document', async () => {
    const { entries } = await compiled(harbour);
    const [first, second] = entries;
    expect(second?.statements.map(({ id }) => id)).toEqual([
      'no-ship-waits',
      'treaty-in-force',
      'claims-unheard',
    ]);
    expect(second?.statements[1]).toEqual(first?.statements[0]);
    expect(first?.statements[0]).not.toHaveProperty('also');
  });

  test('give the same bytes wherever they lie and however their keys and languages are ordered', async () => {
    const elsewhere = await seedsWith({
      'cues.yaml': (text) =>
        text
          .split(/^(?=fleet)/m)
          .toReversed()
          .join(''),
      [town]: replace('id: veltmar\nkind: place\n', 'kind: place\nid: veltmar\n'),
      'pack.yaml': replace('  ar: الميناء\n  en: The harbour\n', '  en: The harbour\n  ar: الميناء\n'),
    });
    expect(serialisePack(await compiled(elsewhere))).toBe(serialisePack(await compiled(harbour)));
  });

  test('may have quotations broken over lines', async () => {
    const folder = await seedsWith({
      [round]: replace(
        'quote: no ship shall wait longer than a day',
        'quote: >\n          no ship shall\n          wait longer than a day\n',
      ),
    });
    expect((await compiled(folder)).entries[1]?.statements[0]?.citations[0]?.quote).toBe(
      'no ship shall wait longer than a day',
    );
  });

  test('may have a form in two entries when evidence chooses', async () => {
    const folder = await seedsWith({
      [town]: replace('en: [Veltmar]', 'en: [Veltmar, {form: The Treaty, grade: contextual, cues: [fleet]}]'),
    });
    expect((await compiled(folder)).entries[2]?.forms).toHaveLength(3);
  });
});

test('every problem is told in one run, file by file and line by line, each with a remedy', async () => {
  const problems = await problemsWith({
    'pack.yaml': replace('licence:', 'license:'),
    [gazette]: replace('https://', 'http://'),
    [treaty]: (text) =>
      text
        .replace('  ar: معاهدة الميناء\n', '')
        .replace('quote: the treaty of 1950', 'quote: the treaty of 1951')
        .replace('document: atlas', 'document: altas'),
    [round]: (text) => text.replace('kind: event', 'kind: event\ncolour: blue').replace('no ship', 'no shop'),
    [town]: replace('en: [Veltmar]', 'en: [Veltmar, the]'),
  });
  expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
    `${gazette} bad-value`,
    `${treaty} missing-language`,
    `${treaty} quote-not-found`,
    `${treaty} unknown-id`,
    `${round} unknown-key`,
    `${round} quote-not-found`,
    `${town} common-form`,
    'pack.yaml missing',
    'pack.yaml unknown-key',
  ]);
  for (const { message, remedy } of problems) {
    expect(message).toMatch(/\S.*[.?]$/);
    expect(remedy).toMatch(/\S.*[.?)]$/);
  }
});

test('a folder that is not there is told once', async () => {
  const result = await compileSeeds('nowhere/at-all');
  expect(result.ok).toBe(false);
  if (!result.ok)
    expect(result.error.map(({ code, file }) => `${code} ${file}`)).toContain('unreadable nowhere/at-all');
});
