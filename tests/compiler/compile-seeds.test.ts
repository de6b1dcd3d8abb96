import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../compiler/compile-seeds';
import { serialisePack } from '../../core/pack/serialise-pack';
import { harbour, placesWith, problemsWith, replace, seedsWith } from './seeds-folder';

const treaty = 'entries/harbour-treaty.yaml';
const round = 'entries/second-round.yaml';
const town = 'entries/veltmar.yaml';
const gazette = 'documents/port-gazette.yaml';

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

describe('a quotation', () => {
  const quote = 'the treaty of 1950 stays in force.';
  const withQuote = (words: string) => ({ [treaty]: replace(`quote: ${quote}`, `quote: ${words}`) });
  const place = `${treaty}:31:16 statements[0].citations[0].quote`;

  test('with any one character lost is refused where it stands', async () => {
    for (let at = 0; at < quote.length; at += 1) {
      const broken = JSON.stringify(quote.slice(0, at) + quote.slice(at + 1));
      // "treaty" without its "t" at the edge and the like cut a word; a lost space joins two.
      const [found] = await placesWith(withQuote(broken));
      expect(found?.slice(found.indexOf(' ') + 1), broken).toBe(place);
    }
  });

  test('that differs is shown beside the nearest that the document has', async () => {
    const [problem] = await problemsWith(withQuote('the treaty of 1951 stays in force.'));
    expect(problem).toMatchObject({ code: 'quote-not-found', file: treaty, line: 31, column: 16 });
    expect(problem?.message).toContain('It reads "the treaty of 1951 stays in force."');
    expect(problem?.message).toContain('"…d that the treaty of 1950 stays in force. Harbou…"');
    expect(problem?.message).toMatch(/port-gazette\.txt:3:46/);
  });

  test('that differs at its very beginning is found by its ending', async () => {
    const [problem] = await problemsWith(withQuote('a treaty of 1950 stays in force.'));
    expect(problem?.code).toBe('quote-not-found');
    expect(problem?.message).toContain('the treaty of 1950');
  });

  test('of which the document has nothing says so', async () => {
    const [problem] = await problemsWith(withQuote('Quite another thing'));
    expect(problem?.message).toContain('has nothing like this');
  });

  test('that begins or ends within a word is refused: "recognised" is not "unrecognised"', async () => {
    expect(await placesWith(withQuote('recognised claims would not be heard.'))).toEqual([
      `quote-cuts-word ${place}`,
    ]);
    expect(await placesWith(withQuote('and that the treaty of'))).toEqual([`quote-cuts-word ${place}`]);
  });

  test("that stands in the page's furniture is refused", async () => {
    expect(await placesWith(withQuote('Share this page'))).toEqual([`quote-in-furniture ${place}`]);
    expect(await placesWith(withQuote('heard. Share'))).toEqual([`quote-in-furniture ${place}`]);
  });

  test('from a document whose text is not here is refused', async () => {
    expect(
      await placesWith({ [treaty]: replace('locator: sheet 4', 'quote: The waters are blue.') }),
    ).toEqual([`quote-unverifiable ${treaty}:39:16 statements[1].citations[0].quote`]);
  });

  test('is needed wherever it is not background', async () => {
    expect(await placesWith({ [treaty]: replace(`        quote: ${quote}\n`, '') })).toEqual([
      `missing ${treaty}:30:9 statements[0].citations[0].quote`,
    ]);
  });
});

describe('statements', () => {
  test('must be cited', async () => {
    expect(
      await placesWith({
        [treaty]: replace(
          '    citations:\n      - document: atlas\n        locator: sheet 4\n',
          '    citations: []\n',
        ),
      }),
    ).toEqual([`missing ${treaty}:37:16 statements[1].citations`]);
    expect(
      await placesWith({
        [treaty]: replace('    citations:\n      - document: atlas\n        locator: sheet 4\n', ''),
      }),
    ).toEqual([`missing ${treaty}:32:5 statements[1].citations`]);
  });

  test('of background rest on public references, not on the sources', async () => {
    expect(await placesWith({ [treaty]: replace('document: atlas', 'document: port-gazette') })).toEqual([
      `background-from-source ${treaty}:38:19 statements[1].citations[0].document`,
    ]);
  });

  test('of background rest on documents that a reader can look up', async () => {
    const url = 'url: https://survey.example.org/atlas\n';
    const [problem, ...more] = await problemsWith({ 'documents/atlas.yaml': replace(url, '') });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'background-without-address',
      file: treaty,
      line: 38,
      column: 19,
      field: 'statements[1].citations[0].document',
      remedy: 'Add "url:" with its https: address to its file, or cite a public reference that has one.',
    });
    // One slip is told once: an address that is no good is told where it stands.
    expect(await placesWith({ 'documents/atlas.yaml': replace(url, url.replace('https', 'http')) })).toEqual([
      'bad-value documents/atlas.yaml:8:6 url',
    ]);
    // A source may have none: its text is here.
    const unaddressed = { [gazette]: (text: string) => text.replace(/^url: .*\n/mu, '') };
    expect((await compileSeeds(await seedsWith(unaddressed))).ok).toBe(true);
  });

  test('that are claims say whose', async () => {
    expect(
      await placesWith({ [round]: replace('    speaker:\n      name:\n        en: Ada Lind\n', '') }),
    ).toEqual([`claim-without-speaker ${round}:21:5 statements[1].speaker`]);
  });
});

