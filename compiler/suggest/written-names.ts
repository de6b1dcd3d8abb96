import type { Language } from '../../core/pack/pack';
import { LIST_LENGTH, wordRank } from '../checks/common-words';
import type { PlainWord } from './plain-words';

/** Languages that write every noun with a capital: there one says nothing, two side by side do. */
const capitalNouns: ReadonlySet<Language> = new Set(['de', 'lb']);

/** What begins a sentence, before another name, is part of that name if it is no more frequent than this. */
const LAST_RANK_OF_WORDS = 3_000;

/** As many words in capitals in a row are a headline, and no abbreviations. */
const HEADLINE_WORDS = 3;

/** @returns for each word whether it is written as a name; never in scripts without capitals */
export function writtenNames(words: readonly PlainWord[], lang: Language): readonly boolean[] {
  const elsewhere = capitalsWithin(words);
  const headlines = inHeadlines(words);
  const isName = words.map((word, index) => {
    if (!hasCapital(word) || headlines[index]) return false;
    if (!word.startsSentence) return true;
    const next = words[index + 1];
    const isBeforeName = next !== undefined && isJoined(next) && hasCapital(next);
    return (
      elsewhere.get(word.folded) ??
      (isBeforeName && (wordRank(word.folded, lang) ?? LIST_LENGTH) > LAST_RANK_OF_WORDS)
    );
  });
  if (!capitalNouns.has(lang)) return isName;
  const follows = (index: number) => isName[index] === true && isJoined(words[index]!);
  return isName.map(
    (one, index) => one && ((follows(index) && isName[index - 1] === true) || follows(index + 1)),
  );
}

const isJoined = ({ before }: PlainWord) => /^[\s-]*$/u.test(before);
const hasCapital = ({ original }: PlainWord) => original[0] !== original[0]!.toLowerCase();
const isInCapitals = ({ original }: PlainWord) =>
  original === original.toUpperCase() && original !== original.toLowerCase();

/** Whether a word always has a capital where no sentence begins. */
function capitalsWithin(words: readonly PlainWord[]): ReadonlyMap<string, boolean> {
  const capitals = new Map<string, boolean>();
  for (const word of words) {
    if (word.startsSentence) continue;
    capitals.set(word.folded, (capitals.get(word.folded) ?? true) && hasCapital(word));
  }
  return capitals;
}

function inHeadlines(words: readonly PlainWord[]): readonly boolean[] {
  const inHeadline = words.map(() => false);
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word && isInCapitals(word) && (at === from || !word.before.includes('\n'))) continue;
    if (at - from >= HEADLINE_WORDS) inHeadline.fill(true, from, at);
    from = word && isInCapitals(word) ? at : at + 1;
  }
  return inHeadline;
}
