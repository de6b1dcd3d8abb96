import type { LibraryProblem } from '../core/library-state';
import { fail, ok, type Result } from '../core/result';
import type { BundledPack } from './bundled-pack';
import type { DatabaseSession } from './database-session';
import { type InstallProblem, installPack } from './install-pack';
import type { PreparedPack } from './library';
import type { PointerRecord } from './library-database';
import type { LibraryHost } from './library-host';

/** Of the extension's origin: one context installs at a time, and a dead one's lock goes with it. */
const installLock = 'hashiya-library-install';

/** Free space below which a failure without a name is taken for a full disk. */
const hardlyAnySpace = 16 * 1024 * 1024;

/** `elsewhere`: another context is at it. */
export type BundleOutcome = 'done' | 'elsewhere';

/**
 * When the bundled pack is installed. `if-changed`: unless the very same bytes were, by this build of the
 * extension. `unless-later`: unless a later version of the pack is stored; the lexicon is made anew.
 * `always`: in any case, which also writes again whatever is not as it should be.
 */
export type InstallWish = 'if-changed' | 'unless-later' | 'always';

/** Makes the bundled pack the current one. */
export async function installBundle(
  host: LibraryHost,
  session: DatabaseSession,
  bundle: BundledPack,
  wish: InstallWish,
): Promise<Result<BundleOutcome, LibraryProblem>> {
  if (!host.locks) return installAlone(host, session, bundle, wish);
  return host.locks.request(installLock, { ifAvailable: true }, (lock) =>
    lock ? installAlone(host, session, bundle, wish) : ok('elsewhere' as const),
  );
}

async function installAlone(
  host: LibraryHost,
  session: DatabaseSession,
  bundle: BundledPack,
  wish: InstallWish,
): Promise<Result<BundleOutcome, LibraryProblem>> {
  const pointers = await session.read(['pointers'], (db) => db.pointers.toArray());
  if (!pointers.ok) return pointers;
  const source = await bundle.source();
  if (!source.ok) return source;
  const isCurrent = ({ source: stored, checkedBy }: PointerRecord) =>
    stored === source.value && checkedBy === host.build;
  if (wish === 'if-changed' && pointers.value.some(isCurrent)) return ok('done');

  const prepared = await bundle.prepared();
  if (!prepared.ok) return prepared;
  const { header } = prepared.value;
  const stored = pointers.value.find(({ pack }) => pack === header.id);
  const isLater = wish !== 'always' && stored !== undefined && stored.version > header.version;
  const installed = isLater
    ? await session.write(['pointers'], (db) => db.pointers.update(header.id, { checkedBy: host.build }))
    : await install(host, session, prepared.value);
  return installed.ok ? ok('done') : fail(await explain(host, installed.error));
}

async function install(host: LibraryHost, session: DatabaseSession, prepared: PreparedPack) {
  const options = { checkedBy: host.build, now: host.now };
  const first = await installPack(session, prepared, options);
  // Whoever was quicker is done by now.
  return !first.ok && first.error.code === 'conflict' ? installPack(session, prepared, options) : first;
}

/** Near a full disk, browsers abort transactions without saying why (Firefox: "Error: undefined"). */
async function explain(host: LibraryHost, { code, detail }: InstallProblem): Promise<LibraryProblem> {
  if (code !== 'unknown' && code !== 'conflict') return { code, detail };
  const { quota, usage } = (await host.estimate?.().catch(() => undefined)) ?? {};
  const isFull = quota !== undefined && usage !== undefined && quota - usage < hardlyAnySpace;
  return { code: isFull ? 'full' : 'unknown', detail };
}
