import { useEffect, useState } from 'preact/hooks';
import type { SearchState } from '../../components/EntrySearch';
import { ask } from '../../messaging/ask';

export interface Search {
  readonly query: string;
  readonly state: SearchState;
  readonly onQuery: (query: string) => void;
}

/** Looks up while the reader types; an answer to what stood there before is dropped. */
export function useSearch(): Search {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<SearchState>({ type: 'none' });
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') {
      setState({ type: 'none' });
      return;
    }
    let isStale = false;
    ask('searchEntries', { query: wanted }).then((reply) => {
      if (!isStale) setState(reply.ok ? { type: 'hits', hits: reply.value } : { type: 'failed' });
    });
    return () => {
      isStale = true;
    };
  }, [query]);
  return { query, state, onQuery: setQuery };
}
