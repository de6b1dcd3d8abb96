/** Spans of a text, start and end in turn, in UTF-16 code units, in the order of the text, never overlapping. */
export type Spans = Int32Array;

/** A matcher that has taken in its forms. */
export interface BuiltPeer<Found = unknown> {
  /** What is timed: the matcher's own search, from a JavaScript string to whatever it gives back. */
  readonly search: (text: string) => Found;
  /**
   * What it found as whole words, leftmost-longest. Not timed: what a peer can't do itself, a user would have
   * to add.
   */
  readonly spans: (found: Found, text: string) => Spans;
}

/** Another matcher, to be compared with ours. */
export interface Peer {
  /** As rows name it: `matcher.1k.en.vs-NAME`. */
  readonly name: string;
  /** Forms up to which it was seen to be built in reasonable time. */
  readonly mostForms: number;
  /** How much of a text it is given, in units: what it searches in half a second or so. */
  readonly mostUnits: number;
  /** @returns nothing where it can't run here: a binary for another system */
  readonly build: (forms: readonly string[]) => BuiltPeer | undefined;
}
