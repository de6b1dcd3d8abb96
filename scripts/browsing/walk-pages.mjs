import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chooseCardLanguage, openExtensionPage, settledReport } from './extension-page.mjs';
import { findMarked, pointAt } from './point-at-mention.mjs';

/** @typedef {import('../../messaging/protocol').PageReport} PageReport */
/** @typedef {import('puppeteer-core').Page} Page */

/** A card of this entry makes the best picture: it has statements of every kind. */
const showFirst = 'astana-7';

/** Time for the card to fade in and for its faces to load. */
const settleMs = 900;

/**
 * Opens each page like a reader, prints its mentions, points at one, and takes a picture.
 *
 * @param {import('./session.mjs').Launched} session
 * @param {{ urls: readonly string[], folder: string, language?: string | undefined }} what `folder` for the
 *   pictures, `language` of the cards
 * @returns {Promise<boolean>} whether all went well
 */
export async function walkPages(session, { urls, folder, language }) {
  mkdirSync(folder, { recursive: true });
  const extensionPage = await openExtensionPage(session);
  if (language) await chooseCardLanguage(extensionPage, language);
  let allWell = true;
  for (const [index, url] of urls.entries()) {
    const page = await session.browser.newPage();
    try {
      await open(page, url);
      const report = await settledReport(extensionPage, page.url());
      await page.bringToFront();
      console.log(`\n${(await page.title()) || 'Untitled'}\n  ${url}`);
      console.log(describe(report));
      const shot = join(folder, `${index + 1}-${slug(url)}.png`);
      const outcome = await photograph(page, report, shot);
      console.log(`  ${outcome.words}: ${relative(process.cwd(), shot)}`);
      if (!report || report.status === 'failed' || outcome.isFailure) allWell = false;
    } catch (error) {
      console.error(
        `\n${url}\n  could not be opened: ${error instanceof Error ? error.message : String(error)}`,
      );
      allWell = false;
    } finally {
      await page.close().catch(() => {});
    }
  }
  return allWell;
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function open(page, url) {
  // A page that asks something waits for the answer, and everybody else with it.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  const response = await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (response && response.status() >= 400) throw new Error(`the server answers ${response.status()}`);
  // A page whose parts hang is read all the same, as a reader would.
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 8000 }).catch(() => {});
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} more
 */
const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** @param {PageReport | undefined} report */
export function describe(report) {
  if (!report) return '  the extension does not answer on this page';
  const { mentions, status } = report;
  if (mentions.length === 0) return `  ${status.replaceAll('-', ' ')}: no mentions`;
  const rows = new Map();
  for (const { entry, text } of mentions) {
    const key = `${entry}\t${text.replaceAll(/\s+/g, ' ')}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const entries = new Set(mentions.map(({ entry }) => entry));
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [entry = '', text = ''] = key.split('\t');
      return `    ${entry.padEnd(36)}${String(count).padStart(3)}  «${text}»`;
    });
  const counts = `${counted(mentions.length, 'mention', 'mentions')} of ${counted(entries.size, 'entry', 'entries')}`;
  return [`  ${status.replaceAll('-', ' ')}: ${counts}`, ...lines].join('\n');
}

/**
 * Takes a picture with an open card, or of the page as it is where there is nothing to point at.
 *
 * @param {Page} page
 * @param {PageReport | undefined} report
 * @param {string} path
 */
async function photograph(page, report, path) {
  const mentions = [...(report?.mentions ?? [])];
  const texts = [
    ...new Set([...mentions.filter(({ entry }) => entry === showFirst), ...mentions].map(({ text }) => text)),
  ];
  const spot = texts.length > 0 ? await findMarked(page, texts) : undefined;
  const isOpen = spot !== undefined && (await pointAt(page, spot));
  await wait(settleMs);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  if (isOpen) return { words: `a card on «${spot.text}»`, isFailure: false };
  if (spot) return { words: `«${spot.text}» is marked, but no card opened`, isFailure: true };
  return {
    words: texts.length > 0 ? 'no mark that can be pointed at' : 'nothing to point at',
    isFailure: false,
  };
}

/** @param {string} url */
const slug = (url) => {
  const { hostname, pathname } = new URL(url);
  const words = decodeURIComponent(pathname)
    .replace(/\.\w+$/, '')
    .split('/')
    .filter((word) => !/^\d*$/.test(word));
  return (words.slice(-2).join('-') || hostname).replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80);
};
