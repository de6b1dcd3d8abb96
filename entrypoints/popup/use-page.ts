import { useEffect, useState } from 'preact/hooks';
import { type WatchedPage, watchPage } from './watch-page';

const nothingYet: WatchedPage = { state: { type: 'asking' }, reload() {}, reveal() {} };

/** @param round another number looks at the tab anew */
export function usePage(round: number): WatchedPage {
  const [page, setPage] = useState(nothingYet);
  useEffect(() => {
    const ending = new AbortController();
    watchPage(setPage, ending.signal);
    return () => ending.abort();
  }, [round]);
  return page;
}
