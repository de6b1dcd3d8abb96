import { expect, test } from 'vitest';
import { buildLexicon, lexiconSteps } from '../../../core/lexicon/build-lexicon';
import { openLexicon } from '../../../core/lexicon/open-lexicon';
import { findMentions } from '../../../core/mentions/find-mentions';
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
