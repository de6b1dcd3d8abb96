import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ask } from './browsers/ask';
import { inBothBrowsers } from './browsers/both-browsers';

const allEntries = [
  'al-qaeda',
  'astana-6',
  'astana-7',
  'astana-process',
  'bashar-jaafari',
  'ceasefire',
  'de-escalation-zones',
  'detainees-and-abductees',
  'geneva-process',
  'guarantor-states',
  'humanitarian-corridors',
  'idlib',
  'iran',
  'isis',
  'jabhat-al-nusra',
  'kairat-abdrakhmanov',
  'kazakhstan',
  'russia',
  'sana',
  'syria',
  'syrian-arab-army',
  'syrian-constitution',
  'syrian-national-dialogue-congress',
  'territorial-integrity',
  'turkey',
  'un-security-council',
  'united-nations',
  'unsc-2254',
];

/** Names of the page's highlights, as any script of the page can see them. */
const highlightNames = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()]);

inBothBrowsers({}, (reader) => {
  test('the first run puts the bundled pack into IndexedDB, with no word from the reader', async () => {
    await expect
      .poll(async () => (await ask(reader(), 'libraryState', {})).type, { timeout: 30_000 })
      .toBe('stored');
    const state = await ask(reader(), 'libraryState', {});
    expect(state).toMatchObject({ packs: [{ header: { id: 'astana-7' }, entries: allEntries.length }] });

    const rows = await reader().desk.evaluate(async () => {
      const open = indexedDB.open('hashiya-library');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const counts = names.map(
        (name) =>
          new Promise<readonly [string, number]>((resolve) => {
            const request = transaction.objectStore(name).count();
            request.onsuccess = () => resolve([name, request.result]);
          }),
      );
      const result = Object.fromEntries(await Promise.all(counts));
      database.close();
      return result;
    });
    expect(rows).toMatchObject({ pointers: 1, generations: 1 });
    expect(rows.shards).toBeGreaterThan(0);
    expect(rows.lexicons).toBeGreaterThan(0);
  });

  test('the Arabic article is marked, and every entry of the pack is found in it', async () => {
    const page = await reader().open('/ar/astana-7.html');
    const report = await reader().report(page);
    expect(report.status).toBe('marked');
    expect([...new Set(report.mentions.map(({ entry }) => entry))].sort()).toEqual(allEntries);
    const texts = report.mentions.map(({ entry, text }) => `${entry}: ${text}`);
    expect(texts).toContain('astana-7: أستانا 7');
    expect(texts).toContain('unsc-2254: قرار مجلس الأمن 2254');
    expect(texts).toContain('jabhat-al-nusra: جبهة النصرة');

    const names = await highlightNames(page);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^hashiya/);
    await page.close();
  });

  test('a strict policy, split and broken words, and a shadow root hide nothing', async () => {
    const page = await reader().open('/en/astana-7-statement.html');
    const { status, mentions } = await reader().report(page);
    expect(status).toBe('marked');
    const plain = mentions.map(
      ({ entry, text }) => `${entry}: ${text.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ')}`,
    );
    expect(plain).toContain('unsc-2254: United Nations Security Council resolution 2254');
    expect(plain).toContain('al-qaeda: al-Qaeda');
    expect(plain).toContain('de-escalation-zones: de-escalation zones');
    // Written only in the fact box.
    expect(plain).toContain('astana-process: Astana process');
    expect(await highlightNames(page)).not.toEqual([]);
    await page.close();
  });

  test('what a reader writes, and what nobody sees, is not read', async () => {
    const page = await reader().open('/ar/astana-7.html');
    const before = (await reader().report(page)).mentions.length;
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('textarea, [hidden], iframe')) element.remove();
    });
    const after = (await reader().report(page)).mentions.length;
    expect(after).toBe(before);
    await page.close();
  });

  test('a page in two languages is read in both', async () => {
    const page = await reader().open('/both/side-by-side.html');
    const { mentions } = await reader().report(page);
    const jaafari = mentions.filter(({ entry }) => entry === 'bashar-jaafari').map(({ text }) => text);
    expect(jaafari).toContain('Bashar al-Ja’afari');
    expect(jaafari).toContain('بشار الجعفري');
    await page.close();
  });

  test('text that comes late is marked, and what a page takes away is forgotten', async () => {
    const page = await reader().open('/live/');
    const entries = async () => new Set((await reader().report(page)).mentions.map(({ entry }) => entry));
    // These stand in the last notes alone.
    await expect.poll(entries, { timeout: 30_000 }).toContain('astana-7');
    expect(await entries()).toContain('isis');
    // A link that changes the page without loading another.
    await page.click('[data-day=monday]');
    await expect.poll(entries, { timeout: 30_000 }).not.toContain('isis');
    expect(await entries()).toContain('astana-6');
    await page.close();
  });

  test('a story about something else has no mark at all', async () => {
    const page = await reader().open('/en/harbour-library.html');
    const report = await reader().report(page);
    expect(report).toMatchObject({ status: 'nothing-found', mentions: [] });
    expect(await highlightNames(page)).toEqual([]);
    await page.close();
  });

  test('a front page is no article and is left alone', async () => {
    const page = await reader().open('/');
    expect(await reader().report(page)).toMatchObject({ status: 'not-an-article', mentions: [] });
    await page.close();
  });

  test('all this without one complaint in any console', () => {
    expect(reader().complaints).toEqual([]);
  });
});
