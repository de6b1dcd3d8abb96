import type { Entry } from '../pack/pack';
import { foldedString } from '../text/fold-text';

/** One hit of a search by name. */
export interface EntryFound {
  readonly entry: Entry;
  /** The surface form that matched, where it is not the label in any language. */
  readonly form?: string;
}

/** How well a name answers a query, best first. */
const ranks = { whole: 0, prefix: 1, wordPrefix: 2, inside: 3, none: 4 } as const;

/**
 * Finds entries by label or surface form, in every language at once, forms that are never marked included.
 *
 * @param query what the reader typed; spelling is folded as texts are
 * @param limit how many to return at most
 * @returns best first: whole names, then beginnings of names, then of words in them
 */
export function searchEntries(
  query: string,
  entries: readonly Entry[],
  limit: number,
): readonly EntryFound[] {
  const wanted = searchable(query);
  if (wanted === '') return [];
  const found: { readonly hit: EntryFound; readonly rank: number; readonly length: number }[] = [];
  for (const entry of entries) {
    const labels = Object.values(entry.label);
    const names = [...labels, ...entry.forms.map(({ text }) => text)];
    let best: { name: string; rank: number } | undefined;
    for (const name of names) {
      const rank = rankOf(searchable(name), wanted);
      if (rank < (best?.rank ?? ranks.none)) best = { name, rank };
    }
    if (!best) continue;
    const hit = labels.includes(best.name) ? { entry } : { entry, form: best.name };
    found.push({ hit, rank: best.rank, length: best.name.length });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.length - b.length || (a.hit.entry.id < b.hit.entry.id ? -1 : 1))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Folded, with one space between words; the Arabic article does not count. */
const searchable = (text: string) =>
  foldedString(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(^| )ال(?=\p{L}{2})/gu, '$1');

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return ranks.whole;
  if (name.startsWith(wanted)) return ranks.prefix;
  if (name.includes(` ${wanted}`)) return ranks.wordPrefix;
  return wanted.length > 2 && name.includes(wanted) ? ranks.inside : ranks.none;
}
