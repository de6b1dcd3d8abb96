import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseSession } from '../../storage/database-session';
import { installPack } from '../../storage/install-pack';
import { libraryDatabaseName } from '../../storage/library-database';
import { StoredLibrary } from '../../storage/stored-library';
import { realTimers } from '../../storage/watchdog';
import { aPackOf } from '../builders/pack';
import { preparedPackOf } from '../builders/prepared-pack';
import type { Order } from './library-worker';

// What only a real browser's IndexedDB, Blobs and locks can show. The rest is in the tests without suffix.

const workers = new Set<Worker>();
const sessions = new Set<DatabaseSession>();

const aWorker = () => {
  const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
  workers.add(worker);
  return worker;
};
const order = (worker: Worker, what: Order) =>
  new Promise<unknown>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(what);
  });
const aSession = () => {
  const session = new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  sessions.add(session);
  return session;
};
const deleteLibrary = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(libraryDatabaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

beforeEach(async () => {
  await deleteLibrary();
});
afterEach(() => {
  for (const worker of workers) worker.terminate();
  for (const session of sessions) session.close();
  workers.clear();
  sessions.clear();
});

/** The version that answers, once every part of it was read; nothing where nothing is installed. */
async function wholeVersion(): Promise<number | undefined> {
  const session = aSession();
  const library = new StoredLibrary(session);
  const packs = await library.installedPacks();
  const entries = await library.readAllEntries();
  const lexicons = await library.readLexicons();
  if (!packs.ok || !entries.ok || !lexicons.ok) throw new Error('not whole');
  session.close();
  const [pack] = packs.value;
  if (!pack) return undefined;
  expect(entries.value.length).toBe(pack.entries);
  expect(new TextDecoder().decode(lexicons.value[0]!.bytes)).toContain(`"version":${pack.header.version},`);
  return pack.header.version;
}

const entries = 3000;

test('a worker ended at any moment of an install leaves one whole version', {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.info(`ends of workers with seed ${seed}`);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const started = performance.now();
  expect(await order(aWorker(), { type: 'install', version: 1, entries })).toMatchObject({ ok: true });
  const wholeInstall = performance.now() - started;

  let current: number | undefined = 1;
  let ended = 0;
  for (let run = 0; run < 30; run++) {
    const next = 2 + run;
    const worker = aWorker();
    const done = order(worker, { type: 'install', version: next, entries: entries + run }).then(() => 'done');
    const end = new Promise((resolve) => setTimeout(resolve, random() * wholeInstall, 'ended'));
    if ((await Promise.race([done, end])) === 'ended') ended += 1;
    worker.terminate();
    const found = await wholeVersion();
    expect([current, next], `run ${run}, seed ${seed}`).toContain(found);
    current = found;
  }
  expect(ended).toBeGreaterThan(5);
  expect(await order(aWorker(), { type: 'install', version: 99, entries })).toMatchObject({ ok: true });
  expect(await wholeVersion()).toBe(99);
});

test('contexts that open the library at once all get the stored pack', { timeout: 60_000 }, async () => {
  const states = await Promise.all(
    [1, 2, 3, 4].map(() => order(aWorker(), { type: 'open', version: 7, entries: 600 })),
  );
  for (const state of states) expect(['stored', 'installing']).toContain((state as { type: string }).type);
  expect(states).toContainEqual(expect.objectContaining({ type: 'stored' }));
  expect(await wholeVersion()).toBe(7);
  expect(await order(aWorker(), { type: 'open', version: 7, entries: 600 })).toMatchObject({
    type: 'stored',
  });
});

test('the lock of a context that died does not keep others from installing', {
  timeout: 60_000,
}, async () => {
  const holder = aWorker();
  expect(await order(holder, { type: 'hold-lock' })).toBe('held');
  const other = aWorker();
  expect(await order(other, { type: 'open', version: 1, entries: 10 })).toMatchObject({ type: 'installing' });
  holder.terminate();
  await vi.waitFor(
    async () =>
      expect(await order(other, { type: 'open', version: 1, entries: 10 })).toMatchObject({ type: 'stored' }),
    { timeout: 10_000 },
  );
});

test('a write is strict where the browser knows the word', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await installPack(aSession(), await preparedPackOf(aPackOf(3)), { now: Date.now });
  const writes = transaction.mock.results.filter(({ value }) => value.mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(3);
  for (const { value } of writes) expect(value.durability).toBe('strict');
  transaction.mockRestore();
});

test('a lexicon of 40 MB is stored as one Blob and comes back to the byte', { timeout: 60_000 }, async () => {
  const prepared = await preparedPackOf(aPackOf(3));
  const lexicon = new Uint8Array(40 * 1024 * 1024);
  for (let at = 0; at < lexicon.length; at += 4096) lexicon[at] = at / 4096;
  const installed = await installPack(
    aSession(),
    { ...prepared, lexicon: lexicon.buffer },
    { now: Date.now },
  );
  expect(installed).toMatchObject({ ok: true });
  const read = await new StoredLibrary(aSession()).readLexicons();
  if (!read.ok) throw new Error(read.error.detail);
  const bytes = new Uint8Array(read.value[0]!.bytes);
  expect(bytes.length).toBe(lexicon.length);
  expect(bytes.every((byte, at) => byte === lexicon[at])).toBe(true);
});

test('100,000 entries install in seconds and are read one by one in milliseconds', {
  timeout: 120_000,
}, async () => {
  const prepared = await preparedPackOf(aPackOf(100_000));
  const session = aSession();
  const started = performance.now();
  expect(await installPack(session, prepared, { now: Date.now })).toMatchObject({ ok: true });
  const installMs = performance.now() - started;
  const library = new StoredLibrary(session);
  await library.installedPacks();
  const times: number[] = [];
  for (let index = 0; index < 50; index++) {
    const before = performance.now();
    const found = await library.readEntry(`thing-${index * 1999}`);
    times.push(performance.now() - before);
    expect(found).toMatchObject({ ok: true, value: { entry: { id: `thing-${index * 1999}` } } });
  }
  times.sort((a, b) => a - b);
  console.info(
    `install ${Math.round(installMs)} ms; an entry ${times[25]!.toFixed(1)} ms, 95 % ${times[47]!.toFixed(1)} ms`,
  );
  // As single records it took 15 to 20 seconds on the machine on which this takes three.
  expect(installMs).toBeLessThan(30_000);
  expect(times[25]!).toBeLessThan(50);
});

test('a database of a newer version is refused and left as it is', async () => {
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(libraryDatabaseName, 20);
    request.onupgradeneeded = () => request.result.createObjectStore('leaves');
    request.onsuccess = () => resolve(request.result);
  });
  newer.close();
  const read = await aSession().read(['pointers'], (db) => db.pointers.count());
  expect(read).toMatchObject({ error: { code: 'newer-database' } });
  expect((await indexedDB.databases()).find(({ name }) => name === libraryDatabaseName)?.version).toBe(20);
});

test('a database that is deleted under an open session is found empty and filled again', async () => {
  const session = aSession();
  await installPack(session, await preparedPackOf(aPackOf(3)), { now: Date.now });
  await deleteLibrary();
  expect(await new StoredLibrary(session).installedPacks()).toEqual({ ok: true, value: [] });
  await installPack(session, await preparedPackOf(aPackOf(3, { version: 2 })), { now: Date.now });
  expect(await wholeVersion()).toBe(2);
});
