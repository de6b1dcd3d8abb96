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
 * @property {Record<string, string | number | boolean>} [preferences] of Firefox
 */

/**
 * @typedef {object} Launched
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} [origin] of the extension's own pages, where there is an extension
 */

/**
 * Starts a browser with a new, temporary profile, which goes when the browser is closed.
 *
 * @param {BrowserName} name
 * @param {SessionOptions} options
 * @returns {Promise<Launched>}
 */
export const openSession = (name, options) =>
  name === 'chromium' ? launchChromium(options) : launchFirefox(options);
