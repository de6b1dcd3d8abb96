import type { PageReport } from '../../messaging/protocol';
import { runInSlices } from '../../page/idle-slices';
import { Lifetime } from '../../page/lifetime';
import type { ReadingBudget } from '../../page/page-text';
import { watchLocation } from '../../page/watch-location';
import { type Settings, siteState } from '../../settings/settings';
import type { Ask } from './find-in-blocks';
import type { FrameStanding } from './frame-standing';
import { pageVerdict, type Verdict } from './page-verdict';
import { startVisit, type Visit } from './visit';

export interface SessionOptions {
  readonly ask: Ask;
  readonly isGone: () => boolean;
  readonly standing: Exclude<FrameStanding, { type: 'stranger' }>;
  readonly settings: Settings;
  /** Ends with the content script. */
  readonly life: Lifetime;
  readonly onReport: (report: PageReport) => void;
  readonly budget?: ReadingBudget;
}

/** When a page that was no article is looked at again, if it has changed: many fetch their article late. */
const secondLooksMs = [1_000, 3_000, 8_000, 20_000];

/** One document, from visit to visit: single-page navigation, changed settings, and back from the page cache. */
export interface PageSession {
  change(settings: Settings): void;
  /** Asks again what got no answer. */
  retry(): void;
  /** @param index into the mentions of the last report */
  reveal(index: number): void;
}

export function startSession(options: SessionOptions): PageSession {
  const { standing, life } = options;
  const { host } = standing;
  let settings = options.settings;
  let visitLife: Lifetime | undefined;
  let visit: Visit | undefined;

  const report = (status: PageReport['status'], mentions: PageReport['mentions'] = []) =>
    options.onReport({ host, status, mentions });

  const end = () => {
    visitLife?.end();
    visit = undefined;
  };

  const begin = () => {
    end();
    const thisLife = new Lifetime(() => report('failed'));
    visitLife = thisLife;
    report('reading');
    thisLife.run(() => look(thisLife));
  };
  const lookAtAddress = watchLocation(life, begin);

  /** Decides whether to read the page, now and a few times later: many pages fetch their article late. */
  const look = async (visitLife: Lifetime) => {
    await shown();
    let seen: string | undefined;
    for (const ms of [0, ...secondLooksMs]) {
      await new Promise<void>((resolve) => visitLife.later(ms, resolve));
      let verdict: Verdict | undefined;
      // In an idle moment: then the page is laid out, and asking for its height costs nothing.
      await runInSlices(() => {
        if (seen && seen === traceOfPage()) return true;
        verdict = pageVerdict(standing, settings);
        if (verdict === 'not-an-article') seen = traceOfPage();
        return true;
      }, visitLife.signal);
      if (visitLife.isOver) return;
      if (!verdict) continue;
      if (verdict === 'read') {
        visit = startVisit({
          ...options,
          life: visitLife,
          settings: () => settings,
          onReport: report,
          onPageChange: lookAtAddress,
          onGone: () => life.end(),
        });
        return;
      }
      report(verdict);
      if (verdict !== 'not-an-article') return;
    }
  };

  // A page that is kept for "back" must not hold on to anything.
  life.on('pagehide', end);
  life.on('pageshow', ({ persisted }) => persisted && begin());
  life.onEnd(end);
  begin();

  return {
    change: (changed) => {
      const before = settings;
      settings = changed;
      const isOtherVisit =
        siteState(before, host) !== siteState(changed, host) || before.cardLanguage !== changed.cardLanguage;
      if (isOtherVisit) begin();
      else visit?.refresh();
    },
    retry: () => visit?.retry(),
    reveal: (index) => visit?.reveal(index),
  };
}

/** Enough to tell whether a page has got another content since. */
const traceOfPage = (): string =>
  [document.getElementsByTagName('*').length, document.documentElement.scrollHeight, document.title].join();

/** Chrome prepares pages that the reader may never go to. */
async function shown(): Promise<void> {
  const page: Document & { readonly prerendering?: boolean } = document;
  if (!page.prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true });
  });
}
