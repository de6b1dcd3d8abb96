import { partKinds } from '../lexicon/form-text';
import type { Lexicon } from '../lexicon/lexicon';
import {
  filterWord,
  firstKey,
  leadsOf,
  NUMBER_HASH,
  nextKey,
  ORDINAL_HASH,
  pathLeads,
  ROOT_KEY,
} from '../lexicon/path-slots';
import { arabicBeginnings, beginningFields, MOST_BEGINNINGS } from '../morphology/ar/proclitics';
import { type FoldedText, foldedPart } from '../text/folded-text';
import { hashOfWord, LONGEST_PART, partHash } from '../text/word-hash';
import { FormTaker } from './form-taker';
import type { HitList } from './hit-list';
import { beginnings, MOST_PARTS, Path } from './path';
import { isDigit, type NumberRead, type NumberReader, type NumberWordRead, readNumbers } from './read-number';
import { textGap, textGaps } from './text-gaps';
import { edges, edgesOf, WordEdges } from './word-edges';

/** Persian writes its plural apart as often as not: نشست های آستانه. Folded. */
const separatePlurals = new Map(['ها', 'هاي', 'هايي'].map((word) => [hashOfWord(word), word]));
const PLURAL_BEGINS = 'ه'.charCodeAt(0);

/** Behind every part that a path can have: looking at a number must not write over the path. */
const NUMBER_PART = MOST_PARTS - 1;

const further = pathLeads.word | pathLeads.number;

/**
 * Finds the forms of one lexicon in texts: follows the words of a text through the lexicon's paths, each as
 * it stands and as what is left when endings and proclitics are taken off. Nothing is made on the way but
 * the hits: most words begin no path, which the filter tells at once, and nearly all paths that begin end a
 * word later.
 */
export class FormMatcher implements NumberReader {
  readonly #filter: Uint32Array;
  readonly #edges: WordEdges;
  /** Whether some form begins with a number ("seventh round"). */
  readonly #rootHasNumber: boolean;
  readonly #path = new Path();
  readonly #taker: FormTaker;
  /** Readings of beginnings, a part of it for each part of a path: while one is followed, another is read. */
  readonly #readings = new Uint8Array(MOST_PARTS * MOST_BEGINNINGS * beginningFields.count);

  text!: FoldedText;
  firstWord = 0;
  endWord = 0;

  constructor(lexicon: Lexicon) {
    this.#filter = lexicon.filter;
    this.#edges = new WordEdges(lexicon);
    this.#taker = new FormTaker(lexicon, this, this.#path);
    this.#rootHasNumber = (this.#leads(ROOT_KEY) & pathLeads.number) !== 0;
  }

