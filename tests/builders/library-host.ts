import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { serialisePack } from '../../core/pack/serialise-pack';
import type { InstallFailure, LibraryHost } from '../../storage/library-host';
import { realTimers } from '../../storage/watchdog';
import { aPack } from './pack';
import { someLexicon } from './prepared-pack';

/** Timers that only fire when they are told to. */
export class HandTimers {
  readonly #waiting = new Map<number, { readonly callback: () => void; readonly ms: number }>();
  #last = 0;

  set(callback: () => void, ms: number): number {
    this.#last += 1;
    this.#waiting.set(this.#last, { callback, ms });
    return this.#last;
  }

  clear(timer: number): void {
    this.#waiting.delete(timer);
  }

  /** Fires all that wait for at most so long; @returns how many there were */
  pass(ms: number): number {
    const due = [...this.#waiting].filter(([, timer]) => timer.ms <= ms);
    for (const [id, { callback }] of due) {
      this.#waiting.delete(id);
      callback();
    }
    return due.length;
  }
}

/** Web Locks as far as the library uses them. */
export class HandLocks implements Pick<LockManager, 'request'> {
  readonly #held = new Set<string>();

  async request(name: string, ...rest: unknown[]): Promise<never> {
    const callback = rest.at(-1) as (lock: unknown) => Promise<never>;
    if (this.#held.has(name)) return callback(null);
    this.#held.add(name);
    try {
      return await callback({ name });
    } finally {
      this.#held.delete(name);
    }
  }
}

export class HandJournal {
  failure: InstallFailure | undefined;
  read = async (): Promise<unknown> => this.failure;
  write = async (failure: InstallFailure | undefined): Promise<void> => {
    this.failure = failure;
  };
}

/** A fresh browser profile with the bundled pack of one build of the extension. */
export const aLibraryHost = (changes: Partial<LibraryHost> = {}): LibraryHost => ({
  indexedDB: new IDBFactory(),
  keyRange: IDBKeyRange,
  timers: realTimers,
  locks: new HandLocks(),
  estimate: undefined,
  build: '1.0.0',
  readBundle: async () => serialisePack(aPack()),
  buildLexicon: someLexicon,
  journal: new HandJournal(),
  now: Date.now,
  ...changes,
});
