/**
 * What a pack holds, as every floor above `core/` sees it. The only way to make these from bytes is
 * `parse-pack.ts`; the file format is documented in `docs/pack-format.md`.
 *
 * Packs are data, never logic: there is no pattern, expression or markup in any field.
 */

/** A BCP 47 language tag, as short as it can be: "ar", "en", "fr", "ru", "tr", "fa". */
export type Language = string;

/** The same text in several languages. A pack names the languages that must be there. */
export type Localized = Readonly<Record<Language, string>>;

export const entryKinds = [
  'person',
  'place',
  'organisation',
  'document',
  'event',
  'process',
  'idea',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const publisherKinds = [
  'state-agency',
  'un-body',
  'government',
  'news-agency',
  'reference-work',
  'organisation',
] as const;
export type PublisherKind = (typeof publisherKinds)[number];

/** Whose words a document holds. */
export interface Publisher {
  readonly name: Localized;
  readonly kind: PublisherKind;
}

/** A source text. Its words are in the pack only as far as citations quote them. */
export interface Document {
  readonly id: string;
  readonly title: Localized;
  readonly publisher: Publisher;
  /** ISO 8601 calendar date, as precise as it is known: "2017", "2017-10" or "2017-10-31". */
  readonly date: string;
  readonly lang: Language;
  /** `https:` only. Absent where the document has no address that is known for certain. */
  readonly url?: string;
}

export const statementKinds = ['decision', 'claim', 'event', 'background'] as const;
/**
 * `decision`: what a document lays down. `claim`: what a speaker says. `event`: what is reported to
 * have happened. `background`: from a named public reference document, shown apart.
 */
export type StatementKind = (typeof statementKinds)[number];

/** The document that a statement rests on, and its exact words. */
export interface Citation {
  readonly document: string;
  /** To the letter, in the document's language. Only `background` may come without. */
  readonly quote?: string;
  /** Where in the document, in words of its own numbering: "paragraph 4". */
  readonly locator?: string;
}

/** One sourced sentence of a card. Claims are always shown as their speaker's. */
export interface Statement {
  /** Unique in the pack and kept over versions: what a correction or a withdrawal refers to. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: Localized;
  /** Who said or decided it: an entry's id, or a name where there is no entry. */
  readonly speaker?: { readonly entry: string } | { readonly name: Localized };
  /** ISO 8601, as precise as it is known. */
  readonly date: string;
  readonly citations: readonly Citation[];
}

export const grades = ['distinct', 'contextual', 'search-only'] as const;
/**
 * How far a surface form stands for its entry alone. `distinct`: always. `contextual`: only with
 * evidence near by or on the page. `search-only`: never marked, found by looking it up.
 */
export type Grade = (typeof grades)[number];

/**
 * One string by which texts name an entry, in one language. A literal, in its dictionary form:
 * inflection, proclitics, spelling variants and digits are the grammar's business (`core/morphology`).
 * A form of a numbered entry may hold one slot, written `{n}` for a number ("resolution {n}") or
 * `{nth}` for an ordinal ("{nth} round of the Astana talks"): see `Series`.
 */
export interface SurfaceForm {
  readonly text: string;
  readonly lang: Language;
  readonly grade: Grade;
  /**
   * Ids of cue sets; any one of their words near by is evidence. Only for `contextual` forms. One without
   * is a short form ("the congress"): a mention only behind a full name of its entry.
   */
  readonly cues?: readonly string[];
  /** Ids of cue sets whose words near by speak against the form, unless evidence for it is nearer. */
  readonly against?: readonly string[];
  /** The form counts only in this very letter case ("UN", "EI"), unless its text has no case at all. */
  readonly exactCase?: boolean;
}

/** One thing that can be explained. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  /** The name a card shows, one per language of the pack. */
  readonly label: Localized;
  /** One or two plain sentences. */
  readonly definition: Localized;
  readonly forms: readonly SurfaceForm[];
  readonly related: readonly string[];
  readonly statements: readonly Statement[];
  /** Shared identifiers, such as `{ wikidata: "Q858" }`, by which packs know the same thing. */
  readonly identifiers?: Readonly<Record<string, string>>;
}

/**
 * Words that are evidence when they stand near a contextual form, by language. Literals like surface
 * forms, and inflected by the same grammar.
 */
export interface CueSet {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /**
   * Countries, by their code in host names ("kz"): that a page is published there counts as one of the
   * words a little way off. On a site in Kazakhstan, Astana is most often the city.
   */
  readonly publishedIn?: readonly string[];
}

/**
 * Things that are told apart by a number: the rounds of talks, a body's resolutions. `forms` hold the
 * slot. A number of `members` names that entry; any other names `others`, or nothing where that is absent.
 */
export interface Series {
  readonly id: string;
  readonly members: Readonly<Record<string, string>>;
  readonly others?: string;
  readonly forms: readonly SurfaceForm[];
}

/** A known longer name that holds a surface form and is no entry: "Astana Pro Team". Never marked. */
export interface Blocker {
  readonly text: string;
  readonly lang: Language;
  readonly exactCase?: boolean;
  /** Ids of entries that are marked in it all the same: Russia in "Security Council of Russia". */
  readonly keeps?: readonly string[];
}

/** The first line of a pack: what it is, and who answers for it. */
export interface PackHeader {
  readonly id: string;
  /** Goes up by one with every publication. */
  readonly version: number;
  /** ISO 8601 calendar date of the publication. */
  readonly date: string;
  readonly name: Localized;
  readonly publisher: Localized;
  readonly licence: string;
  /** Languages in which every label must be given. */
  readonly languages: readonly Language[];
  /** Languages in which definitions and statements must be given: those a card can be shown in. */
  readonly cardLanguages: readonly Language[];
}

export interface Pack {
  readonly header: PackHeader;
  readonly documents: readonly Document[];
  readonly cueSets: readonly CueSet[];
  readonly series: readonly Series[];
  readonly blockers: readonly Blocker[];
  readonly entries: readonly Entry[];
}
