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
  if (!target) return;
  const isGone = async () => {
    // Somebody may wake it at once; then it is another one.
    if (find() !== target) return true;
    // Closing detaches the driver as well: a worker that comes back would else wait for it for ever. Asked
    // for again, since a worker that is just being started does not hear it.
    await (await target.worker())?.close().catch(() => {});
    return find() !== target;
  };
  await expect.poll(isGone, { timeout: 15_000, interval: 500 }).toBe(true);
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
