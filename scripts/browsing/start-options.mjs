import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainFailure } from '../plain-failure.mjs';

export const usage = `npm start -- [options] [URL | FILE …]

Opens a browser with the extension on a local newspaper, or on the pages that are named.

  --headless              no window: print the mentions of each page, save a screenshot, end
  --browser NAME          chromium (the default) or firefox
  --lang TAG              language of the browser, and with it of the cards: ar or en
  --dark                  a reader who likes pages dark
  --width PIXELS          width of the window, 320 to 3840; 1280 unless told
  --help                  these lines`;

/**
 * @typedef {object} StartOptions
 * @property {'chromium' | 'firefox'} browser
 * @property {boolean} headless
 * @property {string | undefined} language
 * @property {boolean} dark
 * @property {number} width
 * @property {readonly Target[]} targets empty: the local newspaper
 */

/** @typedef {{ type: 'url', url: string } | { type: 'file', path: string }} Target */

/**
 * @param {readonly string[]} args as the shell gives them
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions | 'help'}
 */
export function startOptions(args, env) {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const { browser, lang, width: widthText } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new PlainFailure(`--browser knows chromium and firefox, not “${browser}”.`);
  }
  if (lang !== undefined && lang !== 'ar' && lang !== 'en') {
    throw new PlainFailure(`--lang knows ar and en, the languages of cards, not “${lang}”.`);
  }
  const width = Number(widthText);
  if (!Number.isInteger(width) || width < 320 || width > 3840) {
    throw new PlainFailure(`--width takes a whole number of pixels from 320 to 3840, not “${widthText}”.`);
  }
  return {
    browser,
    headless: values.headless || !hasDisplay(env),
    language: lang,
    dark: values.dark,
    width,
    // npm runs scripts in the project's folder, and says in INIT_CWD where the reader stands.
    targets: positionals.map((text) => target(text, [env.INIT_CWD, process.cwd()])),
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        headless: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        lang: { type: 'string' },
        dark: { type: 'boolean', default: false },
        width: { type: 'string', default: '1280' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${words}\n\n${usage}`);
  }
}

/**
 * @param {string} text
 * @param {readonly (string | undefined)[]} folders in which a file may stand
 * @returns {Target}
 */
function target(text, folders) {
  if (/^https?:/i.test(text)) {
    if (URL.canParse(text)) return { type: 'url', url: text };
    throw new PlainFailure(`“${text}” is not an address that a browser can open.`);
  }
  const path = folders
    .flatMap((folder) => (folder ? [resolve(folder, text)] : []))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (path) return { type: 'file', path };
  throw new PlainFailure(`there is no file “${text}”; an address must begin with http:// or https://.`);
}

/** @param {NodeJS.ProcessEnv} env */
const hasDisplay = (env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
