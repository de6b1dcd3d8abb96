import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { finder } from './finder';

export type FinderCode = typeof finder;

/**
 * The finder as it was at a commit: its `core/` beside today's, so that both run in one process.
 *
 * @param importTypeScript `scripts/run-typescript.mjs`
 * @param revision whatever git takes for a commit
 */
export async function finderAt(
  revision: string,
  importTypeScript: (entry: string) => Promise<{ finder: FinderCode }>,
): Promise<FinderCode> {
  const cache = join('node_modules', '.cache', 'hashiya');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'finder-'));
  const archive = execFileSync('git', ['archive', revision, 'core'], { maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  mkdirSync(join(folder, 'bench'));
  const entry = join(folder, 'bench', 'finder.ts');
  // The very file of today: what it imports is what that commit had at the same places.
  writeFileSync(entry, readFileSync(join('bench', 'finder.ts')));
  return (await importTypeScript(entry)).finder;
}
