import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside the project, not in it: saved pages are others' data. */
const beside = resolve('../shared/pages');

/** Where there are none, the project's own newspaper has to do; its figures say less. */
const own = resolve('demo');

/**
 * Saved pages to be read: from the folder that `BENCH_PAGES` names, or from beside the project. Names begin
 * with source and country, so that every so-manieth of them gives pages of many kinds and scripts.
 *
 * @param most so many at most
 */
export function pageFiles(most: number): readonly string[] {
  const place = process.env.BENCH_PAGES ?? (existsSync(beside) ? beside : own);
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(place, name))
    .sort();
  if (files.length <= most) return files;
  return Array.from(
    { length: most },
    (_, index) => files[Math.floor(((index + 0.5) * files.length) / most)]!,
  );
}
