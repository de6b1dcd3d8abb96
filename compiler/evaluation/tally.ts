/** Counts of right, wrong and missed mentions under one heading, and what follows from them. */
export class Tally {
  passages = 0;
  found = 0;
  wrong = 0;
  missed = 0;
  exact = 0;
  wrongOnNegatives = 0;

  get gold(): number {
    return this.found + this.missed;
  }

  get precision(): number {
    return this.found + this.wrong === 0 ? 1 : this.found / (this.found + this.wrong);
  }

  get recall(): number {
    return this.gold === 0 ? 1 : this.found / this.gold;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }

  /** Share of the found ones whose span agrees to the letter. */
  get exactShare(): number {
    return this.found === 0 ? 1 : this.exact / this.found;
  }
}

/** Tallies by heading, made when first asked for. */
export class Tallies {
  readonly #byHeading = new Map<string, Tally>();

  of(heading: string): Tally {
    let tally = this.#byHeading.get(heading);
    if (!tally) {
      tally = new Tally();
      this.#byHeading.set(heading, tally);
    }
    return tally;
  }

  /** In alphabetical order. */
  rows(): readonly (readonly [heading: string, tally: Tally])[] {
    return [...this.#byHeading].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
