import type { PageReport } from '../../messaging/protocol';
import { runInSlices } from '../../page/idle-slices';
import { Lifetime } from '../../page/lifetime';
import type { ReadingBudget } from '../../page/page-text';
import { watchLocation } from '../../page/watch-location';
import { type Settings, siteState } from '../../settings/settings';
import type { Ask } from './find-in-blocks';
import type { FrameStanding } from './frame-standing';
import { pageVerdict, type Verdict } from './page-verdict';
import { Visit } from './visit';

export interface SessionOptions {
  readonly ask: Ask;
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
export class PageSession {
  readonly #options: SessionOptions;
  readonly #lookAtAddress: () => void;
  #settings: Settings;
  #visitLife: Lifetime | undefined;
  #visit: Visit | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#settings = options.settings;
    const { life } = options;
    this.#lookAtAddress = watchLocation(life, () => this.#begin());
    // A page that is kept for "back" must not hold on to anything.
    life.on('pagehide', () => this.#end());
    life.on('pageshow', ({ persisted }) => persisted && this.#begin());
    life.onEnd(() => this.#end());
    this.#begin();
  }

  change(settings: Settings): void {
    const before = this.#settings;
    this.#settings = settings;
    const { host } = this.#options.standing;
    const isOtherVisit =
      siteState(before, host) !== siteState(settings, host) || before.cardLanguage !== settings.cardLanguage;
    if (isOtherVisit) this.#begin();
    else if (before.density !== settings.density) this.#visit?.refresh();
  }

  retry(): void {
    this.#visit?.retry();
  }

  reveal(index: number): void {
    this.#visit?.reveal(index);
  }

  #end(): void {
    this.#visitLife?.end();
    this.#visitLife = undefined;
    this.#visit = undefined;
  }

  #begin(): void {
    this.#end();
    const life = new Lifetime(() => this.#report('failed'));
    this.#visitLife = life;
    this.#report('reading');
    life.run(async () => {
      await shown(life.signal);
      await this.#look(life);
    });
  }

  async #look(life: Lifetime): Promise<void> {
    let seen = '';
    for (const ms of [0, ...secondLooksMs]) {
      if (ms > 0) await pause(life, ms);
      if (life.isOver) return;
      const now = traceOfPage();
      if (now === seen) continue;
      seen = now;
      const verdict = await this.#judge(life);
      if (life.isOver || !verdict) return;
      if (verdict === 'read') return this.#startVisit(life);
      this.#report(verdict);
      if (verdict !== 'not-an-article') return;
    }
  }

  async #judge(life: Lifetime): Promise<Verdict | undefined> {
    let verdict: Verdict | undefined;
    await runInSlices(() => {
      verdict = pageVerdict(this.#options.standing, this.#settings);
      return true;
    }, life.signal);
    return verdict;
  }

  #startVisit(life: Lifetime): void {
    const { ask, budget } = this.#options;
    this.#visit = new Visit({
      ask,
      life,
      settings: () => this.#settings,
      onReport: (status, mentions) => this.#report(status, mentions),
      onPageChange: this.#lookAtAddress,
      onGone: () => this.#options.life.end(),
      ...(budget ? { budget } : {}),
    });
  }

  #report(status: PageReport['status'], mentions: PageReport['mentions'] = []): void {
    this.#options.onReport({ host: this.#options.standing.host, status, mentions });
  }
}

/** Enough to tell whether a page has got another content since. */
const traceOfPage = (): string =>
  [document.getElementsByTagName('*').length, document.documentElement.scrollHeight, document.title].join();

/** Chrome prepares pages that the reader may never go to. */
async function shown(signal: AbortSignal): Promise<void> {
  const page: Document & { readonly prerendering?: boolean } = document;
  if (!page.prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener('prerenderingchange', resolve, { once: true, signal });
  });
}

const pause = (life: Lifetime, ms: number): Promise<void> =>
  new Promise((resolve) => {
    life.later(ms, resolve);
    life.onEnd(resolve);
  });
