import { grades, type Pack, type SurfaceForm } from '../pack/pack';
import { CompiledForms } from './compiled-forms';
import { countryNumber } from './country-number';
import { endingAutomaton } from './ending-automaton';
import { FormText, partKinds } from './form-text';
import { formFlags } from './lexicon';
import { lexiconBytes } from './lexicon-bytes';
import { LanguageNumbers, lexiconItems, mostItems } from './lexicon-items';
import { endToEnd } from './lists';
import { numberWords } from './number-words';
import { StringPool } from './string-pool';
import { type Step, WordSteps } from './word-steps';

/**
 * Every pattern of a word multiplies the paths of its form. Names have eight at the most; where a form would
 * have more than this, its further words are read by the first of their patterns only.
 */
const MOST_PATHS = 256;
/** For all forms together, beside the first path of each: fifty times what packs have. Beyond, each has one. */
const MOST_EXTRA_PATHS_PER_FORM = 8;

/** Forms that are compiled between two pauses: some milliseconds' work. */
const FORMS_PER_STEP = 1024;

/**
 * Compiles every surface form, series, blocker and cue word of a pack. The same pack gives the same bytes.
 * Forms that are only searched for are left out: nothing marks them.
 */
export function buildLexicon(pack: Pack): ArrayBuffer {
  const steps = lexiconSteps(pack);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds, so that whoever has something else to do may do it in between. */
export function* lexiconSteps(pack: Pack): Generator<void, ArrayBuffer, void> {
  const languages = new LanguageNumbers();
  const cueSets = new Map(pack.cueSets.map(({ id }, index) => [id, index]));
  const entries = new Map(pack.entries.map(({ id }, index) => [id, index]));
  const numbers = pack.series.some(({ forms }) => forms.length > 0) ? numberWords() : [];
  const targets = [pack.entries, pack.series, pack.blockers, pack.cueSets].map(({ length }) => length);
  const most = mostItems(pack) + numbers.length;
  const mostExtraPaths = most * MOST_EXTRA_PATHS_PER_FORM + 4 * MOST_PATHS;
  const compiled = new CompiledForms(most, targets);
  const words = new WordSteps();
  const taken = new FormText();
  const numbersOf = (ids: readonly string[] | undefined) => ids?.map((id) => cueSets.get(id)!) ?? none;
  yield;

  let done = 0;
  const steps: (readonly Step[])[] = [];
  for (const { form, kind, target, isName, coverage } of lexiconItems(pack, languages)) {
    taken.take(form.text);
    steps.length = taken.count;
    const mostPaths = compiled.extraPaths < mostExtraPaths ? MOST_PATHS : 1;
    let paths = 1;
    for (let part = 0; part < taken.count; part++) {
      const own = words.of(taken, part, form.lang, isName);
      const isTooMany = paths * own.length > mostPaths;
      steps[part] = isTooMany ? own.slice(0, 1) : own;
      if (!isTooMany) paths *= own.length;
    }
    compiled.add(form.text, taken, steps, {
      kind,
      target,
      grade: grades.indexOf(form.grade),
      flags: flagsOf(form, taken),
      language: languages.of(form.lang),
      coverage,
      cues: numbersOf(form.cues),
      against: numbersOf(form.against),
    });
    if (++done % FORMS_PER_STEP === 0) yield;
  }
  for (const { text, kind, value, patterns } of numbers) {
    taken.take(text);
    const shared = { grade: 0, flags: 0, language: 0, coverage: 0, cues: none, against: none };
    const own = words.ofPatterns(patterns, taken.folded(0, taken.original(0)));
    compiled.add(text, taken, [own], { kind, target: value, ...shared });
  }

  const ids = StringPool.of(pack.entries.map(({ id }) => id));
  const languageNames = StringPool.of(languages.all());
  const places = endToEnd(pack.cueSets.map(({ publishedIn = [] }) => publishedIn.map(countryNumber)));
  const keeps = endToEnd(pack.blockers.map(({ keeps = [] }) => keeps.map((id) => entries.get(id)!)));
  yield;
  const forms = yield* compiled.layOut();
  return yield* lexiconBytes({
    ...forms,
    ...endingAutomaton(words.classes),
    entryIds: ids.bytes,
    entryIdStarts: ids.starts,
    languages: languageNames.bytes,
    languageStarts: languageNames.starts,
    cuePlaceStarts: places.starts,
    cuePlaces: Uint16Array.from(places.values),
    blockerKeepStarts: keeps.starts,
    blockerKeeps: Uint32Array.from(keeps.values),
    seriesMembers: Uint32Array.from(
      pack.series.flatMap(({ members }, series) =>
        Object.entries(members)
          .map(([number, entry]) => [series, Number(number), entries.get(entry)!] as const)
          .sort(([, a], [, b]) => a - b)
          .flat(),
      ),
    ),
    seriesOthers: Uint32Array.from(
      pack.series.map(({ others }) => (others === undefined ? 0 : entries.get(others)! + 1)),
    ),
  });
}

const none: readonly number[] = [];

function flagsOf({ text, exactCase }: SurfaceForm, { kinds, count }: FormText): number {
  const isSlot = (part: number) => count > 0 && kinds[part] !== partKinds.word;
  return (
    (exactCase ? formFlags.exactCase : 0) |
    (text.endsWith('.') ? formFlags.endsInDot : 0) |
    (isAbbreviation(text) ? formFlags.isAbbreviation : 0) |
    (isSlot(0) ? formFlags.beginsWithSlot : 0) |
    (isSlot(count - 1) ? formFlags.endsWithSlot : 0)
  );
}

const isAbbreviation = (text: string): boolean =>
  !hasSmallLetter.test(text) && text !== text.toLowerCase() && text === text.toUpperCase();

/** Nearly every form has one, which spares it the strings that comparing would make. */
const hasSmallLetter = /[a-zа-я]/u;
