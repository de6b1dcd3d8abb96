/**
 * How much of anything a pack may hold. Lengths are UTF-16 code units. A pack beyond these is refused:
 * what comes from strangers must not be able to fill a reader's memory, screen or time.
 */
export const packLimits = {
  /** A row is the unit in which a worker parses without a pause; the shipped ones stay below 20,000. */
  lineLength: 262_144,
  /** header → publisher, entry → statements → citation → fields; nothing legitimate goes deeper than 6. */
  jsonDepth: 8,
  /** Five times the largest pack that the library is built and measured for. */
  entries: 500_000,
  documents: 100_000,
  cueSets: 10_000,
  series: 10_000,
  blockers: 200_000,
  /** Five times the million forms that the lexicon is measured for. */
  forms: 5_000_000,

  /** Ids stand in addresses, messages and file names; 255 bytes is what file systems take. */
  id: 96,
  /** A name has to fit the head of a card. */
  label: 200,
  /** Longer than the longest official name of a treaty; the matcher never looks further ahead. */
  form: 200,
  word: 100,
  title: 500,
  /** One or two plain sentences. */
  definition: 1_000,
  /** One sentence, with room for translations that run long. */
  statement: 2_000,
  /** A long paragraph: who needs more than this cites in parts. */
  quote: 4_000,
  locator: 200,
  /** What browsers and servers take for certain. */
  url: 2_000,
  licence: 200,
  identifier: 200,

  /** More languages than any body translates its documents into. */
  languages: 64,
  formsPerEntry: 5_000,
  formsPerSeries: 2_000,
  related: 200,
  statementsPerEntry: 500,
  citationsPerStatement: 20,
  cuesPerForm: 20,
  keepsPerBlocker: 20,
  countriesPerCueSet: 250,
  wordsPerCueSet: 5_000,
  membersPerSeries: 10_000,
  identifiersPerEntry: 20,
} as const;
