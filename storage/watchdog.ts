import { DatabaseTimeout } from './storage-problem';

/** Passed in, so that a test need not wait. */
export interface Timers {
  set(callback: () => void, ms: number): number;
  clear(timer: number): void;
}

export const realTimers: Timers = {
  set: (callback, ms) => setTimeout(callback, ms) as unknown as number,
  clear: (timer) => clearTimeout(timer),
};

/**
 * A promise of the database, given up after a while: on a full disk Dexie's can stay open for ever.
 *
 * @throws DatabaseTimeout
 */
export function withinTime<T>(work: Promise<T>, ms: number, timers: Timers): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = timers.set(() => reject(new DatabaseTimeout(`No answer in ${ms} ms.`)), ms);
    work.then(resolve, reject).finally(() => timers.clear(timer));
  });
}
