import type { Language } from '../pack/pack';

/**
 * How words of one kind change in texts: the endings that may follow a stem, and whether an article may
 * stand before it. Endings are folded (`core/text/fold-text.ts`); the empty ending must be listed where
 * the bare stem is a word.
 */
export interface WordClass {
  readonly endings: ReadonlySet<string>;
  /** Arabic: whether the word stands with the article ال, without it, or either way. */
  readonly article: 'never' | 'optional' | 'required';
  /** Arabic: conjunctions and prepositions are written together with the word (`ar/proclitics.ts`). */
  readonly proclitics: boolean;
}

/** A word of a surface form, as a grammar is asked about it. */
export interface FormWord {
  /** Folded. */
  readonly folded: string;
  /** As the pack writes it. */
  readonly original: string;
  /** Written with a capital in a script that has them: most often a proper name. */
  readonly isCapitalised: boolean;
  /** The whole name of a person or a place, in scripts without capitals too. Longer names hold nouns. */
  readonly isName: boolean;
  /** The form's only word. */
  readonly isAlone: boolean;
}

export interface WordPattern {
  /** Folded; at least one unit. */
  readonly stem: string;
  readonly wordClass: WordClass;
}

/** One language's morphology, as data with the few rules that choose among it. */
export interface LanguageGrammar {
  readonly language: Language;
  /** Every class that `patternsOf` may name. The order is part of the lexicon's format. */
  readonly wordClasses: readonly WordClass[];
  /** The ways in which a word of a surface form appears in texts. */
  readonly patternsOf: (word: FormWord) => readonly WordPattern[];
  /** Ordinals by which rounds are counted, in dictionary form, folded; their value; their class. */
  readonly ordinals: readonly { readonly word: string; readonly value: number }[];
  /** What may follow a digit to make it an ordinal, folded: "th", "е", "nci". */
  readonly ordinalSuffixes: ReadonlySet<string>;
  /** Articles and demonstratives: part of a short form ("the congress"), but not of its mention. Folded. */
  readonly determiners: ReadonlySet<string>;
  /** Words that join the members of an enumeration, folded: "and". */
  readonly conjunctions: ReadonlySet<string>;
  /** Frequent words that hardly stand in another language: by them a text's language is guessed. Folded. */
  readonly functionWords: ReadonlySet<string>;
}

export const wordClass = (endings: readonly string[]): WordClass => ({
  endings: new Set(endings),
  article: 'never',
  proclitics: false,
});

/**
 * The same for endings by the thousand. They are made when a lexicon is built: whoever only reads one must
 * not wait for them.
 */
export const wordClassOfMany = (endings: () => Iterable<string>): WordClass => {
  let made: ReadonlySet<string> | undefined;
  return {
    get endings() {
      made ??= new Set(endings());
      return made;
    },
    article: 'never',
    proclitics: false,
  };
};

/** Ordinals from the first on, as a list of words or of several words for one value. */
export const ordinalsFrom = (words: readonly (string | readonly string[])[]) =>
  words.flatMap((word, index) =>
    (typeof word === 'string' ? [word] : word).map((one) => ({ word: one, value: index + 1 })),
  );
