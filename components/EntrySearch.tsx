import { useId } from 'preact/hooks';
import { useMessages } from './messages';

export interface EntryHit {
  readonly id: string;
  readonly label: string;
  /** The surface form that matched, where it is not the label. */
  readonly form?: string;
}

/** What a search has come to. `none`: nothing was asked. */
export type SearchState =
  | { readonly type: 'none' }
  | { readonly type: 'hits'; readonly hits: readonly EntryHit[] }
  | { readonly type: 'failed' };

interface EntrySearchProps {
  readonly query: string;
  readonly state: SearchState;
  readonly onQuery: (query: string) => void;
  readonly onOpenEntry: (id: string) => void;
}

/** Finds entries by name while one types; Enter opens the best. */
export function EntrySearch({ query, state, onQuery, onOpenEntry }: EntrySearchProps) {
  const { say, count } = useMessages();
  const input = useId();
  const hits = state.type === 'hits' ? state.hits : [];
  return (
    <search class="entry-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (hits[0]) onOpenEntry(hits[0].id);
        }}
      >
        <label for={input} class="spoken">
          {say('searchLabel')}
        </label>
        <input
          id={input}
          type="search"
          // An empty box has no direction of its own: its placeholder follows the interface.
          dir={query === '' ? undefined : 'auto'}
          value={query}
          placeholder={say('searchLabel')}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </form>
      <p role="status" class={hits.length > 0 ? 'spoken' : 'search-note'}>
        {state.type === 'failed' && say('searchFailed')}
        {state.type === 'hits' && (hits.length > 0 ? count('searchHits', hits.length) : say('searchNone'))}
      </p>
      {hits.length > 0 && (
        <ul class="hits">
          {hits.map(({ id, label, form }) => (
            <li key={id}>
              <button type="button" class="entry-link" onClick={() => onOpenEntry(id)}>
                <bdi>{label}</bdi>
                {form !== undefined && <bdi class="hit-form">{form}</bdi>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
