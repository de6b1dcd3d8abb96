import type { InstalledPack } from '../core/library-state';
import type { Document, Entry, Localized, PackHeader } from '../core/pack/pack';
import type { Result } from '../core/result';
import type { StorageProblem } from './storage-problem';

/** The packs that answer, wherever they are kept: `stored-library.ts` or `memory-library.ts`. */
export interface Library {
  installedPacks(): Promise<Answer<readonly InstalledPack[]>>;
  /** One lexicon a pack, in the order in which packs are asked. */
  readLexicons(): Promise<Answer<readonly PackLexicon[]>>;
  /** Of the first pack that has it; nothing where none does. */
  readEntry(id: string): Promise<Answer<FoundEntry | undefined>>;
  /** Those that are known, by id. Far cheaper than the entries themselves. */
  readNames(ids: Iterable<string>): Promise<Answer<ReadonlyMap<string, EntryName>>>;
  /** Every entry of every pack, for a search by name. */
  readAllEntries(): Promise<Answer<readonly Entry[]>>;
}

export type Answer<T> = Result<T, StorageProblem>;

export interface PackLexicon {
  readonly pack: string;
  /** For `openLexicon`, which checks them. */
  readonly bytes: ArrayBuffer;
}

export interface FoundEntry {
  readonly entry: Entry;
  /** Those that the entry's statements cite. */
  readonly documents: readonly Document[];
  readonly pack: PackHeader;
}

export interface EntryName {
  readonly id: string;
  readonly kind: Entry['kind'];
  readonly label: Localized;
}

/** A pack that was parsed and whose lexicon was built: what is installed, and what answers from memory. */
export interface PreparedPack {
  readonly header: PackHeader;
  readonly entries: readonly Entry[];
  readonly documents: readonly Document[];
  readonly lexicon: ArrayBuffer;
  /** Digest of the bytes that the pack was read from. */
  readonly source: string;
}

export const nameOf = ({ id, kind, label }: Entry): EntryName => ({ id, kind, label });

/** Ids of the documents that an entry's statements cite, each once. */
export const documentsCitedBy = (entry: Entry): string[] => [
  ...new Set(entry.statements.flatMap(({ citations }) => citations.map(({ document }) => document))),
];
