import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import { type FoldedText, foldText, originalEnd } from '../text/fold-text';
import { splitWords } from '../text/split-words';
import { type Span, webAddresses } from '../text/web-addresses';
import { BlockedWords } from './blocked-words';
import { evidenceWeights } from './evidence-weights';
import { type Hit, matchForms } from './match-forms';
import type { TextBlock } from './mention';
import { namedEntry } from './named-entry';
import { WordReader } from './word-reader';

/** A hit that names an entry, if it means what it says. */
export interface Candidate {
  readonly hit: Hit;
  readonly block: number;
  readonly entry: number;
  /** Distance from the page's beginning in words, see `evidenceWeights.blockBreak`. */
  readonly position: number;
  readonly text: FoldedText;
}

/** A cue word of the page. */
export interface CueHit {
  readonly cueSet: number;
  readonly position: number;
  readonly block: number;
  readonly hit: Hit;
  readonly text: FoldedText;
}

/** All that a page's text holds of a lexicon, before meanings are chosen. */
export interface PageScan {
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
}

/** Finds every form in every block, and takes away what letter case, numbers and longer names rule out. */
export function scanPage(blocks: readonly TextBlock[], lexicon: Lexicon): PageScan {
  const candidates: Candidate[] = [];
  const cues: CueHit[] = [];
  let firstPosition = 0;
  blocks.forEach(({ text: source }, block) => {
    const text = foldText(source);
    const words = splitWords(text);
    const blockers = new BlockedWords();
    const addresses = webAddresses(source);
    const found: Candidate[] = [];
    for (const hit of matchForms(new WordReader(text, words, lexicon))) {
      if (!caseAgrees(lexicon, hit, text) || isPartOfAddress(hit, text, addresses)) continue;
      const kind = lexicon.formTargetKinds[hit.form];
      const position = firstPosition + hit.firstWord;
      if (kind === targetKinds.blocker) blockers.add(hit);
      else if (kind === targetKinds.cue) {
        cues.push({ cueSet: lexicon.formTargets[hit.form]!, position, block, hit, text });
      } else {
        const entry = namedEntry(lexicon, hit);
        if (entry !== undefined) found.push({ hit, block, entry, position, text });
      }
    }
    for (const candidate of found) if (!blockers.block(candidate.hit)) candidates.push(candidate);
    firstPosition += words.count + evidenceWeights.blockBreak;
  });
  return { candidates, cues };
}

/** A name in an address is no mention, but an account name as a whole is one: "@UN". */
function isPartOfAddress(hit: Hit, text: FoldedText, addresses: readonly Span[]): boolean {
  if (addresses.length === 0) return false;
  const start = text.starts[hit.start]!;
  const end = originalEnd(text, hit.end);
  const address = lastBefore(addresses, end);
  if (!address || address.end <= start) return false;
  return !(text.source[address.start] === '@' && start === address.start + 1 && end === address.end);
}

/** The last address that begins before `end`; they never overlap. */
function lastBefore(addresses: readonly Span[], end: number): Span | undefined {
  let low = 0;
  let high = addresses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (addresses[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  return addresses[low - 1];
}

function caseAgrees(lexicon: Lexicon, hit: Hit, text: FoldedText): boolean {
  if ((lexicon.formFlags[hit.form]! & formFlags.exactCase) === 0) return true;
  const written = lettersOf(text.source.slice(text.starts[hit.start]!, originalEnd(text, hit.end)));
  const { formTexts, formTextStarts } = lexicon;
  const form = lettersOf(
    String.fromCharCode(...formTexts.subarray(formTextStarts[hit.form]!, formTextStarts[hit.form + 1]!)),
  );
  // A headline in capitals has no case to go by, so an ordinary name may stand in it.
  return written.startsWith(form) || (form !== form.toUpperCase() && written === written.toUpperCase());
}

const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
