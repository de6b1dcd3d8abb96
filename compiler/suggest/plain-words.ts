import { foldText } from '../../core/text/fold-text';
import { foldedPart, sourceEnd, sourceStart } from '../../core/text/folded-text';

/** A word as it is split off, before its language has its say. */
export interface PlainWord {
  /** UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly original: string;
  /** What stands between it and the word before it. */
  readonly before: string;
  readonly startsSentence: boolean;
}

/** The words of a text as the matcher parts them, in order. */
export function plainWords(text: string): readonly PlainWord[] {
  const folded = foldText(text);
  const { starts, ends, count } = folded.words;
  let behind = 0;
  return Array.from({ length: count }, (_, index) => {
    const start = sourceStart(folded, starts[index]!);
    const end = sourceEnd(folded, ends[index]!);
    const before = text.slice(behind, start);
    behind = end;
    return {
      start,
      end,
      folded: foldedPart(folded, starts[index]!, ends[index]!),
      original: text.slice(start, end),
      before,
      startsSentence: index === 0 || /[.!?؟…\n«"“„]/u.test(before),
    };
  });
}
