import { afterAll, beforeAll, describe } from 'vitest';
import { type BrowserName, findFirefox } from '../../../scripts/browsers.mjs';
import { type Reader, type ReaderOptions, startReader } from './reader';

/**
 * Runs the same walk in real Chromium and in real Firefox. Firefox alone may be missing, where a system does
 * not let us get it; set-up has then said so.
 */
export function inBothBrowsers(
  options: ReaderOptions,
  walk: (reader: () => Reader, name: BrowserName) => void,
): void {
  for (const name of ['chromium', 'firefox'] as const) {
    const isMissing = name === 'firefox' && !findFirefox();
    describe.skipIf(isMissing)(isMissing ? 'firefox (there is none on this machine)' : name, () => {
      let reader: Reader | undefined;
      beforeAll(async () => {
        reader = await startReader(name, options);
      });
      afterAll(() => reader?.close());
      walk(() => reader!, name);
    });
  }
}
