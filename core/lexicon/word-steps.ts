import { classNumber, patternsOf } from '../morphology/grammars';
import type { FormWord, WordPattern } from '../morphology/language-grammar';
import type { Language } from '../pack/pack';
import { extendHash, hashOfWord, mixHash } from '../text/word-hash';
import { type FormText, partKinds } from './form-text';
import { NUMBER_PART, ORDINAL_PART, shapeOfWord } from './path-shape';
import { NUMBER_HASH, ORDINAL_HASH } from './path-slots';

/** One step of a path: a stem with the class of endings that may follow it, or a number. */
export interface Step {
  readonly isNumber: boolean;
  /** Of the stem, or what stands for it. */
  readonly hash: number;
  /** What a path's shape has of it. */
  readonly shape: readonly number[];
}

const numberSteps: readonly Step[] = [{ isNumber: true, hash: NUMBER_HASH, shape: [NUMBER_PART] }];
const ordinalSteps: readonly Step[] = [{ isNumber: true, hash: ORDINAL_HASH, shape: [ORDINAL_PART] }];

/** A power of two. Names share their words; more would only keep more strings. */
const KNOWN_WORDS = 1 << 14;
/** The one mark that changes the letter before it (`fold-text.ts`), and is no part of the original word. */
const COMBINING_BREVE = 0x306;

/**
 * The steps by which paths pass the words of forms. What was asked for lately is remembered: grammars work
 * on strings, and most words of a pack stand in many of its forms.
 */
export class WordSteps {
  /** Compared first: the words themselves lie all over the memory. */
  readonly #hashes = new Int32Array(KNOWN_WORDS);
  readonly #words: string[] = new Array<string>(KNOWN_WORDS).fill('');
  readonly #languages: Language[] = new Array<Language>(KNOWN_WORDS).fill('');
  readonly #traits = new Uint8Array(KNOWN_WORDS);
  readonly #steps: (readonly Step[])[] = new Array<readonly Step[]>(KNOWN_WORDS).fill([]);
  /** Word classes that some step has. */
  readonly classes = new Set<number>();

  /**
   * @param form one that was taken apart
   * @param isName whether it names a person or a place
   */
  of(form: FormText, part: number, language: Language, isName: boolean): readonly Step[] {
    const kind = form.kinds[part];
    if (kind !== partKinds.word) return kind === partKinds.ordinal ? ordinalSteps : numberSteps;
    const isAlone = form.count === 1;
    const traits = isAlone ? (isName ? 2 : 1) : 0;
    const original = form.original(part);
    const isKnowable = form.unitBehind(part) !== COMBINING_BREVE;
    const hash = hashOf(form, part);
    const slot = hash & (KNOWN_WORDS - 1);
    if (
      isKnowable &&
      this.#hashes[slot] === hash &&
      this.#words[slot] === original &&
      this.#traits[slot] === traits &&
      this.#languages[slot] === language
    ) {
      return this.#steps[slot]!;
    }
    const folded = form.folded(part, original);
    const isCapitalised = original[0] !== original[0]!.toLowerCase();
    const word: FormWord = { folded, original, isCapitalised, isName: isName && isAlone, isAlone };
    const steps = this.ofPatterns(patternsOf(word, language), folded);
    if (isKnowable) {
      this.#hashes[slot] = hash;
      this.#words[slot] = original;
      this.#traits[slot] = traits;
      this.#languages[slot] = language;
      this.#steps[slot] = steps;
    }
    return steps;
  }

  /** @param folded the word as its form has it */
  ofPatterns(patterns: readonly WordPattern[], folded: string): readonly Step[] {
    return patterns.map(({ stem, wordClass }) => {
      const number = classNumber(wordClass);
      this.classes.add(number);
      return { isNumber: false, hash: hashOfWord(stem), shape: shapeOfWord(stem, number, folded) };
    });
  }
}

function hashOf({ units, starts, ends }: FormText, part: number): number {
  let hash = 0;
  for (let at = starts[part]!; at < ends[part]!; at++) hash = extendHash(hash, units[at]!);
  return mixHash(hash);
}
