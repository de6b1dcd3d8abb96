import { expect, test } from 'vitest';
import { buildLexicon } from '../../../core/lexicon/build-lexicon';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import { openLexicon } from '../../../core/lexicon/open-lexicon';
import { findMentions } from '../../../core/mentions/find-mentions';
import { talksPack } from '../../builders/talks-pack';

const opened = openLexicon(buildLexicon(talksPack()));
const lexicon: Lexicon = opened.ok ? opened.value : expect.fail(opened.error);

/** What is found in one block, as "entry «text»". */
const found = (...blocks: string[]) =>
  findMentions({ blocks: blocks.map((text) => ({ text })) }, lexicon).map(
    ({ block, start, end, entry }) => `${entry} «${blocks[block]!.slice(start, end)}»`,
  );

test.each([
  ['a name as it is written', 'the Astana talks went on', ['astana «Astana talks»']],
  ['letter case', 'ASTANA TALKS', ['astana «ASTANA TALKS»']],
  ['words that are broken over lines', 'the Astana\n   talks', ['astana «Astana\n   talks»']],
  [
    'no-break spaces and hyphens',
    'Astana\u00a0talks, Astana-talks',
    ['astana «Astana\u00a0talks»', 'astana «Astana-talks»'],
  ],
  ['no form over a comma or a full stop', 'Astana. Process, Astana, process', []],
  ['no form over a new paragraph', 'Astana process\n\n', ['astana «Astana process»']],
  ['whole words only', 'Syrians in Assyria; Syria.', ['syria «Syria»']],
  ['the possessive left outside', 'Syria’s army', ['syria «Syria»']],
  ['soft hyphens inside', 'Sy\u00adria', ['syria «Sy\u00adria»']],
  [
    'decomposed accents and apostrophes of every kind',
    'Ja’afari, Ja‘afari',
    ['jaafari «Ja’afari»', 'jaafari «Ja‘afari»'],
  ],
  [
    'abbreviations with and without dots',
    'the U.N. and the UN',
    ['united-nations «U.N.»', 'united-nations «UN»'],
  ],
  ['exact case where the pack asks for it', 'un jour', []],
  ['nothing that is only searched for', 'the envoy', []],
])('English: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  [
    'proclitics outside the span',
    'ومحادثات أستانا وبمحادثات أستانا',
    ['astana «محادثات أستانا»', 'astana «محادثات أستانا»'],
  ],
  [
    'the article inside, fused lam too',
    'والأمم المتحدة للأمم المتحدة وللأمم المتحدة',
    ['united-nations «الأمم المتحدة»', 'united-nations «للأمم المتحدة»', 'united-nations «للأمم المتحدة»'],
  ],
  ['spelling and vowel signs', 'مُحادثات استانا', ['astana «مُحادثات استانا»']],
  [
    'a name in quotation marks with both of them',
    'محادثات «أستانا» في سوريا',
    ['astana «محادثات «أستانا»»', 'syria «سوريا»'],
  ],
  ['no adjective for the country', 'السوري والسوريون وسوريا', ['syria «سوريا»']],
  ['an indefinite noun with the article', 'خرق الهدنة في سوريا', ['truce «الهدنة»', 'syria «سوريا»']],
  ['no longer name that is known', 'القاعدة الجوية لا القاعدة', ['qaeda «القاعدة»']],
])('Arabic: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  [
    'Russian cases of one word',
    'в Сирии, Сирию, Сирией',
    ['syria «Сирии»', 'syria «Сирию»', 'syria «Сирией»'],
  ],
  [
    'Russian cases of several words',
    'сирийской армией и Астанинского процесса',
    ['army «сирийской армией»', 'astana «Астанинского процесса»'],
  ],
  ['Russian nouns in -ие', 'о перемирии и перемирием', ['truce «перемирии»', 'truce «перемирием»']],
  ['no Russian people for the country', 'сирийцы и сирийский', []],
  ['Turkish suffixes behind an apostrophe left outside', 'Suriye’nin', ['syria «Suriye»']],
  [
    'Turkish suffixes of a compound',
    'Suriye ordusunun Güvenlik Konseyi’nden',
    ['army «Suriye ordusunun»', 'council «Güvenlik Konseyi»'],
  ],
  ['no Turkish people for the country', 'Suriyeli', []],
  ['French elision', 'les pourparlers d’Astana', ['astana «pourparlers d’Astana»']],
  ['French in capitals without accents', 'CESSEZ-LE-FEU', ['truce «CESSEZ-LE-FEU»']],
  [
    'Persian plural with the half-space, with a space, and joined',
    'نشست‌های آستانه، نشست های آستانه، نشستهای آستانه',
    ['astana «نشست‌های آستانه»', 'astana «نشست های آستانه»', 'astana «نشستهای آستانه»'],
  ],
])('%s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  ['digits', 'Astana 7, Astana-6, Astana7', ['seventh «Astana 7»', 'sixth «Astana-6»', 'seventh «Astana7»']],
  ['digits of other scripts', 'أستانا ٧ وأستانا ۶', ['seventh «أستانا ٧»', 'sixth «أستانا ۶»']],
  ['Roman numerals in capitals', 'Astana VII', ['seventh «Astana VII»']],
  ['other numbers of a series', 'Astana 4', ['astana «Astana 4»']],
  [
    'ordinals in words',
    'the seventh round of the Astana talks',
    ['seventh «seventh round of the Astana talks»'],
  ],
  ['ordinals in digits', '7th round of the Astana talks', ['seventh «7th round of the Astana talks»']],
  ['Arabic ordinals', 'الجولة السابعة من محادثات أستانا', ['seventh «الجولة السابعة من محادثات أستانا»']],
  [
    'Russian ordinals',
    'седьмого раунда переговоров в Астане',
    ['seventh «седьмого раунда переговоров в Астане»'],
  ],
  [
    'Russian ordinals in digits',
    '7-го раунда переговоров в Астане',
    ['seventh «7-го раунда переговоров в Астане»'],
  ],
  ['German ordinals in digits', '7. Runde der Gespräche', ['seventh «7. Runde der Gespräche»']],
  ['Persian ordinals', 'دور هفتم مذاکرات آستانه', ['seventh «دور هفتم مذاکرات آستانه»']],
  [
    'a resolution by its number, longest name',
    'Security Council resolution 2254',
    ['resolution «Security Council resolution 2254»'],
  ],
  [
    'its symbol',
    'S/RES/2254 and UNSCR 2254, UNSCR2254',
    ['resolution «S/RES/2254»', 'resolution «UNSCR 2254»', 'resolution «UNSCR2254»'],
  ],
  ['no other resolution', 'resolution 2253', []],
  ['no part of a longer number or a range', 'resolution 2254.5, resolution 2,254, Astana 3–4 May', []],
  [
    'Arabic ordinals of two words',
    'الجولة الحادية عشرة من محادثات أستانا',
    ['astana «الجولة الحادية عشرة من محادثات أستانا»'],
  ],
])('Numbers: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  [
    'hashtags, joined or in parts',
    '#AstanaTalks #Astana7 #Syria',
    ['astana «AstanaTalks»', 'seventh «Astana7»', 'syria «Syria»'],
  ],
  ['hashtags with underscores', '#Astana_talks', ['astana «Astana_talks»']],
  ['account names as a whole', '@UN', ['united-nations «UN»']],
  ['no part of an account name', '@UNHCR_Syria @UN_News', []],
  [
    'no part of a web address',
    'https://syria.example/astana-talks www.syria.org syria@un.org news.syria.com',
    [],
  ],
  ['names behind a full stop without a space', 'It ended.Syria agreed.', ['syria «Syria»']],
  ['names with a slash between them', 'Syria/Turkey', ['syria «Syria»', 'turkey «Turkey»']],
])('On the net: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  ['behind their noun', 'resolutions 2118 and 2254', ['resolution «2254»']],
  ['the first with the noun', 'resolutions 2254 and 2268', ['resolution «resolutions 2254»']],
  ['with commas', 'resolutions 2118, 2139 and 2254', ['resolution «2254»']],
  ['in Arabic, whose conjunction is joined', 'القرارين 2118 و2254', ['resolution «2254»']],
  [
    'past the years in brackets',
    'resolutions 2118 (2013), 2139 (2014) and 2254 (2015)',
    ['resolution «2254»'],
  ],
  ['but not any number that follows', 'resolution 2118 of 2254 pages, 2118 2254', []],
])('Enumerated numbers: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test('takes a short form for its entry only behind the full name', () => {
  expect(found('The paper. The Roadmap resolution was read. The paper was long.')).toEqual([
    'resolution «Roadmap resolution»',
    'resolution «paper»',
  ]);
});

