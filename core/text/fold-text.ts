import { ensureRow, foldTables, unitKinds } from './fold-table';

/**
 * Text with everything taken away that readers overlook, and the way back to where it came from. All
 * arrays are views of `length` units; offsets are UTF-16 code units, end exclusive.
 */
export interface FoldedText {
  /** Folded units. */
  readonly units: Uint16Array;
  /** `unitKinds` of each folded unit; only `other`, `letter` and `digit` are left. */
  readonly kinds: Uint8Array;
  /** For each folded unit, the offset of the original unit it came from. Never decreases. */
  readonly starts: Uint32Array;
  readonly length: number;
  /** The original text. */
  readonly source: string;
}

const CYRILLIC_I = 0x438;
const CYRILLIC_SHORT_I = 0x439;
const COMBINING_BREVE = 0x306;

/**
 * Folds a text in one pass. Marks and format characters vanish; everything else becomes one folded unit,
 * or two where a letter stands for two (ß, æ, ﬁ). A break of a word over two lines (hyphen, line feed,
 * lower-case letter) is not undone here: whether it is one is the words' business.
 *
 * @returns folded units with the offset that each came from; unpaired surrogates and NUL pass through
 */
export function foldText(source: string): FoldedText {
  const { folded, kinds: kindOf, expansions, filledRows } = foldTables;
  // Most texts do not grow; the few units that expand are at most four times as long (U+FDFA: 18).
  let capacity = source.length + 16;
  let units = new Uint16Array(capacity);
  let kinds = new Uint8Array(capacity);
  let starts = new Uint32Array(capacity);
  let length = 0;

  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (filledRows[unit >> 8] === 0) ensureRow(unit);
    const kind = kindOf[unit]!;
    if (kind >= unitKinds.ignorable) {
      // The one mark that makes another letter in a script whose letters stay composed.
      if (unit === COMBINING_BREVE && length > 0 && units[length - 1] === CYRILLIC_I) {
        units[length - 1] = CYRILLIC_SHORT_I;
      }
      continue;
    }
    const single = folded[unit]!;
    const expansion = single === 0 ? expansions.get(unit) : undefined;
    const grows = expansion ? expansion.length : 1;
    if (length + grows + (source.length - at) > capacity) {
      capacity = (capacity + grows) * 2;
      units = grown(units, new Uint16Array(capacity));
      kinds = grown(kinds, new Uint8Array(capacity));
      starts = grown(starts, new Uint32Array(capacity));
    }
    if (expansion) {
      for (const part of expansion) {
        units[length] = part;
        kinds[length] = kind;
        starts[length++] = at;
      }
    } else {
      units[length] = single;
      kinds[length] = kind;
      starts[length++] = at;
    }
  }
  return {
    units: units.subarray(0, length),
    kinds: kinds.subarray(0, length),
    starts: starts.subarray(0, length),
    length,
    source,
  };
}

function grown<T extends Uint16Array | Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * Where the original text of folded units ends: behind the last unit that they came from and the marks
 * that follow it, but not behind format characters such as a closing isolate or a half-space.
 *
 * @param end folded offset, exclusive, greater than 0
 * @returns offset into the original text, exclusive
 */
export function originalEnd(text: FoldedText, end: number): number {
  const { kinds } = foldTables;
  let at = text.starts[end - 1]! + 1;
  while (at < text.source.length) {
    const unit = text.source.charCodeAt(at);
    ensureRow(unit);
    if (kinds[unit] !== unitKinds.mark) break;
    at++;
  }
  return at;
}

/** The folded units as a string: for building lexicons and for tests, not for matching. */
export function foldedString(source: string): string {
  const { units, length } = foldText(source);
  let result = '';
  for (let at = 0; at < length; at++) result += String.fromCharCode(units[at]!);
  return result;
}
