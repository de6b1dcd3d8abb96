import type { InstalledPack, LibraryProblem, LibraryState } from '../core/library-state';
import { Chevron } from './Chevron';
import { pickLanguage } from './LocalizedText';
import { type MessageKey, useMessages } from './messages';

interface LibraryStatusProps {
  /** `asking`: no answer yet. `silent`: none came. */
  readonly state: LibraryState | { readonly type: 'asking' } | { readonly type: 'silent' };
  readonly onRetry: () => void;
}

const problems: Readonly<Record<LibraryProblem['code'], MessageKey>> = {
  unavailable: 'libraryUnavailable',
  full: 'libraryFull',
  'newer-database': 'libraryNewer',
  damaged: 'libraryDamaged',
  timeout: 'libraryTimeout',
  'bundle-unreadable': 'libraryUnreadableBundle',
  unknown: 'libraryUnknown',
};

/** Which packs answer, and from where. What is not right is said, and what may help is offered. */
export function LibraryStatus({ state, onRetry }: LibraryStatusProps) {
  const { say } = useMessages();
  const packs = 'packs' in state ? state.packs : [];
  const problem = 'problem' in state ? state.problem : undefined;
  const isTrouble = problem !== undefined || state.type === 'silent';
  return (
    <div class="library-status">
      {packs.map((pack) => (
        <PackLine key={pack.header.id} pack={pack} />
      ))}
      <div role="status" class={isTrouble ? 'trouble' : undefined}>
        {sentencesOf(state).map((key) => (
          <p key={key}>{say(key)}</p>
        ))}
      </div>
      {problem && problem.detail !== '' && (
        <details class="detail">
          <summary>
            <Chevron />
            {say('libraryDetail')}
          </summary>
          <p lang="en" dir="auto">
            {problem.detail}
          </p>
        </details>
      )}
      {isTrouble && problem?.code !== 'newer-database' && (
        <button type="button" class="text-button" onClick={onRetry}>
          {say('tryAgain')}
        </button>
      )}
    </div>
  );
}

function sentencesOf(state: LibraryStatusProps['state']): readonly MessageKey[] {
  switch (state.type) {
    case 'asking':
      return ['libraryAsking'];
    case 'silent':
      return ['librarySilent'];
    case 'stored':
      return ['libraryStored'];
    case 'installing':
      return ['libraryInstalling'];
    case 'memory':
      return [problems[state.problem.code]];
    case 'broken':
      // The other problems' sentences say that memory answers, and here it does not.
      return state.problem.code === 'bundle-unreadable'
        ? ['libraryBroken', 'libraryUnreadableBundle']
        : ['libraryBroken'];
  }
}

function PackLine({ pack: { header, entries } }: { readonly pack: InstalledPack }) {
  const { say, number, date, count, language } = useMessages();
  return (
    <p class="pack-line">
      {say('packLine', pickLanguage(header.name, language).text, number(header.version), date(header.date))}
      <br />
      {count('packEntries', entries)}
    </p>
  );
}
