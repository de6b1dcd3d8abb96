import type { Language } from '../../core/pack/pack';
import { foldedString } from '../../core/text/fold-text';

/** Small words that join the parts of a name: "Jurisdicción Especial para la Paz". Folded. */
const joints: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['of', 'the', 'for', 'on']),
  es: new Set(['de', 'del', 'la', 'las', 'los', 'el', 'para']),
  fr: new Set(['de', 'du', 'des', 'la', 'le', 'les', 'pour']),
  it: new Set(['di', 'del', 'della', 'dei', 'delle', 'per', 'la', 'il']),
  nl: new Set(['van', 'de', 'het', 'der', 'voor']),
  pt: new Set(['de', 'da', 'do', 'das', 'dos', 'para', 'a', 'o']),
};
const noJoints: ReadonlySet<string> = new Set();

export const jointsOf = (language: Language): ReadonlySet<string> => joints[language] ?? noJoints;

/** Arabic has a set of names of months for each region. */
const calendars: Readonly<Record<Language, readonly string[]>> = { ar: ['ar-EG', 'ar-SY', 'ar-MA'] };

/** Names of months and weekdays, which some languages write with a capital and which are no terms. Folded. */
export function calendarWords(language: Language): ReadonlySet<string> {
  const words = new Set<string>();
  for (const locale of calendars[language] ?? [language]) {
    for (const month of months)
      add(words, month.toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' }));
    for (const month of months)
      add(words, month.toLocaleDateString(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }));
    for (const day of weekdays)
      add(words, day.toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' }));
  }
  return words;
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2017, month, 15)));
const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2017, 0, 1 + day)));

const add = (words: Set<string>, name: string) => {
  for (const word of foldedString(name).match(/\p{L}+/gu) ?? []) words.add(word);
};
