import { expect, test } from 'vitest';
import { buildLexicon, lexiconSteps } from '../../../core/lexicon/build-lexicon';
import { formFlags } from '../../../core/lexicon/lexicon';
import {
  type ArrayName,
  arrayNames,
  HEADER_WORDS,
  WORDS_PER_ARRAY,
} from '../../../core/lexicon/lexicon-layout';
import { checkSections, openLexicon } from '../../../core/lexicon/open-lexicon';
import { findMentions } from '../../../core/mentions/find-mentions';
import { hashOfWord } from '../../../core/text/word-hash';
import { aForm, anEntry, aPack, aPackOf } from '../../builders/pack';
import { talksPack } from '../../builders/talks-pack';

test('compiles the same pack to the same bytes', () => {
  expect(new Uint8Array(buildLexicon(talksPack()))).toEqual(new Uint8Array(buildLexicon(talksPack())));
});

test('is built in steps between which others may work, to the same bytes', () => {
  const pack = aPackOf(5000);
  const steps = lexiconSteps(pack);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  expect(pauses).toBeGreaterThan(5);
  expect(new Uint8Array(step.value)).toEqual(new Uint8Array(buildLexicon(pack)));
});

test('wraps the bytes that it is given and copies nothing', () => {
  const bytes = buildLexicon(talksPack());
  const opened = openLexicon(bytes);
  if (!opened.ok) return expect.fail(opened.error);
  for (const array of Object.values(opened.value)) expect(array.buffer).toBe(bytes);
});

test.each([
  ['nothing', new ArrayBuffer(0), 'not-a-lexicon'],
  ['zeros', new ArrayBuffer(4096), 'not-a-lexicon'],
  ['a file that is cut short', buildLexicon(talksPack()).slice(0, -8), 'not-a-lexicon'],
])('refuses %s', (_, bytes, problem) => {
  expect(openLexicon(bytes)).toEqual({ ok: false, error: problem });
});

test('refuses a lexicon that another version of the grammars compiled', () => {
  const bytes = buildLexicon(talksPack());
  new Uint32Array(bytes)[2]! += 1;
  expect(openLexicon(bytes)).toEqual({ ok: false, error: 'other-version' });
});

test('refuses arrays that lie outside the bytes', () => {
  const bytes = buildLexicon(talksPack());
  new Uint32Array(bytes)[5] = 0x7fffffff;
  expect(openLexicon(bytes)).toEqual({ ok: false, error: 'not-a-lexicon' });
});

test('finds every one of many forms, and none of another', () => {
  const opened = openLexicon(buildLexicon(aPackOf(2000)));
  if (!opened.ok) return expect.fail(opened.error);
  for (const number of [0, 1, 999, 1999]) {
    const [mention] = findMentions({ blocks: [{ text: `a Thing number ${number} here` }] }, opened.value);
    expect(mention?.entry).toBe(`thing-${number}`);
  }
  expect(findMentions({ blocks: [{ text: 'Thing number 2000' }] }, opened.value)).toEqual([]);
});

test('takes a pack with no forms, and forms without a word', () => {
  const pack = aPack({ entries: [anEntry('mark', { forms: [aForm('!?')] })] });
  const opened = openLexicon(buildLexicon(pack));
  if (!opened.ok) return expect.fail(opened.error);
  expect(findMentions({ blocks: [{ text: 'What!? Nothing.' }] }, opened.value)).toEqual([]);
});

/** Where an array lies, in bytes. */
function placeOf(bytes: ArrayBuffer, name: ArrayName): { offset: number; length: number } {
  const at = HEADER_WORDS + arrayNames.indexOf(name) * WORDS_PER_ARRAY;
  const [offset = 0, length = 0, width = 0] = new Uint32Array(bytes).subarray(at);
  return { offset, length: length * width };
}

/** A pack that fills every array. */
const fullPack = () => {
  const pack = talksPack();
  const [entry] = pack.entries;
  return aPack({
    entries: pack.entries,
    cueSets: [...pack.cueSets, { id: 'of-a-place', words: { en: ['bazaar'] }, publishedIn: ['kz'] }],
    blockers: [{ text: 'Kitap Kitabi', lang: 'tr', keeps: [entry!.id] }],
    series: [
      {
        id: 'all-rounds',
        members: { 1: entry!.id },
        others: entry!.id,
        forms: [aForm('{nth} kitabi', { lang: 'tr' }), aForm('{nth} Kitabi', { lang: 'tr' })],
      },
    ],
  });
};

