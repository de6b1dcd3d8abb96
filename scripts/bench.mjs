// `npm run bench`: sets up what is missing, then runs bench/main.ts.
import { join } from 'node:path';
import { runCommand } from './plain-failure.mjs';
import { installPackages } from './set-up/install-packages.mjs';
import { root, setUp } from './setup.mjs';

await runCommand(async () => {
  setUp();
  // Rivals, texts and lists: nothing else needs them.
  installPackages(join(root, 'bench'));
  // Only now: it stands on a package.
  const { importTypeScript } = await import('./run-typescript.mjs');
  const { main } = await importTypeScript(new URL('../bench/main.ts', import.meta.url));
  return main(process.argv.slice(2), importTypeScript);
});
