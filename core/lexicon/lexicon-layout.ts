import type { Lexicon } from './lexicon';

/** Goes up when the meaning of any array changes. */
export const FORMAT_VERSION = 7;
/** "HLEX", little-endian. */
export const MAGIC = 0x58454c48;
/** Magic, two versions, length, checksum of the header. */
export const HEADER_WORDS = 5;
/** Where the header's own checksum stands, which is taken with 0 in its place. */
export const CHECKSUM_WORD = 4;
/** Of each array: offset, length in elements, bytes of an element, checksum. */
export const WORDS_PER_ARRAY = 4;

export type ArrayName = keyof Lexicon;

const unsigned = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
export type Width = keyof typeof unsigned;

/** @param width bytes of an element */
export const arrayTypeOf = (width: number) =>
  unsigned[width as Width] as (typeof unsigned)[Width] | undefined;

/** Every array of a lexicon in the order of the file, with the widths that its elements may have. */
export const arrayWidths: Readonly<Record<ArrayName, readonly Width[]>> = {
  filter: [4],
  slots: [4],
  formTexts: [1],
  formTextBlocks: [4],
  formTextOffsets: [2],
  formProfiles: [2, 4],
  targetStarts: [4],
  targetBlocks: [4],
  numberValues: [2],
  extraForms: [4],
  extraShapes: [4],
  groupStarts: [4],
  groupPaths: [4],
  profileKinds: [1],
  profileGrades: [1],
  profileFlags: [1],
  profileLanguages: [1],
  profileCoverage: [4],
  profileShapes: [4],
  profileCues: [4],
  profileAgainst: [4],
  listStarts: [4],
  lists: [2],
  shapes: [2],
  endingColumns: [1],
  endingSteps: [2],
  endingClasses: [4],
  classTraits: [1],
  entryIds: [1],
  entryIdStarts: [4],
  languages: [1],
  languageStarts: [4],
  cuePlaceStarts: [4],
  cuePlaces: [2],
  blockerKeepStarts: [4],
  blockerKeeps: [4],
  seriesMembers: [4],
  seriesOthers: [4],
};

export const arrayNames = Object.keys(arrayWidths) as ArrayName[];

export const aligned = (bytes: number) => (bytes + 7) & ~7;
export const headerBytes = aligned((HEADER_WORDS + arrayNames.length * WORDS_PER_ARRAY) * 4);
