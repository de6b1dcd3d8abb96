import { expect, test } from 'vitest';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import { smallPack } from './small-pack';

const packOf = (count: number) => {
  const pack = smallPack();
  const [meeting] = pack.entries;
  const more = Array.from({ length: count }, (_, index) => ({
    ...meeting!,
    id: `meeting-${index}`,
    statements: meeting!.statements.map((statement) => ({ ...statement, id: `${statement.id}-${index}` })),
  }));
  return serialisePack({ ...pack, entries: [...pack.entries, ...more] });
};

const millisecondsFor = (text: string) => {
  const start = performance.now();
  const result = parsePack(text);
  expect(result.ok).toBe(true);
  return performance.now() - start;
};

test('parsing takes time in proportion to the pack', () => {
  const small = packOf(2_000);
  const large = packOf(20_000);
  millisecondsFor(small);
  const perEntry = Math.min(...[1, 2, 3].map(() => millisecondsFor(small))) / 2_000;
  const perEntryOfMany = millisecondsFor(large) / 20_000;
  // Quadratic work would make it ten times as much; a busy machine, two or three.
  expect(perEntryOfMany).toBeLessThan(perEntry * 5);
});
