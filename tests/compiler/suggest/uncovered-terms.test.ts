import { expect, test } from 'vitest';
import { openAnnotator } from '../../../compiler/annotate-page';
import { uncoveredTerms } from '../../../compiler/suggest/uncovered-terms';
import { talksPack } from '../../builders/talks-pack';

const { lexicon } = openAnnotator(talksPack());
const terms = (text: string, lang = 'en') => uncoveredTerms(text, lang, lexicon).map((term) => term.text);

test('suggests names, whole, and not the entries that the pack has', () => {
  const found = terms(
    'In Syria the envoy Jane Hollister met the Association for the Study of Rivers. Later Hollister left Syria on Monday.',
  );
  expect(found.slice(0, 2)).toEqual(['Association for the Study of Rivers', 'Jane Hollister']);
  expect(found).toContain('Hollister');
  for (const word of ['Syria', 'Monday', 'In', 'Study']) expect(found).not.toContain(word);
});

test('gives every place of a term, by offsets into the text', () => {
  const text = 'The envoy met Jane Hollister.\n\nLater Jane\nHollister spoke.';
  const [first] = uncoveredTerms(text, 'en', lexicon);
  expect(first?.text).toBe('Jane Hollister');
  expect(first?.places.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Jane Hollister',
    'Jane\nHollister',
  ]);
});

test('counts a term inside a longer one only where it stands alone', () => {
  const text =
    'the ceasefire monitoring committee met. the ceasefire monitoring committee agreed. the committee left.';
  const found = uncoveredTerms(text, 'en', lexicon);
  expect(found[0]?.text).toBe('ceasefire monitoring committee');
  const shorter = found.filter(({ text: term }) => 'ceasefire monitoring committee'.includes(term));
  expect(shorter.flatMap(({ places }) => places).map(({ start }) => start)).toEqual([
    4,
    text.indexOf('ceasefire', 20),
    ...(shorter.length > 1 ? [text.lastIndexOf('committee')] : []),
  ]);
});

test('no term runs over a full stop, a comma, an empty line or a mention', () => {
  const found = terms('They saw Ada Lind. Boris Karlow, Carl Dreher left\n\nEmil Fuchs and Turkey Gustav.');
  expect(found).toEqual(expect.arrayContaining(['Ada Lind', 'Boris Karlow', 'Carl Dreher', 'Emil Fuchs']));
  expect(found.find((term) => /Lind.*Karlow|Karlow.*Carl|Dreher.*Emil|Turkey/su.test(term))).toBeUndefined();
});

test('leaves furniture out', () => {
  const text = 'Ada Lind spoke. Share Veltmar Gazette';
  const furniture = [{ start: text.indexOf('Share'), end: text.length }];
  expect(uncoveredTerms(text, 'en', lexicon, furniture).map((term) => term.text)).toEqual(['Ada Lind']);
});

test('capitals say nothing in a headline of capitals, nor of a single German noun', () => {
  expect(terms('FLOODS CLOSE THE HARBOUR\n\nThe OSCE watched.')[0]).toBe('OSCE');
  const german = terms('Der Vertreter der Hafenbehörde sprach mit Jürgen Pohlmann über die Fahrrinne.', 'de');
  expect(german[0]).toBe('Jürgen Pohlmann');
});

test('tells Arabic terms by article and relational adjective, and leaves proclitics outside', () => {
  const text =
    'وأكد الوفد دعم الحكومة السورية والمبادرة الكازاخية. وقال إن المبادرة الكازاخية مهمة في سوريا.';
  const found = uncoveredTerms(text, 'ar', lexicon);
  expect(found[0]).toMatchObject({ text: 'المبادرة الكازاخية', places: { length: 2 } });
  expect(found[1]?.text).toBe('الحكومة السورية');
  for (const { text: term } of found) expect(term).not.toMatch(/^وأكد|^وقال|سوريا/u);
});

test('counts Arabic words as one with and without article, conjunction and preposition', () => {
  const text =
    'جرى بحث تبادل الأسرى والهدنة. ناقشوا الهدنة وتبادل الأسرى. وافقوا على تبادل للأسرى وعلى شروط تبادل الأسرى.';
  expect(uncoveredTerms(text, 'ar', lexicon)[0]).toMatchObject({
    text: 'تبادل الأسرى',
    places: { length: 3 },
  });
});

test.each([
  ['nothing', ''],
  ['no word', '… 12 — 7\n'],
  ['unpaired surrogates and NUL', 'a\ud800b \0 \udfff Ada Lind'],
  ['a language without grammar and list', 'Ada Lind ya Veltmar'],
])('takes %s as it comes', (_, text) => {
  for (const lang of ['en', 'ar', 'xx']) expect(() => terms(text, lang)).not.toThrow();
});

/** A number spelt in letters. */
const nameOf = (number: number) =>
  `Na${[...String(number)].map((digit) => 'bcdfghklmp'[Number(digit)]).join('a')}`;

test('takes time in proportion to the text', () => {
  const words = Array.from({ length: 60_000 }, (_, index) => nameOf((index * 7919) % 20_011));
  expect(terms(words.join(' ')).length).toBeGreaterThan(1_000);
  expect(terms('Veltmar '.repeat(60_000))).not.toEqual([]);
});