describe('ids', () => {
  test.each([
    ['a related entry', { [treaty]: replace('[veltmar]', '[velmtar]') }, `${treaty}:21:11 related[0]`],
    [
      'an entry that also shows it',
      { [treaty]: replace('[second-round]', '[secondround]') },
      `${treaty}:28:12 statements[0].also[0]`,
    ],
    [
      'a speaker',
      { [round]: replace('      name:\n        en: Ada Lind', '      entry: ada-lind') },
      `${round}:26:14 statements[1].speaker.entry`,
    ],
    [
      'a document',
      { [treaty]: replace('document: atlas', 'document: altas') },
      `${treaty}:38:19 statements[1].citations[0].document`,
    ],
    [
      'a cue set',
      { [treaty]: replace('cues: [talks]', 'cues: [fleet, tlaks]') },
      `${treaty}:20:21 forms.en[2].cues[1]`,
    ],
    [
      'a member of a series',
      { 'series.yaml': replace('2: second-round', '2: second-rond') },
      'series.yaml:3:8 [0].members.2',
    ],
    [
      'the others of a series',
      { 'series.yaml': replace('others: harbour-treaty', 'others: treaty') },
      'series.yaml:4:11 [0].others',
    ],
    [
      'a cue set of a series',
      { 'series.yaml': replace('cues: [talks]', 'cues: [talk]') },
      'series.yaml:8:56 [0].forms.en[1].cues[0]',
    ],
  ])('that lead nowhere are refused: %s', async (_name, changes, place) => {
    expect(await placesWith(changes)).toEqual([`unknown-id ${place}`]);
  });

  test('come with the one that was most likely meant', async () => {
    const [problem] = await problemsWith({ [treaty]: replace('[veltmar]', '[velmtar]') });
    expect(problem?.remedy).toContain('Did you mean "veltmar"?');
  });

  test('that are given twice are refused', async () => {
    const twin = await readFile(join(harbour, town), 'utf8');
    expect(
      await placesWith({
        'entries/veltmar-town.yaml': twin
          .replace('round-closed', 'round-closed-too')
          .replaceAll('Veltmar]', 'Veltmar town]')
          .replace('فلتمار]', 'مدينة فلتمار]'),
      }),
    ).toEqual([
      'duplicate-id entries/veltmar-town.yaml:1:5 id',
      'wrong-file-name entries/veltmar-town.yaml:1:5 id',
    ]);
    expect(await placesWith({ [town]: replace('id: round-closed', 'id: treaty-mapped') })).toEqual([
      `duplicate-id ${town}:12:9 statements[0].id`,
    ]);
  });

  test('are the names of their files', async () => {
    expect(await placesWith({ [round]: replace('id: second-round', 'id: second-meeting') })).toEqual(
      expect.arrayContaining([`wrong-file-name ${round}:1:5 id`]),
    );
    expect(await placesWith({ 'documents/atlas.yaml': replace('id: atlas', 'id: map') })).toEqual([
      'wrong-file-name documents/atlas.yaml:1:5 id',
    ]);
  });
});

