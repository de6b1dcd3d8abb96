import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startNewspaper } from '../../demo/server.mjs';
import { findFirefox } from '../../scripts/browsers.mjs';
import { openSession } from '../../scripts/browsing/session.mjs';
import { listenForComplaints } from './browsers/complaints';

const extension = join(import.meta.dirname, '../fixtures/complaining-extension');

// The other specs expect no complaint of the extension. That says something only if one would be heard.
for (const name of ['chromium', 'firefox'] as const) {
  const isMissing = name === 'firefox' && !findFirefox();
  describe.skipIf(isMissing)(isMissing ? 'firefox (there is none on this machine)' : name, () => {
    test('whatever an extension logs or throws is heard', async () => {
      const newspaper = await startNewspaper();
      const session = await openSession(name, {
        extension,
        headless: true,
        size: { width: 800, height: 600 },
      });
      try {
        const complaints = listenForComplaints(session);
        const page = await session.browser.newPage();
        await page.goto(`${newspaper.url}/en/harbour-library.html`);
        const heard = () => complaints.join('\n');
        for (const words of [
          'warned in a page',
          'logged in a page',
          'rejected in a page',
          'thrown in the background',
        ]) {
          await expect.poll(heard, { timeout: 20_000 }).toContain(words);
        }
      } finally {
        await session.close();
        await newspaper.close();
      }
    });
  });
}
