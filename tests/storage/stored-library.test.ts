import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../core/pack/pack';
import { DatabaseSession } from '../../storage/database-session';
import { installPack } from '../../storage/install-pack';
import type { Library } from '../../storage/library';
import type { LibraryDatabase } from '../../storage/library-database';
import { MemoryLibrary } from '../../storage/memory-library';
import { StoredLibrary } from '../../storage/stored-library';
import { realTimers } from '../../storage/watchdog';
import { aDocument, anEntry, aPack, aPackOf, aStatement } from '../builders/pack';
import { preparedPackOf } from '../builders/prepared-pack';

let session: DatabaseSession;
beforeEach(() => {
  session = new DatabaseSession({ indexedDB: new IDBFactory(), keyRange: IDBKeyRange, timers: realTimers });
});

const pack = aPack({
  documents: [aDocument('report'), aDocument('letter'), aDocument('uncited')],
  entries: [
    anEntry('river-talks', {
      statements: [
        aStatement('one'),
        aStatement('two', { citations: [{ document: 'letter' }, { document: 'report', quote: 'عقد' }] }),
      ],
    }),
    anEntry('river', { kind: 'place', label: { ar: 'النهر', en: 'The river' }, statements: [] }),
  ],
});

const stored = async (): Promise<Library> => {
  await installPack(session, await preparedPackOf(pack), { now: () => 0 });
  return new StoredLibrary(session);
};
const inMemory = async (): Promise<Library> => new MemoryLibrary(await preparedPackOf(pack));

/** The value of an answer that has to be good. */
async function good<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test.each([
  ['stored', stored],
  ['in memory', inMemory],
])('a library %s answers everything about its packs', async (_, open) => {
  const library = await open();
  const [river, talks] = [pack.entries[1]!, pack.entries[0]!];
  const [installed] = await good(library.installedPacks());
  expect(installed).toMatchObject({ header: pack.header, entries: 2 });
  expect(await good(library.readEntry('river-talks'))).toEqual({
    entry: talks,
    documents: [pack.documents[0], pack.documents[1]],
    pack: pack.header,
  });
  expect(await good(library.readEntry('river'))).toEqual({ entry: river, documents: [], pack: pack.header });
  expect(await good(library.readEntry('nobody'))).toBeUndefined();
  const names = await good(library.readNames(['river', 'nobody', 'river', 'river-talks']));
  expect([...names.values()]).toEqual([
    { id: 'river', kind: 'place', label: river.label },
    { id: 'river-talks', kind: 'process', label: talks.label },
  ]);
  expect((await good(library.readNames([]))).size).toBe(0);
  const byId = (a: Entry, b: Entry) => (a.id < b.id ? -1 : 1);
  expect([...(await good(library.readAllEntries()))].sort(byId)).toEqual([river, talks]);
  const [lexicon] = await good(library.readLexicons());
  expect(lexicon).toEqual({ pack: 'river', bytes: (await preparedPackOf(pack)).lexicon });
});

test('only what is stored says when it was installed', async () => {
  expect((await good((await stored()).installedPacks()))[0]!.installedAt).toBe('1970-01-01T00:00:00.000Z');
  expect((await good((await inMemory()).installedPacks()))[0]!.installedAt).toBeUndefined();
});

test('an empty database has no packs, no lexicons and no entries', async () => {
  const library = new StoredLibrary(session);
  expect(await good(library.installedPacks())).toEqual([]);
  expect(await good(library.readLexicons())).toEqual([]);
  expect(await good(library.readEntry('river'))).toBeUndefined();
  expect(await good(library.readAllEntries())).toEqual([]);
});

test('several packs are asked in order, and each answers for itself', async () => {
  const other = aPack({
    header: { id: 'other' },
    entries: [anEntry('river', { definition: { ar: 'آخر', en: 'Another river.' } }), anEntry('hill')],
  });
  for (const each of [pack, other]) await installPack(session, await preparedPackOf(each), { now: () => 0 });
  const library = new StoredLibrary(session);
  expect((await good(library.installedPacks())).map(({ header }) => header.id)).toEqual(['other', 'river']);
  expect((await good(library.readEntry('river')))?.pack.id).toBe('other');
  expect((await good(library.readEntry('river-talks')))?.pack.id).toBe('river');
  expect((await good(library.readNames(['hill', 'river-talks']))).size).toBe(2);
  expect((await good(library.readLexicons())).map(({ pack: id }) => id)).toEqual(['other', 'river']);
});

test('an entry of a pack of many shards is found in each of them', async () => {
  await installPack(session, await preparedPackOf(aPackOf(1500)), { now: () => 0 });
  const library = new StoredLibrary(session);
  for (let index = 0; index < 1500; index += 71) {
    expect((await good(library.readEntry(`thing-${index}`)))?.entry.label.en).toBe(`Thing ${index}`);
  }
});

const damages: [
  string,
  (db: LibraryDatabase) => PromiseLike<unknown>,
  (library: Library) => Promise<unknown>,
][] = [
  [
    'a byte of a shard was flipped',
    (db) =>
      db.shards.toCollection().modify((shard, ref) => {
        ref.value = { ...shard, text: shard.text.replace('River', 'Rover') };
      }),
    (library) => library.readEntry('river-talks'),
  ],
  ['the shards are gone', (db) => db.shards.clear(), (library) => library.readNames(['river'])],
  [
    'a shard is no text',
    (db) =>
      db.shards.toCollection().modify((shard, ref) => {
        ref.value = { ...shard, text: 7 as unknown as string };
      }),
    (library) => library.readAllEntries(),
  ],
  ['the lexicon is gone', (db) => db.lexicons.clear(), (library) => library.readLexicons()],
  [
    'a byte of the lexicon was flipped',
    async (db) => {
      const [record] = await db.lexicons.toArray();
      await db.lexicons.put({ digest: record!.digest, bytes: new Blob(['x'.repeat(record!.bytes.size)]) });
    },
    (library) => library.readLexicons(),
  ],
  [
    'the lexicon was cut short',
    async (db) => {
      const [record] = await db.lexicons.toArray();
      await db.lexicons.put({ digest: record!.digest, bytes: record!.bytes.slice(1) });
    },
    (library) => library.readLexicons(),
  ],
  [
    'the manifest was changed',
    (db) =>
      db.generations.toCollection().modify((generation, ref) => {
        ref.value = { ...generation, manifest: generation.manifest.replace('River', 'Rover') };
      }),
    (library) => library.installedPacks(),
  ],
  ['the generation is gone', (db) => db.generations.clear(), (library) => library.installedPacks()],
];

test.each(damages)(
  'where %s, the answer is a failure and never a wrong fact',
  async (_, damage, question) => {
    await stored();
    await session.write(['generations', 'shards', 'lexicons'], damage);
    expect(await question(new StoredLibrary(session))).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
  },
);
