import { browser } from 'wxt/browser';

/** A frame whose document never begins keeps the browser's answer back for ever. */
const framesPatienceMs = 600;

/**
 * The frames of a page that can be read. Each is connected to by itself: over one port for all of them, it
 * could not be told which of them speaks. Where one of them never answers, the page itself is asked alone.
 *
 * @returns undefined where the browser lets no extension in, or not this one
 */
export async function framesOf(tabId: number): Promise<readonly number[] | undefined> {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, framesPatienceMs));
  try {
    const all = contentTypes({ tabId, allFrames: true });
    // Whichever comes too late must not be an error that nobody hears.
    all.catch(() => {});
    const results = (await Promise.race([all, patience])) ?? (await contentTypes({ tabId }));
    // The browser shows PDF files and the like in pages of its own making.
    const page = results.find(({ frameId }) => frameId === 0);
    const isHtml = page?.result === 'text/html' || page?.result === 'application/xhtml+xml';
    return isHtml ? results.map(({ frameId }) => frameId) : undefined;
  } catch {
    return undefined;
  }
}

const contentTypes = (target: { tabId: number; allFrames?: boolean }) =>
  browser.scripting.executeScript({ target, func: () => document.contentType });