  /**
   * @param firstWord index of the first of the text's words to look at; no form runs over the last
   * @returns every form of the lexicon wherever it stands, overlapping ones too, in order of their first
   *   words; valid until the next call
   */
  match(text: FoldedText, firstWord: number, endWord: number): HitList {
    this.text = text;
    this.firstWord = firstWord;
    this.endWord = endWord;
    const taker = this.#taker;
    taker.hits.clear();
    const { units, hashes, words } = text;
    const { starts, ends } = words;
    const { ofUnit } = this.#edges;
    const filter = this.#filter;
    const rootHasNumber = this.#rootHasNumber;
    for (let word = firstWord; word < endWord; word++) {
      const start = starts[word]!;
      const end = ends[word]!;
      const key = firstKey(hashes[end - 1]!);
      const leads = leadsOf(key, filter[filterWord(key, filter.length)]!);
      const unit = units[start]!;
      const edge = edgesOf(ofUnit, units, start, end);
      const isNumeral = rootHasNumber && isDigit(unit);
      if (edge === 0 && !isNumeral && (leads === 0 || this.#endsAtNext(word, key, leads))) continue;
      taker.hasMetNumber = false;
      this.#path.firstWord = word;
      this.#path.spanStart = start;
      this.#followWord(word, 0, 0, key, leads, edge);
      if (isNumeral || (rootHasNumber && taker.hasMetNumber)) this.#followNumbers(word, 0, ROOT_KEY);
    }
    return taker.hits;
  }

  /**
   * Whether a path of one word ends nowhere and does not go on with the next: so do most, and it is told
   * without setting out on them.
   */
  #endsAtNext(word: number, key: number, leads: number): boolean {
    if (leads !== pathLeads.word) return false;
    if (word + 1 === this.endWord) return true;
    const { units, hashes, words } = this.text;
    const start = words.starts[word + 1]!;
    const end = words.ends[word + 1]!;
    if (edgesOf(this.#edges.ofUnit, units, start, end) !== 0 || units[start] === PLURAL_BEGINS) return false;
    return this.#leads(nextKey(key, hashes[end - 1]!)) === 0;
  }

  /**
   * Follows every reading of a word as the path's part at `depth`.
   *
   * @param before key of the path so far; at its beginning without meaning
   * @param key of the path with the whole word, and its `leads`
   * @param edge `edges` of the word
   */
  #followWord(word: number, depth: number, before: number, key: number, leads: number, edge: number): void {
    const start = this.text.words.starts[word]!;
    const end = this.text.words.ends[word]!;
    if (leads !== 0) {
      this.#path.putWord(depth, start, end, 0, 0);
      this.#advance(key, leads, depth + 1, word + 1, end, false);
    }
    if ((edge & edges.mayEnd) !== 0) this.#followEndings(word, depth, before, start, 0);
    if ((edge & edges.mayBegin) !== 0) this.#followBeginnings(word, depth, before);
  }

  /** Follows what is left of a word from `from` on when its endings are taken off. @param own `beginnings` */
  #followEndings(word: number, depth: number, before: number, from: number, own: number): void {
    const { units, hashes, words } = this.text;
    const end = words.ends[word]!;
    const isFirst = depth === 0 || depth === NUMBER_PART;
    const front = from === words.starts[word]! ? 0 : hashes[from - 1]!;
    let state = 0;
    for (let to = end - 1; to > from; to--) {
      state = this.#edges.step(state, units[to]!);
      if (state === 0) return;
      if (!this.#edges.isEnding(state)) continue;
      const hash = front === 0 ? hashes[to - 1]! : partHash(hashes[to - 1]!, front, to - from);
      const key = isFirst ? firstKey(hash) : nextKey(before, hash);
      const leads = this.#leads(key);
      if (leads === 0) continue;
      this.#path.putWord(depth, from, to, own, state);
      this.#advance(key, leads, depth + 1, word + 1, end, false);
    }
  }

  /** Follows what is left of a word when its beginning is taken off, with all endings and without. */
  #followBeginnings(word: number, depth: number, before: number): void {
    const { units, hashes, words } = this.text;
    const start = words.starts[word]!;
    const end = words.ends[word]!;
    if (end - start > LONGEST_PART) return;
    const isFirst = depth === 0 || depth === NUMBER_PART;
    const path = this.#path;
    const readings = this.#readings;
    const first = depth * MOST_BEGINNINGS;
    const mayEnd = (edgesOf(this.#edges.ofUnit, units, start, end) & edges.mayEnd) !== 0;
    const behind = arabicBeginnings(units, start, end, readings, first);
    for (
      let at = first * beginningFields.count;
      at < behind * beginningFields.count;
      at += beginningFields.count
    ) {
      const spanFrom = readings[at + beginningFields.spanFrom]!;
      // Inside a form a word has no proclitics: the form spells them out.
      if (!isFirst && spanFrom > 0) continue;
      const from = start + readings[at + beginningFields.stemFrom]!;
      const own =
        (readings[at + beginningFields.article] === 1 ? beginnings.article : 0) |
        (spanFrom > 0 ? beginnings.proclitic : 0);
      if (isFirst) path.spanStart = start + spanFrom;
      const hash = partHash(hashes[end - 1]!, hashes[from - 1]!, end - from);
      const key = isFirst ? firstKey(hash) : nextKey(before, hash);
      const leads = this.#leads(key);
      if (leads !== 0) {
        path.putWord(depth, from, end, own, 0);
        this.#advance(key, leads, depth + 1, word + 1, end, false);
      }
      if (mayEnd) this.#followEndings(word, depth, before, from, own);
    }
    if (isFirst) path.spanStart = start;
  }

  #followNumbers(word: number, depth: number, key: number): void {
    const path = this.#path;
    const { spanStart } = path;
    for (const read of readNumbers(this, word)) {
      path.spanStart = depth === 0 ? read.start : spanStart;
      path.number = read.value;
      if (read.fills.number) this.#followNumber(read, depth, key, partKinds.number, NUMBER_HASH);
      path.isOrdinal = true;
      if (read.fills.ordinal) this.#followNumber(read, depth, key, partKinds.ordinal, ORDINAL_HASH);
      path.isOrdinal = false;
    }
    path.spanStart = spanStart;
    path.number = 0;
  }

  #followNumber(read: NumberRead, depth: number, key: number, kind: number, hash: number): void {
    this.#path.kinds[depth] = kind;
    const next = nextKey(key, hash);
    this.#advance(next, this.#leads(next), depth + 1, read.nextWord, read.end, read.endsInDot);
  }

  /**
   * The path has come to `key`: what ends there is taken, and what goes on is followed.
   *
   * @param depth how many parts the path has
   * @param end where it ends so far
   * @param endsInDot whether in the full stop of an ordinal
   */
  #advance(
    key: number,
    leads: number,
    depth: number,
    nextWord: number,
    end: number,
    endsInDot: boolean,
  ): void {
    if ((leads & pathLeads.end) !== 0) this.#taker.takeAt(key, depth, nextWord, end);
    if ((leads & further) === 0 || depth > NUMBER_PART || nextWord >= this.endWord) return;
    this.#goOn(key, leads, depth, nextWord, end, endsInDot);
    if (
      this.text.units[this.text.words.starts[nextWord]!] === PLURAL_BEGINS &&
      this.#isSeparatePlural(nextWord)
    ) {
      this.#goOn(key, leads, depth, nextWord + 1, this.text.words.ends[nextWord]!, endsInDot);
    }
  }