test('marks a contextual form with a cue word near by, and says which', () => {
  const [mention] = findMentions({ blocks: [{ text: 'In Astana the negotiations ended.' }] }, lexicon);
  expect(mention).toMatchObject({
    entry: 'astana',
    why: { grade: 'contextual', evidence: [{ kind: 'cue', word: 'negotiations' }] },
  });
});

test.each([
  [
    'with its article outside',
    'Resolution 2254 passed. The resolution stands.',
    ['resolution «Resolution 2254»', 'resolution «resolution»'],
  ],
  ['not before the full name', 'The resolution stands, resolution 2254.', ['resolution «resolution 2254»']],
  [
    'not far behind it',
    `Resolution 2254 passed. ${'word '.repeat(200)} The resolution stands.`,
    ['resolution «Resolution 2254»'],
  ],
  [
    'not where another of its kind is named',
    'Resolutions 2254 and 2118. The resolution stands.',
    ['resolution «Resolutions 2254»'],
  ],
])('takes a short form %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  ['as it is written', 'Astana talks', 'as-written'],
  ['in its dictionary form, whatever its ending', 'محادثات أستانا', 'as-written'],
  ['in another case', 'Астанинского процесса', 'inflected'],
  ['in the dictionary form of a language with endings', 'Сирия', 'as-written'],
  ['in another spelling', 'محادثات استانا', 'spelling'],
  ['in capitals, which is none', 'ASTANA TALKS', 'as-written'],
  ['with a suffix behind an apostrophe', 'Suriye’nin', 'suffix-after-apostrophe'],
  ['behind a conjunction', 'ومحادثات أستانا', 'proclitic'],
  ['with a number', 'Astana 7', 'number'],
])('tells the rule of a name %s', (_, text, rule) => {
  const [mention] = findMentions({ blocks: [{ text }] }, lexicon);
  expect(mention?.why.rules).toEqual([rule]);
});

