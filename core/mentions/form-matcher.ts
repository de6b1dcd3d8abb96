import { partKinds } from '../lexicon/form-text';
import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import { firstKey, NUMBER_HASH, nextKey, ORDINAL_HASH, pathLeads, ROOT_KEY } from '../lexicon/path-slots';
import { type FoldedText, foldedPart } from '../text/fold-text';
import { enumeratedHits } from './enumerated-numbers';
import { FormChecker } from './form-checker';
import { HitList, hitTraits } from './hit-list';
import { beginnings, Path } from './path';
import { END_FIELDS, PathEnds } from './path-ends';
import { isDigit, type NumberRead, type NumberReader, type NumberWordRead, readNumbers } from './read-number';
import { StemReader, stemFields } from './stem-reader';
import { textGap, textGaps } from './text-gaps';

/** Persian writes its plural apart as often as not: نشست های آستانه. Folded. */
const separatePlurals = new Set(['ها', 'هاي', 'هايي']);
const LONGEST_PLURAL = 4;
const PLURAL_BEGINS = 'ه'.charCodeAt(0);

/**
 * Finds the forms of one lexicon in texts. Nothing is made on the way but the hits: most words begin no
 * path, which the filter tells at once, and nearly all paths that begin end a word later.
 */
export class FormMatcher implements NumberReader {
  readonly #lexicon: Lexicon;
  /** Whether some form begins with a number ("seventh round"). */
  readonly #rootHasNumber: boolean;
  readonly #stems: StemReader;
  readonly #ends: PathEnds;
  readonly #checker: FormChecker;
  readonly #path = new Path();

  text!: FoldedText;
  firstWord = 0;
  endWord = 0;
  readonly #hits = new HitList();
  // What is true of the path that is being followed: its first word, where its span begins, what its slot takes.
  #pathWord = 0;
  #spanStart = 0;
  #number = 0;
  #isOrdinal = false;
  /** Where words are looked at for the numbers that they stand for, and not for forms. */
  #numbers: NumberWordRead[] | undefined;
  #numberStart = 0;
  /** Whether a word for a number was met since this was last set to false. */
  #hasMetNumber = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#stems = new StemReader(lexicon);
    this.#ends = new PathEnds(lexicon);
    this.#checker = new FormChecker(lexicon);
    this.#rootHasNumber = (this.#stems.leads(ROOT_KEY) & pathLeads.number) !== 0;
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
    this.#stems.text = text;
    this.#hits.clear();
    const { starts, ends } = text.words;
    const stems = this.#stems;
    for (let word = firstWord; word < endWord; word++) {
      const start = starts[word]!;
      const end = ends[word]!;
      if (this.#rootHasNumber) this.#matchWithNumbers(word, start, end);
      else if (stems.mayVary(start, end)) this.#matchAt(word);
      else {
        const key = firstKey(text.hashes[end - 1]!);
        const leads = stems.leads(key);
        if (leads !== 0) this.#matchPlain(word, start, end, key, leads);
      }
    }
    return this.#hits;
  }

