/** A word that stands in the text more often than this is no name. */
const mostOften = 12;
const word = /\p{L}+/gu;

/**
 * Arabic has no capitals to tell names by: words that are rare in the text, and pairs and triples that end in
 * such words. In order of the alphabet.
 *
 * @param blocks every passage once
 */
export function harvestArabic(blocks: readonly string[]): readonly string[] {
  const sentences = blocks.flatMap((block) => block.split(/[.،؛:؟!"«»()\n]+/u));
  const words = sentences.map((sentence) => sentence.match(word) ?? []);
  const counts = new Map<string, number>();
  for (const one of words.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const isRare = (one: string) => one.length > 2 && counts.get(one)! <= mostOften;
  const found = new Set<string>();
  for (const sentence of words) {
    for (let at = 0; at < sentence.length; at++) {
      if (!isRare(sentence[at]!)) continue;
      found.add(sentence[at]!);
      if (at > 0) found.add(sentence.slice(at - 1, at + 1).join(' '));
      if (at > 1) found.add(sentence.slice(at - 2, at + 1).join(' '));
    }
  }
  return [...found].sort();
}
