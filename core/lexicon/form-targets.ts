import { GrowingList } from './growing-list';
import type { Lexicon } from './lexicon';

/** Forms between two entries of `targetBlocks`: a power of two. */
const BLOCK_SHIFT = 6;

type TargetArrays = Pick<
  Lexicon,
  'targetStarts' | 'targetBlocks' | 'numberValues' | 'entryIdStarts' | 'seriesOthers' | 'blockerKeepStarts'
>;

/**
 * What a form names. The forms of one target stand together, so only the first of each is stored, and it is
 * looked for between two targets that are known to be near.
 *
 * @returns the target's index among those of its kind; of a word for a number, the number
 */
export function targetOf(lexicon: TargetArrays, form: number): number {
  const { targetStarts, targetBlocks, numberValues } = lexicon;
  const firstNumber = targetStarts[targetStarts.length - 1]!;
  if (form >= firstNumber) return numberValues[form - firstNumber]!;
  const block = form >>> BLOCK_SHIFT;
  let low = targetBlocks[block]!;
  let high = targetBlocks[block + 1]!;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (targetStarts[middle]! <= form) low = middle;
    else high = middle - 1;
  }
  const series = low - (lexicon.entryIdStarts.length - 1);
  if (series < 0) return low;
  const blocker = series - lexicon.seriesOthers.length;
  if (blocker < 0) return series;
  const cueSet = blocker - (lexicon.blockerKeepStarts.length - 1);
  return cueSet < 0 ? blocker : cueSet;
}

/** Collects what forms name, in their order. */
export class FormTargets {
  /** How many targets of other kinds stand before those of a kind. */
  readonly #before: readonly number[];
  readonly #starts = new GrowingList();
  readonly #numbers: number[] = [];
  #forms = 0;

  /** @param targets how many there are of each kind, in the order of `targetKinds`; numbers are none */
  constructor(targets: readonly number[]) {
    this.#before = [0, ...targets.map((_, kind) => sumOf(targets.slice(0, kind + 1)))];
  }

  /** For the next form. Kinds come in their order, and so do the targets of each; the numbers come last. */
  add(kind: number, target: number): void {
    if (kind >= this.#before.length - 1) {
      this.#numbers.push(target);
      return;
    }
    while (this.#starts.length <= this.#before[kind]! + target) this.#starts.push(this.#forms);
    this.#forms++;
  }

  layOut(): Pick<Lexicon, 'targetStarts' | 'targetBlocks' | 'numberValues'> {
    const total = this.#before.at(-1)!;
    while (this.#starts.length <= total) this.#starts.push(this.#forms);
    const targetStarts = this.#starts.values();
    const targetBlocks = new Uint32Array((this.#forms >>> BLOCK_SHIFT) + 2).fill(Math.max(0, total - 1));
    let target = 0;
    for (let block = 0; block << BLOCK_SHIFT < this.#forms; block++) {
      while (targetStarts[target + 1]! <= block << BLOCK_SHIFT) target++;
      targetBlocks[block] = target;
    }
    return { targetStarts, targetBlocks, numberValues: Uint16Array.from(this.#numbers) };
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
