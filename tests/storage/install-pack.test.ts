import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { collectGarbage } from '../../storage/collect-garbage';
import { DatabaseSession } from '../../storage/database-session';
import { installPack } from '../../storage/install-pack';
import type { LibraryDatabase, LibraryTable } from '../../storage/library-database';
import { StoredLibrary } from '../../storage/stored-library';
import { realTimers } from '../../storage/watchdog';
import { aPackOf } from '../builders/pack';
import { preparedPackOf } from '../builders/prepared-pack';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
});

type Work<T> = (db: LibraryDatabase) => PromiseLike<T>;

/** A session around whose every transaction something happens. */
class WatchedSession extends DatabaseSession {
  around: (isOver: boolean) => unknown = () => {};

  override read<T>(tables: readonly LibraryTable[], work: Work<T>) {
    return this.#around(() => super.read(tables, work));
  }

  override write<T>(tables: readonly LibraryTable[], work: Work<T>) {
    return this.#around(() => super.write(tables, work));
  }

  async #around<T>(run: () => Promise<T>): Promise<T> {
    await this.around(false);
    const result = await run();
    await this.around(true);
    return result;
  }
}

/** Another worker, tab or run of the browser, over the same disk. */
function aSession(around?: (isOver: boolean) => unknown): DatabaseSession {
  const session = new WatchedSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  if (around) session.around = around;
  return session;
}
const now = () => Date.UTC(2026, 0, 15);
const version = (number: number, entries = 600) => preparedPackOf(aPackOf(entries, { version: number }));

/** The version that answers, once every part of it was read; nothing where nothing is installed. */
async function wholeVersion(session = aSession()): Promise<number | undefined> {
  const library = new StoredLibrary(session);
  const packs = await library.installedPacks();
  const entries = await library.readAllEntries();
  const lexicons = await library.readLexicons();
  const names = await library.readNames(['thing-0', 'thing-7']);
  const entry = await library.readEntry('thing-7');
  if (!packs.ok || !entries.ok || !lexicons.ok || !names.ok || !entry.ok) throw new Error('not whole');
  const pack = packs.value[0];
  if (pack === undefined) return undefined;
  expect(entries.value.length).toBe(pack.entries);
  expect(new Set(entries.value.map(({ id }) => id)).size).toBe(pack.entries);
  expect(new TextDecoder().decode(lexicons.value[0]!.bytes)).toContain(`"version":${pack.header.version},`);
  expect(names.value.size).toBe(2);
  expect(entry.value?.pack.version).toBe(pack.header.version);
  expect(entry.value?.documents.map(({ id }) => id)).toEqual(['report']);
  return pack.header.version;
}

const records = async () => {
  const tables = ['pointers', 'generations', 'shards', 'lexicons'] as const;
  const read = await aSession().read(tables, (db) =>
    Promise.all(tables.map((table) => db.table(table).count())),
  );
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
};

const shardKeys = async () => {
  const read = await aSession().read(['shards'], (db) => db.shards.toCollection().primaryKeys());
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
};

test('a pack is written, read back and made current', async () => {
  const session = aSession();
  expect(await wholeVersion(session)).toBeUndefined();
  const installed = await installPack(session, await version(1), { now, checkedBy: '1.0.0' });
  expect(installed).toMatchObject({
    ok: true,
    value: { pack: 'river', version: 1, checkedBy: '1.0.0', installedAt: '2026-01-15T00:00:00.000Z' },
  });
  expect(await wholeVersion()).toBe(1);
});

test('the version before stays to go back to, the one before that goes', async () => {
  for (const number of [1, 2, 3]) await installPack(aSession(), await version(number, 600 + number), { now });
  expect(await wholeVersion()).toBe(3);
  expect(await records()).toEqual([1, 2, expect.any(Number), 2]);
  const pointers = await aSession().read(['pointers', 'generations'], async (db) => {
    const [pointer] = await db.pointers.toArray();
    return db.generations.get(pointer!.previous!);
  });
  expect(pointers).toMatchObject({ ok: true, value: { manifest: expect.stringContaining('"version":2') } });
});

