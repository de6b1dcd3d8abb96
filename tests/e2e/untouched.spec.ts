import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { newspaperPages } from '../../demo/server.mjs';
import { findFirefox } from '../../scripts/browsers.mjs';
import { findMarked, isCardOpen, pointAt } from '../../scripts/browsing/point-at-mention.mjs';
import { pageState } from './browsers/page-state';
import { type Reader, startReader } from './browsers/reader';

/** The live page is still writing itself while others are read; it is compared nowhere. */
const pages = newspaperPages.filter((path) => path !== '/live/');

/** Until the scripts of our newspaper have done what they do late. */
const finished = async (page: Page) => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-ad]')].every((slot) => slot.querySelector('iframe')),
  );
  await page.waitForNetworkIdle({ idleTime: 300 });
};

/** Hosts that browsers look for on their own account. */
const ofTheBrowser =
  /(google(apis)?\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com|microsoft\.com)(:\d+)?$/;

const hostOf = (requestLine: string) => {
  const target = requestLine.split(' ')[1] ?? '';
  return target.includes('://') ? new URL(target).host : target;
};

/** The ports differ from one run of the newspaper to the next. */
const withoutPorts = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1'));

/** Reads all pages in one browser, with the card opened and closed where there is a mark. */
async function readAll(reader: Reader, act: (page: Page, path: string) => Promise<void>) {
  for (const path of pages) {
    const page = await reader.open(path);
    await finished(page);
    await act(page, path);
    await page.close();
  }
}

for (const name of ['chromium', 'firefox'] as const) {
  const isMissing = name === 'firefox' && !findFirefox();
  describe.skipIf(isMissing)(isMissing ? 'firefox (there is none on this machine)' : name, () => {
    test('pages are the same to the last byte, and ask for nothing more, when somebody reads along', async () => {
      const bare = await startReader(name, { withExtension: false });
      const expected = new Map<string, unknown>();
      await readAll(bare, async (page, path) => {
        expected.set(path, withoutPorts(await pageState(page)));
      });
      const requests = [...bare.requests].sort();
      await bare.close();

      const reader = await startReader(name);
      try {
        await readAll(reader, async (page, path) => {
          const { mentions } = await reader.report(page);
          await page.bringToFront();
          const spot = await findMarked(page, [...new Set(mentions.map(({ text }) => text))]);
          expect(withoutPorts(await pageState(page)), `${path}, marked`).toEqual(expected.get(path));
          if (!spot) return;
          expect(await pointAt(page, spot), `a card on ${path}`).toBe(true);
          expect(withoutPorts(await pageState(page)), `${path}, with a card open`).toEqual(
            expected.get(path),
          );
          await page.keyboard.press('Escape');
          await expect.poll(() => isCardOpen(page), { timeout: 20_000 }).toBe(false);
          expect(withoutPorts(await pageState(page)), `${path}, afterwards`).toEqual(expected.get(path));
          expect(await page.evaluate(() => document.querySelectorAll('hashiya-card').length)).toBe(0);
        });
        expect([...reader.requests].sort()).toEqual(requests);
        expect(reader.requestsAbroad.map(hostOf).filter((host) => !ofTheBrowser.test(host))).toEqual([]);
        expect(reader.complaints).toEqual([]);
      } finally {
        await reader.close();
      }
    });
  });
}
