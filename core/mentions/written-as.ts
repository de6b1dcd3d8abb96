import { formFlags, type Lexicon, pooledString } from '../lexicon/lexicon';
import { grammars } from '../morphology/grammars';
import { type FoldedText, originalEnd } from '../text/fold-text';
import type { Hit } from './match-forms';

/** How many units to either side tell whether a line is in capitals. */
const NEIGHBOURHOOD = 12;

const smallWords = new Set(grammars.flatMap(({ functionWords }) => [...functionWords]));

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
  if (!asksForCase) return true;
  if (isWordAmongCapitals(lexicon, hit, text, end)) return false;
  return caseAgrees(lettersOf(written), lettersOf(form), hasCase, form);
}

/** "WHAT IS NEXT": a short abbreviation that is also a small word, in a line of capitals. */
function isWordAmongCapitals(
  { formFlags: flags }: Lexicon,
  hit: Hit,
  text: FoldedText,
  end: number,
): boolean {
  if ((flags[hit.form]! & formFlags.isAbbreviation) === 0 || hit.firstWord !== hit.lastWord) return false;
  const folded = String.fromCharCode(...text.units.subarray(hit.start, hit.end));
  if (!smallWords.has(folded)) return false;
  const start = text.starts[hit.start]!;
  const around =
    text.source.slice(Math.max(0, start - NEIGHBOURHOOD), start) +
    text.source.slice(end, end + NEIGHBOURHOOD);
  return hasCapitals(around) && around === around.toUpperCase();
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
