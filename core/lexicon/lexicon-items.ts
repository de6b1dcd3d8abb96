import type { EntryKind, Language, Pack, SurfaceForm } from '../pack/pack';
import { targetKinds } from './lexicon';

/** A form of a pack with what it names. */
export interface LexiconItem {
  readonly form: SurfaceForm;
  /** One of `targetKinds`, and the index of that kind of thing. */
  readonly kind: number;
  readonly target: number;
  readonly isName: boolean;
  /** Only forms of series have one. */
  readonly hasSlot: boolean;
}

const kindsWithNames: ReadonlySet<EntryKind> = new Set(['person', 'place']);

/** Everything that a lexicon finds: forms of entries and series, blockers, cue words. */
export function lexiconItems(pack: Pack): readonly LexiconItem[] {
  const items: LexiconItem[] = [];
  const add = (form: SurfaceForm, kind: number, target: number, isName = false) => {
    const hasSlot = kind === targetKinds.series;
    if (form.grade !== 'search-only') items.push({ form, kind, target, isName, hasSlot });
  };
  pack.entries.forEach(({ forms, kind }, target) => {
    for (const form of forms) add(form, targetKinds.entry, target, kindsWithNames.has(kind));
  });
  pack.series.forEach(({ forms }, target) => {
    for (const form of forms) add(form, targetKinds.series, target);
  });
  pack.blockers.forEach(({ text, lang, exactCase }, target) => {
    add({ text, lang, grade: 'distinct', ...(exactCase ? { exactCase } : {}) }, targetKinds.blocker, target);
  });
  pack.cueSets.forEach(({ words }, target) => {
    for (const [lang, texts] of Object.entries(words)) {
      for (const text of texts) add({ text, lang, grade: 'distinct' }, targetKinds.cue, target);
    }
  });
  return items;
}

/** More languages than bits: the rest are matched in every text. */
const MOST_LANGUAGES = 32;

/** For each item the languages in which its target has forms, a bit each. Blockers have one target in common. */
export function coverageOf(
  items: readonly LexiconItem[],
  languageNumbers: ReadonlyMap<Language, number>,
): Uint32Array {
  const byKind = Object.values(targetKinds).map((): number[] => []);
  const targetOf = ({ kind, target }: LexiconItem) => (kind === targetKinds.blocker ? 0 : target);
  for (const item of items) {
    const number = languageNumbers.get(item.form.lang)!;
    if (number >= MOST_LANGUAGES) continue;
    const masks = byKind[item.kind]!;
    masks[targetOf(item)] = (masks[targetOf(item)] ?? 0) | (1 << number);
  }
  return Uint32Array.from(items, (item) => byKind[item.kind]![targetOf(item)] ?? 0);
}
