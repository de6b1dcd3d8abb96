import type { Language } from '../pack/pack';
import type { FoldedText } from '../text/folded-text';
import { hashOfWord, mixHash } from '../text/word-hash';
import { grammars } from './grammars';

/** How often function words of each language stand in a text, in the order of `grammars`. */
export type LanguageCounts = Uint32Array;

/** More is not needed to tell languages apart, and a page may be long. */
const MOST_WORDS = 80;
const LONGEST_FUNCTION_WORD = 8;
const FEWEST = 2;
/** How much more often than the next language's. */
const CLEARLY = 1.5;
/** What it takes to believe the words rather than a declaration. */
const FEWEST_AGAINST_DECLARED = 5;
const FAR_AHEAD = 3;

interface FunctionWord {
  readonly word: string;
  /** Indices of their grammars. */
  readonly languages: number[];
}

/** By hash, so that the words of a text need not become strings to be looked up. */
const functionWordsByHash = new Map<number, FunctionWord>();
/** A bit for the low bits of each hash: most words are none, and a map is slow to say so. */
const FILTER_SIZE = 1 << 13;
const functionWordFilter = new Uint8Array(FILTER_SIZE);
for (const [language, { functionWords }] of grammars.entries()) {
  for (const word of functionWords) {
    const hash = hashOfWord(word);
    const known = functionWordsByHash.get(hash);
    if (known?.word === word) known.languages.push(language);
    else functionWordsByHash.set(hash, { word, languages: [language] });
    functionWordFilter[mixHash(hash) & (FILTER_SIZE - 1)] = 1;
  }
}

/**
 * Counts the function words at the beginning of a part of a text.
 *
 * @param from index of the part's first word
 * @param to index behind its last
 */
export function countFunctionWords(text: FoldedText, from = 0, to = text.words.count): LanguageCounts {
  const { starts, ends } = text.words;
  const counts: LanguageCounts = new Uint32Array(grammars.length);
  for (let at = from; at < Math.min(to, from + MOST_WORDS); at++) {
    const start = starts[at]!;
    const end = ends[at]!;
    if (end - start > LONGEST_FUNCTION_WORD) continue;
    const hash = text.hashes[end - 1]!;
    if (functionWordFilter[mixHash(hash) & (FILTER_SIZE - 1)] === 0) continue;
    const known = functionWordsByHash.get(hash);
    if (!known || !stands(known.word, text, start, end)) continue;
    for (const language of known.languages) counts[language]!++;
  }
  return counts;
}

function stands(word: string, { units }: FoldedText, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== units[start + at]) return false;
  return true;
}

/**
 * The language of a text by its function words, after Grefenstette (1995), "Comparing two language
 * identification schemes". A declaration is believed unless the words say clearly otherwise: many pages
 * have their template's.
 *
 * @param declared a language tag, "ar-SY" counts as "ar"
 * @returns undefined where nothing is declared and no language is ahead
 */
export function likeliestLanguage(counts: LanguageCounts, declared?: Language): Language | undefined {
  let first = 0;
  let second = 0;
  let language = 0;
  for (let at = 0; at < counts.length; at++) {
    const own = counts[at]!;
    if (own > first) {
      second = first;
      first = own;
      language = at;
    } else if (own > second) second = own;
  }
  const isAhead = (fewest: number, factor: number) => first >= fewest && first >= second * factor;
  if (isAhead(FEWEST_AGAINST_DECLARED, FAR_AHEAD)) return grammars[language]!.language;
  const primary = declared?.split(/[-_]/)[0]?.toLowerCase();
  if (primary) return primary;
  return isAhead(FEWEST, CLEARLY) ? grammars[language]!.language : undefined;
}
