/** A stretch of text, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Written out, e-mail, account name, or bare with one of the endings under which news of the world is
// found. Every part is bounded or unambiguous, so that hostile texts take no longer than others.
const address =
  /(?:https?:\/\/|www\.)[^\s<>«»"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<![\w@])@\w{1,30}|\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,3}\.(?:com|org|net|info|int|gov|news|tv|me|eu|uk|de|fr|es|ru|tr|ir|sy|kz)\b(?:\/[^\s<>«»"“”]{0,2000})?/giu;

/** Without one of these there is no address, and most paragraphs have none. */
const sign =
  /@|:\/\/|www\.|[a-z\d]\.(?:com|org|net|info|int|gov|news|tv|me|eu|uk|de|fr|es|ru|tr|ir|sy|kz)\b/iu;

/**
 * Finds web addresses, e-mail addresses and account names: the names in them are parts of an address, and
 * nobody reads them as names, except an account name as a whole ("@UN").
 */
export function webAddresses(text: string): readonly Span[] {
  if (!sign.test(text)) return [];
  return [...text.matchAll(address)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
