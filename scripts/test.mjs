// `npm test [-- what vitest takes]`: gets what is missing and runs every test. The last line is vitest's.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findFirefox } from './browsers.mjs';
import { runCommand } from './plain-failure.mjs';
import { root, setUp } from './setup.mjs';

await runCommand(async () => {
  setUp({ browsers: ['chromium'], wanted: ['firefox'] });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HASHIYA_FIREFOX: findFirefox() },
  });
  return status ?? 1;
});
