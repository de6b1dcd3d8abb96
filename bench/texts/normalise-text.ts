import { foldedString } from '../../core/text/fold-text';

const letterBesideDigit = /\p{L}(?=\p{Nd})|\p{Nd}(?=\p{L})/gu;
const betweenWords = /[^\p{L}\p{Nd}]+/gu;

/**
 * Folds a text, and leaves nothing in it by which matchers could differ over words: no marks, apostrophes,
 * hyphens or underscores; letters never touch digits. One space lies between words that a form may span, and
 * a comma and a space where it may not.
 */
export const normaliseText = (text: string): string =>
  foldedString(text)
    .replace(letterBesideDigit, '$& ')
    .replace(betweenWords, (gap) => (isWeak(gap) ? ' ' : ', '))
    .replace(/^,? |,? $/g, '');

/** White space, or one hyphen or apostrophe within a word. */
const isWeak = (gap: string): boolean => gap === '-' || gap === "'" || gap.trim() === '';
