/** Everything for which seeds are refused. */
export const seedProblemCodes = [
  /** The folder or a file can't be read at all. */
  'unreadable',
  'bad-utf8',
  'bad-yaml',
  /** A file that nothing refers to, or whose name says that it was meant to be read. */
  'stray-file',
  'unknown-key',
  'missing',
  'wrong-type',
  'bad-value',
  /** Control characters, direction controls, invisible characters. */
  'unsafe-text',
  'missing-language',
  'duplicate-id',
  'wrong-file-name',
  'unknown-id',
  'quote-not-found',
  'quote-cuts-word',
  'quote-in-furniture',
  /** A quotation from a document whose text is not here to check it against. */
  'quote-unverifiable',
  'furniture-not-found',
  'uncited',
  'claim-without-speaker',
  /** Background rests on public reference documents, not on the sources that it explains. */
  'background-from-source',
  /** A reader must be able to look a public reference up. */
  'background-without-address',
  'ambiguous-form',
  'common-form',
  'duplicate-form',
  'blocked-form',
  'cues-without-use',
  /** So many forms are read alike that finding them would slow every page down. */
  'crowded-form',
  /** What the checks above let through and the pack's own parser refuses. */
  'refused-by-parser',
] as const;
export type SeedProblemCode = (typeof seedProblemCodes)[number];

/** One thing that a person has to mend in the seeds. */
export interface SeedProblem {
  readonly code: SeedProblemCode;
  /** The folder as it was given, and the path within: "seeds/entries/syria.yaml". */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** UTF-16 code units, from 1. */
  readonly column: number;
  /** "statements[2].citations[0].quote"; empty where the whole file is meant. */
  readonly field: string;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** A problem whose place in its file is still a path into the data. */
export interface PlacelessProblem {
  readonly code: SeedProblemCode;
  readonly path: SeedPath;
  readonly message: string;
  readonly remedy: string;
}

export type SeedPath = readonly (string | number)[];

/** The way down to a value as a person writes it: ["forms", "en", 2] is "forms.en[2]". */
export const fieldOf = (path: SeedPath): string =>
  path.reduce<string>(
    (field, step) =>
      typeof step === 'number' ? `${field}[${step}]` : field === '' ? step : `${field}.${step}`,
    '',
  );

/** In the order in which a person goes through files. */
export const sortProblems = (problems: readonly SeedProblem[]): SeedProblem[] =>
  [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
