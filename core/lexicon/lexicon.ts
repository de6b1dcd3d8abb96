/**
 * All surface forms of a pack, compiled for matching: flat typed arrays over one buffer, so that a worker
 * that wakes up wraps them and parses nothing. `docs/lexicon-format.md` describes the bytes.
 *
 * A form is a *path*: for each of its words a stem and the class of endings that may follow it, or a slot
 * for a number. Paths are found by hash, one word after the other, and a form that a path leads to is then
 * compared with the text letter by letter. So cost grows with the text, not with the number of forms, and
 * nothing is ever reported by its hash alone.
 */
export interface Lexicon {
  /** A power of two of words; what paths lead to, with a few mistakes, see `pathLeads`. */
  readonly filter: Uint32Array;
  /** Open addressing, a power of two: the forms at which paths end, see `path-slots.ts`. */
  readonly slots: Uint32Array;

  /** The forms as the pack writes them, UTF-8, end to end. */
  readonly formTexts: Uint8Array;
  /** Where each begins, see `formStart`: for every 16th form in bytes, for each how far behind that. */
  readonly formTextBlocks: Uint32Array;
  readonly formTextOffsets: Uint16Array;
  /** What many forms have in common; of the width that their number needs. */
  readonly formProfiles: Uint16Array | Uint32Array;

  /** What forms name, see `targetOf`: for each target the first of its forms, and one more. */
  readonly targetStarts: Uint32Array;
  /** The target of every 64th form. */
  readonly targetBlocks: Uint32Array;
  /** What the forms behind those of the last target stand for: words for numbers. */
  readonly numberValues: Uint16Array;

  /** Further paths of forms that have several: the form, and the path's shape. */
  readonly extraForms: Uint32Array;
  readonly extraShapes: Uint32Array;
  /** Paths that one hash leads to, where it leads to several. */
  readonly groupStarts: Uint32Array;
  readonly groupPaths: Uint32Array;

  /** `targetKinds`. */
  readonly profileKinds: Uint8Array;
  /** Index into `grades`. */
  readonly profileGrades: Uint8Array;
  readonly profileFlags: Uint8Array;
  /** Index into `languages`. */
  readonly profileLanguages: Uint8Array;
  /** A bit for each language in which the form's target has forms; a text of such a language needs its own. */
  readonly profileCoverage: Uint32Array;
  /** Where the shape of the form's first path begins in `shapes`. */
  readonly profileShapes: Uint32Array;
  /** Numbers of lists: cue sets any word of which is evidence; cue sets any word of which speaks against. */
  readonly profileCues: Uint32Array;
  readonly profileAgainst: Uint32Array;
  readonly listStarts: Uint32Array;
  readonly lists: Uint16Array;

  /** How the words of paths follow from the words of forms, see `path-shape.ts`. */
  readonly shapes: Uint16Array;
  /** The automaton of endings, read from a word's end, see `ending-automaton.ts`. */
  readonly endingColumns: Uint8Array;
  readonly endingSteps: Uint16Array;
  readonly endingClasses: Uint32Array;
  /** `classTraits` of each word class. */
  readonly classTraits: Uint8Array;

  readonly entryIds: Uint8Array;
  readonly entryIdStarts: Uint32Array;
  readonly languages: Uint8Array;
  readonly languageStarts: Uint32Array;
  /** The countries of cue set `i`, two letters each as `first << 8 | second`. */
  readonly cuePlaceStarts: Uint32Array;
  readonly cuePlaces: Uint16Array;
  /** The entries that blocker `i` leaves to be marked. */
  readonly blockerKeepStarts: Uint32Array;
  readonly blockerKeeps: Uint32Array;

  /** Three numbers a member: series, number, entry; in order of series and number. */
  readonly seriesMembers: Uint32Array;
  /** For each series the entry of all other numbers plus 1, or 0. */
  readonly seriesOthers: Uint32Array;
}

/**
 * What a form can name. Cue words, blockers and the words for numbers are found in the same pass; the
 * target of a number is the number itself.
 */
export const targetKinds = { entry: 0, series: 1, blocker: 2, cue: 3, ordinal: 4, roman: 5 } as const;

export const formFlags = {
  exactCase: 1,
  /** "U.N.": the full stop behind it belongs to it. */
  endsInDot: 2,
  /** Written in capitals only: an abbreviation, in scripts that have capitals. */
  isAbbreviation: 4,
  /** Its first or its last part is a slot: numbers that share the noun may be enumerated there. */
  beginsWithSlot: 8,
  endsWithSlot: 16,
  /** Its words are not simply what lies between its spaces and marks: it is taken apart as a text is. */
  isIrregular: 32,
} as const;

/** What lies between two words of a form. */
export const gapKinds = { space: 0, hyphen: 1, apostrophe: 2, dot: 3, slash: 4, none: 5 } as const;

/** Flags of a word class. */
export const classTraits = { allowsArticle: 1, requiresArticle: 2, allowsProclitics: 4 } as const;

/** The list of no numbers. */
export const EMPTY_LIST = 0;

/** A list of cue sets by its number. */
export const listOf = ({ lists, listStarts }: Lexicon, list: number): Uint16Array =>
  lists.subarray(listStarts[list]!, listStarts[list + 1]!);
