import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serialisePack } from '../../core/pack/serialise-pack';
import { DatabaseSession } from '../../storage/database-session';
import { installPack } from '../../storage/install-pack';
import type { Library } from '../../storage/library';
import { libraryDatabaseName } from '../../storage/library-database';
import type { LibraryHost } from '../../storage/library-host';
import { MemoryLibrary } from '../../storage/memory-library';
import { OpenLibrary } from '../../storage/open-library';
import { realTimers } from '../../storage/watchdog';
import { aLibraryHost, HandJournal, HandLocks, HandTimers } from '../builders/library-host';
import { aPack, aPackOf } from '../builders/pack';
import { preparedPackOf } from '../builders/prepared-pack';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A worker of the extension over this test's disk. */
const aHost = (changes: Partial<LibraryHost> = {}) => aLibraryHost({ indexedDB, ...changes });
const aWorker = (changes: Partial<LibraryHost> = {}) => new OpenLibrary(aHost(changes));
const bundle = (version: number): Partial<LibraryHost> => ({
  readBundle: async () => serialisePack(aPack({ header: { version } })),
});
const noBundle = { readBundle: () => Promise.reject(new Error('net::ERR_FILE_NOT_FOUND')) };

/** Which library answered, and with which version of the pack. */
const who = async (library: Library) => {
  const found = await library.readEntry('river-talks');
  if (!found.ok) return found;
  const place = library instanceof MemoryLibrary ? 'memory' : 'stored';
  return { ok: true as const, value: `${place} ${found.value?.pack.version}` };
};
const answers = async (worker: OpenLibrary) => {
  const answer = await worker.answer(who);
  return answer.ok ? answer.value : answer.error.code;
};

test('on the first run the bundled pack answers from memory, says so, and is installed meanwhile', async () => {
  const worker = aWorker();
  expect(await answers(worker)).toBe('memory 1');
  expect(await worker.state()).toMatchObject({ type: 'installing', packs: [{ entries: 1 }] });
  await worker.ensureInstalled();
  expect(await answers(worker)).toBe('stored 1');
  expect(await worker.state()).toMatchObject({
    type: 'stored',
    packs: [{ entries: 1, header: { id: 'river' }, installedAt: expect.stringMatching(/^\d{4}-.*Z$/) }],
  });
});

test('a cold worker answers from the database without looking at the bundle', async () => {
  await aWorker().ensureInstalled();
  const readBundle = vi.fn(aHost().readBundle);
  const cold = aWorker({ readBundle });
  expect(await answers(cold)).toBe('stored 1');
  expect(await cold.state()).toMatchObject({ type: 'stored' });
  expect(readBundle).not.toHaveBeenCalled();
});

test('after an update of the extension its new pack answers at once, and replaces the stored one', async () => {
  await aWorker().ensureInstalled();
  const updated = aWorker({ build: '1.1.0', ...bundle(2) });
  expect(await answers(updated)).toBe('memory 2');
  await updated.ensureInstalled();
  expect(await answers(updated)).toBe('stored 2');
});

test('a changed bundle of the same version number and build is installed too', async () => {
  await aWorker().ensureInstalled();
  const label = { ar: 'اسم آخر', en: 'Another name' };
  const pack = aPack();
  const changed = serialisePack({ ...pack, entries: [{ ...pack.entries[0]!, label }] });
  const reloaded = aWorker({ readBundle: async () => changed });
  await reloaded.ensureInstalled();
  const entry = await reloaded.answer((library) => library.readEntry('river-talks'));
  expect(entry).toMatchObject({ ok: true, value: { entry: { label } } });
});

test('the same bundle is not parsed or written again when the browser starts', async () => {
  await aWorker().ensureInstalled();
  const buildLexicon = vi.fn(aHost().buildLexicon);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await aWorker({ buildLexicon }).ensureInstalled();
  expect(buildLexicon).not.toHaveBeenCalled();
  expect(put).not.toHaveBeenCalled();
});

