import type { InstalledPack } from '../core/library-state';
import type { Document, Entry } from '../core/pack/pack';
import { fail, ok } from '../core/result';
import type { DatabaseSession } from './database-session';
import { digestOf } from './digest';
import {
  type Answer,
  documentsCitedBy,
  type EntryName,
  type FoundEntry,
  type Library,
  type PackLexicon,
} from './library';
import type { PointerRecord } from './library-database';
import type { Manifest } from './manifest';
import { readAllRows, readRow, shardIndexOf } from './shard';

/** Below this a lexicon is digested before it answers, above its own checksums are looked at afterwards. */
const digestedUpTo = 1024 * 1024;

/** Names in so few shards are read along with the lexicon: whoever asks for that asks for them next. */
const fewShards = 4;

interface Current {
  readonly pointer: PointerRecord;
  readonly manifest: Manifest;
}

/** Texts of shards by their digests. */
type ReadShards = (digests: readonly string[]) => Promise<Answer<ReadonlyMap<string, string>>>;

/**
 * The packs in IndexedDB. Everything is read through its digest, from the pointer down: what was written is
 * what is answered, or the answer is the failure `damaged` and somebody else has to answer.
 */
export class StoredLibrary implements Library {
  readonly #session: DatabaseSession;
  /** A manifest never changes under its id. */
  readonly #manifests = new Map<string, Manifest>();
  #unchecked: PackLexicon[] = [];
  /** Digests of lexicons that are or were among the unchecked. */
  readonly #large = new Set<string>();
  /** The names of what the lexicons find, by shard, where there are few. */
  #names: { readonly current: readonly Current[]; readonly shards: ReadonlyMap<string, string> } | undefined;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** What is current now, in the order in which packs are asked. */
  async readPointers(): Promise<Answer<readonly PointerRecord[]>> {
    return this.#session.read(['pointers'], (db) => db.pointers.toArray());
  }

