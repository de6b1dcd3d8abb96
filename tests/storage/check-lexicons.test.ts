import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildLexicon } from '../../core/lexicon/build-lexicon';
import { checkSections } from '../../core/lexicon/open-lexicon';
import { serialisePack } from '../../core/pack/serialise-pack';
import { ok } from '../../core/result';
import { DatabaseSession } from '../../storage/database-session';
import type { LibraryHost } from '../../storage/library-host';
import { MemoryLibrary } from '../../storage/memory-library';
import { OpenLibrary } from '../../storage/open-library';
import { realTimers } from '../../storage/watchdog';
import { aLibraryHost, HandTimers } from '../builders/library-host';
import { aForm, anEntry, aPack } from '../builders/pack';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
});

/** A pack whose lexicon is too large to be digested before it answers. */
const largePack = () =>
  aPack({
    entries: Array.from({ length: 30 }, (_, entry) =>
      anEntry(`long-${entry}`, {
        forms: Array.from({ length: 220 }, (_, form) => aForm(`${'long '.repeat(35)}${entry} of ${form}`)),
        statements: [],
      }),
    ),
  });

const large = {
  readBundle: async () => serialisePack(largePack()),
  buildLexicon,
};

/** A worker of the extension over this test's disk. */
const aWorker = (changes: Partial<LibraryHost> = {}) =>
  new OpenLibrary(aLibraryHost({ indexedDB, ...large, ...changes }));

/** Flips a bit in the middle of the stored lexicon. */
async function spoil(): Promise<void> {
  const session = new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  const spoilt = new Uint8Array(buildLexicon(largePack()));
  expect(spoilt.length).toBeGreaterThan(1024 * 1024);
  spoilt[spoilt.length >> 1]! ^= 0x10;
  await session.write(['lexicons'], async (db) => {
    const [record] = await db.lexicons.toArray();
    await db.lexicons.put({ digest: record!.digest, bytes: new Blob([spoilt]) });
  });
}

/** Which library answers, and whether with a lexicon that is as it was written. */
const ask = (worker: OpenLibrary) =>
  worker.answer(async (library) => {
    const lexicons = await library.readLexicons();
    if (!lexicons.ok) return lexicons;
    const isIntact = checkSections(lexicons.value[0]!.bytes);
    return ok(`${library instanceof MemoryLibrary ? 'memory' : 'stored'} ${isIntact}`);
  });

test('damage in a large lexicon is found behind the first answer, and mended while memory answers', async () => {
  await aWorker().ensureInstalled();
  await spoil();
  const timers = new HandTimers();
  const worker = aWorker({ timers });
  expect(await ask(worker)).toEqual(ok('stored false'));
  expect(await worker.state()).toMatchObject({ type: 'stored' });
  timers.pass(1000);
  expect(await ask(worker)).toEqual(ok('memory true'));
  await worker.ensureInstalled();
  expect(await ask(worker)).toEqual(ok('stored true'));
  expect(await worker.state()).toMatchObject({ type: 'stored', packs: [{ entries: 30 }] });
});

test('damage is found, too, where it makes the reader of a lexicon throw', async () => {
  await aWorker().ensureInstalled();
  await spoil();
  const timers = new HandTimers();
  const worker = aWorker({ timers });
  const throwing = worker.answer(async (library) => {
    await library.readLexicons();
    throw new Error('out of bounds');
  });
  await expect(throwing).rejects.toThrow('out of bounds');
  timers.pass(1000);
  await worker.ensureInstalled();
  expect(await ask(worker)).toEqual(ok('stored true'));
});

test('a large lexicon is checked once by a worker, and a sound one changes nothing', async () => {
  await aWorker().ensureInstalled();
  const timers = new HandTimers();
  const set = vi.spyOn(timers, 'set');
  const checks = () => set.mock.calls.filter(([, ms]) => ms === 1000).length;
  const readBundle = vi.fn(large.readBundle);
  const worker = aWorker({ timers, readBundle });
  expect(await ask(worker)).toEqual(ok('stored true'));
  expect(checks()).toBe(1);
  timers.pass(1000);
  expect(await ask(worker)).toEqual(ok('stored true'));
  expect(checks()).toBe(1);
  expect(await worker.state()).toMatchObject({ type: 'stored' });
  expect(readBundle).not.toHaveBeenCalled();
});
