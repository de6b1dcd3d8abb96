import { expect, test } from 'vitest';
import { ListPool } from '../../../core/lexicon/list-pool';

const listOf = ({ values, starts }: ListPool, list: number) => [
  ...values.subarray(starts[list], starts[list + 1]),
];

test('gives equal lists one number, in the order in which they come', () => {
  const pool = new ListPool();
  const lists = [[], [1, 2], [1], [1, 2, 0], [2, 1], [0]];
  expect(lists.map((list) => pool.add(list))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(lists.map((list) => pool.add(list))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(lists.map((_, list) => listOf(pool, list))).toEqual(lists);
});

test('tells many lists apart that hardly differ', () => {
  const pool = new ListPool();
  const lists = Array.from({ length: 5000 }, (_, number) => [number >> 8, number & 0xff, 0xffffffff]);
  expect(lists.map((list) => pool.add(list))).toEqual(lists.map((_, list) => list));
  lists.forEach((list, number) => {
    expect(listOf(pool, number)).toEqual(list);
  });
});
