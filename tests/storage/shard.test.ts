import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAllRows, readRow, shardCountFor, shardIndexOf, writeShards } from '../../storage/shard';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `thing-${index}`, value: { index } }));

test.each([
  [0, 1],
  [1, 1],
  [256, 1],
  [257, 2],
  [1000, 4],
  [100_000, 512],
])('%i rows lie in %i shards', (count, shards) => {
  expect(shardCountFor(count)).toBe(shards);
});

test('every row is found in the one shard that its id names', () => {
  const shards = writeShards(rows(1000));
  for (const { id, value } of rows(1000)) {
    expect(readRow(shards[shardIndexOf(id, shards.length)]!, id)).toEqual(value);
  }
  expect(shards.flatMap(readAllRows).length).toBe(1000);
});

test('shards of a large pack are of about the same size', () => {
  const sizes = writeShards(rows(20_000)).map((shard) => readAllRows(shard).length);
  expect(Math.max(...sizes)).toBeLessThan(256);
  expect(Math.min(...sizes)).toBeGreaterThan(90);
});

test('an id that begins, ends or lies in another is not mistaken for it', () => {
  const [shard] = writeShards(['un', 'un-body', 'the-un', 'a'].map((id) => ({ id, value: `un\t${id}` })));
  expect(readRow(shard!, 'un')).toBe('un\tun');
  expect(readRow(shard!, 'a')).toBe('un\ta');
  expect(readRow(shard!, 'body')).toBeUndefined();
  expect(readRow(shard!, 'u')).toBeUndefined();
  expect(readRow('', 'un')).toBeUndefined();
});

test('the same rows make the same texts in whatever order they come', () => {
  expect(writeShards(rows(600).reverse())).toEqual(writeShards(rows(600)));
});

test('a changed row changes one shard', () => {
  const before = writeShards(rows(1000));
  const after = writeShards(
    rows(1000).map((row) => (row.id === 'thing-5' ? { ...row, value: 'other' } : row)),
  );
  expect(after.filter((shard, index) => shard !== before[index]).length).toBe(1);
});

test('any JSON comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
      const plain = JSON.parse(JSON.stringify({ value }));
      const [shard] = writeShards([
        { id: 'a', value: plain },
        { id: 'b', value: other },
      ]);
      expect(readRow(shard!, 'a')).toEqual(plain);
    }),
  );
});