test('a new build makes the lexicon anew even of the same pack', async () => {
  await aWorker().ensureInstalled();
  const buildLexicon = () => new TextEncoder().encode('a newer format').buffer;
  const updated = aWorker({ build: '1.1.0', buildLexicon });
  await updated.ensureInstalled();
  const lexicons = await updated.answer((library) => library.readLexicons());
  expect(new TextDecoder().decode(lexicons.ok ? lexicons.value[0]?.bytes : undefined)).toBe('a newer format');
});

test('a stored version later than the bundled one stays', async () => {
  await aWorker(bundle(5)).ensureInstalled();
  const downgraded = aWorker({ build: '0.9.0', ...bundle(4) });
  await downgraded.ensureInstalled();
  expect(await answers(downgraded)).toBe('stored 5');
  expect(await answers(aWorker({ build: '0.9.0', ...noBundle }))).toBe('stored 5');
});

test('the pack of somebody else in the same library is left alone', async () => {
  const session = new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  await installPack(session, await preparedPackOf(aPack({ header: { id: 'alien', version: 9 } })), {
    now: () => 0,
  });
  const worker = aWorker();
  await worker.ensureInstalled();
  const state = await worker.state();
  expect(state.type === 'stored' && state.packs.map(({ header }) => header.id)).toEqual(['alien', 'river']);
});

test('many questions and installs at once make one install', async () => {
  const buildLexicon = vi.fn(aHost().buildLexicon);
  const worker = aWorker({ buildLexicon });
  const results = await Promise.all([
    worker.ensureInstalled(),
    ...Array.from({ length: 20 }, () => answers(worker)),
    worker.ensureInstalled(),
    worker.state(),
  ]);
  expect(results.slice(1, 21).every((result) => result === 'memory 1' || result === 'stored 1')).toBe(true);
  await worker.ensureInstalled();
  expect(await answers(worker)).toBe('stored 1');
  expect(buildLexicon.mock.calls.length).toBeLessThanOrEqual(2);
});

test.each([
  ['with locks', new HandLocks()],
  ['without locks', undefined],
])('several contexts at once, %s, all end up with the stored pack', async (_, locks) => {
  const contexts = Array.from({ length: 5 }, () => aWorker({ locks }));
  await Promise.all(contexts.flatMap((context) => [context.ensureInstalled(), answers(context)]));
  await Promise.all(contexts.map((context) => context.ensureInstalled()));
  for (const context of contexts) expect(await answers(context)).toBe('stored 1');
});

test('while another context installs, this one answers from memory and says that it is being installed', async () => {
  const locks = new HandLocks();
  let finish = () => {};
  const other = locks.request(
    'hashiya-library-install',
    {},
    () => new Promise<never>((resolve) => (finish = resolve as () => void)),
  );
  const worker = aWorker({ locks });
  await worker.ensureInstalled();
  expect(await answers(worker)).toBe('memory 1');
  expect(await worker.state()).toMatchObject({ type: 'installing' });
  await aWorker({ locks: undefined }).ensureInstalled();
  finish();
  await other;
  expect(await answers(worker)).toBe('stored 1');
});

test('a worker that was ended in mid-install is followed by one that finishes it', async () => {
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  const dying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...call: Parameters<typeof put>
  ) {
    puts += 1;
    // A dead worker's promises never settle.
    return puts > 2 ? ({} as IDBRequest<IDBValidKey>) : put.apply(this, call);
  } as typeof put);
  const dead = aWorker({ timers: new HandTimers() });
  void dead.ensureInstalled();
  await vi.waitFor(() => expect(puts).toBeGreaterThan(2));
  dying.mockRestore();
  dead.close();

  const next = aWorker();
  expect(await answers(next)).toBe('memory 1');
  await next.ensureInstalled();
  expect(await answers(aWorker(noBundle))).toBe('stored 1');
});

const unusable = (name: string) =>
  ({
    open: () => {
      throw new DOMException('refused', name);
    },
    databases: async () => [],
    cmp: () => 0,
    deleteDatabase: () => {
      throw new DOMException('refused', name);
    },
  }) as unknown as IDBFactory;

