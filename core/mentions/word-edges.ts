import { maskWords } from '../lexicon/ending-automaton';
import type { Lexicon } from '../lexicon/lexicon';
import { mayHaveBeginnings } from '../morphology/ar/proclitics';

/** What the first or last unit of a word says: whether something may be taken off there. */
export const edges = { mayBegin: 1, mayEnd: 2 } as const;

/** @param ofUnit `WordEdges.ofUnit` @returns `edges` of a word, by its first and its last unit */
export const edgesOf = (ofUnit: Uint8Array, units: Uint16Array, start: number, end: number): number =>
  (ofUnit[units[start]!]! & edges.mayBegin) | (ofUnit[units[end - 1]!]! & edges.mayEnd);

/** What may be taken off the words of a text at their beginnings and ends, as far as a lexicon's forms allow. */
export class WordEdges {
  /** `edges` of each folded unit. */
  readonly ofUnit = new Uint8Array(0x10000);
  readonly #columns: Uint8Array;
  readonly #steps: Uint16Array;
  readonly #columnCount: number;
  /** Of each state, 1 where what was read is an ending and not only the end of one. */
  readonly #isEnding: Uint8Array;

  constructor({ endingColumns, endingSteps, endingClasses, classTraits }: Lexicon) {
    const words = maskWords(classTraits.length);
    const states = endingClasses.length / words;
    this.#columns = endingColumns;
    this.#steps = endingSteps;
    this.#columnCount = endingSteps.length / states;
    this.#isEnding = Uint8Array.from({ length: states }, (_, state) =>
      endingClasses.subarray(state * words, (state + 1) * words).some((mask) => mask !== 0) ? 1 : 0,
    );
    const hasBeginnings = classTraits.some((traits) => traits !== 0);
    for (let unit = 0; unit < endingColumns.length; unit++) {
      if (this.step(0, unit) !== 0) this.ofUnit[unit] = edges.mayEnd;
      if (hasBeginnings && mayHaveBeginnings(unit)) this.ofUnit[unit]! |= edges.mayBegin;
    }
  }

  /** @returns the state of the ending automaton behind `unit`, 0 where no ending goes on */
  step(state: number, unit: number): number {
    const column = unit < this.#columns.length ? this.#columns[unit]! : 0;
    return column === 0 || this.#columnCount === 0 ? 0 : this.#steps[state * this.#columnCount + column - 1]!;
  }

  isEnding(state: number): boolean {
    return this.#isEnding[state] === 1;
  }
}
