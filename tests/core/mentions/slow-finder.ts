import type { SurfaceForm } from '../../../core/pack/pack';
import { foldedString } from '../../../core/text/fold-text';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/**
 * The same answer as the finder's for forms without grammar, told the slow and obvious way: every form is
 * tried at every word, then the longest that do not overlap are kept, the earlier of equals first.
 */
export function findSlowly(text: string, forms: readonly SurfaceForm[]): readonly Found[] {
  const words = wordsOf(text);
  const found: (Found & { readonly length: number })[] = [];
  for (const form of forms) {
    const wanted = wordsOf(form.text).map(({ folded }) => folded);
    if (wanted.length === 0) continue;
    for (let at = 0; at + wanted.length <= words.length; at++) {
      const here = words.slice(at, at + wanted.length);
      if (here.some(({ folded }, index) => folded !== wanted[index])) continue;
      const gaps = here.slice(1).map((word, index) => text.slice(here[index]!.end, word.start));
      if (!gaps.every(isSpace)) continue;
      const [start, end] = [here[0]!.start, here.at(-1)!.end];
      found.push({ start, end, form: form.text, length: foldedString(text.slice(start, end)).length });
    }
  }
  const kept: Found[] = [];
  for (const one of found.sort((a, b) => b.length - a.length || a.start - b.start)) {
    if (kept.every(({ start, end }) => end <= one.start || one.end <= start)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start).map(({ start, end, form }) => ({ start, end, form }));
}

/** What stands between two words of a form, once what folding takes away is gone. */
const isSpace = (gap: string) => {
  const folded = gap.replace(/[\p{M}\p{Cf}ـ]/gu, '').replace(/\s/gu, ' ');
  return folded.length <= 64 && /^(?:| +|-|_)$/.test(folded.replace(/[‐‑‒–—−]/gu, '-'));
};

/** Runs of letters and runs of digits, with the marks and joiners that belong to them. */
function wordsOf(text: string) {
  const pattern = /(?:\p{L}[\p{M}\p{Cf}ـ]*)+|(?:\p{Nd}[\p{M}\p{Cf}ـ]*)+/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    // Format characters and tatweel behind a word are not part of it; marks are.
    const end = start + match[0].replace(/(?:\p{Cf}|ـ)[\p{M}\p{Cf}ـ]*$/u, '').length;
    return { start, end, folded: foldedString(match[0]) };
  });
}
