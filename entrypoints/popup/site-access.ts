import { browser } from 'wxt/browser';

/** All that the extension asks for. Firefox lets readers give it site by site, and take it back. */
const everySite = { origins: ['http://*/*', 'https://*/*'] };

/** Without an address it may be a page of the browser, or one that the extension must not know of. */
export const siteAccess = (url: URL | undefined): Promise<boolean> =>
  browser.permissions.contains(url ? { origins: [`${url.protocol}//${url.hostname}/*`] } : everySite);

/** Has to be called in the reader's own click. @returns whether it was given */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(everySite);
