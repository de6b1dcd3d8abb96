import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EntryContent } from './entry-content';

/** What became of reading an entry. */
export type Reading =
  | { readonly type: 'shown'; readonly content: EntryContent }
  | { readonly type: 'failed'; readonly reason: 'unreadable' | 'unknown-entry' | 'outdated' };

export interface EntryVisits {
  /** Undefined for the first moment: an answer is nearly always there before a reader could read "loading". */
  readonly view: Reading | { readonly type: 'loading' } | undefined;
  /** Whether the entry is the one that the reader came for, not one that it led to. */
  readonly isFirst: boolean;
  /** What the entry before this one is called. */
  readonly backTo: string | undefined;
  open(entry: string): void;
  back(): void;
  retry(): void;
}

/** The background answers in a few milliseconds, or in fifty after its worker's start: only then is a word due. */
const patienceMs = 150;

interface Visit {
  readonly entry: string;
  /** What the entry is called that led here. */
  readonly from?: string | undefined;
}

/**
 * Reading entries one from the other, with the way back.
 *
 * @param read must be the same function from render to render
 */
export function useEntryVisits(first: string, read: (entry: string) => Promise<Reading>): EntryVisits {
  const [visits, setVisits] = useState<readonly Visit[]>([{ entry: first }]);
  const [attempt, setAttempt] = useState(0);
  const [view, setView] = useState<EntryVisits['view']>();
  const visit = visits.at(-1) as Visit;

  // Another attempt reads the same entry again.
  useEffect(() => {
    let isStale = false;
    const patience = setTimeout(() => setView({ type: 'loading' }), patienceMs);
    read(visit.entry).then((reading) => {
      if (isStale) return;
      clearTimeout(patience);
      setView(reading);
    });
    return () => {
      isStale = true;
      clearTimeout(patience);
    };
  }, [visit, attempt, read]);

  const label = view?.type === 'shown' ? labelOf(view.content) : visit.from;
  return {
    view,
    isFirst: visits.length === 1,
    backTo: visits.length > 1 ? (visit.from ?? '') : undefined,
    open: (entry) => setVisits([...visits, { entry, from: label }]),
    back: useCallback(() => setVisits((all) => (all.length > 1 ? all.slice(0, -1) : all)), []),
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  };
}

const labelOf = ({ entry, language }: EntryContent): string =>
  entry.label[language] ?? entry.label.en ?? entry.id;
