import type { browser } from 'wxt/browser';

/** The globals of the extension's own pages and content scripts; Firefox has both names. */
export interface ExtensionWorld {
  readonly browser?: typeof browser;
  readonly chrome: typeof browser;
}
