import type { Language } from '../core/pack/pack';

/** The marks of the quotation's own language, by the Unicode CLDR's delimiters. */
export function quotationMarks(language: Language): readonly [open: string, close: string] {
  switch (language.split('-')[0]) {
    case 'ar':
    case 'fa':
    case 'ru':
    case 'uk':
    case 'es':
    case 'it':
      return ['«', '»'];
    case 'fr':
      // A narrow no-break space stands inside of French marks.
      return ['«\u202f', '\u202f»'];
    case 'de':
      return ['„', '“'];
    default:
      return ['“', '”'];
  }
}
