import type { DocumentWord } from './document-words';

/** What the look of a stretch of words says for its being a term. */
export const shapeWeights = {
  /** Every word is written as a name. */
  name: 2,
  /** Arabic: noun and relational adjective, both with the article: الحكومة السورية. */
  relation: 2,
  /** Arabic: other words that all have the article: الظروف الملائمة. */
  definite: 1.5,
  /** Arabic: one noun before such words: حل الأزمة. */
  ofDefinite: 1.2,
  /** Nothing: what comes back may be a term all the same. */
  words: 1,
  word: 0.5,
} as const;
export type TermShape = keyof typeof shapeWeights;

/** @returns undefined where function words stand in what is no name: never a term */
export function termShape(words: readonly DocumentWord[]): TermShape | undefined {
  // "Jurisdicción Especial para la Paz"
  if (words.every(({ isName, isJoint }) => isName || isJoint)) return 'name';
  if (words.some(({ isFunctionWord }) => isFunctionWord)) return undefined;
  if (words.length === 1) return 'word';
  const definite = words.findIndex(({ isDefinite }) => isDefinite);
  const isPhrase = definite >= 0 && words.slice(definite).every(({ isDefinite }) => isDefinite);
  if (!isPhrase || definite > 1) return 'words';
  if (definite === 1) return 'ofDefinite';
  return words.at(-1)!.isRelational ? 'relation' : 'definite';
}
