import { Dexie, type Table } from 'dexie';
import { oneVersionOnly } from './one-version-only';

/**
 * The packs that a reader has installed. A cache: it can be rebuilt from the bundled pack at any time, and
 * is, whenever something is wrong with it. The reader's own entries will live in a database of their own,
 * which nothing that happens here may touch.
 */
export const libraryDatabaseName = 'hashiya-library';

/** Goes up when a table changes. An older database is emptied, not converted: see above. */
const schemaVersion = 1;

/** Which generation of a pack answers: the one record that makes an installed version current. */
export interface PointerRecord {
  readonly pack: string;
  /** Id of a generation. */
  readonly current: string;
  /** The last good one before it, kept to go back to. */
  readonly previous?: string;
  /** Of the pack's header. */
  readonly version: number;
  /** Digest of the bytes that the pack was read from. */
  readonly source: string;
  /** ISO 8601 time. */
  readonly installedAt: string;
  /** The build of the extension that last compared its bundled pack with this; absent on packs of others. */
  readonly checkedBy?: string;
}

/** One version of one pack: see `manifest.ts`. Without a pointer to it, it is one being staged, or left over. */
export interface GenerationRecord {
  /** Digest of the manifest. */
  readonly id: string;
  readonly manifest: string;
}

/** Shared by every generation that holds the same rows. */
export interface ShardRecord {
  /** Of the text. */
  readonly digest: string;
  readonly text: string;
}

/** One Blob for each: a browser reads 10 MB of it in 15 ms, as an ArrayBuffer in two to four times that. */
export interface LexiconRecord {
  /** Of the bytes. */
  readonly digest: string;
  readonly bytes: Blob;
}

export class LibraryDatabase extends Dexie {
  declare readonly pointers: Table<PointerRecord, string>;
  declare readonly generations: Table<GenerationRecord, string>;
  declare readonly shards: Table<ShardRecord, string>;
  declare readonly lexicons: Table<LexiconRecord, string>;

  constructor(indexedDB: IDBFactory, keyRange: typeof IDBKeyRange) {
    super(libraryDatabaseName, {
      // Dexie multiplies its versions by ten.
      indexedDB: oneVersionOnly(indexedDB, schemaVersion * 10),
      IDBKeyRange: keyRange,
      autoOpen: false,
      // Chromium lost whole databases when it was killed under the relaxed default; writes here are few.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(schemaVersion).stores({
      pointers: 'pack',
      generations: 'id',
      shards: 'digest',
      lexicons: 'digest',
    });
  }
}

export type LibraryTable = 'pointers' | 'generations' | 'shards' | 'lexicons';