test.each([
  [
    'no Persian name in Arabic text, where it is another word',
    'قال مصدر إن وساطة تركية نجحت في هذا الملف',
    [],
  ],
  ['the Persian name in Persian text', 'این کشور گفت که ترکیه از آن خبر دارد', ['turkey «ترکیه»']],
  ['names in another script than the text', 'قال مصدر إن هذا الملف في #Turkey', ['turkey «Turkey»']],
  ['no Arabic adverb for the country', 'مسلسلاً تركياً عن تركيا', ['turkey «تركيا»']],
  ['no Persian adjective for the country', 'فرش ایرانی و ایران', ['iran «ایران»']],
])('Languages apart: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  ['a contextual form when it is nearer than what speaks for it', 'Gaza truce, far from Aleppo', []],
  ['not a contextual form when it is farther', 'Aleppo truce, unlike the one in Gaza', ['truce «truce»']],
  ['a distinct form near by', 'Iran and Gaza', []],
  ['not a distinct form far away', `Iran ${'word '.repeat(40)} Gaza`, ['iran «Iran»']],
])('A word against it silences %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test('lets the place of publication add to far evidence, but not stand alone', () => {
  const filler = 'word '.repeat(450);
  const onPage = (text: string, place?: string) =>
    findMentions({ blocks: [{ text }], ...(place ? { place } : {}) }, lexicon).filter(
      ({ entry }) => entry === 'truce',
    );
  expect(onPage(`truce ${filler} Aleppo`)).toHaveLength(0);
  expect(onPage(`truce ${filler} Aleppo`, 'fr')).toHaveLength(0);
  expect(onPage('truce', 'sy')).toHaveLength(0);
  const [mention] = onPage(`truce ${filler} Aleppo`, 'sy');
  expect(mention?.why.evidence).toContainEqual({ kind: 'place', place: 'sy' });
});