test('two versions share the shards in which nothing changed', async () => {
  await installPack(aSession(), await version(1), { now });
  const [, , before] = await records();
  const changed = aPackOf(600, { version: 2 });
  const [first, ...others] = changed.entries;
  const label = { ar: 'آخر', en: 'Another label' };
  await installPack(
    aSession(),
    await preparedPackOf({ ...changed, entries: [{ ...first!, label }, ...others] }),
    {
      now,
    },
  );
  const [, , after] = await records();
  // One of its entries, one of its names.
  expect(after! - before!).toBe(2);
});

test('installing the same again changes nothing but the time', async () => {
  await installPack(aSession(), await version(1), { now });
  const before = await records();
  expect(await installPack(aSession(), await version(1), { now: Date.now })).toMatchObject({ ok: true });
  expect(await records()).toEqual(before);
  expect(await wholeVersion()).toBe(1);
});

class Killed extends Error {}

test('an install that dies after any part leaves the old version whole, and is taken up by the next', async () => {
  await installPack(aSession(), await version(1), { now });
  const parts: number[] = [];
  await installPack(aSession(), await version(2), { now, progress: (done) => void parts.push(done) });
  expect(parts.length).toBeGreaterThan(2);

  for (const deadly of parts) {
    indexedDB = new IDBFactory();
    await installPack(aSession(), await version(1), { now });
    const dying = installPack(aSession(), await version(2), {
      now,
      progress: (done) => {
        if (done === deadly) throw new Killed();
      },
    });
    await expect(dying).rejects.toThrow(Killed);
    expect(await wholeVersion()).toBe(1);
    expect(await installPack(aSession(), await version(2), { now })).toMatchObject({ ok: true });
    expect(await wholeVersion()).toBe(2);
  }
});

test('what a dead install of another version left is collected by the next one', async () => {
  await installPack(aSession(), await version(1), { now });
  await installPack(aSession(), await version(2), { now });
  const clean = await records();
  const dying = installPack(aSession(), await version(3, 900), {
    now,
    progress: (done, parts) => {
      if (done === parts - 1) throw new Killed();
    },
  });
  await expect(dying).rejects.toThrow(Killed);
  expect(await records()).not.toEqual(clean);
  await installPack(aSession(), await version(2), { now });
  expect(await records()).toEqual(clean);
});

test('whatever the order of deaths and versions, what answers is one whole version', {
  timeout: 60_000,
}, async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`deaths with seed ${seed}; again with SEED=${seed}`);
  const random = mulberry(seed);
  const prepared = await Promise.all([1, 2, 3].map((number) => version(number, 300 + number)));
  let current: number | undefined;
  for (let run = 0; run < 60; run++) {
    const next = 1 + Math.floor(random() * 3);
    const deadly = Math.floor(random() * 12);
    let steps = 0;
    // Death between any two steps of the database, not only between parts.
    const die = () => {
      steps += 1;
      if (steps === deadly) throw new Killed();
    };
    const session = aSession((isOver) => {
      if (!isOver || random() < 0.5) die();
    });
    let isDone = false;
    try {
      isDone = (await installPack(session, prepared[next - 1]!, { now })).ok;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    const found = await wholeVersion();
    expect([current, next], `run ${run}, seed ${seed}`).toContain(found);
    if (isDone) expect(found).toBe(next);
    current = found;
  }
  expect(current).toBeDefined();
});

test('a part that was damaged since is written again by the next install', async () => {
  await installPack(aSession(), await version(1), { now });
  await aSession().write(['shards', 'lexicons'], async (db) => {
    const shard = (await db.shards.toArray())[0]!;
    await db.shards.put({ ...shard, text: shard.text.replace('t', 'T') });
    await db.lexicons.toCollection().modify({ bytes: new Blob(['other']) });
  });
  await expect(wholeVersion()).rejects.toThrow('not whole');
  expect(await installPack(aSession(), await version(1), { now })).toMatchObject({ ok: true });
  expect(await wholeVersion()).toBe(1);
});

