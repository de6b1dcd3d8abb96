import { browser } from 'wxt/browser';

let shown: boolean | undefined;

/** The one thing a reader must see without looking: nothing can answer. The popup says why. */
export async function showLibraryBadge(isBroken: boolean): Promise<void> {
  if (shown === isBroken) return;
  shown = isBroken;
  try {
    await browser.action.setBadgeText({ text: isBroken ? '!' : '' });
  } catch (error) {
    // An answer is never lost over a badge.
    shown = undefined;
    console.warn('Hashiya could not set its badge.', error);
  }
}
