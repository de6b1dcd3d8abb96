import type { SourceText, Span } from './source-text';
import { comparable } from './source-text';

/** Where a quotation stands in its document, or why it does not. Offsets are into `SourceText.text`. */
export type FoundQuotation =
  | { readonly type: 'found'; readonly span: Span }
  /** It stands there only among what is not the document's. */
  | { readonly type: 'in-furniture'; readonly span: Span }
  /**
   * It begins or ends within a word, by which words change their meaning ("recognised" in "unrecognised"), or
   * leaves off the number or the full stop after its last one.
   */
  | { readonly type: 'cuts-word'; readonly word: string; readonly at: number }
  /** The nearest that the document has. */
  | {
      readonly type: 'differs';
      /** The quotation around the first difference. */
      readonly quoted: string;
      /** The document there. */
      readonly document: string;
      readonly at: number;
    }
  /** The document has nothing like it. */
  | { readonly type: 'absent' };

/** @param furniture spans that can't be quoted */
export function findQuotation(source: SourceText, quote: string, furniture: readonly Span[]): FoundQuotation {
  const words = comparable(quote);
  let second: FoundQuotation | undefined;
  for (const span of source.occurrences(words)) {
    const cut = cutWord(source.text, span);
    if (cut) second ??= { type: 'cuts-word', ...cut };
    else if (furniture.some((bad) => span.start < bad.end && bad.start < span.end))
      second = { type: 'in-furniture', span };
    else return { type: 'found', span };
  }
  return second ?? nearest(source.text, words);
}

const inWord = /[\p{L}\p{M}\p{N}]/u;
/** What a quotation may not leave behind: the full stop of its sentence, and after a word " 7", as in "Astana 7". */
const endsSentence = /^[.!?؟…]/u;
const countsWord = /^ ?\p{N}+/u;

/** The words that a span's edge runs through, if it does. */
function cutWord(text: string, { start, end }: Span): { word: string; at: number } | undefined {
  const edge = [start, end].find((at) => inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? ''));
  const rest = text.slice(end, end + 20);
  const left = endsSentence.exec(rest) ?? (inWord.test(text[end - 1] ?? '') ? countsWord.exec(rest) : null);
  if (edge === undefined && !left) return undefined;
  let from = edge ?? end;
  let to = edge ?? end + (left?.[0].length ?? 0);
  while (from > 0 && inWord.test(text[from - 1]!)) from -= 1;
  while (edge !== undefined && to < text.length && inWord.test(text[to]!)) to += 1;
  return { word: text.slice(from, to), at: from };
}

/** Below this many characters in common, what is alike is chance. */
const leastAlike = 8;
/** How much is shown on each side of a difference. */
const around = 24;

/** The longest beginning or ending of the words that the document has tells where they part. */
function nearest(text: string, words: string): FoundQuotation {
  const begins = longest(words.length, (length) => text.indexOf(words.slice(0, length)));
  const ends = longest(words.length, (length) => text.indexOf(words.slice(words.length - length)));
  if (Math.max(begins.length, ends.length) < Math.min(leastAlike, words.length / 2))
    return { type: 'absent' };
  // Both the quotation and the document are shown from the same distance before the difference.
  const [inWords, inText] =
    begins.length >= ends.length
      ? [begins.length, begins.at + begins.length]
      : [words.length - ends.length, ends.at];
  return {
    type: 'differs',
    quoted: clip(words, inWords),
    document: clip(text, inText),
    at: inText,
  };
}

const clip = (text: string, at: number): string => {
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + around);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
};

/** The greatest length that is found, by halving: what is found at a length is found at every shorter one. */
function longest(most: number, find: (length: number) => number): { length: number; at: number } {
  let best = { length: 0, at: 0 };
  for (let low = 1, high = most; low <= high; ) {
    const middle = (low + high) >> 1;
    const at = find(middle);
    if (at === -1) high = middle - 1;
    else {
      best = { length: middle, at };
      low = middle + 1;
    }
  }
  return best;
}
