import type { Grade, Language } from '../pack/pack';

/** One paragraph, heading or caption of a page, as the reader sees it. */
export interface TextBlock {
  readonly text: string;
  /** The block's own language where the page declares one. */
  readonly lang?: Language;
}

/** What the finder is given of a page. It is told nothing else, and keeps nothing. */
export interface PageText {
  readonly blocks: readonly TextBlock[];
  /** The page's declared language. */
  readonly lang?: Language;
  /** Where it is published: the country of its host name, in two small letters. */
  readonly place?: string;
}

/** The rule of the grammar that led from the text to the surface form. */
export const matchRules = [
  'as-written',
  'proclitic',
  'article',
  'inflected',
  'suffix-after-apostrophe',
  'spelling',
  'number',
  'ordinal',
  'short-form',
] as const;
export type MatchRule = (typeof matchRules)[number];

/** One piece of evidence for a contextual mention. */
export type Evidence =
  /** A cue word of the pack near by. */
  | { readonly kind: 'cue'; readonly word: string }
  /** Another entry that the page mentions, by its id. */
  | { readonly kind: 'entry'; readonly entry: string }
  /** Where the page is published: a country in two small letters. */
  | { readonly kind: 'place'; readonly place: string }
  /** The same meaning earlier on the page. */
  | { readonly kind: 'earlier'; readonly text: string };

/** Why a span is marked: enough for a plain sentence in any language (`explain-mention.ts`). */
export interface Why {
  /** The surface form as the pack has it. */
  readonly form: string;
  readonly grade: Grade;
  readonly rules: readonly MatchRule[];
  readonly evidence: readonly Evidence[];
}

/** A span of a page's text that names an entry. */
export interface Mention {
  /** Index into `PageText.blocks`. */
  readonly block: number;
  /** UTF-16 code units into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: Why;
}
