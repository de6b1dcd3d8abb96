import { firstIndex } from '../first-index';
import { countryNumber } from '../lexicon/country-number';
import { type Lexicon, targetKinds } from '../lexicon/lexicon';
import { type FoldedText, sourceEnd, sourceStart, type TextFolder } from '../text/fold-text';
import { mayHoldAddresses, type Span, webAddresses } from '../text/web-addresses';
import { BlockedWords } from './blocked-words';
import { evidenceWeights } from './evidence-weights';
import type { FormMatcher } from './form-matcher';
import type { Hit } from './hit';
import type { PageText } from './mention';
import { membersOf, namedEntry } from './named-entry';
import { type ReadBlock, type ReadPage, readBlocks } from './read-blocks';
import type { SpokenLanguages } from './spoken-languages';
import { hasCapitals, isWrittenAs } from './written-as';

/** A hit that names an entry, if it means what it says. */
export interface Candidate {
  readonly hit: Hit;
  readonly block: number;
  readonly entry: number;
  /** Distance from the page's beginning in words, see `evidenceWeights.blockBreak`. */
  readonly position: number;
}

/** A cue word of the page. */
export interface CueHit {
  readonly cueSet: number;
  readonly position: number;
  readonly block: number;
  readonly hit: Hit;
}

/** All that a page's text holds of a lexicon, before meanings are chosen. */
export interface PageScan {
  readonly page: ReadPage;
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
  /** Entries of series of which the page names another number: their short forms may mean that one. */
  readonly rivalled: ReadonlySet<number>;
  /** Cue sets of the country in which the page is published. */
  readonly placeCueSets: ReadonlySet<number>;
}

/** What is made once for a lexicon and finds forms in any text. */
export interface Finder {
  readonly lexicon: Lexicon;
  readonly matcher: FormMatcher;
  readonly languages: SpokenLanguages;
  folder: TextFolder;
}

/** Finds every form in every block, and takes away what letter case, numbers and longer names rule out. */
export function scanPage(pageText: PageText, finder: Finder): PageScan {
  const { lexicon, matcher, languages } = finder;
  const page = readBlocks(pageText, finder.folder);
  const { text } = page;
  const candidates: Candidate[] = [];
  const cues: CueHit[] = [];
  const rivalled = new Set<number>();
  const mayHaveAddresses = mayHoldAddresses(text.source);
  page.blocks.forEach((readBlock, block) => {
    const hits = matcher.match(text, readBlock.firstWord, readBlock.endWord);
    if (hits.length === 0) return;
    const addresses = mayHaveAddresses ? webAddresses(sourceOf(text, readBlock)) : [];
    const hasCase = once(() => hasCapitals(sourceOf(text, readBlock)));
    const language = languages.numberOf(readBlock.lang);
    const firstPosition = block * evidenceWeights.blockBreak;
    let blocked: BlockedWords | undefined;
    const firstCandidate = candidates.length;
    for (let index = 0; index < hits.length; index++) {
      if (!languages.allow(hits.formOf(index), text.units[hits.startOf(index)]!, language)) continue;
      const hit = hits.at(index);
      if (isPartOfAddress(hit, text, readBlock, addresses)) continue;
      if (!isWrittenAs(lexicon, hit, text, readBlock, hasCase)) continue;
      const kind = lexicon.profileKinds[lexicon.formProfiles[hit.form]!];
      const position = firstPosition + hit.firstWord;
      if (kind === targetKinds.blocker) {
        blocked ??= new BlockedWords();
        blocked.add(hit);
      } else if (kind === targetKinds.cue) {
        cues.push({ cueSet: lexicon.formTargets[hit.form]!, position, block, hit });
      } else {
        const entry = namedEntry(lexicon, hit);
        if (entry !== undefined) candidates.push({ hit, block, entry, position });
        else for (const member of membersOf(lexicon, hit)) rivalled.add(member);
      }
    }
    if (blocked) {
      const free = candidates
        .splice(firstCandidate)
        .filter(({ hit, entry }) => !blocked.block(hit, entry, lexicon));
      candidates.push(...free);
    }
  });
  return { page, candidates, cues, rivalled, placeCueSets: cueSetsOfPlace(pageText.place, lexicon) };
}

const sourceOf = ({ source }: FoldedText, { start, end }: ReadBlock): string => source.slice(start, end);

function once<T>(find: () => T): () => T {
  let found: T | undefined;
  return () => {
    found ??= find();
    return found;
  };
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
function isPartOfAddress(hit: Hit, text: FoldedText, block: ReadBlock, addresses: readonly Span[]): boolean {
  if (addresses.length === 0) return false;
  const start = sourceStart(text, hit.start) - block.start;
  const end = sourceEnd(text, hit.end) - block.start;
  // They never overlap, so the last that begins before the hit's end is the only one that can hold it.
  const address = addresses[firstIndex(addresses, (one) => one.start < end) - 1];
  if (!address || address.end <= start) return false;
  const isAccountName = text.source[block.start + address.start] === '@';
  return !(isAccountName && start === address.start + 1 && end === address.end);
}
