import { expect, test } from 'vitest';
import { findMentions } from '../../../core/mentions/find-mentions';
import { found, lexicon } from './talks-finder';

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

test('remembers what a form meant earlier on a page however long', () => {
  const filler = 'word '.repeat(10_000);
  expect(found('The truce in Aleppo.', filler, 'The truce held.')).toEqual([
    'truce «truce»',
    'truce «truce»',
  ]);
});
