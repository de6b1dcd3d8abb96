import { GrowingList } from './growing-list';

/** What many forms have in common. Lists and shapes by their numbers. */
export interface Profile {
  readonly kind: number;
  readonly grade: number;
  readonly flags: number;
  readonly language: number;
  readonly coverage: number;
  readonly shape: number;
  readonly cues: number;
  readonly against: number;
}

/** Collects profiles, each once. */
export class ProfileTable {
  readonly #numbers = new Map<string, number>();
  readonly #profiles: Profile[] = [];

  add(profile: Profile): number {
    const { kind, grade, flags, language, coverage, shape, cues, against } = profile;
    const key = [kind, grade, flags, language, coverage, shape, cues, against].join();
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#profiles.length;
      this.#profiles.push(profile);
      this.#numbers.set(key, number);
    }
    return number;
  }

  layOut() {
    const column = (key: keyof Profile) => this.#profiles.map((profile) => profile[key]);
    return {
      profileKinds: Uint8Array.from(column('kind')),
      profileGrades: Uint8Array.from(column('grade')),
      profileFlags: Uint8Array.from(column('flags')),
      profileLanguages: Uint8Array.from(column('language')),
      profileCoverage: Uint32Array.from(column('coverage')),
      profileShapes: Uint32Array.from(column('shape')),
      profileCues: Uint32Array.from(column('cues')),
      profileAgainst: Uint32Array.from(column('against')),
    };
  }
}

/** Lists of small numbers end to end, equal ones once. */
export class ListPool {
  readonly #starts = new Map<string, number>();
  readonly values = new GrowingList();

  /** @returns where the list begins */
  add(list: readonly number[]): number {
    const key = list.join();
    let start = this.#starts.get(key);
    if (start === undefined) {
      start = this.values.length;
      for (const value of list) this.values.push(value);
      this.#starts.set(key, start);
    }
    return start;
  }
}
