/**
 * Every weight by which a contextual form is taken for its entry or left alone, in one place.
 * `docs/detection.md` explains them.
 */
export const evidenceWeights = {
  /** What a cue word is worth by its distance in words; the last row is for the rest of the page. */
  cueByDistance: [
    [12, 1],
    [40, 0.9],
    [120, 0.7],
    [400, 0.5],
    [Number.POSITIVE_INFINITY, 0.35],
  ],
  /** How many words a new block counts as: another paragraph is further away than the next line. */
  blockBreak: 15,
  /** What the second and further cue sets add, as a share of their worth. */
  furtherCueSet: 0.3,
  /** The same entry by a name of its own elsewhere on the page: one sense per discourse (Gale et al. 1992). */
  sameEntry: 0.5,
  /** The same form was taken for the entry earlier on the page. */
  earlier: 0.4,
  /** How many words behind its entry's last mention a short form may stand. */
  shortFormReach: 120,
  /** The confidence in a short form behind the full name. */
  shortForm: 0.8,
  /** What the page's place of publication adds: never enough by itself. */
  place: 0.35,
  /** Where it speaks against a form it counts as a word at this distance. */
  placeDistance: 60,
  /** Within how many words a cue against it silences even a distinct form. */
  againstDistinct: 25,
  /** What all the evidence must be worth together. */
  threshold: 0.5,
} as const;
