import { fail, ok, type Result } from '../core/result';
import { LibraryDatabase, type LibraryTable, libraryDatabaseName } from './library-database';
import { isClosedConnection, type StorageProblem, storageProblemFrom } from './storage-problem';
import { type Timers, withinTime } from './watchdog';

/** What the browser gives for keeping data. */
export interface DatabaseHost {
  /** Absent, or failing when opened, where the reader keeps no history. */
  readonly indexedDB: IDBFactory | undefined;
  readonly keyRange: typeof IDBKeyRange;
  readonly timers: Timers;
}

/** Far beyond the slowest honest read (30 MB in 0.1 s) and write (a million forms in 16 s). */
const readLimitMs = 10_000;
const writeLimitMs = 60_000;

type Work<T> = (db: LibraryDatabase) => PromiseLike<T>;

/**
 * The only door to the database: it opens it when it is first needed and again when it was closed, empties
 * it when it can't be opened, and turns everything that can go wrong into a value, silence included.
 */
export class DatabaseSession {
  readonly #host: DatabaseHost;
  #opening: Promise<LibraryDatabase> | undefined;
  #connection: LibraryDatabase | undefined;
  /** Once for each session: a database that is broken again at once will not be mended by a third try. */
  #mayRebuild = true;

  constructor(host: DatabaseHost) {
    this.#host = host;
  }

  /** `work` runs in one transaction and may await nothing but the database. */
  read<T>(tables: readonly LibraryTable[], work: Work<T>): Promise<Result<T, StorageProblem>> {
    return this.#run('r', tables, work, readLimitMs);
  }

  /** All or nothing, and on the disk before it returns. */
  write<T>(tables: readonly LibraryTable[], work: Work<T>): Promise<Result<T, StorageProblem>> {
    return this.#run('rw', tables, work, writeLimitMs);
  }

  /** Throws everything away. The next read finds an empty library. */
  async clear(): Promise<Result<void, StorageProblem>> {
    try {
      await this.#deleteDatabase();
      return ok(undefined);
    } catch (error) {
      return fail(storageProblemFrom(error));
    }
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then(
      (db) => db.close(),
      () => {},
    );
  }

  async #run<T>(
    mode: 'r' | 'rw',
    tables: readonly LibraryTable[],
    work: Work<T>,
    limitMs: number,
  ): Promise<Result<T, StorageProblem>> {
    let db: LibraryDatabase;
    try {
      db = await this.#open();
    } catch (error) {
      return fail(storageProblemFrom(error));
    }
    const attempt = () =>
      withinTime(
        Promise.resolve(db.transaction(mode, [...tables], () => work(db))),
        limitMs,
        this.#host.timers,
      );
    try {
      return ok(await attempt());
    } catch (error) {
      // A connection that hangs would make the next caller wait as long.
      if (error instanceof Error && error.name === 'DatabaseTimeout') this.close();
      if (!isClosedConnection(error)) return fail(storageProblemFrom(error));
    }
    try {
      this.close();
      db = await this.#open();
      return ok(await attempt());
    } catch (error) {
      return fail(storageProblemFrom(error));
    }
  }

  #open(): Promise<LibraryDatabase> {
    this.#opening ??= this.#openOnce().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #openOnce(): Promise<LibraryDatabase> {
    try {
      return await this.#openAsItIs();
    } catch (error) {
      const { code } = storageProblemFrom(error);
      if (code !== 'damaged' || !this.#mayRebuild) throw error;
      this.#mayRebuild = false;
      await this.#deleteDatabase();
      return this.#openAsItIs();
    }
  }

  async #openAsItIs(): Promise<LibraryDatabase> {
    const { indexedDB, keyRange, timers } = this.#host;
    if (!indexedDB) throw new DOMException('There is no IndexedDB.', 'InvalidStateError');
    const db = new LibraryDatabase(indexedDB, keyRange);
    // Dexie closes it when another context empties or upgrades the database: the next call opens it anew.
    db.on('close', () => {
      if (this.#connection === db) this.#opening = undefined;
    });
    try {
      await withinTime(Promise.resolve(db.open()), readLimitMs, timers);
      this.#connection = db;
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  async #deleteDatabase(): Promise<void> {
    const { indexedDB, timers } = this.#host;
    this.#connection?.close();
    if (!indexedDB) throw new DOMException('There is no IndexedDB.', 'InvalidStateError');
    const deleted = new Promise<void>((resolve, reject) => {
      // Other connections are asked to close and do; one that does not is the watchdog's.
      const request = indexedDB.deleteDatabase(libraryDatabaseName);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    await withinTime(deleted, writeLimitMs, timers);
  }
}