test.each<[string, Partial<LibraryHost>, string]>([
  ['IndexedDB is missing', { indexedDB: undefined }, 'unavailable'],
  ['no history is kept', { indexedDB: unusable('InvalidStateError') }, 'unavailable'],
  ['a policy forbids it', { indexedDB: unusable('SecurityError') }, 'unavailable'],
  ['its files are broken for good', { indexedDB: unusable('UnknownError') }, 'damaged'],
])('where %s the bundled pack answers from memory, and says why', async (_, changes, code) => {
  const worker = aWorker(changes);
  await worker.ensureInstalled();
  expect(await answers(worker)).toBe('memory 1');
  expect(await worker.state()).toMatchObject({ type: 'memory', problem: { code }, packs: [{ entries: 1 }] });
  expect(await worker.reinstall()).toMatchObject({ type: 'memory', problem: { code } });
});

const leaveNewer = () =>
  new Promise<void>((resolve) => {
    const request = indexedDB.open(libraryDatabaseName, 20);
    request.onupgradeneeded = () => request.result.createObjectStore('leaves');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

test('a newer database is left alone until the reader says so', async () => {
  await leaveNewer();
  const worker = aWorker();
  await worker.ensureInstalled();
  expect(await answers(worker)).toBe('memory 1');
  expect(await worker.state()).toMatchObject({ type: 'memory', problem: { code: 'newer-database' } });
  expect((await indexedDB.databases())[0]?.version).toBe(20);
  expect(await worker.reinstall()).toMatchObject({ type: 'stored' });
  expect(await answers(worker)).toBe('stored 1');
});

test('on a full disk the bundled pack answers from memory, and the install is not tried at every start', async () => {
  let time = 1_000_000;
  const journal = new HandJournal();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Encountered full disk', 'QuotaExceededError');
  });
  const worker = () => aWorker({ journal, now: () => time });
  await worker().ensureInstalled();
  expect(journal.failure).toMatchObject({ at: time, count: 1, problem: { code: 'full' } });
  const tries = put.mock.calls.length;

  time += 59_999;
  const soon = worker();
  expect(await answers(soon)).toBe('memory 1');
  expect(await soon.state()).toMatchObject({ type: 'memory', problem: { code: 'full' } });
  expect(put.mock.calls.length).toBe(tries);

  time += 1;
  put.mockRestore();
  const later = worker();
  expect(await answers(later)).toBe('memory 1');
  await later.ensureInstalled();
  expect(await later.state()).toMatchObject({ type: 'stored' });
  expect(journal.failure).toBeUndefined();
});

test('a failure without a name on a disk that is nearly full is told as a full disk', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new Error('undefined');
  });
  const space = (free: number) => ({ estimate: async () => ({ quota: 1e9, usage: 1e9 - free }) });
  const full = aWorker(space(1e6));
  await full.ensureInstalled();
  expect(await full.state()).toMatchObject({ type: 'memory', problem: { code: 'full' } });
  const roomy = aWorker(space(1e8));
  await roomy.ensureInstalled();
  expect(await roomy.state()).toMatchObject({ type: 'memory', problem: { code: 'unknown' } });
});

test('a database that does not answer costs the reader a quarter of a second, once', async () => {
  await aWorker().ensureInstalled();
  const timers = new HandTimers();
  const silent = { ...unusable(''), open: () => new EventTarget() } as unknown as IDBFactory;
  const worker = aWorker({ indexedDB: silent, timers });
  const answer = answers(worker);
  await vi.waitFor(() => expect(timers.pass(250)).toBe(1));
  expect(await answer).toBe('memory 1');
  timers.pass(10_000);
  expect(await worker.state()).toMatchObject({ type: 'memory', problem: { code: 'timeout' } });
  expect(await answers(worker)).toBe('memory 1');
});

