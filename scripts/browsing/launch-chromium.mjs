import puppeteer from 'puppeteer-core';
import { findChromium } from '../browsers.mjs';
import { PlainFailure } from '../plain-failure.mjs';

/** @typedef {import('./session.mjs').SessionOptions} SessionOptions */

/** Nothing of the browser's own on the network, and no first-run pages over ours. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/**
 * @param {SessionOptions & { profile: string }} options `profile`: an empty folder
 * @returns {Promise<import('./session.mjs').Launched>}
 */
export async function launchChromium({ extension, headless, language, dark, size, proxy, profile }) {
  const executablePath = findChromium();
  if (!executablePath) throw new PlainFailure('there is no Chromium here.');
  const args = [...quiet];
  // Chromium refuses its sandbox to root, as which containers run.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (language) args.push(`--lang=${language}`, `--accept-lang=${language}`);
  if (dark) args.push('--blink-settings=preferredColorScheme=0');
  if (!headless) args.push(`--window-size=${size.width},${size.height}`);
  if (proxy) args.push(`--proxy-server=${proxy}`, '--proxy-bypass-list=127.0.0.1');

  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    headless,
    args,
    // A reader's window without the bar that says who drives it.
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    // Both are what installing an unpacked extension takes.
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? size : null,
    // On Linux the language of the interface comes from the environment, not from --lang.
    env: { ...process.env, ...(language ? { LANGUAGE: language } : {}) },
  });
  const id = extension ? await browser.installExtension(extension) : undefined;
  return { browser, ...(id ? { origin: `chrome-extension://${id}` } : {}) };
}
