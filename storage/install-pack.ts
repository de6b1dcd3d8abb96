import { fail, ok, type Result } from '../core/result';
import { collectGarbage } from './collect-garbage';
import type { DatabaseSession } from './database-session';
import { digestOf } from './digest';
import type { PreparedPack } from './library';
import type { PointerRecord } from './library-database';
import { type Generation, generationOf, shardsOf } from './manifest';
import type { StorageProblem } from './storage-problem';

export interface InstallOptions {
  /** The build of the extension, where the pack is its bundled one. */
  readonly checkedBy?: string;
  readonly now: () => number;
  /** Told after every part, `done` of `parts`. What it throws or rejects with ends the install there. */
  readonly progress?: (done: number, parts: number) => void | Promise<void>;
}

export type InstallProblem =
  | StorageProblem
  /** Another context installed another version meanwhile; nothing was changed. */
  | { readonly code: 'conflict'; readonly detail: string };

/** What one transaction holds: enough to be quick, little enough that a worker's end costs little. */
const shardsPerTransaction = 16;

/**
 * Installs one version of a pack: writes it beside what is there, reads it back, and makes it current in one
 * strict transaction. Until then everybody reads the old version; afterwards everybody the new one; the old
 * one is kept to go back to. What an install that was cut off has written is used again, once it is checked.
 *
 * To be run by one context at a time: see `installLock` in `open-library.ts`. Two at once harm nothing, but
 * one of them may fail with `conflict`.
 */
export async function installPack(
  session: DatabaseSession,
  prepared: PreparedPack,
  options: InstallOptions,
): Promise<Result<PointerRecord, InstallProblem>> {
  const generation = await generationOf(prepared);
  const pack = prepared.header.id;
  const before = await session.read(['pointers'], (db) => db.pointers.get(pack));
  if (!before.ok) return before;

  // What a dead install left makes room first.
  const made = await collectGarbage(session, [generation.id]);
  if (!made.ok) return made;
  const written = await stage(session, generation, options);
  if (!written.ok) {
    // On a full disk this may fail too, and changes nothing.
    if (written.error.code === 'full') await collectGarbage(session, []);
    return written;
  }
  const switched = await switchTo(session, generation, before.value, options);
  if (switched.ok) await collectGarbage(session, []);
  return switched;
}

/** Writes what is missing, reads all of it back, and writes again what was not as it should be. */
async function stage(
  session: DatabaseSession,
  generation: Generation,
  options: InstallOptions,
): Promise<Result<void, InstallProblem>> {
  const digests = [...generation.shards.keys()];
  const batches = Array.from({ length: Math.ceil(digests.length / shardsPerTransaction) }, (_, index) =>
    digests.slice(index * shardsPerTransaction, (index + 1) * shardsPerTransaction),
  );
  const parts = batches.length + 2;
  let done = 0;
  const { id, manifestText } = generation;
  // First, so that from here on nobody takes its shards for garbage.
  const named = await session.write(['generations'], (db) =>
    db.generations.put({ id, manifest: manifestText }),
  );
  if (!named.ok) return named;
  await options.progress?.(++done, parts);

  for (const batch of batches) {
    const stored = await stageShards(session, generation, batch);
    if (!stored.ok) return stored;
    await options.progress?.(++done, parts);
  }
  const lexicon = await stageLexicon(session, generation);
  if (lexicon.ok) await options.progress?.(++done, parts);
  return lexicon;
}

async function stageShards(
  session: DatabaseSession,
  generation: Generation,
  digests: readonly string[],
): Promise<Result<void, InstallProblem>> {
  const findBad = async () => {
    const read = await session.read(['shards'], (db) => db.shards.bulkGet([...digests]));
    if (!read.ok) return read;
    const bad: BadPart[] = [];
    for (const [index, digest] of digests.entries()) {
      const record = read.value[index];
      const isGood = typeof record?.text === 'string' && (await digestOf(record.text)) === digest;
      if (!isGood) bad.push({ digest, isThere: record !== undefined });
    }
    return ok(bad);
  };
  return writeUntilGood(findBad, (bad) =>
    session.write(['shards'], (db) =>
      db.shards.bulkPut(bad.map(({ digest }) => ({ digest, text: generation.shards.get(digest)! }))),
    ),
  );
}

async function stageLexicon(
  session: DatabaseSession,
  { manifest, lexicon }: Generation,
): Promise<Result<void, InstallProblem>> {
  const { digest } = manifest.lexicon;
  const findBad = async () => {
    const read = await session.read(['lexicons'], (db) => db.lexicons.get(digest));
    if (!read.ok) return read;
    // A Blob that can't be read is as good as none.
    const bytes = await read.value?.bytes.arrayBuffer().catch(() => undefined);
    const isGood = bytes && (await digestOf(bytes)) === digest;
    return ok(isGood ? [] : [{ digest, isThere: read.value !== undefined }]);
  };
  return writeUntilGood(findBad, () =>
    session.write(['lexicons'], (db) => db.lexicons.put({ digest, bytes: new Blob([lexicon]) })),
  );
}

/** A part of a generation that is missing, or not what its digest says. */
interface BadPart {
  readonly digest: string;
  readonly isThere: boolean;
}

async function writeUntilGood(
  findBad: () => Promise<Result<readonly BadPart[], StorageProblem>>,
  write: (bad: readonly BadPart[]) => Promise<Result<unknown, StorageProblem>>,
): Promise<Result<void, InstallProblem>> {
  const before = await findBad();
  if (!before.ok) return before;
  if (before.value.length === 0) return ok(undefined);
  const written = await write(before.value);
  if (!written.ok) return written;
  const after = await findBad();
  if (!after.ok) return after;
  if (after.value.length === 0) return ok(undefined);
  const isDamaged = after.value.some(({ isThere }) => isThere);
  return isDamaged
    ? fail({ code: 'damaged', detail: 'The database does not give back what was written.' })
    : fail({ code: 'conflict', detail: 'Another context took it for garbage.' });
}

/** The only transaction that changes what readers see. It looks again whether every part is there. */
async function switchTo(
  session: DatabaseSession,
  { id, manifest }: Generation,
  before: PointerRecord | undefined,
  options: InstallOptions,
): Promise<Result<PointerRecord, InstallProblem>> {
  const { checkedBy } = options;
  const result = await session.write(['pointers', 'generations', 'shards', 'lexicons'], async (db) => {
    const now = await db.pointers.get(manifest.header.id);
    const shards = shardsOf(manifest);
    const isComplete =
      (await db.generations.where('id').equals(id).count()) === 1 &&
      (await db.shards.where('digest').anyOf(shards).count()) === shards.length &&
      (await db.lexicons.where('digest').equals(manifest.lexicon.digest).count()) === 1;
    if (!isComplete || (now?.current !== before?.current && now?.current !== id)) return undefined;
    const previous = now?.current === id ? now.previous : now?.current;
    const pointer: PointerRecord = {
      pack: manifest.header.id,
      current: id,
      version: manifest.header.version,
      source: manifest.source,
      installedAt: new Date(options.now()).toISOString(),
      ...(previous === undefined ? {} : { previous }),
      ...(checkedBy === undefined ? {} : { checkedBy }),
    };
    await db.pointers.put(pointer);
    return pointer;
  });
  if (!result.ok) return result;
  return result.value
    ? ok(result.value)
    : fail({ code: 'conflict', detail: 'Another context changed the library at the same time.' });
}
