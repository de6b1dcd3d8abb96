import { seededRandom, shuffled } from '../seeded-random';
import type { BenchText } from '../texts/bench-text';
import { type BenchForm, benchForm } from './bench-form';
import { everydayWords } from './common-words';
import { harvestArabic } from './harvest-arabic';
import { harvestEnglish } from './harvest-english';
import { madeUpForms } from './made-up-forms';

/** The Arabic text has few words, again and again: with all of its harvest every third word would be a name. */
const mostArabic = 8_000;

/**
 * Surface forms as a newsroom's list would have them; the first 1,000 of a million are those of a list of
 * 1,000. Every twentieth was harvested from the English text and every twentieth from the Arabic one as long
 * as the harvest lasts, so that lists of every size find something, and 100,000 forms some 50 to 85 times in 1,000
 * words, more than any list of names would. All differ when normalised.
 *
 * @param count how many
 */
export function generateForms(
  count: number,
  texts: { readonly en: BenchText; readonly ar: BenchText },
): readonly BenchForm[] {
  const random = seededRandom(3);
  const english = shuffled(harvestEnglish(texts.en.pages.flat()), random);
  const arabic = shuffled(harvestArabic([...new Set(texts.ar.pages.flat())]), random).slice(0, mostArabic);
  const madeUp = madeUpForms(random);
  const everyday = everydayWords();
  const forms: BenchForm[] = [];
  const seen = new Set<string>();
  while (forms.length < count) {
    const harvested =
      forms.length % 20 === 0
        ? { text: english.pop(), lang: 'en' }
        : forms.length % 20 === 3
          ? { text: arabic.pop(), lang: 'ar' }
          : undefined;
    const { text, lang } = harvested?.text === undefined ? madeUp() : { ...harvested, text: harvested.text };
    const form = benchForm(text, lang);
    if (!form || seen.has(form.normalised)) continue;
    // Places are called "Of" and "Police", words are "because"; what the text itself capitalises stays.
    if (harvested?.text === undefined && everyday.has(form.normalised)) continue;
    seen.add(form.normalised);
    forms.push(form);
  }
  return forms;
}
