/** Longest name that is looked for, in words. */
const mostWords = 4;
/** A word that is written small more often than this is no name of its own. */
const leastCapitalised = 0.8;

const token = /\p{L}[\p{L}\p{N}]*(?:['’-]\p{L}+)*|\p{N}+/gu;
const capital = /^\p{Lu}/u;
const joining = new Set(['of', 'the', 'and', 'for', 'de', 'al', 'on']);

/**
 * Names as they stand in the text: words that are nearly always capitalised inside sentences, and runs of
 * two to four words that begin and end with a capital. In order of the alphabet.
 */
export function harvestEnglish(blocks: readonly string[]): readonly string[] {
  const seen = new Map<string, { capital: number; small: number; form: string }>();
  const runs = new Set<string>();
  for (const block of blocks) {
    const words = [...block.matchAll(token)];
    for (let at = 1; at < words.length; at++) {
      if (!follows(block, words, at)) continue;
      const word = words[at]![0];
      const key = word.toLowerCase();
      let counts = seen.get(key);
      if (!counts) {
        counts = { capital: 0, small: 0, form: word };
        seen.set(key, counts);
      }
      if (!capital.test(word)) {
        counts.small++;
        continue;
      }
      counts.capital++;
      let run = word;
      for (let next = at + 1; next < at + mostWords && next < words.length; next++) {
        if (!follows(block, words, next)) break;
        const other = words[next]![0];
        run = `${run} ${other}`;
        if (capital.test(other)) runs.add(run);
        else if (!joining.has(other)) break;
      }
    }
  }
  const names = [...seen.values()].filter(
    ({ capital: large, small }) => large > 0 && large / (large + small) >= leastCapitalised,
  );
  return [...names.map(({ form }) => form), ...runs].sort();
}

/** Nothing but a space before it: inside a sentence, and part of one run with the word before. */
function follows(block: string, words: readonly RegExpExecArray[], at: number): boolean {
  const before = words[at - 1]!;
  return before.index + before[0].length + 1 === words[at]!.index && block[words[at]!.index - 1] === ' ';
}
