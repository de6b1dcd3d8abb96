import type { Result } from '../../core/result';
import { fail, ok } from '../../core/result';

/** Where a text stops being UTF-8: a person needs the line, a hex editor the offset. */
export interface BadUtf8 {
  /** Bytes from the file's start. */
  readonly offset: number;
  /** From 1; lines end with a line feed. */
  readonly line: number;
  /** UTF-16 code units from 1, counted over the sound part of the line. */
  readonly column: number;
  readonly byte: number;
}

/** Strict UTF-8 (RFC 3629); a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): Result<string, BadUtf8> {
  const offset = firstInvalidByte(bytes);
  if (offset === undefined) return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return fail({
    offset,
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
    byte: bytes[offset]!,
  });
}

/** Offset of the first byte that begins no well-formed sequence (Unicode, table 3-7), if there is one. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const continues = (index: number, low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[at + index];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (lead >= 0xc2 && lead <= 0xdf) return continues(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    // No overlong forms, no surrogates.
    const [low, high] = lead === 0xe0 ? [0xa0, 0xbf] : lead === 0xed ? [0x80, 0x9f] : [0x80, 0xbf];
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    // No overlong forms, nothing above U+10FFFF.
    const [low, high] = lead === 0xf0 ? [0x90, 0xbf] : lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}
