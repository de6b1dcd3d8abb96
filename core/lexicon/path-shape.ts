import type { FormPart } from './form-words';

/**
 * How the words of a path follow from the words of its form. A stem is most often the beginning of a word:
 * the word's first units may be *skipped* (an article), its last ones *cut* off, and a *tail* put in their
 * place (Turkish k for g, a Russian vowel that comes and goes). So the letters of stems need not be stored,
 * and a million forms share a few hundred shapes.
 *
 * A shape is a list of 16-bit numbers: how many parts; then for each slot its mark, for each word
 * `class | skip << 8`, `cut | tail length << 8`, and the units of the tail.
 */
export const NUMBER_PART = 0x8000;
export const ORDINAL_PART = 0x8001;

export interface PathWord {
  readonly stem: string;
  readonly classNumber: number;
}
export type PathPart = PathWord | 'number' | 'ordinal';

/** Articles are two letters. */
const MOST_SKIPPED = 2;

/** @param parts of the form, one for each of the path */
export function shapeOf(path: readonly PathPart[], parts: readonly FormPart[]): number[] {
  const shape = [path.length];
  path.forEach((step, index) => {
    const part = parts[index]!;
    if (typeof step === 'string') shape.push(step === 'number' ? NUMBER_PART : ORDINAL_PART);
    else if ('word' in part) shape.push(...shapeOfWord(step, part.word.folded));
  });
  return shape;
}

function shapeOfWord({ stem, classNumber }: PathWord, word: string): number[] {
  const shared = Array.from({ length: MOST_SKIPPED + 1 }, (_, skip) => sharedBeginning(stem, word, skip));
  const most = Math.max(...shared);
  const skip = shared.indexOf(most);
  const cut = word.length - skip - most;
  const tail = Array.from(stem.slice(most), (unit) => unit.charCodeAt(0));
  return [classNumber | (skip << 8), cut | (tail.length << 8), ...tail];
}

function sharedBeginning(stem: string, word: string, skip: number): number {
  let length = 0;
  while (length < stem.length && skip + length < word.length && stem[length] === word[skip + length])
    length++;
  return length;
}