test.each(arrayNames)('finds a byte of %s that is not as it was written', (name) => {
  const bytes = buildLexicon(fullPack());
  expect(checkSections(bytes)).toBe(true);
  const { offset, length } = placeOf(bytes, name);
  expect(length).toBeGreaterThan(0);
  const view = new Uint8Array(bytes);
  for (const at of new Set([offset, offset + (length >> 1), offset + length - 1])) {
    view[at]! ^= 0x10;
    expect(openLexicon(bytes).ok).toBe(true);
    expect(checkSections(bytes)).toBe(false);
    view[at]! ^= 0x10;
  }
  expect(checkSections(bytes)).toBe(true);
});

test('refuses a header of which any byte is not as it was written', () => {
  const bytes = buildLexicon(fullPack());
  const view = new Uint8Array(bytes);
  for (let at = 0; at < (HEADER_WORDS + arrayNames.length * WORDS_PER_ARRAY) * 4; at++) {
    view[at]! ^= 0x10;
    expect(openLexicon(bytes).ok).toBe(false);
    view[at]! ^= 0x10;
  }
  expect(openLexicon(bytes).ok).toBe(true);
});

test.each([
  ['letters that stand for several', 'Großstraße Süd', 'Großstraßen Süd', true],
  ['ligatures', 'Oﬃce of Rivers', 'Offices of Rivers', true],
  ['capitals in a tag', '#RiverTalks', '#RiverTalk', true],
  ['plain words', 'Office of Rivers', 'Office of River', false],
  ['marks that vanish', 'Rīver-Tálks', 'River-Talk', false],
])('a form with %s is found by its letters, and no other is', (_, form, other, isIrregular) => {
  const pack = aPack({ entries: [anEntry('it', { forms: [aForm(form, { lang: 'und' })] })] });
  const opened = openLexicon(buildLexicon(pack));
  if (!opened.ok) return expect.fail(opened.error);
  const { profileFlags, formProfiles } = opened.value;
  expect((profileFlags[formProfiles[0]!]! & formFlags.isIrregular) !== 0).toBe(isIrregular);
  const found = (text: string) => findMentions({ blocks: [{ text }] }, opened.value);
  expect(found(`see ${form} now`)).toMatchObject([
    { entry: 'it', start: 4 + form.search(/\p{L}/u), end: 4 + form.length },
  ]);
  expect(found(`see ${other} now`)).toEqual([]);
});

/** Pairs of words with one hash, by the birthday of a quarter of a million. */
function twins(): readonly (readonly [string, string])[] {
  const known = new Map<number, string>();
  const pairs: (readonly [string, string])[] = [];
  let seed = 1;
  for (let count = 0; count < 250_000; count++) {
    let word = '';
    for (let at = 0; at < 8; at++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      word += String.fromCharCode(97 + ((seed >>> 16) % 26));
    }
    const hash = hashOfWord(word);
    const other = known.get(hash);
    if (other !== undefined && other !== word) pairs.push([other, word]);
    known.set(hash, word);
  }
  return pairs;
}

test('never takes a word for another that has its hash', () => {
  const pairs = twins();
  expect(pairs.length).toBeGreaterThan(0);
  const entries = pairs.flatMap(([first, second], at) => [
    anEntry(`first-${at}`, { forms: [aForm(first, { lang: 'und' })] }),
    anEntry(`both-${at}`, {
      forms: [aForm(`port ${first}`, { lang: 'und' }), aForm(`port ${second} bay`, { lang: 'und' })],
    }),
  ]);
  const opened = openLexicon(buildLexicon(aPack({ entries })));
  if (!opened.ok) return expect.fail(opened.error);
  const found = (text: string) =>
    findMentions({ blocks: [{ text }] }, opened.value).map(({ entry }) => entry);
  pairs.forEach(([first, second], at) => {
    expect(hashOfWord(first)).toBe(hashOfWord(second));
    expect(found(`the ${first} here`)).toEqual([`first-${at}`]);
    expect(found(`the ${second} here`)).toEqual([]);
    expect(found(`port ${first} here`)).toEqual([`both-${at}`]);
    expect(found(`port ${second} here`)).toEqual([]);
    expect(found(`port ${second} bay`)).toEqual([`both-${at}`]);
    expect(found(`port ${first} bay`)).toEqual([`both-${at}`]);
  });
});

test('compiles a form whose words could be read in more ways than can be counted, and finds it as written', () => {
  const form = Array.from({ length: 40 }, () => 'kapi').join(' ');
  const pack = aPack({ entries: [anEntry('doors', { forms: [aForm(form, { lang: 'tr' })] })] });
  const opened = openLexicon(buildLexicon(pack));
  if (!opened.ok) return expect.fail(opened.error);
  expect(opened.value.extraForms.length).toBeGreaterThan(8);
  expect(
    findMentions({ blocks: [{ text: `bir ${form}.` }] }, opened.value).map(({ entry }) => entry),
  ).toEqual(['doors']);
});
