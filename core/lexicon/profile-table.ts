import { TupleTable } from './tuple-table';

/** What many forms have in common, one number for each; lists and shapes by their numbers. */
export const profileFields = {
  kind: 0,
  grade: 1,
  flags: 2,
  language: 3,
  coverage: 4,
  shape: 5,
  cues: 6,
  against: 7,
  count: 8,
} as const;

/** Collects profiles, each once. */
export class ProfileTable {
  readonly #profiles = new TupleTable(profileFields.count);

  /** @param profile by `profileFields`, read and not kept */
  add(profile: Uint32Array): number {
    return this.#profiles.add(profile);
  }

  get length(): number {
    return this.#profiles.length;
  }

  layOut() {
    return {
      profileKinds: this.#column(Uint8Array, profileFields.kind),
      profileGrades: this.#column(Uint8Array, profileFields.grade),
      profileFlags: this.#column(Uint8Array, profileFields.flags),
      profileLanguages: this.#column(Uint8Array, profileFields.language),
      profileCoverage: this.#column(Uint32Array, profileFields.coverage),
      profileShapes: this.#column(Uint32Array, profileFields.shape),
      profileCues: this.#column(Uint32Array, profileFields.cues),
      profileAgainst: this.#column(Uint32Array, profileFields.against),
    };
  }

  #column<Column extends Uint8Array | Uint32Array>(
    ArrayType: new (length: number) => Column,
    field: number,
  ): Column {
    const column = new ArrayType(this.length);
    for (let number = 0; number < this.length; number++) column[number] = this.#profiles.at(number, field);
    return column;
  }
}
