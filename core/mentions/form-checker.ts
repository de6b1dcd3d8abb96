import { maskWords } from '../lexicon/ending-automaton';
import { formStart } from '../lexicon/form-places';
import { FormText, partKinds } from '../lexicon/form-text';
import { classTraits, formFlags, gapKinds, type Lexicon } from '../lexicon/lexicon';
import { NUMBER_PART } from '../lexicon/path-shape';
import { byteLength, codePointAt } from '../lexicon/utf8';
import { FIRST_SPECIAL_CELL, foldCells } from '../text/fold-table';
import type { FoldedText } from '../text/folded-text';
import { beginnings, type Path } from './path';
import { gapsAgree } from './text-gaps';

const SPACE = 0x20;

/** Compares what a hash has found with the text, letter by letter, and with what a form's words allow. */
export class FormChecker {
  readonly #lexicon: Lexicon;
  readonly #maskWords: number;
  readonly #form = new FormText();
  /** Whether any part of the last path has a slot or a stem that is not the form's word as it stands. */
  #hasChanged = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#maskWords = maskWords(lexicon.classTraits.length);
  }

  /**
   * @param shape where the shape of the form's path begins
   * @param first part of the path with which the form begins
   * @param end part behind its last
   */
  agrees(text: FoldedText, path: Path, first: number, end: number, form: number, shape: number): boolean {
    const { shapes } = this.#lexicon;
    if (shapes[shape] !== end - first || !this.#classesAllow(path, first, end, shape)) return false;
    if (!this.#hasChanged && this.#isWordForWord(text, path, first, end, form)) return true;
    this.#readForm(form);
    const own = this.#form;
    if (own.count !== end - first) return false;
    let at = shape + 1;
    for (let part = first; part < end; part++) {
      if (part > first && !gapsAgree(own.gaps[part - first]!, path.gaps[part]!)) return false;
      const head = shapes[at++]!;
      if (head >= NUMBER_PART) continue;
      const cutAndTail = shapes[at++]!;
      const tail = cutAndTail >>> 8;
      if (!this.#lettersAgree(text, path, part, part - first, head >>> 8, cutAndTail & 0xff, at, tail)) {
        return false;
      }
      at += tail;
    }
    return true;
  }

  #readForm(form: number): void {
    const { formTexts, formProfiles, profileFlags } = this.#lexicon;
    const from = formStart(this.#lexicon, form);
    const to = formStart(this.#lexicon, form + 1);
    const isIrregular = (profileFlags[formProfiles[form]!]! & formFlags.isIrregular) !== 0;
    if (isIrregular) this.#form.readIrregular(formTexts, from, to);
    else this.#form.read(formTexts, from, to);
  }

  /**
   * Whether a form is what it is nearly always: the path's words with a space between any two. Each letter
   * is looked at once only, so what is not told by this is left to the slow way.
   */
  #isWordForWord(
    { units }: FoldedText,
    { stemStarts, stemEnds, gaps }: Path,
    first: number,
    end: number,
    form: number,
  ): boolean {
    const { formTexts: bytes } = this.#lexicon;
    const to = formStart(this.#lexicon, form + 1);
    let at = formStart(this.#lexicon, form);
    for (let part = first; part < end; part++) {
      if (part > first && (bytes[at++] !== SPACE || !gapsAgree(gapKinds.space, gaps[part]!))) return false;
      const stemEnd = stemEnds[part]!;
      for (let unit = stemStarts[part]!; unit < stemEnd; unit++) {
        if (at >= to) return false;
        let point = bytes[at]!;
        if (point < 0x80) at++;
        else {
          const size = byteLength(point);
          point = codePointAt(bytes, at, size);
          at += size;
          if (point > 0xffff) return false;
        }
        const cell = foldCells[point]!;
        if (cell >= FIRST_SPECIAL_CELL || (cell & 0xffff) !== units[unit]) return false;
      }
    }
    return at === to;
  }

  /** Whether each word's ending, article and proclitics are such as its class may have; notes `#hasChanged`. */
  #classesAllow(path: Path, first: number, end: number, shape: number): boolean {
    const { shapes, endingClasses, classTraits: traitsOf } = this.#lexicon;
    let at = shape + 1;
    let changes = 0;
    for (let part = first; part < end; part++) {
      const head = shapes[at++]!;
      const kind = path.kinds[part]!;
      if (head >= NUMBER_PART) {
        if (kind !== partKinds.number + head - NUMBER_PART) return false;
        changes = 1;
        continue;
      }
      if (kind !== partKinds.word) return false;
      const wordClass = head & 0xff;
      const traits = traitsOf[wordClass]!;
      const own = path.beginnings[part]!;
      const hasArticle = (own & beginnings.article) !== 0;
      if (hasArticle && (traits & (classTraits.allowsArticle | classTraits.requiresArticle)) === 0)
        return false;
      if (!hasArticle && (traits & classTraits.requiresArticle) !== 0) return false;
      if ((own & beginnings.proclitic) !== 0 && (traits & classTraits.allowsProclitics) === 0) return false;
      const mask = endingClasses[path.endings[part]! * this.#maskWords + (wordClass >> 5)]!;
      if ((mask & (1 << (wordClass & 31))) === 0) return false;
      changes |= (head >>> 8) | shapes[at]!;
      at += 1 + (shapes[at]! >>> 8);
    }
    this.#hasChanged = changes !== 0;
    return true;
  }

  #lettersAgree(
    { units }: FoldedText,
    { stemStarts, stemEnds }: Path,
    part: number,
    word: number,
    skip: number,
    cut: number,
    tailAt: number,
    tail: number,
  ): boolean {
    const { shapes } = this.#lexicon;
    const own = this.#form;
    const from = own.starts[word]! + skip;
    const shared = own.ends[word]! - cut - from;
    const stem = stemStarts[part]!;
    if (shared + tail !== stemEnds[part]! - stem) return false;
    for (let at = 0; at < shared; at++) if (units[stem + at] !== own.units[from + at]) return false;
    for (let at = 0; at < tail; at++) if (units[stem + shared + at] !== shapes[tailAt + at]) return false;
    return true;
  }

  /** Whether a word that agrees stands with an article that its form is without. */
  isArticleAdded(path: Path, first: number, end: number, shape: number): boolean {
    const { shapes, classTraits: traitsOf } = this.#lexicon;
    let at = shape + 1;
    for (let part = first; part < end; part++) {
      const head = shapes[at++]!;
      if (head >= NUMBER_PART) continue;
      const isOptional = (traitsOf[head & 0xff]! & classTraits.allowsArticle) !== 0;
      if (isOptional && (path.beginnings[part]! & beginnings.article) !== 0) return true;
      at += 1 + (shapes[at]! >>> 8);
    }
    return false;
  }
}
