import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { ask } from './browsers/ask';
import { readOpenCard } from './browsers/open-card';
import { type Reader, startReader } from './browsers/reader';

// Such a Firefox refuses IndexedDB to everybody. Readers who set it so read the news as others do.
describe.skipIf(!findFirefox())('a Firefox that never remembers history', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader('firefox', { forgetful: true });
  });
  afterAll(() => reader?.close());

  test('has marks and cards from memory, and says so', async () => {
    const page = await reader.open('/ar/astana-7.html');
    const report = await reader.report(page);
    expect(report.status).toBe('marked');
    expect(report.mentions.length).toBeGreaterThan(20);

    expect(await ask(reader, 'libraryState', {})).toMatchObject({
      type: 'memory',
      problem: { code: 'unavailable' },
      packs: [{ header: { id: 'astana-7' }, entries: 28 }],
    });

    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Period');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await readOpenCard(reader, page))?.text ?? '', { timeout: 20_000, interval: 200 })
      .toMatch(/Astana/);
    expect(reader.complaints).toEqual([]);
  });
});
