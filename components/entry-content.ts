import type { Document, Entry, Language, PackHeader } from '../core/pack/pack';

/** What an entry is drawn from; the background's reply to `readCard` is one. */
export interface EntryContent {
  readonly entry: Entry;
  /** The documents that the entry's statements cite. */
  readonly documents: readonly Document[];
  /** By id: labels of related entries and of speakers. An id without one is not shown. */
  readonly labels: Readonly<Record<string, string>>;
  readonly pack: PackHeader;
  readonly language: Language;
}
