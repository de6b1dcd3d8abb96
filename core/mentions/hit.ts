/** A surface form found in a text, before anything is said of what it means. */
export interface Hit {
  readonly form: number;
  /** Folded offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Indices of the words that it covers. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly hasProclitic: boolean;
  /** With an article that the form is without. */
  readonly hasArticle: boolean;
  readonly isInflected: boolean;
  /** What stands in the form's slot, 0 where it has none; and whether it was an ordinal. */
  readonly number: number;
  readonly isOrdinal: boolean;
}
