import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from '../browsers.mjs';

/** @typedef {import('../browsers.mjs').BrowserName} BrowserName */

/**
 * @typedef {object} System
 * @property {Record<BrowserName, string>} packages what the system's package manager calls the browsers
 * @property {string} font the package of a good Arabic face, or '' where every system has one
 * @property {string} command how a person installs packages by hand
 */

/** @type {Record<string, System>} by the ID of /etc/os-release, or by Node's name of the platform */
const systems = {
  debian: {
    packages: { chromium: 'chromium', firefox: 'firefox-esr' },
    font: 'fonts-noto-core',
    command: 'sudo apt-get install',
  },
  ubuntu: {
    packages: { chromium: 'chromium-browser', firefox: 'firefox' },
    font: 'fonts-noto-core',
    command: 'sudo apt-get install',
  },
  fedora: {
    packages: { chromium: 'chromium', firefox: 'firefox' },
    font: 'google-noto-naskh-arabic-fonts',
    command: 'sudo dnf install',
  },
  arch: {
    packages: { chromium: 'chromium', firefox: 'firefox' },
    font: 'noto-fonts',
    command: 'sudo pacman -S',
  },
  darwin: {
    packages: { chromium: 'google-chrome', firefox: 'firefox' },
    font: '',
    command: 'brew install --cask',
  },
  win32: {
    packages: { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' },
    font: '',
    command: 'winget install',
  },
};

/** @returns {System | undefined} */
export function thisSystem() {
  if (process.platform !== 'linux') return systems[process.platform];
  if (!existsSync('/etc/os-release')) return undefined;
  const release = readFileSync('/etc/os-release', 'utf8');
  // ID, then ID_LIKE: Mint names ubuntu and debian, and what it says first is nearest.
  const names = ['ID', 'ID_LIKE'].flatMap((key) =>
    (new RegExp(`^${key}=(.*)$`, 'm').exec(release)?.[1] ?? '').replaceAll('"', '').split(' '),
  );
  return names.map((name) => systems[name]).find((system) => system !== undefined);
}

/**
 * The words that get these browsers onto this system by hand.
 *
 * @param {readonly BrowserName[]} names
 */
export function remedy(names) {
  const system = thisSystem();
  const variables = names.map((name) => name.toUpperCase()).join(' and ');
  const install = system
    ? `install ${names.join(' and ')} with \`${system.command} ${names.map((name) => system.packages[name]).join(' ')}\``
    : `install ${names.map((name) => (name === 'chromium' ? 'Chromium or Chrome' : 'Firefox')).join(' and ')}`;
  return `${install}, or put the path of an executable into the environment variable ${variables}, and run the command again`;
}

/** How apt-get may be run without asking anybody: as root, or by a sudo that wants no password. */
function aptGet() {
  if (!['/usr/bin/apt-get', '/bin/apt-get'].some((path) => existsSync(path))) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
    : undefined;
}

/**
 * Looks for browsers and gets the missing ones where that needs nobody's password.
 *
 * @param {readonly BrowserName[]} names
 * @returns {BrowserName[]} those that are still missing
 */
export function installBrowsers(names) {
  const isMissing = (/** @type {BrowserName} */ name) => !findBrowser(name);
  const missing = names.filter(isMissing);
  const system = thisSystem();
  const apt = missing.length > 0 && system ? aptGet() : undefined;
  if (!system || !apt) return missing;

  console.log(
    `No ${missing.join(' and no ')} here: getting ${missing.length > 1 ? 'them' : 'it'} with apt-get …`,
  );
  const [command = '', ...first] = apt;
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync(command, [...first, '-q', ...args], {
      // apt's own progress is noise unless something fails, and then its errors are on stderr.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update');
  // One at a time: a system that has one of them must not lose it for want of the other.
  for (const name of [...missing.map((browser) => system.packages[browser]), system.font]) {
    run('install', '-y', '--no-install-recommends', name);
  }
  return missing.filter(isMissing);
}
