import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { benchFolder } from '../bench-package';
import { taskTime } from './page-figures';

/**
 * What mark.js takes of a page's main thread to mark the forms, in milliseconds: from the moment that it is
 * let in until all is drawn again. Its options are those that come nearest to whole names.
 */
export async function markJsCost(browser: Browser, url: string, forms: readonly string[]): Promise<number> {
  const source = readFileSync(join(benchFolder('mark.js'), 'dist', 'mark.min.js'), 'utf8');
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForNetworkIdle({ idleTime: 300 });
  const before = await taskTime(session);
  await session.send('Runtime.evaluate', { expression: source });
  const mark = `new Promise((done) => new Mark(document.body).mark(${JSON.stringify(forms)}, {
    accuracy: 'exactly', separateWordSearch: false, done }))
    .then(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300))))`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: mark,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(`mark.js: ${exceptionDetails.text}`);
  const cost = (await taskTime(session)) - before;
  await page.close();
  return cost;
}
