import { formFlags, type Lexicon, NUMBER_SLOT, ORDINAL_SLOT, ROOT_NODE } from '../lexicon/lexicon';
import { unitKinds } from '../text/fold-table';
import { edgeHash, hashSlot } from '../text/word-hash';
import { enumeratedHits } from './enumerated-numbers';
import { readNumbers } from './read-number';
import { gapsAgree, textGap, textGaps } from './text-gaps';
import type { WordReader } from './word-reader';

/** A surface form found in a text, before anything is said of what it means. */
export interface Hit {
  readonly form: number;
  /** Folded offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Indices of the words that it covers. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly hasProclitic: boolean;
  readonly hasArticle: boolean;
  readonly isInflected: boolean;
  /** What stands in the form's slot, 0 where it has none; and whether it was an ordinal. */
  readonly number: number;
  readonly isOrdinal: boolean;
}

/** Persian writes its plural apart as often as not: نشست های آستانه. Folded. */
const separatePlurals = new Set(['ها', 'هاي', 'هايي']);

interface Path {
  readonly node: number;
  readonly firstWord: number;
  readonly nextWord: number;
  readonly start: number;
  readonly end: number;
  /** Kinds of the gaps passed so far, `textGaps`. */
  readonly gaps: readonly number[];
  readonly hasProclitic: boolean;
  readonly hasArticle: boolean;
  readonly isInflected: boolean;
  readonly number: number;
  readonly isOrdinal: boolean;
  readonly endsInDot: boolean;
}

/** @returns every form of the lexicon wherever it stands in the text, overlapping ones too, in order */
export function matchForms(reader: WordReader): readonly Hit[] {
  const hits: Hit[] = [];
  const rootHasNumber = hasEdge(reader.lexicon, ROOT_NODE, NUMBER_SLOT);
  const rootHasOrdinal = hasEdge(reader.lexicon, ROOT_NODE, ORDINAL_SLOT);
  const triesNumbers = rootHasNumber || rootHasOrdinal;
  for (let word = 0; word < reader.words.count; word++) {
    if (!canGoOn(reader, word)) continue;
    const begins: Omit<Path, 'node' | 'nextWord' | 'end'> = {
      firstWord: word,
      start: reader.words.starts[word]!,
      gaps: [],
      hasProclitic: false,
      hasArticle: false,
      isInflected: false,
      number: 0,
      isOrdinal: false,
      endsInDot: false,
    };
    step(reader, { ...begins, node: ROOT_NODE, nextWord: word, end: 0 }, hits, triesNumbers);
  }
  return hits;
}

/** Most words stand in no form and are no number: seen before anything else is looked at. */
const canGoOn = (reader: WordReader, word: number) =>
  reader.readingsOf(word).length > 0 || reader.text.kinds[reader.words.starts[word]!] === unitKinds.digit;

function step(reader: WordReader, path: Path, hits: Hit[], triesNumbers = true): void {
  const { words, lexicon, text } = reader;
  const word = path.nextWord;
  if (word >= words.count || !canGoOn(reader, word)) return;
  const isFirst = path.node === ROOT_NODE;
  let gaps = path.gaps;
  if (!isFirst) {
    const gap = path.endsInDot ? textGaps.space : textGap(text, path.end, words.starts[word]!);
    if (gap === textGaps.break) return;
    gaps = [...gaps, gap];
  }
  for (const reading of reader.readingsOf(word)) {
    // Inside a form a word has no proclitic of its own: what the form needs, it spells out.
    if (!isFirst && reading.hasProclitic) continue;
    const node = follow(lexicon, path.node, reading.label);
    if (node < 0) continue;
    advance(reader, hits, {
      ...path,
      node,
      gaps,
      nextWord: word + 1,
      start: isFirst ? reading.spanStart : path.start,
      end: words.ends[word]!,
      hasProclitic: path.hasProclitic || reading.hasProclitic,
      hasArticle: path.hasArticle || reading.hasArticle,
      isInflected: path.isInflected || reading.isInflected,
      endsInDot: false,
    });
  }
  if (!triesNumbers) return;
  const cardinal = follow(lexicon, path.node, NUMBER_SLOT);
  const ordinal = follow(lexicon, path.node, ORDINAL_SLOT);
  if (cardinal < 0 && ordinal < 0) return;
  for (const read of readNumbers(reader, word)) {
    const advanced = {
      ...path,
      gaps,
      nextWord: read.nextWord,
      start: isFirst ? read.start : path.start,
      end: read.end,
      number: read.value,
      endsInDot: read.endsInDot,
    };
    if (read.fills.number && cardinal >= 0) advance(reader, hits, { ...advanced, node: cardinal });
    if (read.fills.ordinal && ordinal >= 0) {
      advance(reader, hits, { ...advanced, node: ordinal, isOrdinal: true });
    }
  }
}

function advance(reader: WordReader, hits: Hit[], path: Path): void {
  const { nodeForms, nodeFormStarts, formFlags: flags } = reader.lexicon;
  for (let at = nodeFormStarts[path.node]!; at < nodeFormStarts[path.node + 1]!; at++) {
    const form = nodeForms[at]!;
    if (!gapsOfFormAgree(reader.lexicon, form, path.gaps)) continue;
    const { firstWord, start, end, hasProclitic, hasArticle, isInflected, number, isOrdinal } = path;
    const lastWord = path.nextWord - 1;
    const shape = { hasProclitic, hasArticle, isInflected, number, isOrdinal };
    const hit = { form, start, end, firstWord, lastWord, ...shape };
    hits.push(hit);
    if (isOrdinal) continue;
    if (flags[form]! & formFlags.endsWithSlot) hits.push(...enumeratedHits(reader, hit, false));
    if (flags[form]! & formFlags.beginsWithSlot) hits.push(...enumeratedHits(reader, hit, true));
  }
  step(reader, path, hits);
  if (isSeparatePlural(reader, path.nextWord))
    step(reader, { ...path, nextWord: path.nextWord + 1, end: reader.words.ends[path.nextWord]! }, hits);
}

function isSeparatePlural({ text, words }: WordReader, word: number): boolean {
  if (word >= words.count) return false;
  const start = words.starts[word]!;
  const end = words.ends[word]!;
  return end - start <= 4 && separatePlurals.has(String.fromCharCode(...text.units.subarray(start, end)));
}

function gapsOfFormAgree(
  { formGaps, formGapStarts }: Lexicon,
  form: number,
  gaps: readonly number[],
): boolean {
  const from = formGapStarts[form]!;
  if (formGapStarts[form + 1]! - from !== gaps.length) return false;
  return gaps.every((gap, index) => gapsAgree(formGaps[from + index]!, gap));
}

const hasEdge = (lexicon: Lexicon, node: number, label: number) => follow(lexicon, node, label) >= 0;

/** @returns the node that the edge leads to, or -1 */
function follow({ edges }: Lexicon, node: number, label: number): number {
  const mask = edges.length / 3 - 1;
  for (let slot = hashSlot(edgeHash(node, label), mask); edges[slot * 3] !== 0; slot = (slot + 1) & mask) {
    if (edges[slot * 3] === node + 1 && edges[slot * 3 + 1] === label) return edges[slot * 3 + 2]!;
  }
  return -1;
}
