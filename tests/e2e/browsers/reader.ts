import type { Page } from 'puppeteer-core';
import { startNewspaper } from '../../../demo/server.mjs';
import type { PageReport } from '../../../messaging/protocol';
import type { BrowserName } from '../../../scripts/browsers.mjs';
import { closedNetwork } from '../../../scripts/browsing/closed-network.mjs';
import {
  chooseCardLanguage,
  openExtensionPage,
  settledReport,
} from '../../../scripts/browsing/extension-page.mjs';
import { openSession } from '../../../scripts/browsing/session.mjs';
import { builtExtension } from '../../../scripts/build-extension.mjs';
import { listenForComplaints } from './complaints';
import { stopChromiumWorker, stopFirefoxBackground } from './stop-background';

const root = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');

export interface ReaderOptions {
  /** Of the browser, and chosen for the cards. */
  readonly language?: 'ar' | 'en';
  /** Without it, the bare browser: what pages are when nobody reads along. */
  readonly withExtension?: boolean;
  /** Firefox that is set to never remember history. */
  readonly forgetful?: boolean;
  /** Firefox ends an idle background only after this time; Chromium's can be ended at will. */
  readonly backgroundIdleMs?: number;
}

/** A browser with the extension on it and a newspaper to read, the same for Chromium and Firefox. */
export interface Reader {
  readonly newspaper: string;
  /** Paths that the newspaper was asked for. */
  readonly requests: readonly string[];
  /** First lines of all requests that wanted to leave this machine; none gets through. */
  readonly requestsAbroad: readonly string[];
  /** Console errors, warnings and uncaught exceptions of the extension, in any of its programs. */
  readonly complaints: readonly string[];
  /** Opens a path of the newspaper, or an address, in a tab of its own in front. */
  open(address: string): Promise<Page>;
  /** What the page's content script reports once it has read the page. */
  report(page: Page): Promise<PageReport>;
  /** One of the extension's own pages, in a tab behind. */
  readonly desk: Page;
  /** Ends the background program, and comes back when it is gone. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

export async function startReader(name: BrowserName, options: ReaderOptions = {}): Promise<Reader> {
  const { language = 'en', withExtension = true, forgetful = false, backgroundIdleMs } = options;
  const newspaper = await startNewspaper();
  const network = await closedNetwork();
  const session = await openSession(name, {
    ...(withExtension ? { extension: builtExtension(root, name) } : {}),
    headless: true,
    language,
    size: { width: 1280, height: 900 },
    proxy: network.url,
    forgetful,
    preferences: {
      // Chromium lets a page of the extension open its popup; Firefox wants this to be said.
      'extensions.openPopupWithoutUserGesture.enabled': true,
      ...(backgroundIdleMs ? { 'extensions.background.idle.timeout': backgroundIdleMs } : {}),
    },
  });
  const complaints = listenForComplaints(session);
  const desk = withExtension ? await openExtensionPage(session) : await session.browser.newPage();
  if (withExtension) await chooseCardLanguage(desk, language);

  return {
    newspaper: newspaper.url,
    requests: newspaper.requests,
    requestsAbroad: network.asked,
    complaints,
    desk,
    async open(address) {
      const page = await session.browser.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
      await page.goto(new URL(address, newspaper.url).href, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async report(page) {
      const report = await settledReport(desk, page.url(), { stillMs: 500 });
      if (!report) throw new Error(`no content script answers in ${page.url()}`);
      return report;
    },
    stopBackground: () => (name === 'chromium' ? stopChromiumWorker(session) : stopFirefoxBackground(desk)),
    async close() {
      await session.close();
      await Promise.all([newspaper.close(), network.close()]);
    },
  };
}
