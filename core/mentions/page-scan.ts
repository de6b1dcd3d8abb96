import { firstIndex } from '../first-index';
import { countryNumber } from '../lexicon/country-number';
import { type Lexicon, targetKinds } from '../lexicon/lexicon';
import { type FoldedText, originalEnd } from '../text/fold-text';
import { type Span, webAddresses } from '../text/web-addresses';
import { BlockedWords } from './blocked-words';
import { evidenceWeights } from './evidence-weights';
import { type Hit, matchForms } from './match-forms';
import type { PageText } from './mention';
import { membersOf, namedEntry } from './named-entry';
import { readBlocks } from './read-blocks';
import { SpokenLanguages } from './spoken-languages';
import { WordReader } from './word-reader';
import { hasCapitals, isWrittenAs } from './written-as';

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
  /** Entries of series of which the page names another number: their short forms may mean that one. */
  readonly rivalled: ReadonlySet<number>;
  /** Cue sets of the country in which the page is published. */
  readonly placeCueSets: ReadonlySet<number>;
}

/** Finds every form in every block, and takes away what letter case, numbers and longer names rule out. */
export function scanPage(page: PageText, lexicon: Lexicon): PageScan {
  const candidates: Candidate[] = [];
  const cues: CueHit[] = [];
  const rivalled = new Set<number>();
  const languages = new SpokenLanguages(lexicon);
  let firstPosition = 0;
  readBlocks(page).forEach(({ text, words, lang }, block) => {
    const blocked = new BlockedWords();
    const addresses = webAddresses(text.source);
    const hasCase = hasCapitals(text.source);
    const language = languages.numberOf(lang);
    const found: Candidate[] = [];
    for (const hit of matchForms(new WordReader(text, words, lexicon))) {
      if (!languages.allow(hit, text, language) || isPartOfAddress(hit, text, addresses)) continue;
      if (!isWrittenAs(lexicon, hit, text, hasCase)) continue;
      const kind = lexicon.formTargetKinds[hit.form];
      const position = firstPosition + hit.firstWord;
      if (kind === targetKinds.blocker) blocked.add(hit);
      else if (kind === targetKinds.cue) {
        cues.push({ cueSet: lexicon.formTargets[hit.form]!, position, block, hit, text });
      } else {
        const entry = namedEntry(lexicon, hit);
        if (entry !== undefined) found.push({ hit, block, entry, position, text });
        else for (const member of membersOf(lexicon, hit)) rivalled.add(member);
      }
    }
    for (const one of found) if (!blocked.block(one.hit, one.entry, lexicon)) candidates.push(one);
    firstPosition += words.count + evidenceWeights.blockBreak;
  });
  return { candidates, cues, rivalled, placeCueSets: cueSetsOfPlace(page.place, lexicon) };
}

function cueSetsOfPlace(
  place: string | undefined,
  { cuePlaces, cuePlaceStarts }: Lexicon,
): ReadonlySet<number> {
  const sets = new Set<number>();
  if (place === undefined) return sets;
  const wanted = countryNumber(place);
  for (let set = 0; set + 1 < cuePlaceStarts.length; set++) {
    if (cuePlaces.subarray(cuePlaceStarts[set]!, cuePlaceStarts[set + 1]!).includes(wanted)) sets.add(set);
  }
  return sets;
}

/** A name in an address is no mention, but an account name as a whole is one: "@UN". */
function isPartOfAddress(hit: Hit, text: FoldedText, addresses: readonly Span[]): boolean {
  if (addresses.length === 0) return false;
  const start = text.starts[hit.start]!;
  const end = originalEnd(text, hit.end);
  // They never overlap, so the last that begins before the hit's end is the only one that can hold it.
  const address = addresses[firstIndex(addresses, (one) => one.start < end) - 1];
  if (!address || address.end <= start) return false;
  return !(text.source[address.start] === '@' && start === address.start + 1 && end === address.end);
}
