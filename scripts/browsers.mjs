import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which systems install the browsers, best first. */
const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const firefoxNames = ['firefox-esr', 'firefox'];

/** macOS and Windows keep browsers outside the search path. */
const chromiumElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...windows('Google/Chrome/Application/chrome.exe'),
  ...windows('Microsoft/Edge/Application/msedge.exe'),
];
const firefoxElsewhere = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...windows('Mozilla Firefox/firefox.exe'),
];

/** @param {string} path below a programs folder */
function windows(path) {
  const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? [join(folder, path)] : []));
}

/**
 * @param {readonly string[]} names
 * @param {readonly string[]} elsewhere
 * @returns {string | undefined} path of the first executable that is there
 */
function find(names, elsewhere) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => existsSync(path));
}

/** @returns {string | undefined} a Chromium, Chrome or Edge; `CHROMIUM` in the environment goes first */
export const findChromium = () => process.env.CHROMIUM || find(chromiumNames, chromiumElsewhere);

/** @returns {string | undefined} a Firefox; `FIREFOX` in the environment goes first */
export const findFirefox = () => namedFirefox() || find(firefoxNames, firefoxElsewhere);

/**
 * WXT tells its bundles which browser they are for in a variable FIREFOX, and Vitest puts that, "true" or
 * "false", over the environment of tests. scripts/test.mjs saves the reader's own under another name.
 */
function namedFirefox() {
  const named = process.env.HASHIYA_FIREFOX || process.env.FIREFOX;
  return named === 'true' || named === 'false' ? undefined : named;
}

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @param {BrowserName} name */
export const findBrowser = (name) => (name === 'chromium' ? findChromium() : findFirefox());
