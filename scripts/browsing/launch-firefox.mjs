import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../browsers.mjs';
import { PlainFailure } from '../plain-failure.mjs';

/** @typedef {import('./session.mjs').SessionOptions} SessionOptions */

/** Firefox makes the host of extension pages up at random; a fixed one lets us open them. */
const extensionHost = '5b1e0c52-3f5f-4d0a-9a35-6f2f6b1f7a10';

/** Nothing of the browser's own on the network, and errors of scripts on its standard output. */
const quiet = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.dom.window.dump.enabled': true,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/**
 * @param {SessionOptions & { profile: string }} options `profile`: an empty folder
 * @returns {Promise<import('./session.mjs').Launched>}
 */
export async function launchFirefox({
  extension,
  headless,
  language,
  dark,
  size,
  proxy,
  profile,
  forgetful,
  preferences,
}) {
  const executablePath = findFirefox();
  if (!executablePath) throw new PlainFailure('there is no Firefox here.');
  const id = extension ? geckoId(extension) : undefined;

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    headless,
    // Without this, extension pages can't be opened by a driver at all.
    args: ['--remote-allow-system-access'],
    defaultViewport: headless ? size : null,
    extraPrefsFirefox: {
      ...quiet,
      ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionHost }) } : {}),
      ...(language ? { 'intl.accept_languages': language, 'intl.locale.requested': language } : {}),
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(proxy ? proxyPreferences(new URL(proxy)) : {}),
      ...(forgetful ? { 'browser.privatebrowsing.autostart': true } : {}),
      ...preferences,
    },
  });
  if (extension)
    await (forgetful ? installForPrivateWindows(browser, extension) : browser.installExtension(extension));
  return { browser, ...(id ? { origin: `moz-extension://${extensionHost}` } : {}) };
}

/**
 * Every window of such a Firefox is a private one, into which extensions come only when told so. The driver
 * has no words for that, the protocol has (WebDriver BiDi, webExtension.install).
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} path of the unpacked extension
 */
async function installForPrivateWindows(browser, path) {
  const { connection } =
    /** @type {{ connection: { send(method: string, params: object): Promise<unknown> } }} */ (
      /** @type {unknown} */ (browser)
    );
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': true,
  });
}

/** @param {URL} proxy */
const proxyPreferences = ({ hostname, port }) => ({
  'network.proxy.type': 1,
  'network.proxy.http': hostname,
  'network.proxy.http_port': Number(port),
  'network.proxy.ssl': hostname,
  'network.proxy.ssl_port': Number(port),
  'network.proxy.no_proxies_on': '127.0.0.1',
});

/**
 * @param {string} folder of an unpacked extension
 * @returns {string}
 */
const geckoId = (folder) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