describe('languages', () => {
  test.each([
    ['a label', { [town]: replace('  ar: فلتمار\n', '') }, `${town}:4:3 label.ar`],
    [
      'a definition',
      { [town]: replace('  en: A town on the coast.', '  fr: Une ville.') },
      `${town}:7:3 definition.en`,
    ],
    [
      'a statement',
      { [town]: replace('      en: The second round closed', '      ar: انتهت') },
      `${town}:15:7 statements[0].text.en`,
    ],
    [
      "a speaker's name",
      { [round]: replace('        en: Ada Lind', '        fr: Ada Lind') },
      `${round}:27:9 statements[1].speaker.name.en`,
    ],
    ['a title', { [gazette]: replace('  en: Report', '  fr: Report') }, `${gazette}:3:3 title.en`],
    [
      "a publisher's name",
      { [gazette]: replace('    en: Port Gazette', '    fr: Port Gazette') },
      `${gazette}:6:5 publisher.name.en`,
    ],
    ["the pack's name", { 'pack.yaml': replace('  ar: الميناء\n', '') }, 'pack.yaml:5:3 name.ar'],
  ])('must be there: %s', async (_name, changes, place) => {
    expect(await placesWith(changes)).toEqual([`missing-language ${place}`]);
  });
});

describe('forms', () => {
  const withForm = (form: string) => ({ [town]: replace('en: [Veltmar]', `en: [Veltmar, ${form}]`) });

  test.each([
    ['of another spelling', 'harbour  treaty'],
    ['of another case', 'HARBOUR TREATY'],
    ['contextual without cues of its own', '{form: Harbour Treaty, grade: contextual}'],
    ['asking for the same evidence', '{form: The treaty, grade: contextual, cues: [talks]}'],
  ])('claimed by two entries without a rule to choose are refused: %s', async (_name, form) => {
    const [problem, ...more] = await problemsWith(withForm(form));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'ambiguous-form', file: town, line: 10, field: 'forms.en[1]' });
    expect(problem?.message).toContain('"harbour-treaty"');
  });

  test('claimed by two entries are fine where one is only looked up', async () => {
    expect(
      (await compileSeeds(await seedsWith(withForm('{form: Harbour Treaty, grade: search-only}')))).ok,
    ).toBe(true);
  });

  test.each([
    ['a function word', 'the'],
    ['an everyday word', 'Will'],
    ['one letter or two', 'VM'],
    ['two letters in any case', 'vm'],
  ])('too common to stand alone are refused: %s', async (_name, form) => {
    expect(await placesWith(withForm(form))).toEqual([`common-form ${town}:10:17 forms.en[1]`]);
  });

  test.each([
    ['ar', 'القاعدة'],
    ['en', 'base'],
    ['fr', 'maison'],
    ['ru', 'база'],
    ['tr', 'barış'],
    ['fa', 'سازمان'],
  ])('are measured in their own language: %s %s', async (lang, form) => {
    const changes = { [round]: replace('forms:\n  en:\n', `forms:\n  ${lang}:\n    - ${form}\n  es:\n`) };
    expect(await placesWith(changes)).toEqual([`common-form ${round}:10:7 forms.${lang}[0]`]);
  });

  test.each([
    'Veltmar-on-Sea',
    '{form: base, grade: search-only}',
    '{form: BASE, exactCase: true}',
    '{form: hope, grade: contextual, cues: [fleet]}',
  ])('are fine where something speaks for them: %s', async (form) => {
    expect((await compileSeeds(await seedsWith(withForm(form)))).ok).toBe(true);
  });

  test('given twice, with cues that nothing reads, or with a slot are refused', async () => {
    expect(await placesWith(withForm('Veltmar'))).toEqual([`duplicate-form ${town}:10:17 forms.en[1]`]);
    expect(await placesWith(withForm('{form: Veltmar harbour, cues: [fleet]}'))).toEqual([
      `cues-without-use ${town}:10:47 forms.en[1].cues`,
    ]);
    expect(await placesWith(withForm('"Veltmar {n}"'))).toEqual([`bad-value ${town}:10:17 forms.en[1]`]);
    expect(
      await placesWith({ 'series.yaml': replace('"{nth} round of the harbour talks"', 'second round') }),
    ).toEqual(['bad-value series.yaml:7:9 [0].forms.en[0]']);
  });

  test('of which more are read alike than can be compared in no time are refused', async () => {
    const alike = Array.from({ length: 300 }, (_, at) => {
      const marks = '!'.repeat(at % 20) + '?'.repeat(at / 20);
      return `"Old${marks} Quay"`;
    });
    const [problem] = await problemsWith(withForm(alike.join(', ')));
    expect(problem).toMatchObject({ code: 'crowded-form', file: 'pack.yaml' });
    expect(problem?.message).toContain('"Old Quay"');
  });

  test('that a blocker would silence are refused', async () => {
    expect(await placesWith({ 'blockers.yaml': replace('Veltmar Rowing Club', 'harbour TREATY') })).toEqual([
      'blocked-form blockers.yaml:2:5 en[0]',
    ]);
  });
});

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
