import { expect, test } from 'vitest';
import type { Mention } from '../../core/mentions/mention';
import { mergeMentions } from '../../entrypoints/background/merge-mentions';

const mention = (block: number, start: number, end: number, entry: string): Mention => ({
  block,
  start,
  end,
  entry,
  confidence: 1,
  why: { form: entry, grade: 'distinct', rules: ['as-written'], evidence: [] },
});

test('no pack finds nothing, one pack finds what it finds', () => {
  expect(mergeMentions([])).toEqual([]);
  const found = [mention(0, 0, 3, 'a')];
  expect(mergeMentions([found])).toEqual(found);
});

test('where two packs overlap the earlier one stands, elsewhere both are in order', () => {
  const first = [mention(0, 10, 20, 'a'), mention(1, 0, 5, 'b')];
  const second = [
    mention(0, 0, 10, 'before'),
    mention(0, 15, 30, 'overlaps'),
    mention(0, 20, 25, 'after'),
    mention(1, 2, 3, 'inside'),
    mention(2, 0, 5, 'elsewhere'),
  ];
  expect(mergeMentions([first, second]).map(({ entry }) => entry)).toEqual([
    'before',
    'a',
    'after',
    'b',
    'elsewhere',
  ]);
});
