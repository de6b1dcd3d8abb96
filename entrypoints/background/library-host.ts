import { browser } from 'wxt/browser';
import { lexiconSteps } from '../../core/lexicon/build-lexicon';
import { inSlices } from '../../storage/in-slices';
import type { InstallJournal, LibraryHost } from '../../storage/library-host';
import { realTimers } from '../../storage/watchdog';
import { extensionAddress } from './extension-address';

/** What the library needs, from this browser. */
export const libraryHost = (): LibraryHost => ({
  indexedDB: usableIndexedDb(),
  keyRange: IDBKeyRange,
  timers: realTimers,
  locks: navigator.locks,
  estimate: navigator.storage && (() => navigator.storage.estimate()),
  build: browser.runtime.getManifest().version,
  readBundle,
  buildLexicon: (pack) => inSlices(lexiconSteps(pack)),
  journal,
  keepAwake,
  now: Date.now,
});

/** Some policies make even looking at it throw. */
function usableIndexedDb(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}

async function readBundle(): Promise<string> {
  const response = await fetch(extensionAddress('/packs/bundled.jsonl'));
  if (!response.ok) throw new Error(`packs/bundled.jsonl: ${response.status}`);
  return response.text();
}

const journalKey = 'library-install-failure';

/** Outlives a worker, not the browser: after a restart the disk may be another. */
const journal: InstallJournal = {
  read: async () => (await browser.storage.session.get(journalKey))[journalKey],
  write: (failure) =>
    failure
      ? browser.storage.session.set({ [journalKey]: failure })
      : browser.storage.session.remove(journalKey),
};

/** Chrome ends a worker after 30 seconds without an extension call, whatever it writes to IndexedDB. */
const callEveryMs = 20_000;

function keepAwake(work: Promise<unknown>): void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), callEveryMs);
  const stop = () => clearInterval(timer);
  work.then(stop, stop);
}
