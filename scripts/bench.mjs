// `npm run bench`: sets up what is missing, then runs bench/main.ts.
import { runCommand } from './plain-failure.mjs';
import { setUp } from './setup.mjs';

await runCommand(async () => {
  setUp();
  // Only now: it stands on a package.
  const { importTypeScript } = await import('./run-typescript.mjs');
  const { main } = await importTypeScript(new URL('../bench/main.ts', import.meta.url));
  return main(process.argv.slice(2), importTypeScript);
});
