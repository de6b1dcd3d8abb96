import { EntrySearch } from '../../components/EntrySearch';
import { LibraryStatus } from '../../components/LibraryStatus';
import { MentionIndex } from '../../components/MentionIndex';
import { useMessages } from '../../components/messages';
import { PageStatusLine } from '../../components/PageStatusLine';
import { ReadingSwitch } from '../../components/ReadingSwitch';
import { SiteChooser, type SiteReading } from '../../components/SiteChooser';
import { siteState, withSite } from '../../settings/settings';
import { useLibrary } from './use-library';
import { useSearch } from './use-search';
import type { KeptSettings } from './use-settings';
import type { WatchedPage } from './watch-page';

interface OverviewProps {
  readonly kept: KeptSettings;
  readonly page: WatchedPage;
  readonly onOpenEntry: (id: string) => void;
  readonly onReveal: (mention: number) => void;
  readonly onAllow: () => void;
}

/** What is read, looking up, the page, and what answers. */
export function Overview({ kept, page, onOpenEntry, onReveal, onAllow }: OverviewProps) {
  const { say } = useMessages();
  const search = useSearch();
  const library = useLibrary();
  const { settings, change } = kept;
  const host = page.host;
  const mentions = page.state.type === 'report' ? page.state.mentions : [];
  return (
    <main class="overview">
      <header>
        <h1 class="wordmark">{say('extensionName')}</h1>
        {settings && (
          <ReadingSwitch
            isOn={settings.enabled}
            onChange={(enabled) => change((now) => ({ ...now, enabled }))}
          />
        )}
      </header>
      {settings?.enabled && host !== undefined && (
        <SiteChooser
          host={host}
          chosen={chosenFor(siteState(settings, host))}
          onChoose={(choice) => change((now) => withSite(now, host, choice))}
        />
      )}
      {kept.isLost && (
        <p class="note" role="alert">
          {say('choiceNotKept')}
        </p>
      )}
      {kept.place === 'local' && <p class="note">{say('choiceOnDevice')}</p>}

      <EntrySearch {...search} onOpenEntry={onOpenEntry} />

      <section aria-labelledby="page-heading">
        <h2 class="group-heading" id="page-heading">
          {say('pageHeading')}
        </h2>
        <PageStatusLine state={page.state} onReload={page.reload} onAllow={onAllow} />
        {mentions.length > 0 && (
          <MentionIndex mentions={mentions} onOpenEntry={onOpenEntry} onReveal={onReveal} />
        )}
      </section>

      <section aria-labelledby="library-heading">
        <h2 class="group-heading" id="library-heading">
          {say('libraryHeading')}
        </h2>
        <LibraryStatus state={library.state} onRetry={library.retry} />
      </section>
    </main>
  );
}

/** Only asked while Hashiya is on at all. */
const chosenFor = (state: ReturnType<typeof siteState>): SiteReading =>
  state === 'off-everywhere' ? 'auto' : state;
