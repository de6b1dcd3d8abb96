import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { benchFolder } from '../bench-package';
import { countTasks, taskTime } from './page-figures';

/** It calls itself for every form, and a thousand at once overflow the stack; its time is the same. */
const formsAtOnce = 100;

/**
 * What mark.js takes of a page's main thread to mark the forms, in milliseconds: from the moment that it is
 * let in until all is drawn again. Its options are those that come nearest to whole names.
 */
export async function markJsCost(browser: Browser, url: string, forms: readonly string[]): Promise<number> {
  const source = readFileSync(join(benchFolder('mark.js'), 'dist', 'mark.min.js'), 'utf8');
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await countTasks(session);
  await page.goto(url, { waitUntil: 'load' });
  await wait(300);
  const before = await taskTime(session);
  await session.send('Runtime.evaluate', { expression: source });
  const mark = `(async () => {
    const forms = ${JSON.stringify(forms)};
    for (let from = 0; from < forms.length; from += ${formsAtOnce})
      await new Promise((done) => new Mark(document.body).mark(forms.slice(from, from + ${formsAtOnce}), {
        accuracy: 'exactly', separateWordSearch: false, done }));
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300)));
  })()`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: mark,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(`mark.js: ${exceptionDetails.text}`);
  const cost = (await taskTime(session)) - before;
  await page.close();
  return cost;
}
