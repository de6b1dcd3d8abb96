// What every command does first, so that each of them works as the only one ever run on a fresh clone.
// Plain Node: nothing may be imported here that npm installs.
import { resolve } from 'node:path';
import { PlainFailure, runCommand } from './plain-failure.mjs';
import { installBrowsers, remedy } from './set-up/install-browsers.mjs';
import { installPackages } from './set-up/install-packages.mjs';

export const root = resolve(import.meta.dirname ?? '.', '..');

/** What Vite asks for, the strictest of the packages that must run. */
const oldestNode = [20, 19];

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

/**
 * Installs packages and gets browsers, as far as they are missing.
 *
 * @param {{ browsers?: readonly BrowserName[], wanted?: readonly BrowserName[] }} [needs] `browsers` must
 *   be there at the end; without one of the `wanted` the command goes on, and says so
 */
export function setUp({ browsers = [], wanted = [] } = {}) {
  checkNode();
  installPackages(root);
  const missing = installBrowsers([...browsers, ...wanted]);
  const fatal = missing.filter((name) => browsers.includes(name));
  if (fatal.length > 0) throw new PlainFailure(`there is no ${fatal.join(' and no ')}: ${remedy(fatal)}.`);
  if (missing.length > 0) console.log(`Going on without ${missing.join(' and ')}: ${remedy(missing)}.`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new PlainFailure(
      `Node ${process.versions.node} is too old; install Node ${oldestNode.join('.')} or newer from https://nodejs.org and run the command again.`,
    );
  }
}

if (process.argv[1] === import.meta.filename)
  await runCommand(async () => setUp({ browsers: ['chromium'], wanted: ['firefox'] }));
