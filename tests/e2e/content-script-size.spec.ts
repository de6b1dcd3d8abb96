import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtExtension } from '../../scripts/build-extension.mjs';

// Every page of every site gets this file, so it has to stay small; the card comes when one is wanted.
test('the content script is at most 15 kB compressed, and has neither Preact nor the polyfill in it', () => {
  const root = join(import.meta.dirname, '../..');
  const script = readFileSync(join(builtExtension(root, 'chromium'), 'content-scripts/content.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(15_000);
  expect(script.toString()).not.toMatch(/webextension-polyfill|createElementNS|api\.proxy/);
});
