import type { Pack } from '../../../core/pack/pack';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import { smallPack } from './small-pack';

export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
export type Row = Record<string, unknown>;

export const text = serialisePack(smallPack());
export const lines = text.split('\n').slice(0, -1);
// 1 header, 2 document, 3 cue set, 4 series, 5 blocker, 6 and 7 entries, 8 end.
export const [header, document, , , , meeting, place, end] = lines as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

export const problemOf = (packText: string) => {
  const result = parsePack(packText);
  if (result.ok) throw new Error('the pack was taken');
  const { code, line, field } = result.error;
  return { code, line, field };
};

/** The problem of the small pack after a change to its parts. */
export function problemAfter(change: (pack: Mutable<Pack>) => void) {
  const pack = structuredClone(smallPack()) as Mutable<Pack>;
  change(pack);
  return problemOf(serialisePack(pack));
}

/** The problem of the small pack after a change to the JSON of one line, from 1. */
export function problemAfterRow(line: number, change: (row: Row) => void) {
  const row = JSON.parse(lines[line - 1]!) as Row;
  change(row);
  return problemOf(`${lines.with(line - 1, JSON.stringify(row)).join('\n')}\n`);
}
