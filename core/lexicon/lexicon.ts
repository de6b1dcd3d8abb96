/**
 * All surface forms of a pack, compiled for matching: flat typed arrays over one buffer, so that a worker
 * that wakes up wraps them and parses nothing. `docs/lexicon-format.md` describes the bytes.
 *
 * A form is a path in a trie of words. An edge is labelled with a *pattern*, a stem with the class of
 * endings that may follow it, or with a slot for a number. So a form in its dictionary form is found in
 * every inflection, and cost grows with the text, not with the number of forms.
 */
export interface Lexicon {
  /** Open addressing: index of a stem plus 1, or 0; the length is a power of two. */
  readonly stemSlots: Uint32Array;
  /** Stems end to end, folded; stem `i` is `stemUnits[stemStarts[i]] … stemUnits[stemStarts[i + 1] - 1]`. */
  readonly stemUnits: Uint16Array;
  readonly stemStarts: Uint32Array;
  /** The patterns of stem `i` are `stemPatterns[i] … stemPatterns[i + 1] - 1`. */
  readonly stemPatterns: Uint32Array;
  /** Number of the pattern's word class, see `core/morphology/grammars.ts`. */
  readonly patternClasses: Uint16Array;
  /** The number that the word stands for, 0 for most; negative for a Roman numeral. */
  readonly patternValues: Int16Array;
  /** A bit for each hash of the first two units of a stem: most words of a text start no stem. */
  readonly stemFilter: Uint8Array;

  /** Open addressing, three numbers an edge: node plus 1 (0: empty), label, node that it leads to. */
  readonly edges: Uint32Array;
  /** The forms that end at node `i` are `nodeForms[nodeFormStarts[i]] …`. */
  readonly nodeFormStarts: Uint32Array;
  readonly nodeForms: Uint32Array;

  /** What the form names: `targetKinds` and the index of that kind of thing. */
  readonly formTargetKinds: Uint8Array;
  readonly formTargets: Uint32Array;
  /** Index into `grades`. */
  readonly formGrades: Uint8Array;
  readonly formFlags: Uint8Array;
  /** Index into `languages`. */
  readonly formLanguages: Uint8Array;
  /** `gapKinds` between the form's words, in order. */
  readonly formGapStarts: Uint32Array;
  readonly formGaps: Uint8Array;
  /** Indices of the cue sets, any word of which is evidence. */
  readonly formCueStarts: Uint32Array;
  readonly formCues: Uint16Array;
  /** Indices of the cue sets, any word of which speaks against it. */
  readonly formAgainstStarts: Uint32Array;
  readonly formAgainst: Uint16Array;
  /** A bit for each language in which the form's target has forms; a text of such a language needs its own. */
  readonly formCoverage: Uint32Array;
  readonly formTextStarts: Uint32Array;
  readonly formTexts: Uint16Array;

  readonly entryIdStarts: Uint32Array;
  readonly entryIds: Uint16Array;
  readonly languageStarts: Uint32Array;
  readonly languages: Uint16Array;
  /** The countries of cue set `i`, two letters each as `first << 8 | second`. */
  readonly cuePlaceStarts: Uint32Array;
  readonly cuePlaces: Uint16Array;
  /** The entries that blocker `i` leaves to be marked. */
  readonly blockerKeepStarts: Uint32Array;
  readonly blockerKeeps: Uint32Array;

  /** Three numbers a member: series, number, entry. */
  readonly seriesMembers: Uint32Array;
  /** For each series the entry of all other numbers plus 1, or 0. */
  readonly seriesOthers: Uint32Array;
}

/** What a form can name. Cue words and blockers lie in the same trie: one pass finds all. */
export const targetKinds = { entry: 0, series: 1, blocker: 2, cue: 3 } as const;

export const formFlags = {
  exactCase: 1,
  /** "U.N.": the full stop behind it belongs to it. */
  endsInDot: 2,
  /** Written in capitals only: an abbreviation, in scripts that have capitals. */
  isAbbreviation: 4,
  /** Its first or its last part is a slot: numbers that share the noun may be enumerated there. */
  beginsWithSlot: 8,
  endsWithSlot: 16,
} as const;

/** What lies between two words of a form. */
export const gapKinds = { space: 0, hyphen: 1, apostrophe: 2, dot: 3, slash: 4, none: 5 } as const;

/** Labels of edges: two for slots, then the patterns. */
export const NUMBER_SLOT = 0;
export const ORDINAL_SLOT = 1;
export const FIRST_PATTERN_LABEL = 2;

export const ROOT_NODE = 0;

/** The string that a pool of units holds between two starts. */
export function pooledString(units: Uint16Array, starts: Uint32Array, index: number): string {
  return String.fromCharCode(...units.subarray(starts[index]!, starts[index + 1]!));
}
