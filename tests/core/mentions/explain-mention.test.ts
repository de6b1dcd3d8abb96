import { expect, test } from 'vitest';
import { explainMention } from '../../../core/mentions/explain-mention';
import { matchRules, type Why } from '../../../core/mentions/mention';

const why = (changes: Partial<Why> = {}): Why => ({
  form: 'Astana',
  grade: 'contextual',
  rules: ['as-written'],
  evidence: [],
  ...changes,
});

/** Without the isolates that keep directions apart. */
const explained = (...args: Parameters<typeof explainMention>) =>
  explainMention(...args).replace(/[\u2068\u2069]/g, '');

test('keeps names of the other direction to themselves', () => {
  expect(explainMention(why({ form: 'أستانا' }), 'en', {})).toContain('“\u2068أستانا\u2069”');
});

test('tells the form and that it stands alone', () => {
  expect(explained(why(), 'en', {})).toBe(
    'Marked because the text has the name “Astana”. The name stands for this alone.',
  );
});

test('tells the rule and the evidence', () => {
  const evidence = [
    { kind: 'cue', word: 'talks' },
    { kind: 'entry', entry: 'syria' },
  ] as const;
  expect(explained(why({ rules: ['proclitic'], evidence }), 'en', { syria: 'Syria' })).toBe(
    'Marked because the text has the name “Astana”, with a word joined to it that is no part of the name. ' +
      'The name can mean other things; here “talks” stands near it and the page also mentions Syria.',
  );
});

test('names the country of publication in the language of the card', () => {
  const evidence = [{ kind: 'place', place: 'kz' }] as const;
  expect(explained(why({ evidence }), 'en', {})).toContain('the page is published in Kazakhstan');
  expect(explained(why({ evidence }), 'ar', {})).toContain('كازاخستان');
});

test('shows a slot as a gap', () => {
  expect(explained(why({ form: 'resolution {n}' }), 'en', {})).toContain('“resolution …”');
});

test.each(matchRules)('has words for the rule %s in Arabic and in English', (rule) => {
  const plain = rule === 'as-written';
  for (const language of ['ar', 'en']) {
    const withRule = explainMention(why({ rules: [rule] }), language, {});
    const without = explainMention(why({ rules: [] }), language, {});
    expect(withRule === without).toBe(plain);
  }
});

test('speaks Arabic to readers of Arabic', () => {
  expect(explained(why({ evidence: [{ kind: 'earlier', text: 'أستانا' }] }), 'ar', {})).toMatch(
    /^وُضعت العلامة لأن في النص الاسم «Astana»\. وقد يدل .*«أستانا»/u,
  );
});
