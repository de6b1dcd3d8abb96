/**
 * The whole conversation between the extension's programs. A message is a question; each has one typed
 * reply. `ask.ts` asks, `answer.ts` checks shape and sender and answers.
 *
 * A content script lives in a page that may be hostile: it may only ask what `mayAsk: 'anyone'` allows.
 */

import type { Why } from '../core/mentions/mention';
import type { Document, Entry, Language, PackHeader } from '../core/pack/pack';

/** Spans found in the blocks of one question, four numbers each: block, start, end, index into `entries`. */
export interface FoundMentions {
  /** UTF-16 code units into the block's text, end exclusive; in order of block and start. */
  readonly spans: readonly number[];
  /** Each entry found, once: its id and its label in the language of cards. */
  readonly entries: readonly { readonly id: string; readonly label: string }[];
  /** One for each span. */
  readonly whys: readonly Why[];
}

/** Everything a card shows. Public facts only: a page can read what is drawn in it. */
export interface CardContent {
  readonly entry: Entry;
  /** The documents that the entry's statements cite. */
  readonly documents: readonly Document[];
  /** Labels of related entries, of speakers, and of the entries that the evidence names. */
  readonly labels: Readonly<Record<string, string>>;
  readonly pack: PackHeader;
  readonly language: Language;
}

/** One hit of a search by name. */
export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly kind: Entry['kind'];
  /** The surface form that matched, where it is not the label. */
  readonly form?: string;
}

/** What answers cards at the moment, and why. Nothing is reported as fine that is not. */
export type LibraryState =
  /** Packs are in IndexedDB. */
  | { readonly type: 'stored'; readonly packs: readonly InstalledPack[] }
  /** The bundled pack answers from memory while it is being installed. */
  | { readonly type: 'installing'; readonly packs: readonly InstalledPack[] }
  /** IndexedDB can't be used: the bundled pack answers from memory. */
  | {
      readonly type: 'memory';
      readonly packs: readonly InstalledPack[];
      readonly problem: LibraryProblem;
    }
  /** Nothing can answer: the extension itself is damaged. */
  | { readonly type: 'broken'; readonly problem: LibraryProblem };

export interface InstalledPack {
  readonly header: PackHeader;
  readonly entries: number;
  /** ISO 8601 time; absent while the pack answers from memory. */
  readonly installedAt?: string;
}

export const libraryProblemCodes = [
  'unavailable',
  'full',
  'newer-database',
  'timeout',
  'bundle-unreadable',
  'unknown',
] as const;
export interface LibraryProblem {
  readonly code: (typeof libraryProblemCodes)[number];
  /** The browser's own words, for a report. */
  readonly detail: string;
}

/** What a page's content script tells the popup. */
export interface PageReport {
  readonly host: string;
  readonly status:
    | 'marked'
    | 'nothing-found'
    | 'not-an-article'
    | 'off-everywhere'
    | 'off-here'
    | 'refused-by-publisher'
    | 'highlights-unsupported'
    | 'over-budget'
    | 'reading'
    | 'failed';
  /** In order of appearance. */
  readonly mentions: readonly { readonly entry: string; readonly label: string; readonly text: string }[];
}
