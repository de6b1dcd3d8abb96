import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormTargets, targetOf } from '../../../core/lexicon/form-targets';

const NUMBERS = 4;
/** How many forms each target of a kind has: none, often. */
const kind = fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)), { maxLength: 40 });

test('finds what every form names, however many forms its targets have', () => {
  fc.assert(
    fc.property(fc.tuple(kind, kind, kind, kind), fc.array(fc.nat(30)), (kinds, numbers) => {
      const targets = new FormTargets(kinds.map(({ length }) => length));
      const expected: number[] = [];
      const add = (kind: number, target: number) => {
        targets.add(kind, target);
        expected.push(target);
      };
      kinds.forEach((counts, kind) => {
        counts.forEach((count, target) => {
          for (let form = 0; form < count; form++) add(kind, target);
        });
      });
      for (const number of numbers) add(NUMBERS, number);
      const lexicon = {
        ...targets.layOut(),
        entryIdStarts: new Uint32Array(kinds[0].length + 1),
        seriesOthers: new Uint32Array(kinds[1].length),
        blockerKeepStarts: new Uint32Array(kinds[2].length + 1),
      };
      expect(expected.map((_, form) => targetOf(lexicon, form))).toEqual(expected);
    }),
  );
});
