import { buildLexicon } from '../core/lexicon/build-lexicon';
import type { Lexicon } from '../core/lexicon/lexicon';
import { openLexicon } from '../core/lexicon/open-lexicon';
import { explainMention } from '../core/mentions/explain-mention';
import { findMentions } from '../core/mentions/find-mentions';
import type { TextBlock } from '../core/mentions/mention';
import type { Language, Pack } from '../core/pack/pack';

/** A mention as `hashiya annotate` prints it. */
export interface PrintedMention {
  /** UTF-16 code units into the printed or given text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** The surface form as the pack has it. */
  readonly form: string;
  /** A plain English sentence. */
  readonly why: string;
}

/** A block of a page, and where it begins in the page's whole text. */
export interface PlacedBlock extends TextBlock {
  readonly offset: number;
}

/** A pack made ready to find mentions with: the very code that the extension runs. */
export interface Annotator {
  readonly lexicon: Lexicon;
  /** English labels by entry id. */
  readonly labels: Readonly<Record<string, string>>;
}

export function openAnnotator(pack: Pack): Annotator {
  const lexicon = openLexicon(buildLexicon(pack));
  if (!lexicon.ok) throw new Error(`the lexicon just built can't be opened: ${lexicon.error}`);
  const labels = pack.entries.map(({ id, label }): [string, string] => [
    id,
    label.en ?? Object.values(label)[0] ?? id,
  ]);
  return { lexicon: lexicon.value, labels: Object.fromEntries(labels) };
}

/** Every mention of one page, in the order of the text. Density is a display matter: none is left out. */
export function annotatePage(
  blocks: readonly PlacedBlock[],
  lang: Language | undefined,
  { lexicon, labels }: Annotator,
): PrintedMention[] {
  const page = { blocks, ...(lang !== undefined && { lang }) };
  return findMentions(page, lexicon).map(({ block, start, end, entry, why }) => {
    const offset = blocks[block]!.offset;
    return {
      start: offset + start,
      end: offset + end,
      entry,
      form: why.form,
      why: explainMention(why, 'en', labels),
    };
  });
}

/**
 * A plain text as blocks: an empty line ends a paragraph, a single line break is white space within one, as
 * it is in mail, in wrapped text and in markup.
 */
export function blocksOfText(text: string, lang: Language | undefined): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  const gap = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    if (part.trim() !== '') blocks.push({ text: part, offset: start, ...(lang !== undefined && { lang }) });
  };
  for (const { index, 0: found } of text.matchAll(gap)) {
    add(index);
    start = index + found.length;
  }
  add(text.length);
  return blocks;
}

/** Blocks one to a line, with their places in the whole. */
export function placeBlocks(blocks: readonly TextBlock[]): { text: string; placed: PlacedBlock[] } {
  let offset = 0;
  const placed = blocks.map((block) => {
    const here = { ...block, offset };
    offset += block.text.length + 1;
    return here;
  });
  return { text: blocks.map(({ text }) => text).join('\n'), placed };
}
