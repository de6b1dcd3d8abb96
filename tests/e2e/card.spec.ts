import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findMarked, isCardOpen, pointAt } from '../../scripts/browsing/point-at-mention.mjs';
import { ask } from './browsers/ask';
import { inBothBrowsers } from './browsers/both-browsers';
import { readOpenCard } from './browsers/open-card';
import type { Reader } from './browsers/reader';

const patience = { timeout: 20_000, interval: 100 };

/** Opens the article and waits until it is marked. */
async function openArticle(reader: Reader, path = '/ar/astana-7.html'): Promise<Page> {
  const page = await reader.open(path);
  await reader.report(page);
  await page.bringToFront();
  return page;
}

async function pointAtText(page: Page, text: string): Promise<void> {
  const spot = await findMarked(page, [text]);
  expect(spot, `«${text}» is marked and in sight`).toBeDefined();
  expect(await pointAt(page, spot!), `a card opens on «${text}»`).toBe(true);
}

/** Alt+Shift with a key, as fingers do it. */
async function walkKey(page: Page, key: 'Period' | 'Comma'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

inBothBrowsers({ backgroundIdleMs: 2000 }, (reader) => {
  test('the pointer rests on a mention and a sourced card opens, in the reader’s language', async () => {
    const page = await openArticle(reader());
    await pointAtText(page, 'الدول الضامنة');
    const { entry } = await ask(reader(), 'readCard', { entry: 'guarantor-states' });
    await expect
      .poll(async () => (await readOpenCard(reader(), page))?.text, patience)
      .toContain(entry.label.en);
    const card = (await readOpenCard(reader(), page))!;
    expect(card.text).toContain(entry.definition.en);
    expect(card.text).toContain(entry.statements[0]!.text.en);
    expect(card).toMatchObject({ lang: 'en', direction: 'ltr', hasFocus: false });
    await page.close();
  });

  test('the pointer can travel into the card, and the card goes when the pointer has left', async () => {
    const page = await openArticle(reader());
    await pointAtText(page, 'وحدة الأراضي السورية');
    await expect.poll(async () => (await readOpenCard(reader(), page))?.text, patience).toBeTruthy();
    // Let it come to rest: the card moves with its content.
    await wait(500);
    const { box } = (await readOpenCard(reader(), page))!;
    await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 12 });
    await wait(1500);
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(2, 2, { steps: 12 });
    await expect.poll(() => isCardOpen(page), patience).toBe(false);
    await page.close();
  });

  test('keys walk the mentions, Enter opens, Escape closes and leaves nothing behind', async () => {
    const page = await openArticle(reader(), '/en/astana-7-statement.html');
    await walkKey(page, 'Period');
    await walkKey(page, 'Period');
    await walkKey(page, 'Comma');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readOpenCard(reader(), page))?.hasFocus, patience).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isCardOpen(page), patience).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.close();
  });

  test('keys typed into a text box stay with the text box', async () => {
    const page = await openArticle(reader(), '/en/astana-7-statement.html');
    await page.click('[contenteditable]');
    await walkKey(page, 'Period');
    await page.keyboard.press('Enter');
    await page.keyboard.type('mine');
    expect(await page.$eval('[contenteditable]', (box) => box.textContent)).toContain('mine');
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  test('a background that was ended comes back for the next card and the next page', async () => {
    const page = await openArticle(reader());
    await reader().stopBackground();
    await pointAtText(page, 'وقف إطلاق النار');
    const { entry } = await ask(reader(), 'readCard', { entry: 'ceasefire' });
    await expect
      .poll(async () => (await readOpenCard(reader(), page))?.text, patience)
      .toContain(entry.label.en);
    await page.close();

    await reader().stopBackground();
    const next = await openArticle(reader(), '/en/astana-7-statement.html');
    expect((await reader().report(next)).status).toBe('marked');
    expect(await ask(reader(), 'libraryState', {})).toMatchObject({ type: 'stored' });
    await next.close();
  });

  test('all this without one complaint in any console', () => {
    expect(reader().complaints).toEqual([]);
  });
});

inBothBrowsers({ language: 'ar' }, (reader) => {
  test('a reader of Arabic gets the card in Arabic, from right to left, on an English page too', async () => {
    const page = await openArticle(reader(), '/en/astana-7-statement.html');
    await pointAtText(page, 'guarantor states');
    const { entry } = await ask(reader(), 'readCard', { entry: 'guarantor-states' });
    await expect
      .poll(async () => (await readOpenCard(reader(), page))?.text, patience)
      .toContain(entry.label.ar);
    const card = (await readOpenCard(reader(), page))!;
    expect(card.text).toContain(entry.definition.ar);
    expect(card).toMatchObject({ lang: 'ar', direction: 'rtl' });
    await page.close();
  });
});
