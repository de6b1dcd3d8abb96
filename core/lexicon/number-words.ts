import { grammars, patternsOf } from '../morphology/grammars';
import type { WordPattern } from '../morphology/language-grammar';
import { targetKinds } from './lexicon';

/** Rounds and resolutions are seldom counted further, and longer numerals are words ("MIX", "DIM"). */
const romanNumerals =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII'.split(' ');

/** A word that stands for a number, found like a form of one word. */
export interface NumberWord {
  readonly text: string;
  readonly kind: typeof targetKinds.ordinal | typeof targetKinds.roman;
  readonly value: number;
  readonly patterns: readonly WordPattern[];
}

/** The words for numbers that fill slots, of every language: a pack's forms may meet in any text. */
export function numberWords(): readonly NumberWord[] {
  const ordinals = grammars.flatMap(({ language, ordinals }) =>
    ordinals.map(({ word, value }) => ({
      text: word,
      kind: targetKinds.ordinal,
      value,
      patterns: patternsOf(
        { folded: word, original: word, isCapitalised: false, isName: false, isAlone: false },
        language,
      ),
    })),
  );
  const numerals = romanNumerals.map((text, index) => {
    const folded = text.toLowerCase();
    const word = { folded, original: text, isCapitalised: true, isName: false, isAlone: true };
    return { text, kind: targetKinds.roman, value: index + 1, patterns: patternsOf(word, 'und') };
  });
  return [...ordinals, ...numerals];
}
