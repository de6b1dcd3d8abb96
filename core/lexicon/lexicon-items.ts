import type { EntryKind, Language, Pack, SurfaceForm } from '../pack/pack';
import { targetKinds } from './lexicon';

/** A form of a pack with what it names. */
export interface LexiconItem {
  readonly form: SurfaceForm;
  /** One of `targetKinds`, and the index of that kind of thing. */
  readonly kind: number;
  readonly target: number;
  readonly isName: boolean;
  /** The languages in which the target has forms, a bit each. Blockers have one target in common. */
  readonly coverage: number;
}

const kindsWithNames: ReadonlySet<EntryKind> = new Set(['person', 'place']);

/** Everything that a lexicon finds, one after the other: forms of entries and series, blockers, cue words. */
export function* lexiconItems(
  { entries, series, blockers, cueSets }: Pack,
  languages: LanguageNumbers,
): Generator<LexiconItem, void, void> {
  let kind: number = targetKinds.entry;
  for (const [target, { forms, kind: entryKind }] of entries.entries()) {
    const isName = kindsWithNames.has(entryKind);
    const coverage = languages.coverageOf(forms);
    for (const form of forms) if (isFound(form)) yield { form, kind, target, isName, coverage };
  }
  kind = targetKinds.series;
  for (const [target, { forms }] of series.entries()) {
    const coverage = languages.coverageOf(forms);
    for (const form of forms) if (isFound(form)) yield { form, kind, target, isName: false, coverage };
  }
  kind = targetKinds.blocker;
  const inCommon = languages.coverageOf(blockers);
  for (const [target, { text, lang, exactCase }] of blockers.entries()) {
    const form: SurfaceForm = { text, lang, grade: 'distinct', ...(exactCase ? { exactCase } : {}) };
    yield { form, kind, target, isName: false, coverage: inCommon };
  }
  kind = targetKinds.cue;
  for (const [target, { words }] of cueSets.entries()) {
    const forms = Object.entries(words).flatMap(([lang, texts]) =>
      texts.map((text): SurfaceForm => ({ text, lang, grade: 'distinct' })),
    );
    const coverage = languages.coverageOf(forms);
    for (const form of forms) yield { form, kind, target, isName: false, coverage };
  }
}

/** How many forms a pack has at the most. */
export const mostItems = ({ entries, series, blockers, cueSets }: Pack): number =>
  [...entries, ...series].reduce((sum, { forms }) => sum + forms.length, 0) +
  blockers.length +
  cueSets.reduce((sum, { words }) => sum + Object.values(words).flat().length, 0);

/** Forms that are only searched for are left out: nothing marks them. */
const isFound = ({ grade }: Pick<SurfaceForm, 'grade'>): boolean => grade !== 'search-only';

/** More languages than bits: the rest are matched in every text. */
const MOST_COVERED = 32;

/** The languages of a pack's forms, numbered as they come. */
export class LanguageNumbers {
  readonly #numbers = new Map<Language, number>();

  of(language: Language): number {
    let number = this.#numbers.get(language);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(language, number);
    }
    return number;
  }

  /** In the order of their numbers. */
  all(): readonly Language[] {
    return [...this.#numbers.keys()];
  }

  /** @returns a bit for each language of those forms that are found */
  coverageOf(forms: readonly (Pick<SurfaceForm, 'lang'> & Partial<SurfaceForm>)[]): number {
    let coverage = 0;
    for (const { lang, grade = 'distinct' } of forms) {
      const number = isFound({ grade }) ? this.of(lang) : MOST_COVERED;
      if (number < MOST_COVERED) coverage |= 1 << number;
    }
    return coverage >>> 0;
  }
}
