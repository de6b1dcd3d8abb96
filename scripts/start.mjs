// `npm start [-- options] [URL | FILE …]`: the extension in a browser, on the local newspaper or on the
// pages that are named. What it takes: scripts/browsing/start-options.mjs.
import { join } from 'node:path';
import { startOptions, usage } from './browsing/start-options.mjs';
import { buildExtension } from './build-extension.mjs';
import { runCommand } from './plain-failure.mjs';
import { root, setUp } from './setup.mjs';

/** @typedef {import('./browsing/start-options.mjs').StartOptions} StartOptions */

const height = 900;

await runCommand(async () => {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options === 'help') return console.log(usage);
  setUp({ browsers: [options.browser] });
  console.log('Building the extension …');
  const extension = buildExtension(root, options.browser);
  const sources = await openSources(options);
  try {
    return await browse(options, { extension, ...sources });
  } finally {
    await sources.close();
  }
});

/**
 * Puts on loopback what is not on the web: the newspaper, or saved pages.
 *
 * @param {StartOptions} options
 */
async function openSources({ targets }) {
  // Imported late: these need what set-up has installed.
  const { startNewspaper, newspaperPages } = await import('../demo/server.mjs');
  const { serveFiles } = await import('./browsing/serve-files.mjs');
  if (targets.length === 0) {
    const newspaper = await startNewspaper();
    console.log(`The newspaper is at ${newspaper.url}`);
    return {
      urls: newspaperPages.map((path) => newspaper.url + path),
      needsNetwork: false,
      close: newspaper.close,
    };
  }
  const files = await serveFiles(targets.flatMap((target) => (target.type === 'file' ? [target.path] : [])));
  const served = [...files.urls];
  return {
    urls: targets.map((target) => (target.type === 'url' ? target.url : (served.shift() ?? ''))),
    needsNetwork: targets.some(({ type }) => type === 'url'),
    close: files.close,
  };
}

/**
 * @param {StartOptions} options
 * @param {{ extension: string, urls: readonly string[], needsNetwork: boolean }} what
 * @returns {Promise<number>} exit code
 */
async function browse({ browser: name, headless, language, dark, width }, { extension, urls, needsNetwork }) {
  const { openSession } = await import('./browsing/session.mjs');
  const { closedNetwork } = await import('./browsing/closed-network.mjs');
  // A saved page's trackers and dead links would otherwise be waited for, and told that it is being read.
  const network = headless && !needsNetwork ? await closedNetwork() : undefined;
  const session = await openSession(name, {
    extension,
    headless,
    dark,
    // Pictures for people: as sharp as on a good screen.
    size: { width, height, ...(headless ? { deviceScaleFactor: 2 } : {}) },
    ...(language ? { language } : {}),
    ...(network ? { proxy: network.url } : {}),
  });
  try {
    if (headless) {
      const { walkPages } = await import('./browsing/walk-pages.mjs');
      return (await walkPages(session, { urls, folder: join(root, '.output/screenshots'), language }))
        ? 0
        : 1;
    }
    if (language) await setLanguage(session, language);
    await openTabs(session.browser, urls);
    console.log('Close the browser, or press Ctrl+C, to end.');
    await new Promise((closed) => session.browser.once('disconnected', closed));
    return 0;
  } finally {
    await session.close();
    await network?.close();
  }
}

/**
 * @param {import('./browsing/session.mjs').Launched} session
 * @param {string} language
 */
async function setLanguage(session, language) {
  const { openExtensionPage, chooseCardLanguage } = await import('./browsing/extension-page.mjs');
  const page = await openExtensionPage(session);
  await chooseCardLanguage(page, language);
  await page.close();
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {readonly string[]} urls
 */
async function openTabs(browser, urls) {
  const [blank] = await browser.pages();
  for (const [index, url] of urls.entries()) {
    const page = index === 0 && blank ? blank : await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' }).catch((error) => {
      console.error(`${url} could not be opened: ${error.message}`);
    });
  }
  await blank?.bringToFront();
}