  #matchAt(word: number): void {
    this.#pathWord = word;
    this.#followWord(word, 0, 0, 0, false);
  }

  /** A word that can be read as it stands only: what `#matchAt` would come to. */
  #matchPlain(word: number, start: number, end: number, key: number, leads: number): void {
    this.#pathWord = word;
    this.#spanStart = start;
    this.#path.putWord(0, start, end, 0, 0);
    this.#advance(key, leads, 1, word + 1, end, false);
  }

  #matchWithNumbers(word: number, start: number, end: number): void {
    const isNumeral = isDigit(this.text.units[start]);
    if (!isNumeral && !this.#stems.mayBegin(start, end)) return;
    this.#hasMetNumber = false;
    this.#matchAt(word);
    if (isNumeral || this.#hasMetNumber) this.#followNumbers(word, 0, ROOT_KEY);
  }

  /**
   * Looks at a word as the next of the path.
   *
   * @param depth how many parts the path has
   * @param before where the path ends so far, and whether in the full stop of an ordinal
   */
  #followWord(word: number, depth: number, key: number, before: number, endsInDot: boolean): void {
    const start = this.text.words.starts[word]!;
    const end = this.text.words.ends[word]!;
    const reader = this.#stems;
    const from = reader.top;
    if (depth === 0) reader.readFirst(start, end);
    else reader.readNext(start, end, key);
    const to = reader.top;
    // The gap is looked at last: hardly any next word goes on with the path.
    if (to > from && (depth === 0 || this.#putGap(depth, before, start, endsInDot))) {
      for (let at = from; at < to; at += stemFields.count) {
        const { stems } = reader;
        if (depth === 0) this.#spanStart = stems[at + stemFields.spanStart]!;
        this.#put(at, depth);
        const leads = stems[at + stemFields.leads]!;
        this.#advance(stems[at + stemFields.key]!, leads, depth + 1, word + 1, end, false);
      }
    }
    reader.top = from;
  }

  /** Notes what stands before the path's part at `depth`. @returns false where no form runs over it */
  #putGap(depth: number, before: number, start: number, endsInDot: boolean): boolean {
    const gap = endsInDot ? textGaps.space : textGap(this.text, before, start);
    this.#path.gaps[depth] = gap;
    return gap !== textGaps.break;
  }

  /** Makes a stem of the stack the path's part at `depth`. */
  #put(at: number, depth: number): void {
    const { stems } = this.#stems;
    this.#path.putWord(
      depth,
      stems[at + stemFields.start]!,
      stems[at + stemFields.end]!,
      stems[at + stemFields.beginnings]!,
      stems[at + stemFields.ending]!,
    );
  }

  #followNumbers(word: number, depth: number, key: number): void {
    const spanStart = this.#spanStart;
    for (const read of readNumbers(this, word)) {
      this.#spanStart = depth === 0 ? read.start : spanStart;
      this.#number = read.value;
      if (read.fills.number) this.#followNumber(read, depth, key, partKinds.number, NUMBER_HASH);
      this.#isOrdinal = true;
      if (read.fills.ordinal) this.#followNumber(read, depth, key, partKinds.ordinal, ORDINAL_HASH);
      this.#isOrdinal = false;
    }
    this.#spanStart = spanStart;
    this.#number = 0;
  }

  #followNumber(read: NumberRead, depth: number, key: number, kind: number, hash: number): void {
    this.#path.kinds[depth] = kind;
    const next = nextKey(key, hash);
    this.#advance(next, this.#stems.leads(next), depth + 1, read.nextWord, read.end, read.endsInDot);
  }

  /** The path has come to `key`: what ends there is a hit, and what goes on is followed. */
  #advance(
    key: number,
    leads: number,
    depth: number,
    nextWord: number,
    end: number,
    endsInDot: boolean,
  ): void {
    if ((leads & pathLeads.end) !== 0) this.#takeAll(key, depth, nextWord, end);
    if ((leads & (pathLeads.word | pathLeads.number)) === 0) return;
    this.#goOn(key, leads, depth, nextWord, end, endsInDot);
    if (this.#isSeparatePlural(nextWord)) {
      this.#goOn(key, leads, depth, nextWord + 1, this.text.words.ends[nextWord]!, endsInDot);
    }
  }

  #goOn(key: number, leads: number, depth: number, word: number, end: number, endsInDot: boolean): void {
    if (word >= this.endWord) return;
    if ((leads & pathLeads.word) !== 0) this.#followWord(word, depth, key, end, endsInDot);
    if ((leads & pathLeads.number) === 0) return;
    if (this.#putGap(depth, end, this.text.words.starts[word]!, endsInDot)) {
      this.#followNumbers(word, depth, key);
    }
  }

  /** Takes every form that ends at `key`. */
  #takeAll(key: number, depth: number, nextWord: number, end: number): void {
    const found = this.#ends;
    const from = found.top;
    found.read(key);
    const to = found.top;
    for (let at = from; at < to; at += END_FIELDS) {
      this.#takeForm(found.ends[at]!, found.ends[at + 1]!, depth, nextWord, end);
    }
    found.top = from;
  }

  #takeForm(form: number, shape: number, depth: number, nextWord: number, end: number): void {
    const { formProfiles, formTargets, profileKinds, profileFlags } = this.#lexicon;
    const profile = formProfiles[form]!;
    const kind = profileKinds[profile]!;
    const isNumber = kind >= targetKinds.ordinal;
    if (isNumber) this.#hasMetNumber = true;
    if (isNumber !== (this.#numbers !== undefined)) return;
    const path = this.#path;
    // A number is looked at behind the path so far, as a path of one part.
    const first = isNumber ? depth - 1 : 0;
    if (!this.#checker.agrees(this.text, path, first, depth, form, shape)) return;
    if (this.#numbers) {
      this.#numbers.push({
        value: formTargets[form]!,
        isRoman: kind === targetKinds.roman,
        spanStart: this.#numberStart,
      });
      return;
    }
    const isOrdinal = this.#isOrdinal;
    const lastWord = nextWord - 1;
    const hasProclitic =
      path.kinds[0] === partKinds.word && (path.beginnings[0]! & beginnings.proclitic) !== 0;
    const traits =
      (hasProclitic ? hitTraits.hasProclitic : 0) |
      (this.#checker.isArticleAdded(path, 0, depth, shape) ? hitTraits.hasArticle : 0) |
      (isInflected(path, depth) ? hitTraits.isInflected : 0) |
      (isOrdinal ? hitTraits.isOrdinal : 0);
    this.#hits.push(form, this.#spanStart, end, this.#pathWord, lastWord, traits, this.#number);
    if (!isOrdinal) this.#takeEnumerated(form, profileFlags[profile]!, traits);
  }

  /** The further numbers of an enumeration that shares the noun of the last hit. */
  #takeEnumerated(form: number, flags: number, traits: number): void {
    if ((flags & (formFlags.beginsWithSlot | formFlags.endsWithSlot)) === 0) return;
    const hit = this.#hits.at(this.#hits.length - 1);
    const members = [
      ...(flags & formFlags.endsWithSlot ? enumeratedHits(this, hit, false) : []),
      ...(flags & formFlags.beginsWithSlot ? enumeratedHits(this, hit, true) : []),
    ];
    for (const { start, end, firstWord, lastWord, number } of members) {
      this.#hits.push(form, start, end, firstWord, lastWord, traits, number);
    }
  }

  /** The numbers that a word stands for: ordinals in words, Roman numerals. */
  numberWordsAt(word: number): readonly NumberWordRead[] {
    const numbers: NumberWordRead[] = [];
    this.#numbers = numbers;
    const { starts, ends } = this.text.words;
    const reader = this.#stems;
    const from = reader.top;
    reader.readFirst(starts[word]!, ends[word]!);
    const to = reader.top;
    for (let at = from; at < to; at += stemFields.count) {
      const { stems } = reader;
      if ((stems[at + stemFields.leads]! & pathLeads.end) === 0) continue;
      this.#numberStart = stems[at + stemFields.spanStart]!;
      this.#put(at, NUMBER_DEPTH);
      this.#takeAll(stems[at + stemFields.key]!, NUMBER_DEPTH + 1, word + 1, ends[word]!);
    }
    reader.top = from;
    this.#numbers = undefined;
    return numbers;
  }

  #isSeparatePlural(word: number): boolean {
    if (word >= this.endWord) return false;
    const start = this.text.words.starts[word]!;
    const end = this.text.words.ends[word]!;
    if (end - start > LONGEST_PLURAL || this.text.units[start] !== PLURAL_BEGINS) return false;
    return separatePlurals.has(foldedPart(this.text, start, end));
  }
}

/** Behind every part that a path can have: looking at a number must not write over the path. */
const NUMBER_DEPTH = 254;

function isInflected(path: Path, depth: number): boolean {
  for (let part = 0; part < depth; part++) {
    if (path.kinds[part] === partKinds.word && path.endings[part] !== 0) return true;
  }
  return false;
}