test('a database that was stuck is asked again after a minute', async () => {
  await aWorker().ensureInstalled();
  let time = 0;
  const timers = new HandTimers();
  const stuck = { ...unusable(''), open: () => new EventTarget() } as unknown as IDBFactory;
  const worker = aWorker({ indexedDB: stuck, timers, now: () => time });
  const state = worker.state();
  await vi.waitFor(() => expect(timers.pass(10_000)).toBe(1));
  expect(await state).toMatchObject({ type: 'memory' });
  stuck.open = (...call) => indexedDB.open(...call);
  time = 60_000;
  expect(await answers(worker)).toBe('stored 1');
});

test('damage that a question meets is answered from memory and mended', async () => {
  await aWorker().ensureInstalled();
  const session = new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  await session.write(['shards'], (db) =>
    db.shards.toCollection().modify((shard, ref) => {
      ref.value = { ...shard, text: shard.text.replace('River', 'Rover') };
    }),
  );
  const worker = aWorker();
  expect(await answers(worker)).toBe('memory 1');
  await vi.waitFor(async () => expect(await answers(worker)).toBe('stored 1'));
  expect(await worker.state()).toMatchObject({ type: 'stored' });
});

test('damage that comes back is not mended for ever', async () => {
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const worker = aWorker();
  await worker.ensureInstalled();
  let repairs = 0;
  const session = new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  for (let round = 0; round < 6; round++) {
    await session.write(['lexicons'], (db) => db.lexicons.clear());
    const answer = await worker.answer(async (library) => {
      const lexicons = await library.readLexicons();
      return lexicons.ok ? { ok: true, value: library instanceof MemoryLibrary } : lexicons;
    });
    expect(answer).toEqual({ ok: true, value: true });
    const { type } = await worker.state();
    if (type === 'installing') repairs += 1;
    await worker.ensureInstalled();
  }
  expect(repairs).toBeGreaterThan(0);
  expect(repairs).toBeLessThanOrEqual(2);
  get.mockRestore();
});

test('a database that the browser emptied under the worker is answered for and filled again', async () => {
  const worker = aWorker();
  await worker.ensureInstalled();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(libraryDatabaseName).onsuccess = resolve;
  });
  const cold = aWorker();
  expect(await answers(cold)).toBe('memory 1');
  await cold.ensureInstalled();
  expect(await answers(cold)).toBe('stored 1');
});

test.each<[string, Partial<LibraryHost>, string]>([
  ['missing', noBundle, 'ERR_FILE_NOT_FOUND'],
  ['no pack', { readBundle: async () => '<html>' }, 'line 1'],
  ['cut short', { readBundle: async () => serialisePack(aPackOf(3)).slice(0, -20) }, 'line'],
])('a bundle that is %s leaves a library that is broken and says so', async (_, changes, detail) => {
  const worker = aWorker(changes);
  expect(await answers(worker)).toBe('bundle-unreadable');
  expect(await worker.state()).toEqual({
    type: 'broken',
    problem: { code: 'bundle-unreadable', detail: expect.stringContaining(detail) },
  });
});

test('without a readable bundle the pack of an earlier build still answers', async () => {
  await aWorker().ensureInstalled();
  const damaged = aWorker({ build: '1.1.0', ...noBundle });
  expect(await answers(damaged)).toBe('stored 1');
  expect(await damaged.state()).toMatchObject({ type: 'stored', packs: [{ header: { version: 1 } }] });
});

test('"try again" reads the bundle again', async () => {
  let isThere = false;
  const worker = aWorker({
    readBundle: async () => {
      if (!isThere) throw new Error('not yet');
      return serialisePack(aPack());
    },
  });
  expect(await worker.state()).toMatchObject({ type: 'broken' });
  isThere = true;
  expect(await worker.reinstall()).toMatchObject({ type: 'stored' });
});

test('the browser is asked to keep the worker for as long as an install takes', async () => {
  const keepAwake = vi.fn();
  const worker = aWorker({ keepAwake });
  await worker.ensureInstalled();
  expect(keepAwake).toHaveBeenCalledTimes(1);
  await expect(keepAwake.mock.calls[0]![0]).resolves.toBeUndefined();
});
