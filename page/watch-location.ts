import type { Lifetime } from './lifetime';

/** Not in every supported browser yet. */
type WithNavigation = typeof globalThis & { readonly navigation?: EventTarget };

/** Scripts that rewrite the address while the reader scrolls do it many times a second. */
const settleMs = 150;

/** Applications go to another address when they have fetched what stands there. */
const afterClickMs = 1_000;

/**
 * Calls `onMove` after the page has gone to another address without loading a document.
 *
 * @returns looks now, for browsers that do not tell: to be called when the page has changed
 */
export function watchLocation(life: Lifetime, onMove: () => void): () => void {
  let last = placeOf(location);
  let cancel = () => {};
  const settled = () => {
    const now = placeOf(location);
    if (now === last) return;
    last = now;
    onMove();
  };
  const look = () => {
    if (placeOf(location) === last) return;
    cancel();
    cancel = life.later(settleMs, settled);
  };
  const { navigation } = globalThis as WithNavigation;
  navigation?.addEventListener('currententrychange', life.guard(look), { signal: life.signal });
  life.on('popstate', look);
  life.on('hashchange', look);
  // Firefox before 147 tells of nothing else, and a page that is not read is not watched for changes.
  life.on('click', () => life.later(afterClickMs, look));
  return look;
}

/** Without a hash that only points into the same page; some applications keep their whole address there. */
const placeOf = ({ origin, pathname, search, hash }: Location): string =>
  origin + pathname + search + (/^#!?\//.test(hash) ? hash : '');
