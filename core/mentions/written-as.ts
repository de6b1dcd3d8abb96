import { formFlags, type Lexicon, pooledString } from '../lexicon/lexicon';
import { type FoldedText, originalEnd } from '../text/fold-text';
import type { Hit } from './match-forms';

const FATHATAN = '\u064b';
const isArabicAlef = /ا$/u;

/** Whether a text writes letters in two cases; one that does not says nothing by them. */
export const hasCapitals = (text: string): boolean => text !== text.toLowerCase();

/**
 * Whether a hit agrees with its form in what folding takes away and readers do not overlook: letter case,
 * where the pack asks for it, and the ending of an Arabic adverb, which makes تركياً ("Turkish") of تركيا.
 */
export function isWrittenAs(lexicon: Lexicon, hit: Hit, text: FoldedText, hasCase: boolean): boolean {
  const asksForCase = (lexicon.formFlags[hit.form]! & formFlags.exactCase) !== 0;
  const lastUnit = text.units[hit.end - 1]!;
  const endsInAlef = lastUnit === 0x627;
  if (!asksForCase && !endsInAlef) return true;
  const end = originalEnd(text, hit.end);
  const written = text.source.slice(text.starts[hit.start]!, end);
  const form = pooledString(lexicon.formTexts, lexicon.formTextStarts, hit.form);
  if (endsInAlef && isArabicAlef.test(form) && written.slice(-3).includes(FATHATAN)) return false;
  return !asksForCase || caseAgrees(lettersOf(written), lettersOf(form), hasCase, form);
}

function caseAgrees(written: string, form: string, hasCase: boolean, inPack: string): boolean {
  if (written.startsWith(form)) return true;
  const isAbbreviation = form === form.toUpperCase();
  // Where nothing has capitals, dots and length must tell an abbreviation from a word.
  if (!hasCase) return !isAbbreviation || inPack.includes('.') || form.length > 3;
  // A headline in capitals has no case to go by, so an ordinary name may stand in it.
  return !isAbbreviation && written === written.toUpperCase();
}

const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
