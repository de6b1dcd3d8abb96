import type { Lexicon } from '../../core/lexicon/lexicon';
import { findMentions } from '../../core/mentions/find-mentions';
import type { Language } from '../../core/pack/pack';
import { blocksOfText } from '../annotate-page';
import type { Span } from '../seeds/source-text';
import { countTerms, type TermCount } from './count-terms';
import { type DocumentWord, documentWords } from './document-words';
import { shapeWeights } from './term-shape';

/** A name or term of a document that no entry covers. */
export interface UncoveredTerm {
  /** As the document writes it the first time. */
  readonly text: string;
  /** Only for the order. */
  readonly score: number;
  /** Each place, as offsets into the document; UTF-16 code units, end exclusive. */
  readonly places: readonly Span[];
}

/**
 * Finds the names and terms of a document that its pack's entries leave uncovered: stretches of words that
 * are written as names, that have the shape of terms, or that come back, the more the rarer their words are
 * in everyday language. Of terms that overlap the better one takes the place.
 *
 * @param furniture spans of the text that are not the document's
 * @returns best first
 */
export function uncoveredTerms(
  text: string,
  lang: Language,
  lexicon: Lexicon,
  furniture: readonly Span[] = [],
): readonly UncoveredTerm[] {
  const words = documentWords(text, lang);
  const taken = new Set(wordsIn(words, [...mentionsIn(text, lang, lexicon), ...furniture]));
  const ranked = countTerms(words, (word) => !taken.has(word))
    .map((term) => ({ term, score: scoreOf(term) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || startOf(a.term) - startOf(b.term));
  const terms: UncoveredTerm[] = [];
  for (const { term, score } of ranked) {
    const free = term.places.filter((stretch) => !stretch.some((word) => taken.has(word)));
    for (const word of free.flat()) taken.add(word);
    const places = free.map((stretch) => ({ start: stretch[0]!.start, end: stretch.at(-1)!.end }));
    const [first] = places;
    if (first) terms.push({ text: text.slice(first.start, first.end), score, places });
  }
  return terms;
}

function mentionsIn(text: string, lang: Language, lexicon: Lexicon): Span[] {
  const blocks = blocksOfText(text, lang);
  return findMentions({ blocks, lang }, lexicon).map(({ block, start, end }) => {
    const { offset } = blocks[block]!;
    return { start: offset + start, end: offset + end };
  });
}

/** The words that spans touch; both in order of appearance but for what overlaps. */
function* wordsIn(words: readonly DocumentWord[], spans: readonly Span[]): Generator<DocumentWord> {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let reached = 0;
  let at = 0;
  for (const word of words) {
    while (at < inOrder.length && inOrder[at]!.start < word.end)
      reached = Math.max(reached, inOrder[at++]!.end);
    if (word.start < reached) yield word;
  }
}

const startOf = ({ places }: TermCount) => places[0]![0]!.start;

/** Where capitals tell names, another word must come back as often to be a term. */
const PLACES_OF_WORD = 3;
/** Where nothing tells names, a word that does not come back must hardly be in the list. */
const RARE = 0.97;
/** What a term with a shape of its own is worth where it only stands inside longer ones; names are whole. */
const INSIDE = 0.85;
const INSIDE_NAME = 0.5;

function scoreOf({ shape, places, alone }: TermCount): number {
  const content = places[0]!.filter(({ isFunctionWord }) => !isFunctionWord);
  const rarities = content.map(({ rarity }) => rarity);
  const rarity =
    shape === 'name' ? Math.max(...rarities) : rarities.reduce((sum, one) => sum + one, 0) / content.length;
  if (shape === 'word' && !mayBeTerm(content[0]!, places.length)) return 0;
  const isShapeless = shape === 'words' || shape === 'word';
  const least = isShapeless ? 0 : shape === 'name' ? INSIDE_NAME : INSIDE;
  return Math.max(alone, least) * Math.log2(content.length + 1) * rarity ** 2 * shapeWeights[shape];
}

const mayBeTerm = ({ hasCase, rarity }: DocumentWord, places: number): boolean =>
  hasCase ? places >= PLACES_OF_WORD : places > 1 || rarity >= RARE;
