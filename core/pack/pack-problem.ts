/** Everything for which a pack is refused. Closed: whoever shows a problem can handle every code. */
export const packProblemCodes = [
  /** The line is no JSON, or no JSON object. */
  'not-json',
  /** The line is JSON, but not as `JSON.stringify` writes it: spaces, a repeated key, needless escapes. */
  'not-canonical',
  'too-deep',
  'line-too-long',
  /** `row` is missing or names no kind of row. */
  'unknown-row',
  /** A kind of row stands where it may not: see `rowOrder`. */
  'row-order',
  /** The text ends before the end row. */
  'truncated',
  /** The end row counts other than what was read. */
  'row-count',
  /** Not a Hashiya pack at all. */
  'not-a-pack',
  /** A later format version: the reader's extension must be updated. */
  'newer-format',
  'missing',
  'unknown-key',
  'wrong-type',
  'empty',
  'too-long',
  'too-many',
  /** A surface form with too few letters to stand for anything. */
  'too-short',
  /** Control characters, direction controls, invisible characters, lone surrogates. */
  'unsafe-text',
  'bad-id',
  'bad-url',
  'bad-date',
  'bad-language',
  'bad-number',
  'bad-slot',
  'not-in-list',
  'duplicate',
  /** An id that nothing in the pack has. */
  'unknown-id',
  /** A required language is not among a text's languages. */
  'missing-language',
] as const;
export type PackProblemCode = (typeof packProblemCodes)[number];

/** Why a pack was refused: the first thing that was found wrong with it. */
export interface PackProblem {
  readonly code: PackProblemCode;
  /** Of the pack's text, from 1. */
  readonly line: number;
  /** "statements[2].citations[0].quote"; empty where the whole line is meant. */
  readonly field: string;
  /** A plain English sentence. Never holds the pack's own text other than ids and keys, shortened. */
  readonly message: string;
}

/** A problem inside a row, before the row's line is known. */
export type FieldFault = Omit<PackProblem, 'line'>;

export const fieldFault = (code: PackProblemCode, message: string, field = ''): FieldFault => ({
  code,
  field,
  message,
});

/** A key, id or word of the pack as a message may quote it: short, printable, without direction controls. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(
    /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
