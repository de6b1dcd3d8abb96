import { expect, test } from 'vitest';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import { smallPack } from './small-pack';

test('the same pack gives the same bytes, whatever order its parts and keys came in', () => {
  const pack = smallPack();
  const shuffled = {
    ...pack,
    entries: pack.entries.toReversed().map((entry) => ({
      ...Object.fromEntries(Object.entries(entry).toReversed()),
      label: Object.fromEntries(Object.entries(entry.label).toReversed()),
    })),
  } as unknown as ReturnType<typeof smallPack>;
  expect(serialisePack(shuffled)).toBe(serialisePack(pack));
});

test('serialising what was parsed changes no byte', () => {
  const text = serialisePack(smallPack());
  const parsed = parsePack(text);
  expect(parsed.ok && serialisePack(parsed.value)).toBe(text);
});

test('a pack is lines of JSON between a header and a count', () => {
  const lines = serialisePack(smallPack()).trimEnd().split('\n');
  expect(lines[0]).toMatch(/^\{"row":"header","format":"hashiya-pack","formatVersion":1,"id":"small",/);
  expect(lines.at(-1)).toBe(`{"row":"end","rows":${lines.length - 1}}`);
  expect(lines.map((line) => JSON.parse(line).row)).toEqual([
    'header',
    'document',
    'cue-set',
    'series',
    'blocker',
    'entry',
    'entry',
    'end',
  ]);
});

test('keys that are not given leave no trace', () => {
  expect(serialisePack(smallPack())).not.toMatch(/null|undefined/);
});
