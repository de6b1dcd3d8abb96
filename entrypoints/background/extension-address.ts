import { browser } from 'wxt/browser';

/** The address of a file of the extension. WXT's own types know only the files that WXT itself makes. */
export const extensionAddress = (path: `/${string}`): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);
