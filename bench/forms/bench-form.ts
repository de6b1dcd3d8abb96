import type { Language } from '../../core/pack/pack';
import { normaliseText } from '../texts/normalise-text';

/** A surface form that is made up or harvested for the bench. */
export interface BenchForm {
  /** As a pack has it. */
  readonly text: string;
  readonly lang: Language;
  /** As the normalised texts have it. */
  readonly normalised: string;
}

/** Scripts written with spaces and without signs that folding takes away. */
const unfit = /[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd} ]/u;

/** Controls of direction and the like, which no pack may hold; Persian is written with the joiners. */
const hidden = /(?![\u200c\u200d])\p{Cf}/gu;

/** @returns nothing where matchers could not agree on the form: one that punctuation parts, or too short */
export function benchForm(text: string, lang: Language): BenchForm | undefined {
  const normalised = normaliseText(text);
  return normalised.length < 3 || normalised.length > 150 || unfit.test(normalised)
    ? undefined
    : { text: text.replace(hidden, '').replace(/\s+/g, ' ').trim(), lang, normalised };
}
