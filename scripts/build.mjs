// `npm run build`: the extension for both browsers, as the stores and "load unpacked" take it.
import { relative } from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { runCommand } from './plain-failure.mjs';
import { root, setUp } from './setup.mjs';

await runCommand(async () => {
  setUp();
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const folder = buildExtension(root, browser, { always: true });
    console.log(`built for ${browser}: ${relative(process.cwd(), folder)}`);
  }
});
