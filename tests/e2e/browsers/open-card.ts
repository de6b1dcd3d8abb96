import type { Page } from 'puppeteer-core';
import type { ExtensionWorld } from './extension-world';
import type { Reader } from './reader';

export interface OpenCard {
  /** All that is written on the card. */
  readonly text: string;
  readonly lang: string;
  readonly direction: string;
  readonly hasFocus: boolean;
  /** Viewport pixels. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/**
 * Looks into the card of a page, whose root is closed to the page and to drivers: only an extension may
 * open it, so a page of ours reaches into the tab as the background does.
 *
 * @returns nothing while no card is open
 */
export const readOpenCard = ({ desk }: Reader, page: Page): Promise<OpenCard | undefined> =>
  desk.evaluate(async (url) => {
    const world = globalThis as unknown as ExtensionWorld;
    const { tabs, scripting } = world.browser ?? world.chrome;
    const tab = (await tabs.query({})).find((one) => one.url === url);
    const [frame] = await scripting.executeScript({
      target: { tabId: tab!.id! },
      func: () => {
        type Opening = (element: Element) => ShadowRoot | null;
        const host = document.documentElement.querySelector(':scope > hashiya-card');
        if (!host) return null;
        const open: Opening =
          (globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot: Opening } } }).chrome?.dom
            ?.openOrClosedShadowRoot ??
          ((element) =>
            (element as unknown as { openOrClosedShadowRoot: ShadowRoot }).openOrClosedShadowRoot);
        const root = open(host);
        const layer = root?.querySelector<HTMLElement>('[popover], dialog');
        if (!root || !layer) return null;
        const { left, top, right, bottom } = layer.getBoundingClientRect();
        return {
          // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not on the card
          text: layer.innerText,
          lang: layer.lang || layer.querySelector<HTMLElement>('[lang]')?.lang || '',
          direction: getComputedStyle(layer).direction,
          hasFocus: root.activeElement !== null,
          box: { left, top, right, bottom },
        };
      },
    });
    return frame?.result ?? undefined;
  }, page.url());
