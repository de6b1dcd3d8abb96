import { firstIndex } from '../first-index';
import { countryNumber } from '../lexicon/country-number';
import { targetOf } from '../lexicon/form-targets';
import { type Lexicon, targetKinds } from '../lexicon/lexicon';
import type { TextFolder } from '../text/fold-text';
import type { FoldedText } from '../text/folded-text';
import { mayHoldAddresses, type Span, webAddresses } from '../text/web-addresses';
import { BlockedWords } from './blocked-words';
import { evidenceWeights } from './evidence-weights';
import type { FormMatcher } from './form-matcher';
import type { PageText } from './mention';
import { membersOf, namedEntry } from './named-entry';
import { type PlacedHit, placedHit } from './placed-hit';
import { type ReadBlock, type ReadText, readBlocks } from './read-blocks';
import type { SpokenLanguages } from './spoken-languages';
import { hasCapitals, isWrittenAs } from './written-as';

/** A hit that names an entry, if it means what it says. */
export interface Candidate {
  readonly hit: PlacedHit;
  readonly entry: number;
  /** Distance from the page's beginning in words, see `evidenceWeights.blockBreak`. */
  readonly position: number;
}

/** A cue word of the page. */
export interface CueHit {
  readonly cueSet: number;
  readonly position: number;
  readonly hit: PlacedHit;
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

/** What is made once for a lexicon and finds forms in any text. */
export interface Finder {
  readonly lexicon: Lexicon;
  readonly matcher: FormMatcher;
  readonly languages: SpokenLanguages;
  folder: TextFolder;
}

/** Finds every form in every block, and takes away what letter case, numbers and longer names rule out. */
export function scanPage(pageText: PageText, finder: Finder): PageScan {
  const scan = {
    candidates: [] as Candidate[],
    cues: [] as CueHit[],
    rivalled: new Set<number>(),
    placeCueSets: cueSetsOfPlace(pageText.place, finder.lexicon),
  };
  for (const readText of readBlocks(pageText, finder.folder)) {
    const mayHaveAddresses = mayHoldAddresses(readText.text.source);
    readText.blocks.forEach((_, index) => {
      scanBlock(readText, index, mayHaveAddresses, finder, scan);
    });
  }
  return scan;
}

interface Scanned {
  readonly candidates: Candidate[];
  readonly cues: CueHit[];
  readonly rivalled: Set<number>;
}

function scanBlock(
  { text, blocks, firstBlock, wordsBefore }: ReadText,
  index: number,
  mayHaveAddresses: boolean,
  { lexicon, matcher, languages }: Finder,
  { candidates, cues, rivalled }: Scanned,
): void {
  const readBlock = blocks[index]!;
  const hits = matcher.match(text, readBlock.firstWord, readBlock.endWord);
  if (hits.length === 0) return;
  const block = firstBlock + index;
  const addresses = mayHaveAddresses ? webAddresses(sourceOf(text, readBlock)) : [];
  const hasCase = once(() => hasCapitals(sourceOf(text, readBlock)));
  const language = languages.numberOf(readBlock.lang);
  const firstPosition = block * evidenceWeights.blockBreak;
  let blocked: BlockedWords | undefined;
  const firstCandidate = candidates.length;
  for (let at = 0; at < hits.length; at++) {
    if (!languages.allow(hits.formOf(at), text.units[hits.startOf(at)]!, language)) continue;
    const found = hits.at(at);
    if (!isWrittenAs(lexicon, found, text, readBlock, hasCase)) continue;
    const hit = placedHit(found, text, readBlock, block, wordsBefore);
    if (isPartOfAddress(hit, text, readBlock, addresses)) continue;
    const kind = lexicon.profileKinds[lexicon.formProfiles[hit.form]!];
    const position = firstPosition + hit.firstWord;
    if (kind === targetKinds.blocker) {
      blocked ??= new BlockedWords();
      blocked.add(hit);
    } else if (kind === targetKinds.cue) {
      cues.push({ cueSet: targetOf(lexicon, hit.form), position, hit });
    } else {
      const entry = namedEntry(lexicon, hit);
      if (entry !== undefined) candidates.push({ hit, entry, position });
      else for (const member of membersOf(lexicon, hit)) rivalled.add(member);
    }
  }
  if (!blocked) return;
  const free = candidates
    .splice(firstCandidate)
    .filter(({ hit, entry }) => !blocked.block(hit, entry, lexicon));
  candidates.push(...free);
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
function isPartOfAddress(
  { start, end }: PlacedHit,
  { source }: FoldedText,
  block: ReadBlock,
  addresses: readonly Span[],
): boolean {
  if (addresses.length === 0) return false;
  // They never overlap, so the last that begins before the hit's end is the only one that can hold it.
  const address = addresses[firstIndex(addresses, (one) => one.start < end) - 1];
  if (!address || address.end <= start) return false;
  const isAccountName = source[block.start + address.start] === '@';
  return !(isAccountName && start === address.start + 1 && end === address.end);
}
