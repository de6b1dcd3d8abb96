import type { Blocker, CueSet, Document, Entry, PackHeader, Series } from './pack';

export const packFormat = 'hashiya-pack';
/** Goes up only when an older reader could not understand a pack rightly. */
export const packFormatVersion = 1;

/** The kinds of rows, in the order in which a pack holds them: one header, any number of the others, one end. */
export const rowOrder = ['header', 'document', 'cue-set', 'series', 'blocker', 'entry', 'end'] as const;
export type RowKind = (typeof rowOrder)[number];

/** One line of a pack. */
export type PackRow =
  | { readonly row: 'header'; readonly value: PackHeader }
  | { readonly row: 'document'; readonly value: Document }
  | { readonly row: 'cue-set'; readonly value: CueSet }
  | { readonly row: 'series'; readonly value: Series }
  | { readonly row: 'blocker'; readonly value: Blocker }
  | { readonly row: 'entry'; readonly value: Entry }
  /** How many rows stand above this one: what a truncated file can't know. */
  | { readonly row: 'end'; readonly value: { readonly rows: number } };
