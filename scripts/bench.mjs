// npm run bench: sets up what is missing, then runs bench/main.ts.
import { importTypeScript } from './run-typescript.mjs';

const { main } = await importTypeScript(new URL('../bench/main.ts', import.meta.url));
process.exitCode = await main(process.argv.slice(2), importTypeScript);
