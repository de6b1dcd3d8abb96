import { expect, test } from 'vitest';
import { closestWord, didYouMean } from '../../compiler/closest-word';

const ids = ['astana-6', 'astana-7', 'un-security-council', 'syria', 'sana'];

test.each([
  ['astana-8', 'astana-6'],
  ['asatna-7', 'astana-7'],
  ['un-securty-counsil', 'un-security-council'],
  ['siria', 'syria'],
])('a slip leads to the word that was meant: %s', (word, meant) => {
  expect(closestWord(word, ids)).toBe(meant);
});

test('another word leads nowhere', () => {
  expect(closestWord('geneva-process', ids)).toBeUndefined();
  expect(didYouMean('geneva-process', ids)).toBe('');
});
