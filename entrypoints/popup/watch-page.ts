import { browser } from 'wxt/browser';
import type { PageState } from '../../components/page-state';
import type { PageReport } from '../../messaging/protocol';
import { combineReports, type MentionPlace } from './combine-reports';
import { framesOf } from './frames-of';
import { parsePageReport } from './parse-page-report';
import { siteAccess } from './site-access';

export interface WatchedPage {
  readonly state: PageState;
  /** The site's host, where the browser tells it: known before, and without, a report. */
  readonly host?: string;
  reload(): void;
  /** Scrolls the page to a mention and opens its card. @param mention index into the state's mentions */
  reveal(mention: number): void;
}

/** A page that is there answers in milliseconds; one that is busy, a little later. */
const patienceMs = 3_000;

/** Follows the page in the active tab until the signal says so. */
export async function watchPage(listener: (page: WatchedPage) => void, signal: AbortSignal): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) {
    listener({ state: { type: 'forbidden' }, reload() {}, reveal() {} });
    return;
  }

  let round = new AbortController();
  const begin = () => {
    round.abort();
    round = new AbortController();
    const both = AbortSignal.any([signal, round.signal]);
    readTab(tabId, listener, both);
  };
  // The page may go elsewhere, or be reloaded, while the popup is open.
  const onUpdated = (id: number, change: { readonly status?: string }) => {
    if (id === tabId && change.status === 'complete') begin();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
  begin();
}

async function readTab(
  tabId: number,
  listener: (page: WatchedPage) => void,
  signal: AbortSignal,
): Promise<void> {
  const reports = new Map<number, PageReport>();
  const ports = new Map<number, { postMessage(message: unknown): void }>();
  let places: readonly MentionPlace[] = [];
  let host: string | undefined;
  const tell = (state: PageState) => {
    if (signal.aborted) return;
    listener({
      state,
      ...(host !== undefined && { host }),
      reload: () => void browser.tabs.reload(tabId),
      reveal: (mention) => {
        const place = places[mention];
        if (place) ports.get(place.frameId)?.postMessage({ type: 'reveal', index: place.index });
      },
    });
  };

  const url = await addressOf(tabId);
  host = url?.host;
  tell({ type: 'asking' });
  const frames = await framesOf(tabId);
  if (signal.aborted) return;
  if (frames === undefined) {
    tell({ type: (await siteAccess(url)) ? 'forbidden' : 'no-access' });
    return;
  }

  const combine = () => {
    const combined = combineReports(reports);
    if (!combined) return;
    places = combined.places;
    tell({ type: 'report', ...combined });
  };
  const isSilent = () => !reports.has(0) && tell({ type: 'not-loaded' });
  const patience = setTimeout(isSilent, patienceMs);
  signal.addEventListener('abort', () => clearTimeout(patience));

  for (const frameId of frames) {
    const port = browser.tabs.connect(tabId, { frameId, name: 'page-report' });
    ports.set(frameId, port);
    signal.addEventListener('abort', () => port.disconnect());
    port.onMessage.addListener((message: unknown) => {
      const report = parsePageReport(message);
      if (!report) return;
      reports.set(frameId, report);
      combine();
    });
    port.onDisconnect.addListener(() => {
      // Reading it is what keeps the browser from logging it: nobody listened, and that is an answer.
      void browser.runtime.lastError;
      ports.delete(frameId);
      reports.delete(frameId);
      if (frameId === 0) isSilent();
      else combine();
    });
  }
}

/** The page's address, where the reader has given access to it. */
async function addressOf(tabId: number): Promise<URL | undefined> {
  const { url } = await browser.tabs.get(tabId);
  return url !== undefined && /^https?:/.test(url) ? new URL(url) : undefined;
}
