/**
 * Characters that no text of a pack may hold, because they hide, reorder or break what a reader sees:
 * controls and line breaks, lone surrogates and noncharacters, direction controls ("Trojan Source",
 * CVE-2021-42574), and those that are invisible and mean nothing in running text (zero-width space, word
 * joiner, byte order mark, interlinear annotation, tags). U+200C and U+200D stay: Persian is written
 * with them.
 */
const unsafe =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** @returns the first unsafe character as "U+202E", or undefined where the text is safe */
export function unsafeCharacter(text: string): string | undefined {
  const found = unsafe.exec(text)?.[0];
  if (found === undefined) return undefined;
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How many letters and digits a text has: what is left when it is spoken. */
export const lettersAndDigits = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const letterOrDigit = /[\p{L}\p{N}]/u;
export const hasLetterOrDigit = (text: string): boolean => letterOrDigit.test(text);

/** Scripts in which one sign is a word. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export const hasIdeograph = (text: string): boolean => ideograph.test(text);
