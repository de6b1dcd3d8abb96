import { grammars } from '../morphology/grammars';
import { foldedPart } from '../text/folded-text';
import type { Hit } from './hit';
import { isDigit, type NumberRead, type NumberReader, readNumbers } from './read-number';

const conjunctions = new Set(grammars.flatMap(({ conjunctions }) => [...conjunctions]));
const COMMA = 0x2c;
const ARABIC_COMMA = 0x60c;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const OPENING_BRACKET = 0x28;
const CLOSING_BRACKET = 0x29;
const MOST_MEMBERS = 12;

/**
 * The further numbers of an enumeration that shares its noun: in "resolutions 2118 and 2254" each number
 * is told by itself, the first with the noun. Works from a noun before its numbers ("القرارين 2118 و2254")
 * and from one behind them ("2118 ve 2254 sayılı kararlar").
 *
 * @param hit a form with a number in its slot
 * @returns a hit for each further number, spanning the number alone
 */
export function enumeratedHits(reader: NumberReader, hit: Hit, slotIsFirst: boolean): readonly Hit[] {
  const hits: Hit[] = [];
  let { firstWord, lastWord } = hit;
  while (hits.length < MOST_MEMBERS) {
    const read = slotIsFirst ? memberBefore(reader, firstWord) : memberBehind(reader, lastWord);
    if (!read) return hits;
    const { word, number } = read;
    const { start, end, value } = number;
    hits.push({ ...hit, start, end, firstWord: word, lastWord: word, number: value, isOrdinal: false });
    if (slotIsFirst) firstWord = word;
    else lastWord = word;
  }
  return hits;
}

interface Member {
  readonly word: number;
  readonly number: NumberRead;
}

function memberBehind(reader: NumberReader, lastMember: number): Member | undefined {
  const lastWord = isBracketedYear(reader, lastMember + 1) ? lastMember + 1 : lastMember;
  const joined = isConjunction(reader, lastWord + 1);
  const word = joined ? lastWord + 2 : lastWord + 1;
  return member(reader, word, lastWord, word - 1, joined);
}

function memberBefore(reader: NumberReader, firstWord: number): Member | undefined {
  const joined = isConjunction(reader, firstWord - 1);
  const word = joined ? firstWord - 2 : firstWord - 1;
  return member(reader, word, word, firstWord, joined);
}

/** The number at `word`, if only commas and spaces, or a conjunction, lie between `earlier` and `later`. */
function member(
  reader: NumberReader,
  word: number,
  earlier: number,
  later: number,
  joined: boolean,
): Member | undefined {
  const { words } = reader.text;
  if (word < reader.firstWord || word >= reader.endWord) return undefined;
  const number = readNumbers(reader, word).find(
    ({ fills, nextWord }) => fills.number && nextWord === word + 1,
  );
  if (!number) return undefined;
  for (let at = Math.min(earlier, word); at < Math.max(later, word); at++) {
    if (!separates(reader, words.ends[at]!, words.starts[at + 1]!, joined)) return undefined;
  }
  return { word, number };
}

/** "2118 (2013), 2139 (2014)": the year of a resolution is no member. */
function isBracketedYear({ text: { units, words }, endWord }: NumberReader, word: number): boolean {
  if (word >= endWord) return false;
  const start = words.starts[word]!;
  const end = words.ends[word]!;
  return (
    end - start === 4 &&
    isDigit(units[start]) &&
    units[start - 1] === OPENING_BRACKET &&
    units[end] === CLOSING_BRACKET
  );
}

function separates({ text: { units } }: NumberReader, from: number, to: number, joined: boolean): boolean {
  let marks = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    if (unit === SPACE || unit === CLOSING_BRACKET) continue;
    if (unit !== COMMA && unit !== ARABIC_COMMA && unit !== AMPERSAND) return false;
    marks++;
  }
  // Two numbers with nothing but a space between them are no enumeration.
  return joined ? marks <= 1 : marks === 1;
}

function isConjunction({ text, firstWord, endWord }: NumberReader, word: number): boolean {
  if (word < firstWord || word >= endWord) return false;
  const start = text.words.starts[word]!;
  const end = text.words.ends[word]!;
  return end - start <= 4 && conjunctions.has(foldedPart(text, start, end));
}
