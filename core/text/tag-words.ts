import { extendHash } from './word-hash';

const HASH = 0x23;
const AT = 0x40;
const UNDERSCORE = 0x5f;

/**
 * Whether the word behind `at` belongs to a hashtag or an account name: behind its sign, or where an
 * earlier word of the tag has ended, an underscore between or nothing.
 *
 * @param tagEnd where the tag's last word ended, or -1
 */
export function isTagSign(units: Uint16Array, at: number, tagEnd: number): boolean {
  if (at < 0) return false;
  const unit = units[at]!;
  return unit === HASH || unit === AT || at + 1 === tagEnd || (unit === UNDERSCORE && at === tagEnd);
}

/** What of a text that is being folded tells where a tag's words end. */
interface TagText {
  readonly source: string;
  /** Absent where no unit has moved. */
  readonly starts: Uint32Array | undefined;
  readonly units: Uint16Array;
  readonly hashes: Int32Array;
}

/**
 * Parts a run of a tag before each capital that follows a small letter. The hashes of its words begin anew.
 *
 * @returns where its words end, the last left out
 */
export function splitTag(text: TagText, from: number, to: number): number[] {
  const { source, starts, units, hashes } = text;
  const original = (at: number) => source[starts ? starts[at]! : at]!;
  const ends: number[] = [];
  let hash = 0;
  for (let at = from; at < to; at++) {
    if (at > from) {
      const before = original(at - 1);
      const here = original(at);
      if (here !== here.toLowerCase() && before !== before.toUpperCase()) {
        ends.push(at);
        hash = 0;
      }
    }
    hash = extendHash(hash, units[at]!);
    hashes[at] = hash;
  }
  return ends;
}
