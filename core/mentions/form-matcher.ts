import { partKinds } from '../lexicon/form-text';
import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import {
  firstSlot,
  NUMBER_HASH,
  nextKey,
  ORDINAL_HASH,
  ROOT_KEY,
  type SlotShape,
  slotShape,
  slotShift,
} from '../lexicon/path-slots';
import { type FoldedText, foldedPart } from '../text/fold-text';
import { enumeratedHits } from './enumerated-numbers';
import { FormChecker } from './form-checker';
import { HitList, hitTraits } from './hit-list';
import { beginnings, Path } from './path';
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
  readonly #slots: Uint32Array;
  readonly #shape: SlotShape;
  readonly #shift: number;
  readonly #firstExtra: number;
  readonly #firstGroup: number;
  readonly #rootGoesOn: number;
  readonly #stems: StemReader;
  readonly #checker: FormChecker;
  readonly #path = new Path();

  text!: FoldedText;
  firstWord = 0;
  endWord = 0;
  readonly #hits = new HitList();
  /** What is true of the path that is being followed. */
  #first = { word: 0, start: 0, number: 0, isOrdinal: false };
  /** Where words are looked at for the numbers that they stand for, and not for forms. */
  #numbers: NumberWordRead[] | undefined;
  /** Whether a word for a number was met since this was last set to false. */
  #hasMetNumber = false;

  constructor(lexicon: Lexicon) {
    const references =
      lexicon.formTargets.length + lexicon.extraForms.length + lexicon.groupStarts.length - 1;
    this.#lexicon = lexicon;
    this.#slots = lexicon.slots;
    this.#shape = slotShape(references);
    this.#shift = slotShift(lexicon.slots.length);
    this.#firstExtra = lexicon.formTargets.length + 1;
    this.#firstGroup = this.#firstExtra + lexicon.extraForms.length;
    this.#stems = new StemReader(lexicon);
    this.#checker = new FormChecker(lexicon);
    this.#rootGoesOn = this.#look(ROOT_KEY, 0, 0);
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
    for (let word = firstWord; word < endWord; word++) {
      if (this.#rootGoesOn !== 0) this.#matchWithNumbers(word);
      else if (this.#stems.mayBegin(starts[word]!, ends[word]!)) this.#matchAt(word);
    }
    return this.#hits;
  }

  #matchAt(word: number): void {
    this.#first = { word, start: 0, number: 0, isOrdinal: false };
    this.#followWord(word, 0, 0);
  }

  /** For lexicons in which forms begin with a number ("seventh round"). */
  #matchWithNumbers(word: number): void {
    const start = this.text.words.starts[word]!;
    const isNumeral = isDigit(this.text.units[start]);
    if (!isNumeral && !this.#stems.mayBegin(start, this.text.words.ends[word]!)) return;
    this.#hasMetNumber = false;
    this.#matchAt(word);
    if (isNumeral || this.#hasMetNumber) this.#followNumbers(word, 0, ROOT_KEY);
  }

  /** Looks at a word as the next of the path. @param depth how many parts the path has */
  #followWord(word: number, depth: number, key: number): void {
    const start = this.text.words.starts[word]!;
    const end = this.text.words.ends[word]!;
    const reader = this.#stems;
    const from = reader.top;
    if (depth === 0) reader.readFirst(start, end);
    else reader.readNext(start, end, key);
    const to = reader.top;
    for (let at = from; at < to; at += stemFields.count) {
      const spanStart = reader.stems[at + stemFields.spanStart]!;
      if (depth === 0) this.#first.start = spanStart;
      this.#advance(this.#put(at, depth), depth + 1, word + 1, end, false);
    }
    reader.top = from;
  }

  /** Makes a stem of the stack the path's part at `depth`. @returns the key to which it leads */
  #put(at: number, depth: number): number {
    const { stems } = this.#stems;
    const path = this.#path;
    path.kinds[depth] = partKinds.word;
    path.stemStarts[depth] = stems[at + stemFields.start]!;
    path.stemEnds[depth] = stems[at + stemFields.end]!;
    path.beginnings[depth] = stems[at + stemFields.beginnings]!;
    path.endings[depth] = stems[at + stemFields.ending]!;
    return stems[at + stemFields.key]!;
  }

  #followNumbers(word: number, depth: number, key: number): void {
    const flags = depth === 0 ? this.#rootGoesOn : this.#shape.goesOnWithNumber;
    if ((flags & this.#shape.goesOnWithNumber) === 0) return;
    const first = this.#first;
    for (const read of readNumbers(this, word)) {
      this.#first = {
        word: first.word,
        start: depth === 0 ? read.start : first.start,
        number: read.value,
        isOrdinal: first.isOrdinal,
      };
      if (read.fills.number) this.#followNumber(read, depth, key, partKinds.number, NUMBER_HASH);
      this.#first.isOrdinal = true;
      if (read.fills.ordinal) this.#followNumber(read, depth, key, partKinds.ordinal, ORDINAL_HASH);
    }
    this.#first = first;
  }

  #followNumber(read: NumberRead, depth: number, key: number, kind: number, hash: number): void {
    this.#path.kinds[depth] = kind;
    this.#advance(nextKey(key, hash), depth + 1, read.nextWord, read.end, read.endsInDot);
  }

  /** The path has come to `key`: what ends there is a hit, and what goes on is followed. */
  #advance(key: number, depth: number, nextWord: number, end: number, endsInDot: boolean): void {
    const flags = this.#look(key, depth, nextWord, end);
    if (flags === 0) return;
    this.#goOn(key, flags, depth, nextWord, end, endsInDot);
    if (this.#isSeparatePlural(nextWord)) {
      this.#goOn(key, flags, depth, nextWord + 1, this.text.words.ends[nextWord]!, endsInDot);
    }
  }

  #goOn(key: number, flags: number, depth: number, word: number, end: number, endsInDot: boolean): void {
    if (word >= this.endWord) return;
    const gap = endsInDot ? textGaps.space : textGap(this.text, end, this.text.words.starts[word]!);
    if (gap === textGaps.break) return;
    this.#path.gaps[depth] = gap;
    if ((flags & this.#shape.goesOn) !== 0) this.#followWord(word, depth, key);
    if ((flags & this.#shape.goesOnWithNumber) !== 0) this.#followNumbers(word, depth, key);
  }

  /** Takes every form that ends at `key`. @returns whether paths go on from there: `SlotShape`'s flags */
  #look(key: number, depth: number, nextWord: number, end = 0): number {
    const slots = this.#slots;
    const { fingerprintMask, referenceMask, goesOn, goesOnWithNumber } = this.#shape;
    let flags = 0;
    for (let at = firstSlot(key, this.#shift), tries = slots.length; tries > 0; tries--) {
      const slot = slots[at]!;
      if (slot === 0) break;
      if (((slot ^ key) & fingerprintMask) === 0) {
        flags |= slot & (goesOn | goesOnWithNumber);
        const reference = slot & referenceMask;
        if (reference !== 0 && depth > 0) this.#take(reference, depth, nextWord, end);
      }
      at = (at + 1) & (slots.length - 1);
    }
    return flags;
  }

  #take(reference: number, depth: number, nextWord: number, end: number): void {
    const { profileShapes, formProfiles, extraForms, extraShapes, groupStarts, groupPaths } = this.#lexicon;
    if (reference < this.#firstExtra) {
      const form = reference - 1;
      this.#takeForm(form, profileShapes[formProfiles[form]!]!, depth, nextWord, end);
    } else if (reference < this.#firstGroup) {
      const extra = reference - this.#firstExtra;
      this.#takeForm(extraForms[extra]!, extraShapes[extra]!, depth, nextWord, end);
    } else {
      const group = reference - this.#firstGroup;
      for (let at = groupStarts[group]!; at < groupStarts[group + 1]!; at++) {
        this.#take(groupPaths[at]!, depth, nextWord, end);
      }
    }
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
      const spanStart = this.#first.start;
      this.#numbers.push({ value: formTargets[form]!, isRoman: kind === targetKinds.roman, spanStart });
      return;
    }
    const { number, isOrdinal } = this.#first;
    const lastWord = nextWord - 1;
    const hasProclitic =
      path.kinds[0] === partKinds.word && (path.beginnings[0]! & beginnings.proclitic) !== 0;
    const traits =
      (hasProclitic ? hitTraits.hasProclitic : 0) |
      (this.#checker.isArticleAdded(path, 0, depth, shape) ? hitTraits.hasArticle : 0) |
      (isInflected(path, depth) ? hitTraits.isInflected : 0) |
      (isOrdinal ? hitTraits.isOrdinal : 0);
    this.#hits.push(form, this.#first.start, end, this.#first.word, lastWord, traits, number);
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
    const first = this.#first;
    const numbers: NumberWordRead[] = [];
    this.#numbers = numbers;
    this.#first = { word, start: 0, number: 0, isOrdinal: false };
    const { starts, ends } = this.text.words;
    const reader = this.#stems;
    const from = reader.top;
    reader.readFirst(starts[word]!, ends[word]!);
    const to = reader.top;
    const depth = NUMBER_DEPTH;
    for (let at = from; at < to; at += stemFields.count) {
      this.#first.start = reader.stems[at + stemFields.spanStart]!;
      this.#look(this.#put(at, depth), depth + 1, word + 1, ends[word]!);
    }
    reader.top = from;
    this.#first = first;
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
