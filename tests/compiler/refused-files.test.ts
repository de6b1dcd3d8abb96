import { describe, expect, test } from 'vitest';
import { gazette, placesWith, problemsWith, replace, round, town, treaty } from './seeds-folder';

describe('files', () => {
  test('with unknown keys are refused at the key, with the known ones', async () => {
    const [problem] = await problemsWith({ [town]: replace('kind: place', 'kind: place\nlabels: {}') });
    expect(problem).toMatchObject({ code: 'unknown-key', file: town, line: 3, column: 1, field: 'labels' });
    expect(problem?.remedy).toContain('Did you mean "label"?');
    expect(
      await placesWith({ [town]: replace('        quote:', '        qoute: x\n        quote:') }),
    ).toEqual([`unknown-key ${town}:19:9 statements[0].citations[0].qoute`]);
    expect(await placesWith({ [town]: replace('kind: place', 'kind: place\n__proto__: {a: 1}') })).toEqual([
      `unknown-key ${town}:3:1 __proto__`,
    ]);
  });

  test('that are broken YAML are refused, and the others are read on', async () => {
    const places = await placesWith({
      [town]: replace('en: [Veltmar]', 'en: [Veltmar'),
      [treaty]: replace('quote: the treaty of 1950', 'quote: the treaty of 1951'),
      [round]: replace('no ship shall', 'no shop shall'),
    });
    expect(places).toContain(`quote-not-found ${treaty}:31:16 statements[0].citations[0].quote`);
    expect(places).toContain(`quote-not-found ${round}:20:16 statements[0].citations[0].quote`);
    expect(places.some((place) => place.startsWith(`bad-yaml ${town}:11:`))).toBe(true);
    // What refers to the broken one is not its fault.
    expect(places.filter((place) => place.startsWith('unknown-id'))).toEqual([]);
  });

  test('with a key given twice, several documents or aliases are refused', async () => {
    expect(await placesWith({ [town]: replace('kind: place', 'kind: place\nkind: event') })).toEqual([
      `bad-yaml ${town}:3:1`,
    ]);
    expect(await placesWith({ [town]: (text) => `${text}---\nid: b\n` })).toEqual([`bad-yaml ${town}:20:1`]);
    expect(
      await placesWith({
        [town]: (text) => text.replace('ar: [فلتمار]', 'ar: &a [فلتمار]').replace('[Veltmar]', '*a'),
      }),
    ).toEqual([`bad-yaml ${town}:10:7`]);
  });

  test('that are not UTF-8 are refused with byte, line and column', async () => {
    const latin1 = Buffer.concat([
      Buffer.from('id: veltmar\nkind: place\nlabel: {en: Veltm'),
      Buffer.from([0xe4]),
      Buffer.from('r}\n'),
    ]);
    const [problem] = await problemsWith({ [town]: latin1 });
    expect(problem).toMatchObject({ code: 'bad-utf8', file: town, line: 3, column: 18 });
    expect(problem?.message).toContain('0xe4 at offset 41');
    const text = Buffer.concat([Buffer.from('First line\n'), Buffer.from([0xed, 0xa0, 0x80])]);
    expect(await placesWith({ 'documents/port-gazette.txt': text })).toContain(
      'bad-utf8 documents/port-gazette.txt:2:1',
    );
  });

  test('that are missing or that nothing reads are told', async () => {
    expect(await placesWith({ 'pack.yaml': null })).toEqual(['unreadable pack.yaml:1:1']);
    expect(await placesWith({ 'documents/port-gazette.txt': null })).toContain(
      `unreadable ${gazette}:11:7 text`,
    );
    expect(await placesWith({ 'entries/syria.yml': 'id: syria' })).toEqual([
      'stray-file entries/syria.yml:1:1',
    ]);
    expect(await placesWith({ 'documents/other.txt': 'text' })).toEqual([
      'stray-file documents/other.txt:1:1',
    ]);
    expect(
      await placesWith({ 'documents/README.md': 'About these.' }).catch((error: Error) => error.message),
    ).toBe('the seeds were compiled');
  });

  test('with furniture that their text has not are refused', async () => {
    expect(await placesWith({ [gazette]: replace('- Share this page', '- Print this page') })).toEqual([
      `furniture-not-found ${gazette}:13:5 furniture[0]`,
    ]);
  });

  test('with text that hides something are refused', async () => {
    expect(await placesWith({ [town]: replace('A town on', 'A town\u202E on') })).toEqual([
      `unsafe-text ${town}:7:7 definition.en`,
    ]);
    expect(await placesWith({ [town]: replace('A town on', 'A town\u200B on') })).toEqual([
      `unsafe-text ${town}:7:7 definition.en`,
    ]);
  });

  test.each([
    [
      'an address that is not https',
      { [gazette]: replace('https://', 'http://') },
      `bad-value ${gazette}:10:6 url`,
    ],
    [
      'a day that never was',
      { [gazette]: replace('2019-05-02', '2019-02-30') },
      `bad-value ${gazette}:8:7 date`,
    ],
    ['an unknown kind', { [town]: replace('kind: place', 'kind: town') }, `bad-value ${town}:2:7 kind`],
    [
      'an unknown grade',
      { [treaty]: replace('grade: contextual', 'grade: maybe') },
      `bad-value ${treaty}:19:14 forms.en[2].grade`,
    ],
    [
      'a number for a text',
      { [town]: replace('en: A town on the coast.', 'en: 42') },
      `wrong-type ${town}:7:7 definition.en`,
    ],
    [
      'a text for a list',
      { [town]: replace('en: [Veltmar]', 'en: Veltmar') },
      `wrong-type ${town}:10:7 forms.en`,
    ],
    [
      'a language by its name',
      { [town]: replace('  en: [Veltmar]', '  english: [Veltmar]') },
      `bad-value ${town}:10:12 forms.english`,
    ],
    [
      'an empty text',
      { [town]: replace('en: A town on the coast.', 'en: ""') },
      `bad-value ${town}:7:7 definition.en`,
    ],
    [
      'a path for a file name',
      { [gazette]: replace('text: port', 'text: ../port') },
      `bad-value ${gazette}:11:7 text`,
    ],
    [
      'a version below one',
      { 'pack.yaml': replace('version: 2', 'version: 0') },
      'bad-value pack.yaml:2:10 version',
    ],
  ])('with %s are refused', async (_name, changes, place) => {
    expect(await placesWith(changes)).toContain(place);
  });
});