test('lets the place of publication speak against a form, unless evidence is near', () => {
  const filler = 'word '.repeat(80);
  const onPage = (text: string) => findMentions({ blocks: [{ text }], place: 'ps' }, lexicon);
  expect(onPage(`truce ${filler} Aleppo`)).toHaveLength(0);
  expect(onPage('truce in Aleppo')).toHaveLength(1);
});

test('marks in a blocker the entries that it keeps', () => {
  expect(found('the Security Council of Turkey')).toEqual(['turkey «Turkey»']);
});

test.each([
  ['a text in small letters, for long names and dotted ones', 'the u.n. met', ['united-nations «u.n.»']],
  ['not for short ones', 'un met', []],
  ['a headline in capitals', 'TALKS IN ASTANA: U.N. READY', ['astana «ASTANA»', 'united-nations «U.N.»']],
  [
    'an abbreviation with dots before another word',
    'U.N. Security Council',
    ['united-nations «U.N.»', 'council «Security Council»'],
  ],
])('Letter case: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test('leaves a contextual form alone without evidence', () => {
  expect(found('The opera of Astana opened.', 'A truce held.')).toEqual([]);
});

test('believes a far cue less than a near one', () => {
  const filler = 'word '.repeat(500);
  expect(found(`truce ${filler} Aleppo`)).toEqual([]);
  expect(found('truce in Aleppo')).toEqual(['truce «truce»']);
});

test('remembers what a form meant earlier on the page', () => {
  const filler = 'word '.repeat(500);
  expect(found(`The truce in Aleppo. ${filler} The truce held.`)).toEqual(['truce «truce»', 'truce «truce»']);
});

test('finds cue words in other blocks of the page', () => {
  expect(found('Aleppo', 'The truce held.')).toEqual(['truce «truce»']);
});

test.each([
  ['an empty text', ''],
  ['NUL and unpaired surrogates', '\u0000\ud800Syria\udc00'],
  ['isolates', '\u2068Syria\u2069'],
  ['ten thousand combining marks', `Syria${'\u0301'.repeat(10_000)}`],
  ['a word of five million letters', 'a'.repeat(5_000_000)],
])('takes %s without harm', (_, text) => {
  for (const { start, end } of findMentions({ blocks: [{ text }] }, lexicon)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

/** Repetitions in one text node that made a quadratic step of each kind show itself. */
test.each([
  ['one contextual form', 'Astana ', 0],
  ['forms with their cues', 'truce Aleppo ', 20_000],
  ['blockers and forms', 'Astana Pro Team القاعدة Syria ', 40_000],
  ['addresses and forms', '@UN www.un.org Syria ', 40_000],
  ['enumerated numbers', 'resolutions 2118, 2254 and 2268 ', 20_000],
  ['nested quotation marks', '«Astana «talks «', 20_000],
])('takes no longer for each of 20,000 repetitions of %s', (_, text, mentions) => {
  expect(findMentions({ blocks: [{ text: text.repeat(20_000) }] }, lexicon)).toHaveLength(mentions);
});

test('finds on a long page what it finds on a short one, in its blocks and at its places', () => {
  const filler = { text: 'Nothing of what the delegates said in the morning was known. '.repeat(200) };
  const named = { text: 'الأستانا: the “Astana talks” went on' };
  const blocks = [named, filler, filler, filler, named, filler, filler, named];
  const own = findMentions({ blocks: [named] }, lexicon);
  expect(own.length).toBeGreaterThan(0);
  const places = (block: number) => own.map(({ start, end, entry }) => ({ block, start, end, entry }));
  expect(
    findMentions({ blocks }, lexicon).map(({ block, start, end, entry }) => ({ block, start, end, entry })),
  ).toEqual([...places(0), ...places(4), ...places(7)]);
});

test('remembers what a form meant earlier on a page however long', () => {
  const filler = 'word '.repeat(10_000);
  expect(found('The truce in Aleppo.', filler, 'The truce held.')).toEqual([
    'truce «truce»',
    'truce «truce»',
  ]);
});
