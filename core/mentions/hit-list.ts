import type { Hit } from './hit';

/** Numbers a hit has in the list. */
const fields = {
  form: 0,
  start: 1,
  end: 2,
  firstWord: 3,
  lastWord: 4,
  traits: 5,
  number: 6,
  count: 7,
} as const;

/** What is true of a hit, a bit each. */
export const hitTraits = { hasProclitic: 1, hasArticle: 2, isInflected: 4, isOrdinal: 8 } as const;

/**
 * Hits as numbers in a row, written over again for the next text: a long text in a large lexicon has
 * hundreds of thousands, of which most are part of longer ones.
 */
export class HitList {
  #numbers = new Int32Array(fields.count * 64);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(
    form: number,
    start: number,
    end: number,
    firstWord: number,
    lastWord: number,
    traits: number,
    number: number,
  ): void {
    const at = this.length * fields.count;
    if (at === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    numbers[at + fields.form] = form;
    numbers[at + fields.start] = start;
    numbers[at + fields.end] = end;
    numbers[at + fields.firstWord] = firstWord;
    numbers[at + fields.lastWord] = lastWord;
    numbers[at + fields.traits] = traits;
    numbers[at + fields.number] = number;
    this.length++;
  }

  formOf(index: number): number {
    return this.#numbers[index * fields.count + fields.form]!;
  }

  startOf(index: number): number {
    return this.#numbers[index * fields.count + fields.start]!;
  }

  endOf(index: number): number {
    return this.#numbers[index * fields.count + fields.end]!;
  }

  at(index: number): Hit {
    const numbers = this.#numbers;
    const at = index * fields.count;
    const traits = numbers[at + fields.traits]!;
    return {
      form: numbers[at + fields.form]!,
      start: numbers[at + fields.start]!,
      end: numbers[at + fields.end]!,
      firstWord: numbers[at + fields.firstWord]!,
      lastWord: numbers[at + fields.lastWord]!,
      hasProclitic: (traits & hitTraits.hasProclitic) !== 0,
      hasArticle: (traits & hitTraits.hasArticle) !== 0,
      isInflected: (traits & hitTraits.isInflected) !== 0,
      number: numbers[at + fields.number]!,
      isOrdinal: (traits & hitTraits.isOrdinal) !== 0,
    };
  }

  #grow(): void {
    const larger = new Int32Array(this.#numbers.length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
