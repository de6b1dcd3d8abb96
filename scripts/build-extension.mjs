import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './plain-failure.mjs';

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

/** Neither read by the build nor part of it. Whatever is not named here counts as a source. */
const notSources = new Set([
  'bench',
  '.git',
  '.output',
  '.wxt',
  '.cache',
  'coverage',
  'demo',
  'docs',
  'node_modules',
  'tests',
]);

/**
 * The folder of a build, as WXT names it.
 *
 * @param {string} root
 * @param {BrowserName} browser
 */
export const builtExtension = (root, browser) =>
  join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/**
 * Builds the extension for one browser.
 *
 * @param {string} root the project's folder
 * @param {BrowserName} browser
 * @param {{ always?: boolean }} [options] without `always`, a build of the very same sources is kept
 * @returns {string} the folder of the unpacked extension
 */
export function buildExtension(root, browser, { always = false } = {}) {
  const folder = builtExtension(root, browser);
  const stamp = `${folder}.sources`;
  const sources = digest(root);
  const isCurrent =
    existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  if (isCurrent && !always) return folder;

  rmSync(stamp, { force: true });
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const target = browser === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', ...target], {
    cwd: root,
    encoding: 'utf8',
    // WXT draws a spinner unless it takes the terminal for a log.
    env: { ...process.env, CI: '1' },
  });
  if (status !== 0) {
    console.error(stdout + stderr);
    throw new PlainFailure(`the extension could not be built for ${browser}; what is wrong stands above.`);
  }
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(stamp, sources);
  return folder;
}

/**
 * One hash over the names and contents of all sources.
 *
 * @param {string} root
 */
function digest(root) {
  const hash = createHash('sha256');
  const files = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !notSources.has(name) && !name.endsWith('.md') && !name.endsWith('.log'))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, entry.name) : [entry.name]));
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths below the root
 */
const filesBelow = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
