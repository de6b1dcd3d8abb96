import { useCardWording } from './card-wording';
import type { EntryVisits } from './use-entry-visits';

interface CardNoticeProps {
  readonly state: Exclude<NonNullable<EntryVisits['view']>, { readonly type: 'shown' }>;
  readonly onRetry: () => void;
}

/** The card while there is no entry to show: still on its way, or not to be had. */
export function CardNotice({ state, onRetry }: CardNoticeProps) {
  const { say } = useCardWording();
  if (state.type === 'loading') {
    return (
      <p class="notice" role="status">
        {say('loading')}
      </p>
    );
  }
  const sentence = {
    unreadable: say('failed'),
    'unknown-entry': say('failedUnknownEntry'),
    outdated: say('failedOutdated'),
  }[state.reason];
  return (
    <div class="notice" role="alert">
      <p>{sentence}</p>
      {state.reason === 'unreadable' && (
        <button type="button" class="text-button" onClick={onRetry}>
          {say('retry')}
        </button>
      )}
    </div>
  );
}
