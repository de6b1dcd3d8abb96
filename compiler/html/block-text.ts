/** What a block amounts to when it ends. */
export interface BuiltText {
  readonly text: string;
  /** Letters or digits outside of links, and in them. */
  readonly hasPlainWords: boolean;
  readonly hasLinkedWords: boolean;
}

/** White space as CSS collapses it; no-break and other spaces are characters of the text. */
const space = /[\t\n\f\r ]+/;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Joins the texts of one block to what a reader sees of them: white space at both ends dropped, and all but
 * one character of it within. The same as `page/block-builder.ts`, without the way back to nodes.
 */
export class BlockText {
  #text = '';
  /** White space that becomes part of the text when words follow. */
  #space: ' ' | '\n' | undefined;
  #breaks = 0;
  #hasPlainWords = false;
  #hasLinkedWords = false;
  readonly #emit: (built: BuiltText) => void;

  constructor(emit: (built: BuiltText) => void) {
    this.#emit = emit;
  }

  /** `keepsLines`: as `white-space: pre-line` does; an empty line ends the block. */
  add(data: string, { inLink = false, keepsLines = false } = {}): void {
    for (const [index, part] of data.split(new RegExp(`(${space.source})`)).entries()) {
      if (index % 2 === 0) this.#addWords(part, inLink);
      else {
        const lines = keepsLines ? part.split('\n').length - 1 : 0;
        if (lines > 1) this.end();
        else if (this.#text !== '') this.#space ??= lines === 1 ? '\n' : ' ';
      }
    }
  }

  /** A line break that is no character of the document; two of them end the block. */
  addLineBreak(): void {
    if (this.#text === '') return;
    this.#breaks += 1;
    if (this.#breaks > 1) this.end();
    else this.#space = '\n';
  }

  end(): void {
    const built = {
      text: this.#text,
      hasPlainWords: this.#hasPlainWords,
      hasLinkedWords: this.#hasLinkedWords,
    };
    this.#text = '';
    this.#space = undefined;
    this.#breaks = 0;
    this.#hasPlainWords = this.#hasLinkedWords = false;
    if (built.text !== '') this.#emit(built);
  }

  #addWords(words: string, inLink: boolean): void {
    if (words === '') return;
    this.#text += (this.#space ?? '') + words;
    this.#space = undefined;
    this.#breaks = 0;
    if (inLink) this.#hasLinkedWords ||= wordCharacter.test(words);
    else this.#hasPlainWords ||= wordCharacter.test(words);
  }
}
