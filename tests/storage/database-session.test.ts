import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseSession } from '../../storage/database-session';
import { libraryDatabaseName } from '../../storage/library-database';
import { realTimers } from '../../storage/watchdog';
import { HandTimers } from '../builders/library-host';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const aSession = (changes: Partial<ConstructorParameters<typeof DatabaseSession>[0]> = {}) =>
  new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers, ...changes });

const shard = { digest: 'd', text: 't' };
const write = (session: DatabaseSession) => session.write(['shards'], (db) => db.shards.put(shard));
const count = (session: DatabaseSession) => session.read(['shards'], (db) => db.shards.count());

/** Makes a database as another version of the extension, or a fault, may have left it. */
const leave = (version: number, make: (db: IDBDatabase) => void) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(libraryDatabaseName, version);
    request.onupgradeneeded = () => make(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

/** The version and the tables that are on the disk now. */
const found = () =>
  new Promise<{ version: number; stores: string[] }>((resolve) => {
    const request = indexedDB.open(libraryDatabaseName);
    request.onsuccess = () => {
      const { version, objectStoreNames } = request.result;
      resolve({ version, stores: [...objectStoreNames].sort() });
      request.result.close();
    };
  });

const ourStores = ['generations', 'lexicons', 'pointers', 'shards'];

test('what is written is there for the next session', async () => {
  expect(await write(aSession())).toMatchObject({ ok: true });
  expect(await count(aSession())).toEqual({ ok: true, value: 1 });
});

test('no other database is made beside it', async () => {
  await write(aSession());
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([libraryDatabaseName]);
});

test.each<[string, (db: IDBDatabase) => void]>([
  ['other tables', (db) => db.createObjectStore('facts')],
  ['other keys', (db) => db.createObjectStore('shards', { keyPath: 'number' }).put({ number: 1 })],
  [
    'the same tables with other rows',
    (db) => {
      db.createObjectStore('shards', { keyPath: 'digest' }).put({ digest: 'd', rows: [] });
      db.createObjectStore('lexicons', { keyPath: 'digest' });
      db.createObjectStore('generations', { keyPath: 'id' });
      db.createObjectStore('pointers', { keyPath: 'pack' }).put({ pack: 'river', generation: 1 });
    },
  ],
])('a database of an older version with %s is emptied and used', async (_, make) => {
  await leave(1, make);
  const session = aSession();
  expect(await count(session)).toEqual({ ok: true, value: 0 });
  expect(await session.read(['pointers'], (db) => db.pointers.count())).toEqual({ ok: true, value: 0 });
  expect(await write(session)).toMatchObject({ ok: true });
  session.close();
  expect(await found()).toEqual({ version: 10, stores: ourStores });
});

test('a database of a newer version is refused and left as it is', async () => {
  await leave(20, (db) => db.createObjectStore('leaves').put('kept', 1));
  for (const attempt of [1, 2]) {
    expect(await count(aSession()), `attempt ${attempt}`).toMatchObject({
      error: { code: 'newer-database' },
    });
  }
  expect(await found()).toEqual({ version: 20, stores: ['leaves'] });
});

test('a database of a newer version goes when the reader wants it', async () => {
  await leave(20, (db) => db.createObjectStore('leaves'));
  const session = aSession();
  await count(session);
  expect(await session.clear()).toEqual({ ok: true, value: undefined });
  expect(await count(session)).toEqual({ ok: true, value: 0 });
});

test('a database whose tables are missing is thrown away and made anew', async () => {
  await leave(10, (db) => db.createObjectStore('shards', { keyPath: 'digest' }).put(shard));
  const session = aSession();
  expect(await count(session)).toEqual({ ok: true, value: 0 });
  session.close();
  expect(await found()).toEqual({ version: 10, stores: ourStores });
});

/** An `IDBFactory` in which opening fails in one way. */
const refusing = (error: DOMException, isThrown: boolean) =>
  ({
    databases: async () => [],
    cmp: () => 0,
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    open: () => {
      if (isThrown) throw error;
      const request = Object.assign(new EventTarget(), { error, onerror: (_: unknown) => {} });
      queueMicrotask(() => request.onerror({ target: request, preventDefault() {}, stopPropagation() {} }));
      return request;
    },
  }) as unknown as IDBFactory;

test.each([
  ['InvalidStateError', true, 'unavailable'],
  ['InvalidStateError', false, 'unavailable'],
  ['SecurityError', true, 'unavailable'],
  ['UnknownError', false, 'damaged'],
  ['QuotaExceededError', false, 'full'],
] as const)('a browser that says %s (thrown: %s) on opening: %s', async (name, isThrown, code) => {
  const session = aSession({ indexedDB: refusing(new DOMException('says the browser', name), isThrown) });
  expect(await count(session)).toMatchObject({ error: { code, detail: expect.stringContaining(name) } });
});

test('a browser without IndexedDB is unavailable', async () => {
  const session = aSession({ indexedDB: undefined });
  expect(await count(session)).toMatchObject({ error: { code: 'unavailable' } });
  expect(await session.clear()).toMatchObject({ error: { code: 'unavailable' } });
});

test('a store that can not be opened is deleted once, then left', async () => {
  const broken = refusing(new DOMException('Internal error opening backing store', 'UnknownError'), false);
  const remove = vi.spyOn(broken, 'deleteDatabase');
  const session = aSession({ indexedDB: broken });
  await count(session);
  await count(session);
  expect(remove).toHaveBeenCalledTimes(1);
});

test('a store that can be opened after it was deleted is used', async () => {
  const broken = refusing(new DOMException('Internal error opening backing store', 'UnknownError'), false);
  const { open } = broken;
  broken.deleteDatabase = (name) => {
    broken.open = (...call) => indexedDB.open(...call);
    return indexedDB.deleteDatabase(name);
  };
  const session = aSession({ indexedDB: broken });
  expect(await count(session)).toEqual({ ok: true, value: 0 });
  expect(broken.open).not.toBe(open);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

test('a database that never opens is given up after 10 seconds, and tried anew by the next', async () => {
  const timers = new HandTimers();
  const silent = {
    ...refusing(new DOMException(), false),
    open: () => new EventTarget(),
  } as unknown as IDBFactory;
  const session = aSession({ indexedDB: silent, timers });
  const first = count(session);
  await settled();
  expect(timers.pass(9_999)).toBe(0);
  timers.pass(10_000);
  expect(await first).toMatchObject({ error: { code: 'timeout' } });
  silent.open = (...call) => indexedDB.open(...call);
  expect(await count(session)).toEqual({ ok: true, value: 0 });
});

test('a write that never settles is given up after 60 seconds, and the next gets a new connection', async () => {
  const timers = new HandTimers();
  const session = aSession({ timers });
  await count(session);
  const hang = vi.spyOn(IDBObjectStore.prototype, 'put').mockReturnValue({} as IDBRequest<IDBValidKey>);
  const writing = write(session);
  await settled();
  expect(timers.pass(59_999)).toBe(0);
  timers.pass(60_000);
  expect(await writing).toMatchObject({ error: { code: 'timeout' } });
  hang.mockRestore();
  expect(await write(session)).toMatchObject({ ok: true });
});

test('a read that never settles is given up after 10 seconds', async () => {
  const timers = new HandTimers();
  const session = aSession({ timers });
  await write(session);
  vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue({} as IDBRequest);
  const reading = session.read(['shards'], (db) => db.shards.get('d'));
  await settled();
  timers.pass(10_000);
  expect(await reading).toMatchObject({ error: { code: 'timeout' } });
});

test('a session survives that another one deletes the database', async () => {
  const [first, second] = [aSession(), aSession()];
  await write(first);
  await write(second);
  expect(await second.clear()).toMatchObject({ ok: true });
  expect(await count(first)).toEqual({ ok: true, value: 0 });
  expect(await write(first)).toMatchObject({ ok: true });
  expect(await count(second)).toEqual({ ok: true, value: 1 });
});

test('a session survives that the browser deletes its data', async () => {
  const session = aSession();
  await write(session);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(libraryDatabaseName).onsuccess = resolve;
  });
  expect(await count(session)).toEqual({ ok: true, value: 0 });
});

test('an exception in the work is a failure, and nothing of it is written', async () => {
  const session = aSession();
  const result = await session.write(['shards'], async (db) => {
    await db.shards.put(shard);
    throw new Error('a bug');
  });
  expect(result).toMatchObject({ error: { code: 'unknown', detail: expect.stringContaining('a bug') } });
  expect(await count(session)).toEqual({ ok: true, value: 0 });
});

test('every write asks the browser to be on the disk before it says done', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await write(aSession());
  expect(transaction).toHaveBeenCalledWith(['shards'], 'readwrite', { durability: 'strict' });
});
