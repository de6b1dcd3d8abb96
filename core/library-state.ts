import type { PackHeader } from './pack/pack';

/** What answers cards at the moment, and why. Nothing is reported as fine that is not. */
export type LibraryState =
  /** Packs are in IndexedDB. */
  | { readonly type: 'stored'; readonly packs: readonly InstalledPack[] }
  /** The bundled pack answers from memory while it is being installed. */
  | { readonly type: 'installing'; readonly packs: readonly InstalledPack[] }
  /** IndexedDB can't be used, or not now: the bundled pack answers from memory. */
  | {
      readonly type: 'memory';
      readonly packs: readonly InstalledPack[];
      readonly problem: LibraryProblem;
    }
  /** Nothing can answer: the extension itself is damaged. */
  | { readonly type: 'broken'; readonly problem: LibraryProblem };

export interface InstalledPack {
  readonly header: PackHeader;
  /** How many entries it holds. */
  readonly entries: number;
  /** ISO 8601 time; absent while the pack answers from memory. */
  readonly installedAt?: string;
}

export const libraryProblemCodes = [
  /** The browser gives no IndexedDB: Firefox set to never remember history, or a policy. */
  'unavailable',
  /** The disk or the browser's share of it is full. */
  'full',
  /** The database was written by a newer version of the extension, and is left alone. */
  'newer-database',
  /** What is stored is not what was written, and could not be rebuilt either. */
  'damaged',
  /** The database does not answer. */
  'timeout',
  /** The pack inside the extension is missing or refused by the parser. */
  'bundle-unreadable',
  'unknown',
] as const;

export interface LibraryProblem {
  readonly code: (typeof libraryProblemCodes)[number];
  /** The browser's own words, for a report. */
  readonly detail: string;
}
