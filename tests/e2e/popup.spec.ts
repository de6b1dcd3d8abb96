import { expect, test } from 'vitest';
import { ask } from './browsers/ask';
import { inBothBrowsers } from './browsers/both-browsers';
import type { ExtensionWorld } from './browsers/extension-world';
import type { Reader } from './browsers/reader';

const patience = { timeout: 20_000, interval: 150 };

/** Opens the real popup over the tab in front; one that is open is closed first. */
const openPopup = ({ desk }: Reader) =>
  desk.evaluate(async () => {
    const world = globalThis as unknown as ExtensionWorld;
    const { action, extension } = world.browser ?? world.chrome;
    const open = () => extension.getViews({ type: 'popup' }) as unknown as Window[];
    for (const popup of open()) popup.close();
    while (open().length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await action.openPopup();
  });

/** The text of the open popup; all pages of an extension may look into each other. */
const popupText = ({ desk }: Reader) =>
  desk.evaluate(() => {
    const world = globalThis as unknown as ExtensionWorld;
    const [popup] = (world.browser ?? world.chrome).extension.getViews({ type: 'popup' });
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown to the reader
    return (popup as Window | undefined)?.document.body.innerText ?? '';
  });

/** Waits for it: a popup that was just opened, or told something, may not have drawn it yet. */
const clickInPopup = ({ desk }: Reader, selector: string) =>
  desk.evaluate(async (wanted) => {
    const world = globalThis as unknown as ExtensionWorld;
    const { extension } = world.browser ?? world.chrome;
    for (let tries = 0; tries < 100; tries++) {
      const [popup] = extension.getViews({ type: 'popup' });
      const element = (popup as Window | undefined)?.document.querySelector<HTMLElement>(wanted);
      if (element) return element.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the popup has no ${wanted}`);
  }, selector);

inBothBrowsers({}, (reader) => {
  test('the popup counts the page’s mentions, names the pack, and says where it is kept', async () => {
    const page = await reader().open('/ar/astana-7.html');
    const { mentions } = await reader().report(page);
    await expect.poll(async () => (await ask(reader(), 'libraryState', {})).type, patience).toBe('stored');
    const state = await ask(reader(), 'libraryState', {});
    const [pack] = state.type === 'stored' ? state.packs : [];
    await page.bringToFront();
    await openPopup(reader());
    await expect.poll(() => popupText(reader()), patience).toContain(`${mentions.length} mentions`);
    await expect.poll(() => popupText(reader()), patience).toContain(pack!.header.name.en);
    expect(await popupText(reader())).toContain(`${pack!.header.version}`);
    await page.close();
  });

  test('a site that is switched off is read no more, and read again when it is switched on', async () => {
    const page = await reader().open('/en/astana-7-statement.html');
    expect((await reader().report(page)).status).toBe('marked');
    await page.bringToFront();
    await openPopup(reader());
    await expect.poll(() => popupText(reader()), patience).toContain('127.0.0.1');
    await clickInPopup(reader(), 'input[value=off]');
    await expect.poll(async () => (await reader().report(page)).status, patience).toBe('off-here');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

    const next = await reader().open('/ar/astana-7.html');
    expect(await reader().report(next)).toMatchObject({ status: 'off-here', mentions: [] });

    await next.bringToFront();
    await openPopup(reader());
    await expect.poll(() => popupText(reader()), patience).toContain('off on this site');
    await clickInPopup(reader(), 'input[value=auto]');
    await expect.poll(async () => (await reader().report(next)).status, patience).toBe('marked');
    await expect.poll(async () => (await reader().report(page)).status, patience).toBe('marked');
    await Promise.all([page.close(), next.close()]);
  });

  test('all this without one complaint in any console', () => {
    expect(reader().complaints).toEqual([]);
  });
});
