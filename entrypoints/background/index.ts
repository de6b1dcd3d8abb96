import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../messaging/answer';
import { OpenLibrary } from '../../storage/open-library';
import { answersFrom } from './answers';
import { extensionAddress } from './extension-address';
import { libraryHost } from './library-host';

// No module: that would import what it shares with the popup, a second file to fetch before a worker can answer.
export default defineBackground({
  // A worker is woken by the listeners that it registered before its first pause: nothing is awaited here.
  main: () => {
    const library = new OpenLibrary(libraryHost());
    const own = { id: browser.runtime.id, address: extensionAddress('/') };
    browser.runtime.onMessage.addListener(answer(answersFrom(library), own));
    browser.runtime.onInstalled.addListener(() => {
      void library.ensureInstalled('unless-later');
    });
    browser.runtime.onStartup.addListener(() => {
      void library.ensureInstalled();
    });
  },
});
