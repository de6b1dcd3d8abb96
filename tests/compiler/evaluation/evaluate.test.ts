import { expect, test } from 'vitest';
import { openAnnotator } from '../../../compiler/annotate-page';
import { evaluate } from '../../../compiler/evaluation/evaluate';
import { type GoldPassage, parseGold } from '../../../compiler/evaluation/gold-passage';
import { printEvaluation } from '../../../compiler/evaluation/print-evaluation';
import { type Guess, scorePassage } from '../../../compiler/evaluation/score-passage';
import { talksPack } from '../../builders/talks-pack';

const passage = (text: string, changes: Partial<GoldPassage> = {}): GoldPassage => ({
  id: 'p1',
  lang: 'en',
  kind: 'positive',
  text,
  mentions: [],
  ...changes,
});
const guess = (start: number, end: number, entry: string): Guess => ({
  start,
  end,
  entry,
  confidence: 1,
  form: entry,
});

test('takes a guess for right that overlaps by half of the longer', () => {
  const gold = passage('Syrian Arab Army', { mentions: [{ start: 0, end: 16, id: 'army' }] });
  expect(scorePassage(gold, [guess(0, 8, 'army')]).right).toHaveLength(1);
  expect(scorePassage(gold, [guess(0, 7, 'army')])).toMatchObject({ right: [], missed: [{ id: 'army' }] });
});

test('finds each gold mention once', () => {
  const gold = passage('Syria', { mentions: [{ start: 0, end: 5, id: 'syria' }] });
  const score = scorePassage(gold, [guess(0, 5, 'syria'), guess(0, 5, 'syria')]);
  expect([score.right.length, score.wrong.length]).toEqual([1, 1]);
});

test('forgives what lies inside a longer mention, on ignored spans, and missed paraphrases', () => {
  const gold = passage('Syria army of Russia', {
    mentions: [
      { start: 0, end: 10, id: 'army' },
      { start: 14, end: 20, id: 'russia', level: 'loose' },
    ],
    ignore: [{ start: 11, end: 13 }],
  });
  const score = scorePassage(gold, [guess(0, 5, 'syria'), guess(11, 13, 'of'), guess(0, 10, 'army')]);
  expect(score).toMatchObject({ wrong: [], missed: [] });
  expect(score.right).toHaveLength(1);
});

test('tells precision and recall by language and entry, and lists the errors', () => {
  const { lexicon } = openAnnotator(talksPack());
  const result = evaluate(
    [
      passage('Syria and Damascus', {
        mentions: [
          { start: 0, end: 5, id: 'syria' },
          { start: 10, end: 18, id: 'damascus' },
        ],
      }),
      passage('Syria', { id: 'n1', lang: 'de', kind: 'negative' }),
    ],
    lexicon,
  );
  expect(result.all).toMatchObject({
    passages: 2,
    found: 1,
    wrong: 1,
    missed: 1,
    wrongOnNegatives: 1,
    f1: 0.5,
  });
  expect(result.byLanguage.of('en')).toMatchObject({ precision: 1, recall: 0.5 });
  expect(result.byEntry.of('syria')).toMatchObject({ precision: 0.5, recall: 1 });
  expect(result.calibration).toEqual([{ from: 1, count: 2, meanConfidence: 1, shareRight: 0.5 }]);
  const printed = printEvaluation(result, 1);
  expect(printed).toContain('missed p1 damascus …Syria and [Damascus]…');
  expect(printed).toContain('and 1 more errors');
});

test.each([
  ['broken JSON', '{', /line 1: /],
  ['no object', 'null', /not an object/],
  [
    'a span outside the text',
    '{"id":"a","lang":"en","kind":"positive","text":"x","mentions":[{"start":0,"end":2,"id":"y"}]}',
    /outside the text/,
  ],
  ['an unknown kind', '{"id":"a","lang":"en","kind":"maybe","text":"x","mentions":[]}', /"kind" must be/],
])('refuses %s with its line', (_, text, problem) => {
  const gold = parseGold(text);
  expect(gold.ok ? [] : gold.error[0]).toMatch(problem);
});
