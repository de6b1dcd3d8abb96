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

/** macOS keeps browsers outside the search path. */
const macChromium = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const macFirefox = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

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
export const findChromium = () => process.env.CHROMIUM || find(chromiumNames, macChromium);

/** @returns {string | undefined} a Firefox; `FIREFOX` in the environment goes first */
export const findFirefox = () => process.env.FIREFOX || find(firefoxNames, macFirefox);
