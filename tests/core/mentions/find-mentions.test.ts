import { expect, test } from 'vitest';
import { findMentions } from '../../../core/mentions/find-mentions';
import { found, lexicon } from './talks-finder';

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
