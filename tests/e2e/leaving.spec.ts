import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inBothBrowsers } from './browsers/both-browsers';
import type { ExtensionWorld } from './browsers/extension-world';
import { type Reader, startReader } from './browsers/reader';

const article = '/en/astana-7-statement.html';

/** What a page's own scripts can see of us. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const roots = [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    return {
      highlights: [...CSS.highlights.keys()],
      sheets: roots.reduce((sum, root) => sum + root.adoptedStyleSheets.length, 0),
      hosts: document.querySelectorAll('hashiya-card').length,
    };
  });
const nothing = { highlights: [], sheets: 0, hosts: 0 };
const patience = { timeout: 20_000 };

const choose = ({ desk }: Reader, settings: Readonly<Record<string, unknown>>) =>
  desk.evaluate(async (changed) => {
    const world = globalThis as unknown as ExtensionWorld & {
      readonly chrome: {
        storage: { sync: { get(key: string): Promise<object>; set(items: object): Promise<void> } };
      };
    };
    const { sync } = world.chrome.storage;
    const { settings } = (await sync.get('settings')) as { settings?: object };
    await sync.set({ settings: { ...settings, version: 1, ...changed } });
  }, settings);

inBothBrowsers({}, (reader) => {
  test('switched off, everything of ours is gone at once; switched on, it is back', async () => {
    const page = await reader().open(article);
    expect((await reader().report(page)).status).toBe('marked');
    expect((await traces(page)).highlights).toContain('hashiya');
    await choose(reader(), { enabled: false });
    await expect.poll(() => traces(page), patience).toEqual(nothing);
    expect((await reader().report(page)).status).toBe('off-everywhere');
    await choose(reader(), { enabled: true });
    await expect.poll(async () => (await traces(page)).highlights, patience).toContain('hashiya');
    await page.close();
  });

  test('a page that comes back from the page cache is read again', async () => {
    const page = await reader().open(article);
    const before = (await reader().report(page)).mentions.length;
    await page.goto(new URL('/en/harbour-library.html', reader().newspaper).href);
    await page.goBack();
    await expect.poll(async () => (await reader().report(page)).mentions.length, patience).toBe(before);
    expect((await traces(page)).highlights).toContain('hashiya');
    await page.close();
  });

  test('without one complaint in any console', () => {
    expect(reader().complaints).toEqual([]);
  });
});

describe('an extension that is updated under a page', () => {
  test('leaves it without a trace when the reader next turns to it, and without a word', {
    timeout: 120_000,
  }, async () => {
    const reader = await startReader('chromium');
    const page = await reader.open(article);
    await reader.report(page);
    const before = reader.complaints.length;
    await reader.desk
      .evaluate(() => {
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
      })
      .catch(() => {});
    await page.bringToFront();
    await page.mouse.click(5, 5);
    await expect.poll(() => traces(page), patience).toEqual(nothing);
    expect(reader.complaints.slice(before)).toEqual([]);
    await reader.close();
  });
});
