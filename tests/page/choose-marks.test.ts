import { expect, test } from 'vitest';
import { chooseMarks, type Density, type MarkCandidate } from '../../page/choose-marks';

const at = (entry: string, section: number, isHeading = false): MarkCandidate => ({
  entry,
  section,
  isHeading,
});

const page = [
  at('astana-7', 1, true),
  at('astana-7', 1),
  at('syria', 1),
  at('astana-7', 1),
  at('syria', 2, true),
  at('astana-7', 2),
  at('syria', 2),
  at('syria', 2),
];

test.each<[Density, number[]]>([
  ['section', [1, 2, 5, 6]],
  ['article', [1, 2]],
  ['all', [1, 2, 3, 5, 6, 7]],
  ['none', []],
])('density %s marks just these', (density, indexes) => {
  expect(chooseMarks(page, density)).toEqual(indexes.map((index) => page[index]));
});

test('an entry that only headings name has no mark, and does not use up the paragraph’s', () => {
  expect(chooseMarks([at('iran', 1, true)], 'all')).toEqual([]);
  expect(chooseMarks([at('iran', 1, true), at('iran', 1)], 'section')).toHaveLength(1);
});

test('entries whose ids run together with a section stay apart', () => {
  expect(chooseMarks([at('1 a', 1), at('a', 11)], 'section')).toHaveLength(2);
});
