import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { settledReport } from '../../scripts/browsing/extension-page.mjs';
import { serveFiles } from '../../scripts/browsing/serve-files.mjs';
import { pageState } from './browsers/page-state';
import { type Reader, startReader } from './browsers/reader';

// Pages that strangers made lie beside the project, not in it: they are others' data. Where they are
// missing these tests are skipped. REAL_PAGES=all reads every one of them.
const folder = join(import.meta.dirname, '../../../shared/pages');
const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const dozen = all.filter((_, index) => index % Math.ceil(all.length / 12) === 0);
const files = (process.env.REAL_PAGES === 'all' ? all : dozen).map((name) => join(folder, name));

/**
 * With a page's own scripts off, every difference is somebody else's doing. The charset is named, because a
 * browser that has to guess it guesses by how the bytes happen to come in.
 */
const still = {
  'content-security-policy': "script-src 'none'",
  'content-type': 'text/html; charset=utf-8',
};

const visit = async (reader: Reader, url: string, act: (page: Page) => Promise<void>) => {
  const page = await reader.open(url);
  await act(page);
  await page.close();
};

const timeout = 120_000 + files.length * 20_000;
const isMissing = files.length === 0;
if (isMissing) console.log('Skipping the real pages: ../shared/pages is not there.');
describe.skipIf(isMissing)('real pages', () => {
  test('no page’s own markup is changed by being read', { timeout }, async () => {
    const site = await serveFiles(files, still);
    const bare = await startReader('chromium', { withExtension: false });
    const expected = new Map<string, unknown>();
    for (const url of site.urls) {
      await visit(bare, url, async (page) => {
        expected.set(url, await pageState(page));
      });
    }
    await bare.close();

    const reader = await startReader('chromium');
    const statuses = new Set<string>();
    for (const url of site.urls) {
      await visit(reader, url, async (page) => {
        const { status } = await reader.report(page);
        statuses.add(status);
        expect(['marked', 'nothing-found', 'not-an-article', 'over-budget'], url).toContain(status);
        expect(await pageState(page), url).toEqual(expected.get(url));
      });
    }
    await reader.close();
    await site.close();
    expect(reader.complaints).toEqual([]);
    // Else nothing was tried: articles must be among them, and have been read.
    expect([...statuses]).toContain('nothing-found');
  });

  test('pages whose own scripts run meet no complaint of ours', { timeout }, async () => {
    const site = await serveFiles(files);
    const reader = await startReader('chromium');
    for (const url of site.urls) {
      await visit(reader, url, async (page) => {
        // Its scripts may lead the page elsewhere, where nobody answers: that is the page's affair.
        await settledReport(reader.desk, page.url(), { patienceMs: 15_000, stillMs: 700 });
      });
    }
    await reader.close();
    await site.close();
    expect(reader.complaints).toEqual([]);
  });
});
