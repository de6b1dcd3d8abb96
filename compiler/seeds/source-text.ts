/**
 * A document's text, read as quotations are compared with it: runs of white space count as one space, and
 * direction marks, which nobody sees, not at all. Everything else counts to the letter.
 */
export class SourceText {
  /** As it stands in the file. */
  readonly source: string;
  /** As it is compared. */
  readonly text: string;
  /** For each unit of `text` the offset in `source` that it came from, and the source's length at the end. */
  readonly #offsets: Uint32Array;

  constructor(source: string) {
    this.source = source;
    const offsets = new Uint32Array(source.length + 1);
    let text = '';
    for (let at = 0; at < source.length; at += 1) {
      const unit = source[at]!;
      if (directionMark.test(unit)) continue;
      const isSpace = /\s/.test(unit);
      if (isSpace && (text === '' || text.endsWith(' '))) continue;
      offsets[text.length] = at;
      text += isSpace ? ' ' : unit;
    }
    offsets[text.length] = source.length;
    this.text = text;
    this.#offsets = offsets.subarray(0, text.length + 1);
  }

  /** Offset into `source` for an offset into `text`. */
  sourceOffset(offset: number): number {
    return this.#offsets[Math.min(offset, this.text.length)]!;
  }

  /** Line and column, from 1, of an offset into `source`. */
  position(offset: number): { line: number; column: number } {
    const before = this.source.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  }

  /** Every place of words that are already as they are compared, as offsets into `text`. */
  *occurrences(words: string): Generator<Span> {
    if (words === '') return;
    for (let start = this.text.indexOf(words); start !== -1; start = this.text.indexOf(words, start + 1))
      yield { start, end: start + words.length };
  }
}

/** UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const directionMark = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Words as `SourceText` compares them. */
export const comparable = (words: string): string => new SourceText(words.trim()).text.trim();
