/**
 * The seeds as people write them: what the schemas in seeds/schema/ describe and let through. Their texts
 * may run over lines; `tidyText` makes one line of them.
 */
import type {
  EntryKind,
  Grade,
  Language,
  Localized,
  PackHeader,
  Publisher,
  Statement,
  StatementKind,
} from '../../core/pack/pack';

export type SeedForm =
  | string
  | {
      readonly form: string;
      readonly grade?: Grade;
      readonly cues?: readonly string[];
      readonly against?: readonly string[];
      readonly exactCase?: boolean;
    };

export type SeedForms = Readonly<Record<Language, readonly SeedForm[]>>;

export interface SeedCitation {
  readonly document: string;
  readonly quote?: string;
  readonly locator?: string;
}

export interface SeedStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: Localized;
  readonly speaker?: NonNullable<Statement['speaker']>;
  readonly date: string;
  readonly also?: readonly string[];
  readonly citations: readonly SeedCitation[];
}

/** entries/<id>.yaml */
export interface SeedEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: Localized;
  readonly definition: Localized;
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly forms: SeedForms;
  readonly against?: readonly string[];
  readonly related?: readonly string[];
  readonly statements?: readonly SeedStatement[];
}

/** documents/<id>.yaml */
export interface SeedDocument {
  readonly id: string;
  readonly title: Localized;
  readonly publisher: Publisher;
  readonly date: string;
  readonly lang: Language;
  readonly url?: string;
  /** Name of the plain text file beside it. */
  readonly text?: string;
  /** Strings of the text that are not the document's. */
  readonly furniture?: readonly string[];
}

/** pack.yaml */
export type SeedPack = PackHeader;

/** cues.yaml: cue set → language → words */
export type SeedCues = Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;

/** One item of series.yaml. */
export interface SeedSeries {
  readonly id: string;
  readonly members: Readonly<Record<string, string>>;
  readonly others?: string;
  readonly forms: SeedForms;
}

/** blockers.yaml */
export type SeedBlockers = Readonly<
  Record<
    Language,
    readonly (
      | string
      | { readonly form: string; readonly exactCase?: boolean; readonly keeps?: readonly string[] }
    )[]
  >
>;