  installedPacks(): Promise<Answer<readonly InstalledPack[]>> {
    return this.#readCurrent(async (current) =>
      ok(
        current.map(({ pointer, manifest }) => ({
          header: manifest.header,
          entries: manifest.counts.entries,
          installedAt: pointer.installedAt,
        })),
      ),
    );
  }

  readLexicons(): Promise<Answer<readonly PackLexicon[]>> {
    return this.#readCurrent(async (current) => {
      const digests = current.map(({ manifest }) => manifest.lexicon.digest);
      const named = current.flatMap(({ manifest }) => manifest.shards.names);
      const isFew = named.length <= fewShards;
      const reading = isFew ? this.#readShards(named) : undefined;
      const read = await this.#session.read(['lexicons'], (db) => db.lexicons.bulkGet(digests));
      if (!read.ok) return read;
      const lexicons: PackLexicon[] = [];
      for (const [index, { manifest }] of current.entries()) {
        const { digest, byteLength } = manifest.lexicon;
        // A Blob's file can be gone though its record is there.
        const bytes = await read.value[index]?.bytes.arrayBuffer().catch(() => undefined);
        const isGood =
          bytes?.byteLength === byteLength &&
          (byteLength > digestedUpTo || (await digestOf(bytes)) === digest);
        if (!bytes || !isGood) return damaged(`the lexicon of ${manifest.header.id}`);
        const lexicon = { pack: manifest.header.id, bytes };
        lexicons.push(lexicon);
        if (byteLength <= digestedUpTo || this.#large.has(digest)) continue;
        this.#large.add(digest);
        this.#unchecked.push(lexicon);
      }
      const names = await reading;
      // What was kept of the packs before these goes, whether theirs is kept or not.
      this.#names = names?.ok ? { current, shards: names.value } : undefined;
      return ok(lexicons);
    });
  }

  /** Lexicons that were given out before anybody had looked at all of their bytes; each once. */
  takeUnchecked(): readonly PackLexicon[] {
    const unchecked = this.#unchecked;
    this.#unchecked = [];
    return unchecked;
  }

  readEntry(id: string): Promise<Answer<FoundEntry | undefined>> {
    return this.#readCurrent(async (current) => {
      for (const { manifest } of current) {
        const { entries, documents } = manifest.shards;
        const entryRows = await this.#readRows(entries, [id]);
        if (!entryRows.ok) return entryRows;
        const entry = entryRows.value.get(id) as Entry | undefined;
        if (!entry) continue;
        const cited = await this.#readRows(documents, documentsCitedBy(entry));
        if (!cited.ok) return cited;
        return ok({ entry, documents: [...cited.value.values()] as Document[], pack: manifest.header });
      }
      return ok(undefined);
    });
  }

  readNames(ids: Iterable<string>): Promise<Answer<ReadonlyMap<string, EntryName>>> {
    const wanted = [...new Set(ids)];
    const kept = this.#names;
    if (kept) return this.#namesIn(kept.current, wanted, async () => ok(kept.shards));
    return this.#readCurrent((current) =>
      this.#namesIn(current, wanted, (digests) => this.#readShards(digests)),
    );
  }

  async #namesIn(
    current: readonly Current[],
    wanted: readonly string[],
    read: ReadShards,
  ): Promise<Answer<ReadonlyMap<string, EntryName>>> {
    const names = new Map<string, EntryName>();
    for (const { manifest } of current) {
      const unknown = wanted.filter((id) => !names.has(id));
      const rows = await this.#readRows(manifest.shards.names, unknown, read);
      if (!rows.ok) return rows;
      for (const [id, name] of rows.value) names.set(id, name as EntryName);
    }
    return ok(names);
  }

  readAllEntries(): Promise<Answer<readonly Entry[]>> {
    return this.#readCurrent(async (current) => {
      const digests = current.flatMap(({ manifest }) => manifest.shards.entries);
      const shards = await this.#readShards(digests);
      return shards.ok ? ok([...shards.value.values()].flatMap(readAllRows) as Entry[]) : shards;
    });
  }

  /**
   * A part that is missing may only mean that the pointer was read before two installs and the part after
   * them: so it is looked at once more before it counts as damage.
   */
  async #readCurrent<T>(work: (current: readonly Current[]) => Promise<Answer<T>>): Promise<Answer<T>> {
    const attempt = async () => {
      const current = await this.#findCurrent();
      return current.ok ? work(current.value) : current;
    };
    const first = await attempt();
    return !first.ok && first.error.code === 'damaged' ? attempt() : first;
  }

  async #findCurrent(): Promise<Answer<readonly Current[]>> {
    const read = await this.#session.read(['pointers', 'generations'], async (db) => {
      const pointers = await db.pointers.toArray();
      const unread = pointers.map(({ current }) => current).filter((id) => !this.#manifests.has(id));
      return { pointers, generations: await db.generations.bulkGet(unread) };
    });
    if (!read.ok) return read;
    for (const generation of read.value.generations) {
      if (!generation || (await digestOf(generation.manifest)) !== generation.id)
        return damaged('a manifest');
      this.#manifests.set(generation.id, JSON.parse(generation.manifest) as Manifest);
    }
    return ok(
      read.value.pointers.map((pointer) => ({ pointer, manifest: this.#manifests.get(pointer.current)! })),
    );
  }

  /** Rows by id, out of the shards that hold them; what is in none is left out. */
  async #readRows(
    table: readonly string[],
    ids: readonly string[],
    read: ReadShards = (digests) => this.#readShards(digests),
  ): Promise<Answer<Map<string, unknown>>> {
    const shardOf = (id: string) => table[shardIndexOf(id, table.length)]!;
    const shards = await read(ids.map(shardOf));
    if (!shards.ok) return shards;
    const rows = ids.map((id) => [id, readRow(shards.value.get(shardOf(id))!, id)] as const);
    return ok(new Map(rows.filter(([, row]) => row !== undefined)));
  }

  /** Texts by digest. The database is another program's file: every text is checked every time. */
  async #readShards(digests: readonly string[]): Promise<Answer<Map<string, string>>> {
    const wanted = [...new Set(digests)];
    const read = await this.#session.read(['shards'], (db) => db.shards.bulkGet(wanted));
    if (!read.ok) return read;
    const shards = new Map<string, string>();
    for (const [index, digest] of wanted.entries()) {
      const text = read.value[index]?.text;
      if (typeof text !== 'string' || (await digestOf(text)) !== digest) return damaged(`shard ${digest}`);
      shards.set(digest, text);
    }
    return ok(shards);
  }
}

const damaged = (what: string) =>
  fail({ code: 'damaged' as const, detail: `Not there, or not as it was written: ${what}.` });
