import type { Language } from '../pack/pack';
import { arabic } from './ar/arabic';
import { german } from './de/german';
import { english } from './en/english';
import { spanish } from './es/spanish';
import { persian } from './fa/persian';
import { french } from './fr/french';
import {
  type FormWord,
  type LanguageGrammar,
  type WordClass,
  type WordPattern,
  wordClass,
} from './language-grammar';
import { russian } from './ru/russian';
import { turkish } from './tr/turkish';

/**
 * Goes up with every change to a grammar's classes: a lexicon that was compiled with another grammar is
 * compiled anew from its pack.
 */
export const GRAMMAR_VERSION = 2;

/** The order is part of the lexicon's format. */
export const grammars: readonly LanguageGrammar[] = [
  arabic,
  english,
  french,
  russian,
  turkish,
  persian,
  spanish,
  german,
];

const byLanguage = new Map(grammars.map((grammar) => [grammar.language, grammar]));

/** A word of a language without a grammar: as it is written, and no other way. */
const asWritten: WordClass = wordClass(['']);

/** Every word class of every grammar, by the number that lexicons store. */
export const wordClasses: readonly WordClass[] = [
  asWritten,
  ...grammars.flatMap((grammar) => grammar.wordClasses),
];

const classNumbers = new Map(wordClasses.map((wordClass, index) => [wordClass, index]));

export const classNumber = (wordClass: WordClass): number => classNumbers.get(wordClass)!;

export const grammarOf = (language: Language): LanguageGrammar | undefined => byLanguage.get(language);

/** The ways in which a word of a surface form appears in texts of its language. */
export function patternsOf(word: FormWord, language: Language): readonly WordPattern[] {
  return grammarOf(language)?.patternsOf(word) ?? [{ stem: word.folded, wordClass: asWritten }];
}
