import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('../../messaging/protocol').PageReport} PageReport */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Opens one of the extension's own pages in a tab, from which its programs can be asked like the popup asks
 * them.
 *
 * @param {import('./session.mjs').Launched} session
 * @param {string} [path]
 */
export async function openExtensionPage({ browser, origin }, path = '/popup.html') {
  const page = await browser.newPage();
  // Firefox loads its extension pages but never tells the driver so: docs/browser-quirks.md.
  const patience = origin?.startsWith('moz-') ? 1500 : 30_000;
  await page.goto(`${origin}${path}`, { timeout: patience }).catch((error) => {
    if (!origin?.startsWith('moz-')) throw error;
  });
  // On a slow machine it may not have begun by then.
  await page.waitForFunction(() => {
    const world = /** @type {any} */ (globalThis);
    return (world.browser ?? world.chrome)?.storage !== undefined;
  });
  return page;
}

/**
 * Makes the reader's choice of the language of cards. A browser's own language can't be had everywhere: the
 * translations of its interface come in packages of their own.
 *
 * @param {Page} extensionPage
 * @param {string} language
 */
export const chooseCardLanguage = (extensionPage, language) =>
  extensionPage.evaluate(async (cardLanguage) => {
    const world = /** @type {any} */ (globalThis);
    const { sync } = (world.browser ?? world.chrome).storage;
    const { settings } = await sync.get('settings');
    await sync.set({ settings: { ...settings, cardLanguage } });
  }, language);

/**
 * What the content scripts of a tab's frames say of their page, put together as in the popup: the status of
 * the page itself, the mentions of all frames.
 *
 * @param {Page} extensionPage
 * @param {string} url of the tab, without its fragment
 * @returns {Promise<PageReport | undefined>} nothing while no content script answers there
 */
export const readReport = (extensionPage, url) =>
  extensionPage.evaluate(async (wanted) => {
    const world = /** @type {any} */ (globalThis);
    const { tabs, scripting, runtime } = world.browser ?? world.chrome;
    /** @type {{ id: number, url?: string }[]} */
    const all = await tabs.query({});
    const tab = all.find((one) => one.url?.split('#')[0] === wanted);
    if (!tab) return undefined;
    /** @type {{ frameId: number }[]} */
    const frames = await Promise.race([
      scripting
        .executeScript({ target: { tabId: tab.id, allFrames: true }, func: () => true })
        .catch(() => []),
      // One frame whose document never begins keeps all the others waiting: docs/browser-quirks.md.
      new Promise((resolve) => setTimeout(() => resolve([{ frameId: 0 }]), 1000)),
    ]);
    const reports = await Promise.all(
      frames.map(({ frameId }) => {
        return new Promise((resolve) => {
          const port = tabs.connect(tab.id, { name: 'page-report', frameId });
          const done = (/** @type {any} */ report) => {
            clearTimeout(timer);
            port.disconnect();
            resolve({ frameId, report });
          };
          const timer = setTimeout(() => done(undefined), 1000);
          port.onMessage.addListener(done);
          port.onDisconnect.addListener(() => {
            // Reading it keeps Chromium from logging that nobody listened, which is an answer.
            void runtime.lastError;
            done(undefined);
          });
        });
      }),
    );
    const top = reports.find(({ frameId }) => frameId === 0)?.report;
    return top && { ...top, mentions: reports.flatMap(({ report }) => report?.mentions ?? []) };
  }, url.split('#')[0] ?? '');

/**
 * Waits until the page has been read and its count of mentions has stood still, as it does not while a page
 * brings in its text.
 *
 * @param {Page} extensionPage
 * @param {string} url
 * @param {{ patienceMs?: number, stillMs?: number }} [bounds]
 * @returns {Promise<PageReport | undefined>} the last report, whatever it says, when patience is at its end
 */
export async function settledReport(extensionPage, url, { patienceMs = 20_000, stillMs = 1500 } = {}) {
  const end = Date.now() + patienceMs;
  /** @type {PageReport | undefined} */
  let last;
  let since = Date.now();
  while (Date.now() < end) {
    const report = await readReport(extensionPage, url);
    if (report?.status !== last?.status || report?.mentions.length !== last?.mentions.length)
      since = Date.now();
    last = report;
    if (report && report.status !== 'reading' && Date.now() - since >= stillMs) break;
    await wait(150);
  }
  return last;
}
