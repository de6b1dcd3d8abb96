import type { EntryKind } from '../../core/pack/pack';
import { lettersAndDigits } from '../../core/pack/safe-text';
import type { SeedProblem } from '../seed-problem';
import type { Seeds } from '../seeds/read-seeds';
import type { SeedFile } from '../seeds/seed-file';
import { tidyText } from '../seeds/tidy-text';
import { commonRank } from './common-words';
import { formsOfEntries, formsOfSeries, type PlacedForm, wordsOf } from './placed-forms';

/** No form is too weak to carry its mark, and none leaves open which entry it means. */
export function checkForms(seeds: Seeds): SeedProblem[] {
  const ofEntries = formsOfEntries(seeds);
  const ofSeries = formsOfSeries(seeds);
  return [
    ...ofEntries.flatMap(tooWeak),
    ...[...ofEntries, ...ofSeries].flatMap(cuesWithoutUse),
    ...undecided(ofEntries, 'entry'),
    ...undecided(ofSeries, 'series'),
    ...blocked(seeds.blockers, ofEntries),
  ];
}

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** One or two letters that may stand in any case, and everyday words. */
function tooWeak(form: PlacedForm): SeedProblem[] {
  const { file, path, text, lang, words } = form;
  if (form.grade !== 'distinct' || (form.exactCase && hasCase(text))) return [];
  const remedy = hasCase(text)
    ? 'Grade it "contextual" with cues, or "search-only"; an abbreviation in capitals may have "exactCase: true" instead.'
    : 'Grade it "contextual" with cues, or "search-only".';
  const refuse = (message: string) => [file.problem({ code: 'common-form', path, message, remedy })];
  if (lettersAndDigits(text) <= 2) return refuse(`"${text}" is too short to stand for an entry by itself.`);
  if (words.includes(' ')) return [];
  const rank = commonRank(text, lang, file.part<EntryKind>(['kind']) ?? 'idea');
  return rank === undefined
    ? []
    : refuse(
        `"${text}" is too common to stand for an entry by itself: word ${rank} by frequency in "${lang}".`,
      );
}

const cuesWithoutUse = ({ file, path, cues, grade }: PlacedForm): SeedProblem[] =>
  cues.length === 0 || grade === 'contextual'
    ? []
    : [
        file.problem({
          code: 'cues-without-use',
          path: [...path, 'cues'],
          message: `Cues mean nothing to a ${grade} form.`,
          remedy: 'Add "grade: contextual", or take the cues away.',
        }),
      ];

/**
 * Several claim one form. What chooses between them is evidence: all but one must ask for some, and no two
 * for the same.
 */
function undecided(forms: readonly PlacedForm[], what: string): SeedProblem[] {
  const claims = new Map<string, PlacedForm[]>();
  for (const form of forms) {
    if (form.words === '') continue;
    const key = `${form.lang} ${form.words}`;
    claims.set(key, [...(claims.get(key) ?? []), form]);
  }
  return [...claims.values()].flatMap((rivals) =>
    rivals.flatMap((form, index) => {
      const earlier = rivals.slice(0, index);
      const twin = earlier.find((rival) => rival.owner === form.owner && rival.text === form.text);
      if (twin) return [repeatedForm(form)];
      const rival = earlier.find((other) => other.owner !== form.owner && isUndecided(form, other));
      return rival ? [ambiguous(form, rival, what)] : [];
    }),
  );
}

function isUndecided(a: PlacedForm, b: PlacedForm): boolean {
  if (a.grade === 'search-only' || b.grade === 'search-only') return false;
  // "US" and "us": the letter case chooses.
  if (a.exactCase && b.exactCase && a.text !== b.text) return false;
  const evidence = ({ cues }: PlacedForm) => [...cues].sort().join(' ');
  return evidence(a) === evidence(b);
}

const repeatedForm = ({ file, path, text }: PlacedForm): SeedProblem =>
  file.problem({
    code: 'duplicate-form',
    path,
    message: `The form "${text}" is given twice.`,
    remedy: 'Take one of the two away.',
  });

const ambiguous = ({ file, path, text, lang }: PlacedForm, rival: PlacedForm, what: string): SeedProblem =>
  file.problem({
    code: 'ambiguous-form',
    path,
    message: `The form "${text}" (${lang}) is claimed by the ${what} "${rival.owner}" too, in ${rival.file.name}, and nothing chooses between the two.`,
    remedy: 'Grade one of them "contextual" with cues of its own, or "search-only", or take it away.',
  });

/** A blocker that is the very form of an entry would silence it everywhere. */
function blocked(blockers: SeedFile | undefined, forms: readonly PlacedForm[]): SeedProblem[] {
  if (!blockers) return [];
  const byWords = new Map(forms.map((form) => [`${form.lang} ${form.words}`, form]));
  const seen = new Set<string>();
  return blockers.pathsIn([]).flatMap((language) =>
    blockers.pathsIn(language).flatMap((path) => {
      const item = blockers.part<string | { form: string; exactCase?: boolean }>(path);
      if (item === undefined) return [];
      const text = tidyText(typeof item === 'string' ? item : item.form);
      const lang = String(language.at(-1));
      if (seen.has(`${lang} ${text}`))
        return [
          blockers.problem({
            code: 'duplicate-form',
            path,
            message: `"${text}" is given twice.`,
            remedy: 'Take one of the two away.',
          }),
        ];
      seen.add(`${lang} ${text}`);
      const form = byWords.get(`${lang} ${wordsOf(text)}`);
      if (!form) return [];
      return [
        blockers.problem({
          code: 'blocked-form',
          path,
          message: `This silences the form "${form.text}" of "${form.owner}" everywhere.`,
          remedy: `Take it away here, or the form in ${form.file.name}.`,
        }),
      ];
    }),
  );
}
