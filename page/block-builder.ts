import type { Run } from './page-block';

/** Longer ones are cut between words: a block has to fit into a message, and into an idle moment. */
const longestBlock = 50_000;

/** White space as CSS collapses it; no-break and other spaces are characters of the text. */
const spaceClass = '[\\t\\n\\f\\r ]';
/** Every stretch of it but a single plain space, which stays where it is. */
const irregularSpace = new RegExp(`(?:[\\t\\n\\f\\r]| (?=${spaceClass}))${spaceClass}*`, 'g');
const wordCharacter = /[\p{L}\p{N}]/u;

/** What a block amounts to when it ends. */
export interface BuiltText {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Letters or digits outside of links, and in them. */
  readonly hasPlainWords: boolean;
  readonly hasLinkedWords: boolean;
}

/**
 * Joins the text nodes of one block to what the reader sees of them, remembering where each stretch came
 * from. White space at both ends and all but one character of it within are dropped.
 */
export class BlockBuilder {
  #text = '';
  #runs: Run[] = [];
  #space: { character: ' ' | '\n'; node?: Text; offset: number; isApart: boolean } | undefined;
  #isApart = false;
  #hasPlainWords = false;
  #hasLinkedWords = false;
  readonly #emit: (built: BuiltText) => void;

  constructor(emit: (built: BuiltText) => void) {
    this.#emit = emit;
  }

  /** `data` is `node.data`, read once: Firefox copies it each time. `keepsLines`: as `white-space: pre-line`. */
  add(node: Text, data: string, { inLink = false, keepsLines = false } = {}): void {
    irregularSpace.lastIndex = 0;
    let from = 0;
    while (from < data.length) {
      const space = irregularSpace.exec(data);
      const to = space ? space.index : data.length;
      this.#addWords(node, data, from, to, inLink);
      if (!space) break;
      const lines = keepsLines ? space[0].split('\n').length - 1 : 0;
      if (lines > 1) this.end();
      else this.#addSpace(lines === 1 ? '\n' : ' ', node, to);
      from = to + space[0].length;
    }
  }

  /** A line break that is no character of the document; two of them end the block. */
  addLineBreak(): void {
    if (this.#text === '') return;
    if (this.#space?.character === '\n' && !this.#space.node) this.end();
    else this.#space = { character: '\n', offset: 0, isApart: false };
  }

  /** Something was left out here: ranges shall not run across it. */
  skip(): void {
    this.#isApart = true;
  }

  end(): void {
    if (this.#text !== '') {
      this.#emit({
        text: this.#text,
        runs: this.#runs,
        hasPlainWords: this.#hasPlainWords,
        hasLinkedWords: this.#hasLinkedWords,
      });
      this.#text = '';
      this.#runs = [];
      this.#hasPlainWords = this.#hasLinkedWords = false;
    }
    this.#space = undefined;
    this.#isApart = false;
  }

  /** A stretch with no white space in it but single plain spaces between words and, perhaps, at its ends. */
  #addWords(node: Text, data: string, start: number, end: number, inLink: boolean): void {
    let from = start;
    let to = end;
    if (from < to && data[from] === ' ') this.#addSpace(' ', node, from++);
    const endsInSpace = from < to && data[to - 1] === ' ';
    if (endsInSpace) to--;
    while (from < to) {
      const room = longestBlock - this.#text.length - 1;
      const cut = to - from <= room ? to : cutBetweenWords(data, from, from + Math.max(room, 1));
      this.#append(node, data.slice(from, cut), from, inLink);
      if (cut < to) this.end();
      from = cut < to && data[cut] === ' ' ? cut + 1 : cut;
    }
    if (endsInSpace) this.#addSpace(' ', node, to);
  }

  #append(node: Text, words: string, offset: number, inLink: boolean): void {
    const space = this.#space;
    if (space) {
      if (space.node) this.#addRun(space.node, space.offset, 1, space.isApart);
      this.#text += space.character;
      this.#space = undefined;
    }
    this.#addRun(node, offset, words.length, this.#isApart);
    this.#isApart = false;
    this.#text += words;
    if (inLink) this.#hasLinkedWords ||= wordCharacter.test(words);
    else this.#hasPlainWords ||= wordCharacter.test(words);
  }

  #addSpace(character: ' ' | '\n', node: Text, offset: number): void {
    if (this.#text === '' || this.#space) return;
    this.#space = { character, node, offset, isApart: this.#isApart };
    this.#isApart = false;
  }

  #addRun(node: Text, offset: number, length: number, isApart: boolean): void {
    const start = this.#text.length;
    const last = this.#runs.at(-1);
    if (
      !isApart &&
      last?.node === node &&
      last.end === start &&
      last.offset + start - last.start === offset
    ) {
      this.#runs[this.#runs.length - 1] = { ...last, end: start + length };
    } else {
      this.#runs.push({ node, start, end: start + length, offset, isApart });
    }
  }
}

/** The last place up to `limit` where a word ends, or `limit`, but never within a surrogate pair. */
function cutBetweenWords(data: string, from: number, limit: number): number {
  const space = data.lastIndexOf(' ', limit);
  if (space > from) return space;
  const unit = data.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff && limit > from + 1 ? limit - 1 : limit;
}
