import type { Language } from '../core/pack/pack';
import { directionOf } from './text-direction';

/**
 * How one part of the screen speaks. There are two at a time, and they may differ: the interface speaks the
 * browser's language, from `_locales` by way of `browser.i18n`; a card speaks the language that the reader
 * chose for cards, which `browser.i18n` cannot do, so that its sentences are bundled (`card-strings.ts`).
 * Components see only this, and run without a browser's extension API.
 */
export interface Wording<Key extends string> {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** A substitution of the other direction is isolated: a Latin name cannot reorder an Arabic sentence. */
  say(key: Key, ...substitutions: readonly string[]): string;
  /** A sentence with a number in it, in the plural form that the language has for that number. */
  count(stem: CountStem<Key>, count: number): string;
  number(value: number): string;
  /** ISO 8601, as precise as it is known: "2017", "2017-10", "2017-10-31", or a full time. */
  date(iso: string): string;
  /** "Arabic" for "ar". */
  languageName(language: Language): string;
}

/** `mentions` where the keys hold `mentions_one`, `mentions_other` and the like. */
export type CountStem<Key extends string> = Key extends `${infer Stem}_other` ? Stem : never;

export interface WordingSource {
  readonly language: Language;
  /** The reader's own languages: they decide between the numerals and months of "ar-EG" and "ar-SY". */
  readonly preferred: readonly Language[];
  /** The sentence of a key with `$1`, `$2` filled in; undefined where there is none. */
  readonly lookUp: (key: string, substitutions: readonly string[]) => string | undefined;
}

export function makeWording<Key extends string>(source: WordingSource): Wording<Key> {
  const { language } = source;
  const locale =
    source.preferred.find((tag) => tag.split('-')[0]?.toLowerCase() === language && isKnown(tag)) ?? language;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const direction = directionOf(language);
  const say = (key: string, ...substitutions: readonly string[]) =>
    source.lookUp(
      key,
      substitutions.map((text) => (isForeign(text, direction) ? isolate(text) : text)),
    ) ?? key;
  return {
    language,
    direction,
    say,
    count: (stem, count) => {
      const substitutions = [numbers.format(count)];
      return (
        source.lookUp(`${stem}_${plurals.select(count)}`, substitutions) ??
        source.lookUp(`${stem}_other`, substitutions) ??
        stem
      );
    },
    number: (value) => numbers.format(value),
    date: (iso) => formatDate(iso, locale),
    languageName: (tag) => {
      if (!isKnown(tag)) return tag;
      return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
    },
  };
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{Letter}/u;

const isForeign = (text: string, direction: 'ltr' | 'rtl'): boolean =>
  (direction === 'ltr' ? rightToLeft : leftToRight).test(text);

/** First strong isolate and its end (UAX #9, 2.4): the text inside decides its own direction and no other's. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

function isKnown(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Documents are dated by the Gregorian calendar, also for readers whose own is another. */
function formatDate(iso: string, locale: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const moment = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(moment);
}
