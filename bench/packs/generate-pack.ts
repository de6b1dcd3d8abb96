import { entryKinds, type Localized, type Pack, type SurfaceForm } from '../../core/pack/pack';
import type { BenchForm } from '../forms/bench-form';
import { oneOf, type Random, seededRandom } from '../seeded-random';
import { benchCues } from './bench-cues';
import { benchDocument, benchStatement } from './bench-statements';

export interface GeneratedPackOptions {
  /** At the least and at the most, for each entry. None make a pack that only finds. */
  readonly statements?: readonly [number, number];
  readonly formsPerEntry?: number;
}

const languages = ['ar', 'en', 'fr', 'ru', 'tr', 'fa'];
const cardLanguages = ['ar', 'en'];
const entriesPerDocument = 50;
const blockers = 200;
/** The rest is distinct. */
const shares = { searchOnly: 0.03, contextual: 0.12, withoutCues: 0.1 };

/** A pack such as a newsroom's, of the given forms in their order. It passes `parsePack`. */
export function generatePack(forms: readonly BenchForm[], options: GeneratedPackOptions = {}): Pack {
  const { statements: [least, most] = [1, 2], formsPerEntry = 10 } = options;
  const random = seededRandom(4);
  const cueSets = benchCues(random);
  const cueIds = cueSets.map(({ id }) => id);
  const entryCount = Math.ceil(forms.length / formsPerEntry);
  const documents = Array.from({ length: Math.ceil(entryCount / entriesPerDocument) }, (_, index) =>
    benchDocument(index),
  );
  const entries = Array.from({ length: entryCount }, (_, index) => {
    const own = forms.slice(index * formsPerEntry, (index + 1) * formsPerEntry);
    const name = own[0]!.text;
    const count = least + Math.floor(random() * (most - least + 1));
    return {
      id: `entry-${index}`,
      kind: oneOf(entryKinds, random),
      label: inEach(languages, name),
      definition: {
        ar: `${name} اسم يرد في النصوص التي تقاس عليها السرعة.`,
        en: `${name} is a name that stands in the texts on which speed is measured.`,
      },
      forms: own.map((form) => graded(form, cueIds, random)),
      related: index > 0 ? [`entry-${Math.floor(random() * index)}`] : [],
      statements: Array.from({ length: count }, (_, number) =>
        benchStatement(`entry-${index}-${number}`, name, oneOf(documents, random).id, random),
      ),
    };
  });
  return {
    header: {
      id: 'bench',
      version: 1,
      date: '2025-01-01',
      name: inEach(languages, `Bench ${forms.length}`),
      publisher: inEach(cardLanguages, 'Hashiya'),
      licence: 'MIT',
      languages,
      cardLanguages,
    },
    documents,
    cueSets,
    series: [
      {
        id: 'bench-sessions',
        members: Object.fromEntries(entries.slice(0, 20).map(({ id }, index) => [index + 1, id])),
        forms: [
          { text: '{nth} session of the assembly', lang: 'en', grade: 'distinct' },
          { text: 'الدورة {nth} للجمعية', lang: 'ar', grade: 'distinct' },
        ],
      },
    ],
    // Longer names that hold a form and are no entry.
    blockers: forms
      .filter(({ lang, normalised }) => lang === 'en' && !normalised.includes(' '))
      .slice(0, blockers)
      .map(({ text }) => ({ text: `${text} Football Club`, lang: 'en' })),
    entries,
  };
}

const inEach = (tags: readonly string[], text: string): Localized =>
  Object.fromEntries(tags.map((language) => [language, text]));

function graded({ text, lang }: BenchForm, cueIds: readonly string[], random: Random): SurfaceForm {
  const chance = random();
  if (chance < shares.searchOnly) return { text, lang, grade: 'search-only' };
  if (chance >= shares.searchOnly + shares.contextual) return { text, lang, grade: 'distinct' };
  if (random() < shares.withoutCues) return { text, lang, grade: 'contextual' };
  const cues = [...new Set([oneOf(cueIds, random), oneOf(cueIds, random)])];
  return { text, lang, grade: 'contextual', cues };
}
