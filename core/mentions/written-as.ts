import { formText } from '../lexicon/form-places';
import { formFlags, type Lexicon } from '../lexicon/lexicon';
import { grammars } from '../morphology/grammars';
import { type FoldedText, foldedPart, sourceEnd, sourceStart } from '../text/folded-text';
import type { Hit } from './hit';
import type { ReadBlock } from './read-blocks';

/** How many units to either side tell whether a line is in capitals. */
const NEIGHBOURHOOD = 12;

const smallWords = new Set(grammars.flatMap(({ functionWords }) => [...functionWords]));

const ALEF = 0x627;
const FATHATAN = '\u064b';
const isArabicAlef = /ا$/u;

/** Whether a text writes letters in two cases; one that does not says nothing by them. */
export const hasCapitals = (text: string): boolean => text !== text.toLowerCase();

/**
 * Whether a hit agrees with its form in what folding takes away and readers do not overlook: letter case,
 * where the pack asks for it, and the ending of an Arabic adverb, which makes تركياً ("Turkish") of تركيا.
 *
 * @param hasCase whether the block's text has capitals; asked for only where it matters
 */
export function isWrittenAs(
  lexicon: Lexicon,
  hit: Hit,
  text: FoldedText,
  block: ReadBlock,
  hasCase: () => boolean,
): boolean {
  const flags = lexicon.profileFlags[lexicon.formProfiles[hit.form]!]!;
  const asksForCase = (flags & formFlags.exactCase) !== 0;
  const endsInAlef = text.units[hit.end - 1] === ALEF;
  if (!asksForCase && !endsInAlef) return true;
  const end = sourceEnd(text, hit.end);
  const written = text.source.slice(sourceStart(text, hit.start), end);
  const form = formText(lexicon, hit.form);
  if (endsInAlef && written.slice(-3).includes(FATHATAN) && isArabicAlef.test(form)) return false;
  if (!asksForCase) return true;
  if ((flags & formFlags.isAbbreviation) !== 0 && isWordAmongCapitals(hit, text, block, end)) return false;
  return caseAgrees(lettersOf(written), lettersOf(form), hasCase(), form);
}

/** "WHAT IS NEXT": a short abbreviation that is also a small word, in a line of capitals. */
function isWordAmongCapitals(hit: Hit, text: FoldedText, block: ReadBlock, end: number): boolean {
  if (hit.firstWord !== hit.lastWord || !smallWords.has(foldedPart(text, hit.start, hit.end))) return false;
  const start = sourceStart(text, hit.start);
  const around =
    text.source.slice(Math.max(block.start, start - NEIGHBOURHOOD), start) +
    text.source.slice(end, Math.min(block.end, end + NEIGHBOURHOOD));
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
