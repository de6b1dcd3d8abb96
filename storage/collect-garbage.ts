import type { Result } from '../core/result';
import type { DatabaseSession } from './database-session';
import { type Manifest, shardsOf } from './manifest';
import type { StorageProblem } from './storage-problem';

/**
 * Deletes what no pack's current or previous generation needs, nor those of `alsoKept`. An unreadable
 * manifest keeps nothing: its generation could not be read either.
 */
export const collectGarbage = (
  session: DatabaseSession,
  alsoKept: readonly string[],
): Promise<Result<void, StorageProblem>> =>
  session.write(['pointers', 'generations', 'shards', 'lexicons'], async (db) => {
    const pointers = await db.pointers.toArray();
    const kept = new Set([
      ...pointers.flatMap(({ current, previous }) => [current, previous ?? current]),
      ...alsoKept,
    ]);
    const generations = await db.generations.toArray();
    await db.generations.bulkDelete(generations.filter(({ id }) => !kept.has(id)).map(({ id }) => id));

    const manifests = generations.filter(({ id }) => kept.has(id)).flatMap(({ manifest }) => parse(manifest));
    const shards = new Set(manifests.flatMap(shardsOf));
    const lexicons = new Set(manifests.map(({ lexicon }) => lexicon.digest));
    const unused = (keys: readonly string[], used: ReadonlySet<string>) =>
      keys.filter((key) => !used.has(key));
    await db.shards.bulkDelete(unused(await db.shards.toCollection().primaryKeys(), shards));
    await db.lexicons.bulkDelete(unused(await db.lexicons.toCollection().primaryKeys(), lexicons));
  });

function parse(manifest: string): Manifest[] {
  try {
    return [JSON.parse(manifest) as Manifest];
  } catch {
    return [];
  }
}