  #goOn(key: number, leads: number, depth: number, word: number, before: number, endsInDot: boolean): void {
    if (word >= this.endWord) return;
    const { units, hashes, words } = this.text;
    const start = words.starts[word]!;
    const end = words.ends[word]!;
    const goesOnWithWord = (leads & pathLeads.word) !== 0;
    const next = nextKey(key, hashes[end - 1]!);
    const leadsOfNext = goesOnWithWord ? this.#leads(next) : 0;
    const edge = edgesOf(this.#edges.ofUnit, units, start, end);
    const goesOnWithNumber = (leads & pathLeads.number) !== 0;
    // The gap is looked at last: hardly any next word goes on with the path.
    if (leadsOfNext === 0 && edge === 0 && !goesOnWithNumber) return;
    const gap = endsInDot ? textGaps.space : textGap(this.text, before, start);
    if (gap === textGaps.break) return;
    this.#path.gaps[depth] = gap;
    if (goesOnWithWord) this.#followWord(word, depth, key, next, leadsOfNext, edge);
    if (goesOnWithNumber) this.#followNumbers(word, depth, key);
  }

  /** The numbers that a word stands for: ordinals in words, Roman numerals. */
  numberWordsAt(word: number): readonly NumberWordRead[] {
    const numbers: NumberWordRead[] = [];
    const path = this.#path;
    const { spanStart } = path;
    this.#taker.numbers = numbers;
    const { units, hashes, words } = this.text;
    const start = words.starts[word]!;
    const end = words.ends[word]!;
    path.spanStart = start;
    const key = firstKey(hashes[end - 1]!);
    const edge = edgesOf(this.#edges.ofUnit, units, start, end);
    this.#followWord(word, NUMBER_PART, 0, key, this.#leads(key), edge);
    path.spanStart = spanStart;
    this.#taker.numbers = undefined;
    return numbers;
  }

  #isSeparatePlural(word: number): boolean {
    const start = this.text.words.starts[word]!;
    const end = this.text.words.ends[word]!;
    const plural = separatePlurals.get(this.text.hashes[end - 1]!);
    return plural?.length === end - start && plural === foldedPart(this.text, start, end);
  }

  /** `pathLeads` of a path, as far as the filter knows. */
  #leads(key: number): number {
    const filter = this.#filter;
    return leadsOf(key, filter[filterWord(key, filter.length)]!);
  }
}
