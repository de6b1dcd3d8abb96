import { type MessageKey, useMessages } from './messages';
import type { PageState, PageStatus } from './page-state';

/** One sentence for each status, and never a better one than is true. */
const sentences: Readonly<Record<Exclude<PageStatus, 'marked'>, MessageKey>> = {
  'nothing-found': 'pageNothingFound',
  'not-an-article': 'pageNotAnArticle',
  'off-everywhere': 'pageOffEverywhere',
  'off-here': 'pageOffHere',
  'refused-by-publisher': 'pageRefused',
  'highlights-unsupported': 'pageUnsupported',
  'over-budget': 'pageOverBudget',
  reading: 'pageReading',
  failed: 'pageFailed',
};

const otherSentences: Readonly<Record<Exclude<PageState['type'], 'report'>, MessageKey>> = {
  asking: 'pageAsking',
  forbidden: 'pageForbidden',
  'no-access': 'pageNoAccess',
  'not-loaded': 'pageNotLoaded',
};

interface PageStatusLineProps {
  readonly state: PageState;
  readonly onReload: () => void;
  readonly onAllow: () => void;
}

/** How the page stands, how many mentions it has, and what would help. */
export function PageStatusLine({ state, onReload, onAllow }: PageStatusLineProps) {
  const { say, count } = useMessages();
  const mentions = state.type === 'report' ? state.mentions.length : 0;
  const key = sentenceOf(state);
  return (
    <div class="page-status">
      <p role="status">
        {mentions > 0 && <strong class="mention-count">{count('pageMentions', mentions)}</strong>}
        {key && <span>{say(key)}</span>}
      </p>
      {mayReload(state) && (
        <button type="button" class="text-button" onClick={onReload}>
          {say('reloadPage')}
        </button>
      )}
      {state.type === 'no-access' && (
        <button type="button" class="text-button" onClick={onAllow}>
          {say('allowAccess')}
        </button>
      )}
    </div>
  );
}

function sentenceOf(state: PageState): MessageKey | undefined {
  if (state.type !== 'report') return otherSentences[state.type];
  if (state.status !== 'marked') return sentences[state.status];
  // Marked, and yet no mention: they have just gone from the page.
  return state.mentions.length === 0 ? 'pageNothingFound' : undefined;
}

const mayReload = (state: PageState): boolean =>
  state.type === 'not-loaded' || (state.type === 'report' && state.status === 'failed');
