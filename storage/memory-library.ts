import type { InstalledPack } from '../core/library-state';
import type { Document, Entry } from '../core/pack/pack';
import { ok } from '../core/result';
import {
  type Answer,
  documentsCitedBy,
  type EntryName,
  type FoundEntry,
  type Library,
  nameOf,
  type PackLexicon,
  type PreparedPack,
} from './library';

/** One pack, answered from memory: the bundled one, while or because IndexedDB can't answer. */
export class MemoryLibrary implements Library {
  readonly #prepared: PreparedPack;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #documents: ReadonlyMap<string, Document>;

  constructor(prepared: PreparedPack) {
    this.#prepared = prepared;
    this.#entries = new Map(prepared.entries.map((entry) => [entry.id, entry]));
    this.#documents = new Map(prepared.documents.map((document) => [document.id, document]));
  }

  async installedPacks(): Promise<Answer<readonly InstalledPack[]>> {
    return ok([{ header: this.#prepared.header, entries: this.#entries.size }]);
  }

  async readLexicons(): Promise<Answer<readonly PackLexicon[]>> {
    return ok([{ pack: this.#prepared.header.id, bytes: this.#prepared.lexicon }]);
  }

  async readEntry(id: string): Promise<Answer<FoundEntry | undefined>> {
    const entry = this.#entries.get(id);
    if (!entry) return ok(undefined);
    const documents = documentsCitedBy(entry).flatMap((cited) => this.#documents.get(cited) ?? []);
    return ok({ entry, documents, pack: this.#prepared.header });
  }

  async readNames(ids: Iterable<string>): Promise<Answer<ReadonlyMap<string, EntryName>>> {
    const entries = [...new Set(ids)].flatMap((id) => this.#entries.get(id) ?? []);
    return ok(new Map(entries.map((entry) => [entry.id, nameOf(entry)])));
  }

  async readAllEntries(): Promise<Answer<readonly Entry[]>> {
    return ok(this.#prepared.entries);
  }
}
