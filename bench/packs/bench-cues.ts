import type { CueSet } from '../../core/pack/pack';
import { commonWords } from '../forms/common-words';
import { oneOf, type Random } from '../seeded-random';

const sets = 200;
const wordsPerLanguage = 6;
const lists = { en: 'english', ar: 'arabic', fr: 'french', ru: 'russian', tr: 'turkish', fa: 'farsi' };

/** Cue words are ordinary: not the most frequent of a language, but words that most pages hold some of. */
export function benchCues(random: Random): readonly CueSet[] {
  const words = Object.entries(lists).map(([language, list]) => {
    const ordinary = commonWords(list)
      .slice(300, 4000)
      .filter((word) => word.length > 3 && /^\p{L}+$/u.test(word));
    return [language, ordinary] as const;
  });
  return Array.from({ length: sets }, (_, index) => ({
    id: `cues-${index}`,
    words: Object.fromEntries(
      words.map(([language, ordinary]) => [
        language,
        [...new Set(Array.from({ length: wordsPerLanguage }, () => oneOf(ordinary, random)))],
      ]),
    ),
  }));
}
