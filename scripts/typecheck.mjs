// Checks the whole project once with every library it may use, then each floor with only its own:
// in `core/`, say, even `document` and `console` do not type. See docs/architecture.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const floors = [
  'core',
  'page',
  'storage',
  'sync',
  'settings',
  'messaging',
  'compiler',
  'bench',
  'entrypoints/background',
];
const projects = ['.', ...floors].filter((folder) => existsSync(`${folder}/tsconfig.json`));

let failed = false;
for (const project of projects) {
  const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', project], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`type errors in ${project}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
