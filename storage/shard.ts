/**
 * Rows are kept in shards of about 256 (names: 32), one text each: as single records a hundred thousand of
 * them take 20 seconds to write and slow every later opening of the database; as shards, one second and
 * nothing.
 *
 * A shard is a line for each row, its id, a tab and its JSON, in order of ids. Which shard holds a row
 * follows from the id alone, so that a change of one row changes one shard.
 */
export interface Row {
  readonly id: string;
  readonly value: unknown;
}

/** The mean, by trial: smaller shards take longer to write, larger ones longer to read. */
const rowsPerShard = 256;
/** Of names, which are asked for by the hundred, a few out of each shard. */
export const namesPerShard = 32;

/** A power of two, so that a pack has to grow to twice its size before its rows move. */
export function shardCountFor(rows: number, perShard = rowsPerShard): number {
  let count = 1;
  while (rows > count * perShard) count *= 2;
  return count;
}

/** FNV-1a over the ASCII letters of an id. */
export function shardIndexOf(id: string, shardCount: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % shardCount;
}

/** The same rows give the same texts, in whatever order they come. Ids are pack ids: no tab, no line end. */
export function writeShards(rows: readonly Row[], perShard = rowsPerShard): string[] {
  const lines: { readonly id: string; readonly line: string }[][] = Array.from(
    { length: shardCountFor(rows.length, perShard) },
    () => [],
  );
  for (const { id, value } of rows) {
    lines[shardIndexOf(id, lines.length)]!.push({ id, line: `${id}\t${JSON.stringify(value)}\n` });
  }
  return lines.map((shard) =>
    shard
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ line }) => line)
      .join(''),
  );
}

/** Parses one row and no other. The shard's digest must have been checked: its JSON is believed. */
export function readRow(shard: string, id: string): unknown {
  const key = `${id}\t`;
  const at = shard.startsWith(key) ? 0 : shard.indexOf(`\n${key}`) + 1;
  if (at === 0 && !shard.startsWith(key)) return undefined;
  return JSON.parse(shard.slice(at + key.length, shard.indexOf('\n', at)));
}

/** All rows, in order of ids. The shard's digest must have been checked. */
export const readAllRows = (shard: string): unknown[] =>
  shard
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line.slice(line.indexOf('\t') + 1)));