test('what the disk does not give back as it was written never becomes current', async () => {
  await installPack(aSession(), await version(1), { now });
  const sound = new Set(await shardKeys());
  const session = aSession(async (isOver) => {
    if (!isOver) return;
    await aSession().write(['shards'], async (db) => {
      for (const { digest, text } of await db.shards.toArray()) {
        if (!sound.has(digest)) await db.shards.put({ digest, text: text.replace('thing', 'thinG') });
      }
    });
  });
  expect(await installPack(session, await version(2, 700), { now })).toMatchObject({
    error: { code: 'damaged' },
  });
  expect(await wholeVersion()).toBe(1);
});

test('of two contexts that install at once one wins, and the other says so or agrees', async () => {
  await installPack(aSession(), await version(1), { now });
  const results = await Promise.all(
    [2, 3, 2, 3].map(async (number) => installPack(aSession(), await version(number), { now })),
  );
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  for (const result of results) if (!result.ok) expect(result.error.code).toBe('conflict');
  expect([2, 3]).toContain(await wholeVersion());
});

test('an install that was overtaken by another one does not undo it', async () => {
  await installPack(aSession(), await version(1), { now });
  const slow = await installPack(aSession(), await version(2), {
    now,
    progress: async (done, parts) => {
      if (done === parts) await installPack(aSession(), await version(3), { now });
    },
  });
  expect(slow).toMatchObject({ error: { code: 'conflict' } });
  expect(await wholeVersion()).toBe(3);
});

test('an install whose parts another context takes for garbage fails without harm', async () => {
  await installPack(aSession(), await version(1), { now });
  const session = aSession((isOver) => (isOver ? collectGarbage(aSession(), []) : undefined));
  expect(await installPack(session, await version(2, 700), { now })).toMatchObject({
    error: { code: 'conflict' },
  });
  expect(await wholeVersion()).toBe(1);
});

test('an install does not overwrite a pointer that moved since it began', async () => {
  await installPack(aSession(), await version(1), { now });
  const slow = await installPack(aSession(), await version(2), {
    now,
    progress: async (done, parts) => {
      if (done < parts) return;
      await aSession().write(['pointers'], (db) => db.pointers.update('river', { current: 'another' }));
    },
  });
  expect(slow).toMatchObject({ error: { code: 'conflict' } });
  const pointer = await aSession().read(['pointers'], (db) => db.pointers.get('river'));
  expect(pointer).toMatchObject({ value: { current: 'another' } });
});

test('readers meanwhile always see one whole version', async () => {
  const numbered = (number: number) => {
    const pack = aPackOf(600 + number, { version: number });
    const label = { ar: `من ${number}`, en: `of ${number}` };
    return preparedPackOf({ ...pack, entries: pack.entries.map((entry) => ({ ...entry, label })) });
  };
  await installPack(aSession(), await numbered(1), { now });
  const session = aSession();
  const library = new StoredLibrary(session);
  let isOver = false;
  const seen = new Set<number>();
  const reading = (async () => {
    while (!isOver) {
      // Version n has 600 + n entries, all of which say so.
      const entries = await library.readAllEntries();
      if (!entries.ok) throw new Error(entries.error.detail);
      const labels = new Set(entries.value.map(({ label }) => label.en));
      expect(labels).toEqual(new Set([`of ${entries.value.length - 600}`]));
      seen.add(entries.value.length - 600);
    }
  })();
  for (const number of [2, 3, 4, 5]) await installPack(aSession(), await numbered(number), { now });
  isOver = true;
  await reading;
  expect(seen.size).toBeGreaterThan(1);
  expect(await wholeVersion(session)).toBe(5);
});

test('on a full disk the old version stays, what was staged goes, and the failure is named', async () => {
  await installPack(aSession(), await version(1), { now });
  const clean = await records();
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: InstanceType<typeof IDBObjectStore>,
    ...call: Parameters<typeof put>
  ) {
    puts += 1;
    if (puts > 3) throw new DOMException('Encountered full disk', 'QuotaExceededError');
    return put.apply(this, call);
  });
  expect(await installPack(aSession(), await version(2, 700), { now })).toMatchObject({
    error: { code: 'full' },
  });
  spy.mockRestore();
  expect(await wholeVersion()).toBe(1);
  expect(await records()).toEqual(clean);
});

/** A small random number generator with a seed: the same deaths again. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
