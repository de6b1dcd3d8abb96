/**
 * A worker of its own over the page's database, to be ended whenever a test likes: what the browser does to
 * an extension's worker. It is told what to do, and says when it is done.
 */
import { serialisePack } from '../../core/pack/serialise-pack';
import { DatabaseSession } from '../../storage/database-session';
import { installPack } from '../../storage/install-pack';
import { OpenLibrary } from '../../storage/open-library';
import { realTimers } from '../../storage/watchdog';
import { aPackOf } from '../builders/pack';
import { preparedPackOf, someLexicon } from '../builders/prepared-pack';

export type Order =
  /** Writes one version of a pack. */
  | { readonly type: 'install'; readonly version: number; readonly entries: number }
  /** Opens the library as the background does, and installs its bundled pack. */
  | { readonly type: 'open'; readonly version: number; readonly entries: number }
  /** Takes the lock of installs and never gives it back. */
  | { readonly type: 'hold-lock' };

async function follow(order: Order): Promise<unknown> {
  const host = { indexedDB, keyRange: IDBKeyRange, timers: realTimers };
  if (order.type === 'hold-lock') {
    return new Promise((resolve) => {
      void navigator.locks.request('hashiya-library-install', () => {
        resolve('held');
        return new Promise(() => {});
      });
    });
  }
  const pack = aPackOf(order.entries, { version: order.version });
  if (order.type === 'install') {
    return installPack(new DatabaseSession(host), await preparedPackOf(pack), { now: Date.now });
  }
  const library = new OpenLibrary({
    ...host,
    locks: navigator.locks,
    estimate: () => navigator.storage.estimate(),
    build: '1.0.0',
    readBundle: async () => serialisePack(pack),
    buildLexicon: someLexicon,
    journal: { read: async () => undefined, write: async () => {} },
    now: Date.now,
  });
  await library.ensureInstalled();
  return library.state();
}

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  self.postMessage(await follow(data));
};
