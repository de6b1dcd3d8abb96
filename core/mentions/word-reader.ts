import { FIRST_PATTERN_LABEL, type Lexicon } from '../lexicon/lexicon';
import { arabicBeginnings, isArabicLetter, type WordBeginning } from '../morphology/ar/proclitics';
import { longestEnding, wordClasses } from '../morphology/grammars';
import { unitKinds } from '../text/fold-table';
import type { FoldedText } from '../text/fold-text';
import type { Words } from '../text/split-words';
import { extendHash, filterBit, HASH_SEED, hashSlot } from '../text/word-hash';

/** One way to read a word of the text as a pattern of the lexicon. */
export interface Reading {
  readonly label: number;
  /** Where the span begins: behind the proclitics, before the article. Folded offset. */
  readonly spanStart: number;
  readonly hasProclitic: boolean;
  readonly hasArticle: boolean;
  readonly isInflected: boolean;
  /** See `Lexicon.patternValues`. */
  readonly value: number;
}

const NO_READINGS: readonly Reading[] = [];
const PLAIN: readonly WordBeginning[] = [{ spanFrom: 0, stemFrom: 0, article: false }];

/** Reads the words of one folded text by a lexicon's stems; each word at most once. */
export class WordReader {
  readonly #readings: (readonly Reading[] | undefined)[];

  constructor(
    readonly text: FoldedText,
    readonly words: Words,
    readonly lexicon: Lexicon,
  ) {
    this.#readings = new Array(words.count);
  }

  /** @param word index into `words` */
  readingsOf(word: number): readonly Reading[] {
    const known = this.#readings[word];
    if (known) return known;
    const readings = this.#read(word);
    this.#readings[word] = readings;
    return readings;
  }

  #read(word: number): readonly Reading[] {
    const { units, kinds } = this.text;
    const start = this.words.starts[word]!;
    const end = this.words.ends[word]!;
    if (kinds[start] !== unitKinds.letter) return this.#lookUp(start, end, PLAIN);
    const first = units[start]!;
    return this.#lookUp(start, end, isArabicLetter(first) ? arabicBeginnings(units, start, end) : PLAIN);
  }

  #lookUp(start: number, end: number, beginnings: readonly WordBeginning[]): readonly Reading[] {
    let readings: Reading[] | undefined;
    for (const beginning of beginnings) {
      const from = start + beginning.stemFrom;
      if (!this.#mayStartStem(from, end)) continue;
      let hash = HASH_SEED;
      const shortest = Math.max(from + 1, end - longestEnding);
      for (let to = from + 1; to <= end; to++) {
        hash = extendHash(hash, this.text.units[to - 1]!);
        if (to < shortest) continue;
        const stem = this.#stemAt(hash, from, to);
        if (stem < 0) continue;
        readings = this.#addPatterns(readings, stem, start, to, end, beginning);
      }
    }
    return readings ?? NO_READINGS;
  }

  #mayStartStem(from: number, end: number): boolean {
    const { units } = this.text;
    const { stemFilter } = this.lexicon;
    const single = filterBit(units[from]!, 0);
    if ((stemFilter[single >> 3]! & (1 << (single & 7))) !== 0) return true;
    if (from + 1 >= end) return false;
    const bit = filterBit(units[from]!, units[from + 1]!);
    return (stemFilter[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }

  /** @returns the stem that stands at `from … to`, or -1 */
  #stemAt(hash: number, from: number, to: number): number {
    const { stemSlots, stemStarts, stemUnits } = this.lexicon;
    const { units } = this.text;
    const mask = stemSlots.length - 1;
    for (let slot = hashSlot(hash, mask); stemSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const stem = stemSlots[slot]! - 1;
      const begins = stemStarts[stem]!;
      if (stemStarts[stem + 1]! - begins !== to - from) continue;
      let at = from;
      while (at < to && units[at] === stemUnits[begins + at - from]) at++;
      if (at === to) return stem;
    }
    return -1;
  }

  #addPatterns(
    readings: Reading[] | undefined,
    stem: number,
    start: number,
    stemEnd: number,
    end: number,
    { spanFrom, article }: WordBeginning,
  ): Reading[] | undefined {
    const { stemPatterns, patternClasses, patternValues } = this.lexicon;
    let ending: string | undefined;
    let found = readings;
    for (let pattern = stemPatterns[stem]!; pattern < stemPatterns[stem + 1]!; pattern++) {
      const wordClass = wordClasses[patternClasses[pattern]!]!;
      if (wordClass.article === 'required' ? !article : article && wordClass.article === 'never') continue;
      if (spanFrom > 0 && !wordClass.proclitics) continue;
      ending ??= String.fromCharCode(...this.text.units.subarray(stemEnd, end));
      if (!wordClass.endings.has(ending)) continue;
      found ??= [];
      found.push({
        label: pattern + FIRST_PATTERN_LABEL,
        spanStart: start + spanFrom,
        hasProclitic: spanFrom > 0,
        hasArticle: article && wordClass.article === 'optional',
        isInflected: ending !== '',
        value: patternValues[pattern]!,
      });
    }
    return found;
  }
}
