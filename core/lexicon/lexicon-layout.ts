import type { Lexicon } from './lexicon';

/** Goes up when the meaning of any array changes. */
export const FORMAT_VERSION = 4;
/** "HLEX", little-endian. */
export const MAGIC = 0x58454c48;
export const HEADER_WORDS = 4;

export type ArrayName = keyof Lexicon;

/** Every array of a lexicon in the order of the file, with the type that it is wrapped in. */
export const arrayTypes = {
  stemSlots: Uint32Array,
  stemUnits: Uint16Array,
  stemStarts: Uint32Array,
  stemPatterns: Uint32Array,
  patternClasses: Uint16Array,
  patternValues: Int16Array,
  stemFilter: Uint8Array,
  edges: Uint32Array,
  nodeFormStarts: Uint32Array,
  nodeForms: Uint32Array,
  formTargetKinds: Uint8Array,
  formTargets: Uint32Array,
  formGrades: Uint8Array,
  formFlags: Uint8Array,
  formLanguages: Uint8Array,
  formGapStarts: Uint32Array,
  formGaps: Uint8Array,
  formCueStarts: Uint32Array,
  formCues: Uint16Array,
  formAgainstStarts: Uint32Array,
  formAgainst: Uint16Array,
  formCoverage: Uint32Array,
  formTextStarts: Uint32Array,
  formTexts: Uint16Array,
  entryIdStarts: Uint32Array,
  entryIds: Uint16Array,
  languageStarts: Uint32Array,
  languages: Uint16Array,
  cuePlaceStarts: Uint32Array,
  cuePlaces: Uint16Array,
  blockerKeepStarts: Uint32Array,
  blockerKeeps: Uint32Array,
  seriesMembers: Uint32Array,
  seriesOthers: Uint32Array,
} as const satisfies Record<ArrayName, unknown>;

export const arrayNames = Object.keys(arrayTypes) as ArrayName[];

export const aligned = (bytes: number) => (bytes + 7) & ~7;
export const headerBytes = aligned((HEADER_WORDS + arrayNames.length * 2) * 4);
