import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside the project, not in it: saved pages are others' data. */
const beside = resolve('../shared/pages');

/** Where there are none, the project's own newspaper has to do; its figures say less. */
const own = resolve('demo');

/**
 * Saved pages to be read, small ones and large ones.
 *
 * @param most so many at most, spread evenly over the sizes
 * @param folder where to look, instead of beside the project
 */
export function pageFiles(most: number, folder?: string): readonly string[] {
  const place = folder ?? process.env.BENCH_PAGES ?? (existsSync(beside) ? beside : own);
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(place, name))
    .sort((a, b) => statSync(a).size - statSync(b).size);
  if (files.length <= most) return files;
  // From the middle of each stretch: the smallest and the largest page of all are oddities.
  return Array.from(
    { length: most },
    (_, index) => files[Math.floor(((index + 0.5) * files.length) / most)]!,
  );
}

/** A file name without its folder, to be printed. */
export const pageName = (url: string): string => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
