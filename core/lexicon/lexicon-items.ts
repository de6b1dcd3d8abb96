import type { EntryKind, Language, Pack, SurfaceForm } from '../pack/pack';
import { targetKinds } from './lexicon';

/** A form of a pack with what it names. */
export interface LexiconItem {
  readonly form: SurfaceForm;
  /** One of `targetKinds`, and the index of that kind of thing. */
  readonly kind: number;
  readonly target: number;
  readonly isName: boolean;
}

const kindsWithNames: ReadonlySet<EntryKind> = new Set(['person', 'place']);

/** Everything that a lexicon finds: forms of entries and series, blockers, cue words. */
export function lexiconItems(pack: Pack): readonly LexiconItem[] {
  const entries = pack.entries.flatMap(({ forms, kind }, target) =>
    forms.map((form) => ({ form, kind: targetKinds.entry, target, isName: kindsWithNames.has(kind) })),
  );
  const series = pack.series.flatMap(({ forms }, target) =>
    forms.map((form) => ({ form, kind: targetKinds.series, target, isName: false })),
  );
  const blockers = pack.blockers.map(({ text, lang, exactCase }, target) => ({
    form: { text, lang, grade: 'distinct' as const, ...(exactCase ? { exactCase } : {}) },
    kind: targetKinds.blocker,
    target,
    isName: false,
  }));
  const cues = pack.cueSets.flatMap(({ words }, target) =>
    Object.entries(words).flatMap(([lang, texts]) =>
      texts.map((text) => ({
        form: { text, lang, grade: 'distinct' as const },
        kind: targetKinds.cue,
        target,
        isName: false,
      })),
    ),
  );
  return [...entries, ...series, ...blockers, ...cues].filter(({ form }) => form.grade !== 'search-only');
}

/** More languages than bits: the rest are matched in every text. */
const MOST_LANGUAGES = 32;

/** For each item the languages in which its target has forms, a bit each. */
export function coverageOf(
  items: readonly LexiconItem[],
  languageNumbers: ReadonlyMap<Language, number>,
): Uint32Array {
  const byTarget = new Map<string, number>();
  const key = ({ kind, target }: LexiconItem) =>
    kind === targetKinds.blocker ? 'blockers' : `${kind} ${target}`;
  for (const item of items) {
    const number = languageNumbers.get(item.form.lang)!;
    if (number >= MOST_LANGUAGES) continue;
    byTarget.set(key(item), (byTarget.get(key(item)) ?? 0) | (1 << number));
  }
  return Uint32Array.from(items, (item) => byTarget.get(key(item)) ?? 0);
}
