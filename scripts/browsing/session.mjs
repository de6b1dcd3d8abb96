import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './launch-chromium.mjs';
import { launchFirefox } from './launch-firefox.mjs';

/** @typedef {import('../browsers.mjs').BrowserName} BrowserName */

/**
 * @typedef {object} SessionOptions
 * @property {string} [extension] folder of the unpacked extension; without it, a browser as it comes
 * @property {boolean} headless
 * @property {string} [language] of the browser, as a BCP 47 tag
 * @property {boolean} [dark] whether pages are told that the reader likes them dark
 * @property {{ width: number, height: number, deviceScaleFactor?: number }} size of the window in CSS pixels
 * @property {string} [proxy] for everything that is not loopback
 * @property {boolean} [forgetful] Firefox, set to never remember history: it then refuses IndexedDB
 * @property {Record<string, string | number | boolean>} [preferences] of Firefox
 */

/**
 * @typedef {object} Launched
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} [origin] of the extension's own pages, where there is an extension
 */

/** @typedef {Launched & { close: () => Promise<void> }} Session */

/**
 * Starts a browser with a new profile, which goes with it.
 *
 * @param {BrowserName} name
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
export async function openSession(name, options) {
  // Our own folder: of those that the driver makes, some stay behind.
  const profile = mkdtempSync(join(tmpdir(), `hashiya-${name}-`));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  // Ctrl+C ends the process without anybody closing anything.
  process.once('exit', remove);
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const launched = await launch({ ...options, profile });
  const browserProcess = launched.browser.process();
  const gone = new Promise((resolve) => {
    if (!browserProcess || browserProcess.exitCode !== null) resolve(undefined);
    else browserProcess.once('exit', resolve);
  });
  return {
    ...launched,
    close: async () => {
      // Whoever closed the window has closed it before us.
      await launched.browser.close().catch(() => {});
      await gone;
      process.off('exit', remove);
      remove();
    },
  };
}
