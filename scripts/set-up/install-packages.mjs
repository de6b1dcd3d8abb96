import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from '../plain-failure.mjs';
import { packagesAreCurrent } from './packages-are-current.mjs';

/**
 * @param {string} path
 * @returns {import('./packages-are-current.mjs').Lock | undefined} nothing where the file is missing or broken
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs `npm ci` if `node_modules` is missing or is not what `package-lock.json` asks for.
 *
 * @param {string} root the project's folder
 */
export function installPackages(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) {
    throw new PlainFailure(
      'package-lock.json is missing or broken; restore it with `git checkout package-lock.json`.',
    );
  }
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  if (installed && packagesAreCurrent(wanted, installed)) return;

  console.log(`${installed ? 'package-lock.json has changed' : 'First run'}: installing packages (npm ci) …`);
  const [command, ...first] = npm();
  const { status, error } = spawnSync(
    command,
    [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32' && first.length === 0,
    },
  );
  if (error || status !== 0) {
    throw new PlainFailure(
      'the packages could not be installed (npm’s own words are above); check the network connection and run the command again.',
    );
  }
}

/**
 * The npm that runs us, so that a machine with several uses one; else the one on the search path.
 *
 * @returns {[string, ...string[]]}
 */
function npm() {
  const running = process.env.npm_execpath;
  return running?.endsWith('.js') ? [process.execPath, running] : ['npm'];
}
