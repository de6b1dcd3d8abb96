import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formPlaces, formStart } from '../../../core/lexicon/form-places';

test('gives back where every form begins and where the last one ends', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { maxLength: 100 }), (lengths) => {
      const starts = [0];
      for (const length of lengths) starts.push(starts.at(-1)! + length);
      const places = formPlaces(Uint32Array.from(starts));
      expect(starts.map((_, form) => formStart(places, form))).toEqual(starts);
    }),
  );
});

test('says so where forms are longer than any pack may have them', () => {
  expect(() => formPlaces(Uint32Array.from([0, 0x10000]))).toThrow('too far');
});
