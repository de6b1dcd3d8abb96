/** A stretch of text, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Written out, e-mail, account name, or bare with one of the endings under which news of the world is
// found. Every part is bounded or unambiguous, so that hostile texts take no longer than others.
const address =
  /(?:https?:\/\/|www\.)[^\s<>«»"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<![\w@])@\w{1,30}|\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,3}\.(?:com|org|net|info|int|gov|news|tv|me|eu|uk|de|fr|es|ru|tr|ir|sy|kz)\b(?:\/[^\s<>«»"“”]{0,2000})?/giu;

const DOT = '.';

/**
 * Whether a text may hold an address at all: by what no address is without, found by the engine's own search
 * for a string. Most pages hold none, and a pattern tried at every letter is slow.
 */
export function mayHoldAddresses(text: string): boolean {
  if (text.includes('@') || text.includes('://')) return true;
  for (let at = text.indexOf(DOT); at >= 0; at = text.indexOf(DOT, at + 1)) {
    if (isAddressLetter(text.charCodeAt(at + 1)) && isAddressLetter(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** An ASCII letter or digit; small and capital letters differ in one bit. */
const isAddressLetter = (unit: number) =>
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/**
 * Finds web addresses, e-mail addresses and account names: the names in them are parts of an address, and
 * nobody reads them as names, except an account name as a whole ("@UN").
 */
export function webAddresses(text: string): readonly Span[] {
  if (!mayHoldAddresses(text)) return [];
  return [...text.matchAll(address)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
