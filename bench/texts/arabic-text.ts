import type { GoldPassage } from '../../compiler/evaluation/gold-passage';
import { benchJson } from '../bench-package';
import { seededRandom, shuffled } from '../seeded-random';
import { pagesOf, paragraphs } from './paragraphs';

/** Vowel signs, marks of recitation, and what stretches a word: newspapers print none of them. */
const unprinted = /[\p{M}\p{So}\p{Cf}ـ\u06e5\u06e6]/gu;

/**
 * The Quran in the spelling of today, without vowel signs, and the project's own Arabic passages of news.
 * No package holds more Arabic prose under a licence that we could name, so that this is 330,000 units again
 * and again, every time in another order.
 *
 * @param passages of `tests/gold`
 * @param units how much
 */
export function arabicPages(passages: readonly GoldPassage[], units: number): readonly (readonly string[])[] {
  const random = seededRandom(2);
  const once = [
    ...paragraphs(verses(), random),
    ...passages.filter(({ lang }) => lang === 'ar').map(({ text }) => text.replace(unprinted, '')),
  ];
  const blocks: string[] = [];
  for (let left = units; left > 0; ) {
    for (const block of shuffled(once, random)) {
      blocks.push(block);
      left -= block.length;
    }
  }
  return pagesOf(blocks);
}

function verses(): string[] {
  const chapters = benchJson('quran-json', 'dist/quran.json') as { verses: { text: string }[] }[];
  return chapters.flatMap(({ verses }) =>
    verses.map(({ text }) => {
      // The small alef above a letter is written out today, and the joining one as any other.
      const spelled = text.replace(/(?<!ى)\u0670/g, 'ا').replaceAll('ٱ', 'ا');
      return `${spelled.replace(unprinted, '')}.`;
    }),
  );
}
