import type { Language, Localized, PackHeader } from '../../core/pack/pack';
import type { Settings } from '../../settings/settings';

/** The language of cards: the reader's choice, or the browser's where cards are written in it. */
export function cardLanguage({ cardLanguage: choice }: Settings, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return /^ar\b/i.test(browserLanguage) ? 'ar' : 'en';
}

/** A pack of others may not have its cards in the reader's language. */
export const cardLanguageOf = (pack: PackHeader, wanted: Language): Language =>
  pack.cardLanguages.includes(wanted) ? wanted : (pack.cardLanguages[0] ?? wanted);

export const inLanguage = (text: Localized, language: Language): string | undefined =>
  (Object.hasOwn(text, language) ? text[language] : undefined) ?? Object.values(text)[0];
