import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Launched } from '../../../scripts/browsing/session.mjs';
import type { ExtensionWorld } from './extension-world';

/** Ends the extension's service worker as Chromium does after 30 idle seconds. */
export async function stopChromiumWorker({ browser, origin }: Launched): Promise<void> {
  const find = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(`${origin}`));
  const target = find();
  // Closing detaches the driver as well: a worker that comes back would else wait for it for ever.
  await (await target?.worker())?.close();
  // Somebody may wake it at once; then it is another one.
  await expect.poll(() => find() !== target || target === undefined, { timeout: 15_000 }).toBe(true);
}

/** Waits until Firefox has ended the background page, which it does when that was idle for long enough. */
export async function stopFirefoxBackground(desk: Page): Promise<void> {
  const isRunning = () =>
    desk.evaluate(() => {
      const { extension } = (globalThis as unknown as ExtensionWorld).browser!;
      return extension
        .getViews({})
        .some((view) => (view as unknown as typeof globalThis).location.pathname.includes('background'));
    });
  await expect.poll(isRunning, { timeout: 60_000, interval: 250 }).toBe(false);
}
