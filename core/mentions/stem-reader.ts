import { maskWords } from '../lexicon/ending-automaton';
import type { Lexicon } from '../lexicon/lexicon';
import { filterWord, firstKey, leadsOf, nextKey } from '../lexicon/path-slots';
import {
  arabicBeginnings,
  beginningFields,
  MOST_BEGINNINGS,
  mayHaveBeginnings,
} from '../morphology/ar/proclitics';
import type { FoldedText } from '../text/fold-text';
import { LONGEST_PART, partHash } from '../text/word-hash';
import { beginnings } from './path';

/** The stems that a word may be read as, each as so many numbers in a row. */
export const stemFields = {
  start: 0,
  end: 1,
  spanStart: 2,
  beginnings: 3,
  ending: 4,
  key: 5,
  leads: 6,
  count: 7,
} as const;

/**
 * Reads words as stems: what is written together with a word taken off its beginning, endings off its end.
 * Of all ways only those are kept that the lexicon's filter lets through, on a stack that is used again and
 * again, since a path that goes on looks at the next word before the last one is done with.
 */
export class StemReader {
  readonly #filter: Uint32Array;
  readonly #columns: Uint8Array;
  readonly #steps: Uint16Array;
  readonly #columnCount: number;
  readonly #hasEndings: boolean;
  readonly #hasBeginnings: boolean;
  readonly #beginnings = new Uint8Array(MOST_BEGINNINGS * beginningFields.count);
  #text!: FoldedText;
  /** The stack; a word's stems lie between the top before and the top after reading it. */
  stems = new Int32Array(stemFields.count * 64);
  top = 0;

  constructor({ filter, endingColumns, endingSteps, endingClasses, classTraits }: Lexicon) {
    const states = endingClasses.length / maskWords(classTraits.length);
    this.#filter = filter;
    this.#columns = endingColumns;
    this.#steps = endingSteps;
    this.#columnCount = endingSteps.length / states;
    this.#hasEndings = this.#columnCount > 0;
    this.#hasBeginnings = classTraits.some((traits) => traits !== 0);
  }

  set text(text: FoldedText) {
    this.#text = text;
  }

  /** Whether any path may begin with a word: most do not, so this is quick. */
  mayBegin(start: number, end: number): boolean {
    return this.leads(firstKey(this.#text.hashes[end - 1]!)) !== 0 || this.mayVary(start, end);
  }

  /** Whether a word may be read otherwise than as it stands. */
  mayVary(start: number, end: number): boolean {
    const { units } = this.#text;
    if (this.#hasEndings && this.#stepFrom(0, units[end - 1]!) !== 0) return true;
    return this.#hasBeginnings && mayHaveBeginnings(units[start]!);
  }

  /** Puts the stems of a word on the stack that may begin a path. */
  readFirst(start: number, end: number): void {
    this.#readPart(start, start, end, 0, true, 0);
    if (!this.#hasBeginnings || !mayHaveBeginnings(this.#text.units[start]!)) return;
    this.#readBeginnings(start, end, true, 0);
  }

  /** The same for a path that has come to `key`. Inside a form a word has no proclitics: the form spells them out. */
  readNext(start: number, end: number, key: number): void {
    this.#readPart(start, start, end, 0, false, key);
    if (!this.#hasBeginnings || !mayHaveBeginnings(this.#text.units[start]!)) return;
    this.#readBeginnings(start, end, false, key);
  }

  #readBeginnings(start: number, end: number, isFirst: boolean, key: number): void {
    if (end - start > LONGEST_PART) return;
    const found = this.#beginnings;
    const count = arabicBeginnings(this.#text.units, start, end, found);
    for (let at = 0; at < count * beginningFields.count; at += beginningFields.count) {
      const spanFrom = found[at + beginningFields.spanFrom]!;
      if (!isFirst && spanFrom > 0) continue;
      const hasArticle = found[at + beginningFields.article] === 1;
      const flags = (hasArticle ? beginnings.article : 0) | (spanFrom > 0 ? beginnings.proclitic : 0);
      const from = start + found[at + beginningFields.stemFrom]!;
      this.#readPart(start, from, end, flags, isFirst, key, start + spanFrom);
    }
  }

  /** The stems that begin at `from`: the whole of the word, and what its endings leave. */
  #readPart(
    start: number,
    from: number,
    end: number,
    flags: number,
    isFirst: boolean,
    key: number,
    spanStart = start,
  ): void {
    const { units, hashes } = this.#text;
    const before = from === start ? 0 : hashes[from - 1]!;
    let state = 0;
    for (let to = end; to > from; to--) {
      const whole = hashes[to - 1]!;
      const hash = before === 0 ? whole : partHash(whole, before, to - from);
      const own = isFirst ? firstKey(hash) : nextKey(key, hash);
      const leads = this.leads(own);
      if (leads !== 0) this.#push(from, to, spanStart, flags, state, own, leads);
      if (!this.#hasEndings) return;
      state = this.#stepFrom(state, units[to - 1]!);
      if (state === 0) return;
    }
  }

  #stepFrom(state: number, unit: number): number {
    const column = unit < this.#columns.length ? this.#columns[unit]! : 0;
    return column === 0 ? 0 : this.#steps[state * this.#columnCount + column - 1]!;
  }

  /** `pathLeads` of a path, as far as the filter knows. */
  leads(key: number): number {
    const filter = this.#filter;
    return leadsOf(key, filter[filterWord(key, filter.length)]!);
  }

  #push(
    start: number,
    end: number,
    spanStart: number,
    flags: number,
    ending: number,
    key: number,
    leads: number,
  ): void {
    if (this.top + stemFields.count > this.stems.length) {
      const larger = new Int32Array(this.stems.length * 2);
      larger.set(this.stems);
      this.stems = larger;
    }
    const { stems, top } = this;
    stems[top + stemFields.start] = start;
    stems[top + stemFields.end] = end;
    stems[top + stemFields.spanStart] = spanStart;
    stems[top + stemFields.beginnings] = flags;
    stems[top + stemFields.ending] = ending;
    stems[top + stemFields.key] = key;
    stems[top + stemFields.leads] = leads;
    this.top = top + stemFields.count;
  }
}
