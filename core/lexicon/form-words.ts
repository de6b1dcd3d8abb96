import type { FormWord } from '../morphology/language-grammar';
import type { SurfaceForm } from '../pack/pack';
import { foldText } from '../text/fold-text';
import { foldedPart, sourceStart } from '../text/folded-text';
import { gapKinds } from './lexicon';

export type FormPart = { readonly word: FormWord } | { readonly slot: 'number' | 'ordinal' };

/** A surface form taken apart as a text is: its words and slots, and what lies between them. */
export interface FormParts {
  readonly parts: readonly FormPart[];
  /** One fewer than `parts`: `gapKinds`. */
  readonly gaps: readonly number[];
}

const slotPattern = /\{(n|nth)\}/u;

/** Stands for a slot while the form is split: a digit is a word of its own wherever it stands. */
const SLOT_STAND_IN = '0';

/**
 * @param text a surface form in its dictionary form, with at most one slot
 * @param isName whether it names a person or a place
 */
export function formParts({ text }: Pick<SurfaceForm, 'text'>, isName = false): FormParts {
  const slot = slotPattern.exec(text);
  const plain = slot ? text.replace(slotPattern, SLOT_STAND_IN) : text;
  const folded = foldText(plain);
  const { words } = folded;
  const parts: FormPart[] = [];
  const gaps: number[] = [];
  for (let at = 0; at < words.count; at++) {
    const start = words.starts[at]!;
    const end = words.ends[at]!;
    const from = sourceStart(folded, start);
    if (at > 0) gaps.push(gapOf(folded.units, words.ends[at - 1]!, start));
    if (slot && from === slot.index) {
      parts.push({ slot: slot[1] === 'nth' ? 'ordinal' : 'number' });
      continue;
    }
    const original = plain.slice(from, sourceStart(folded, end - 1) + 1);
    parts.push({
      word: {
        folded: foldedPart(folded, start, end),
        original,
        isCapitalised: original[0] !== original[0]!.toLowerCase(),
        isName: isName && words.count === 1,
        isAlone: words.count === 1,
      },
    });
  }
  return { parts, gaps };
}

function gapOf(units: Uint16Array, from: number, to: number): number {
  if (from === to) return gapKinds.none;
  const between = String.fromCharCode(...units.subarray(from, to)).trim();
  if (between.includes('-')) return gapKinds.hyphen;
  if (between === "'") return gapKinds.apostrophe;
  if (between === '.' && to === from + 1) return gapKinds.dot;
  if (between === '/') return gapKinds.slash;
  return gapKinds.space;
}
