import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import { type FoldedText, foldText, originalEnd } from '../text/fold-text';
import { splitWords } from '../text/split-words';
import { type Span, webAddresses } from '../text/web-addresses';
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
    const blockers: Hit[] = [];
    const addresses = webAddresses(source);
    const found: Candidate[] = [];
    for (const hit of matchForms(new WordReader(text, words, lexicon))) {
      if (!caseAgrees(lexicon, hit, text) || isPartOfAddress(hit, text, addresses)) continue;
      const kind = lexicon.formTargetKinds[hit.form];
      const position = firstPosition + hit.firstWord;
      if (kind === targetKinds.blocker) blockers.push(hit);
      else if (kind === targetKinds.cue) {
        cues.push({ cueSet: lexicon.formTargets[hit.form]!, position, block, hit, text });
      } else {
        const entry = namedEntry(lexicon, hit);
        if (entry !== undefined) found.push({ hit, block, entry, position, text });
      }
    }
    for (const candidate of found) if (!isBlocked(candidate.hit, blockers)) candidates.push(candidate);
    firstPosition += words.count + evidenceWeights.blockBreak;
  });
  return { candidates, cues };
}

/** A known longer name that is no entry swallows what lies in it, but not what goes beyond it. */
const isBlocked = (hit: Hit, blockers: readonly Hit[]) =>
  blockers.some(
    (blocker) =>
      blocker.firstWord <= hit.lastWord &&
      hit.firstWord <= blocker.lastWord &&
      !(
        hit.firstWord <= blocker.firstWord &&
        hit.lastWord >= blocker.lastWord &&
        hit.end - hit.start > blocker.end - blocker.start
      ),
  );

/** A name in an address is no mention, but an account name as a whole is one: "@UN". */
function isPartOfAddress(hit: Hit, text: FoldedText, addresses: readonly Span[]): boolean {
  const start = text.starts[hit.start]!;
  const end = originalEnd(text, hit.end);
  return addresses.some(
    (address) =>
      address.start < end &&
      start < address.end &&
      !(text.source[address.start] === '@' && start === address.start + 1 && end === address.end),
  );
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
