import type { Language } from '../pack/pack';
import { type FoldedText, foldedPart } from '../text/fold-text';
import { hashOfWord, mixHash } from '../text/word-hash';
import { grammars } from './grammars';

/** How often function words of each language stand in a text. */
export type LanguageCounts = ReadonlyMap<Language, number>;

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
  readonly languages: Language[];
}

/** By hash, so that the words of a text need not become strings to be looked up. */
const functionWordsByHash = new Map<number, FunctionWord>();
/** A bit for the low bits of each hash: most words are none, and a map is slow to say so. */
const FILTER_SIZE = 1 << 13;
const functionWordFilter = new Uint8Array(FILTER_SIZE);
for (const { language, functionWords } of grammars) {
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
  const counts = new Map<Language, number>();
  for (let at = from; at < Math.min(to, from + MOST_WORDS); at++) {
    const start = starts[at]!;
    const end = ends[at]!;
    if (end - start > LONGEST_FUNCTION_WORD) continue;
    const hash = text.hashes[end - 1]!;
    if (functionWordFilter[mixHash(hash) & (FILTER_SIZE - 1)] === 0) continue;
    const known = functionWordsByHash.get(hash);
    if (!known || known.word !== foldedPart(text, start, end)) continue;
    for (const language of known.languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}

export function addCounts(a: LanguageCounts, b: LanguageCounts): LanguageCounts {
  const sum = new Map(a);
  for (const [language, count] of b) sum.set(language, (sum.get(language) ?? 0) + count);
  return sum;
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
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const isAhead = (fewest: number, factor: number) =>
    first !== undefined && first[1] >= fewest && (!second || first[1] >= second[1] * factor);
  if (isAhead(FEWEST_AGAINST_DECLARED, FAR_AHEAD)) return first![0];
  const primary = declared?.split(/[-_]/)[0]?.toLowerCase();
  if (primary) return primary;
  return isAhead(FEWEST, CLEARLY) ? first![0] : undefined;
}
