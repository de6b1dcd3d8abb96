import { grades, type Pack, type SurfaceForm } from '../pack/pack';
import { countryNumber } from './country-number';
import { endingAutomaton } from './ending-automaton';
import { formPaths } from './form-paths';
import { FormText } from './form-text';
import { type FormPart, type FormParts, formParts } from './form-words';
import { GrowingList } from './growing-list';
import { formFlags } from './lexicon';
import { lexiconBytes } from './lexicon-bytes';
import { coverageOf, lexiconItems } from './lexicon-items';
import { Lists } from './lists';
import { numberWords } from './number-words';
import { type PathPart, shapeOf } from './path-shape';
import { PathTable } from './path-table';
import { ListPool, ProfileTable } from './profile-table';
import { StringPool } from './string-pool';

/** Above this profiles are numbered in 32 bits. */
const MOST_SHORT_NUMBERS = 0x10000;

/**
 * Compiles every surface form, series, blocker and cue word of a pack. The same pack gives the same bytes.
 * Forms that are only searched for are left out: nothing marks them.
 */
export function buildLexicon(pack: Pack): ArrayBuffer {
  const items = lexiconItems(pack);
  const languages = [...new Set(items.map(({ form }) => form.lang))].sort();
  const languageNumbers = new Map(languages.map((language, index) => [language, index]));
  const cueSets = new Map(pack.cueSets.map(({ id }, index) => [id, index]));
  const entries = new Map(pack.entries.map(({ id }, index) => [id, index]));
  const coverage = coverageOf(items, languageNumbers);
  const numbers = items.some(({ hasSlot }) => hasSlot) ? numberWords() : [];
  const compiled = new CompiledForms(items.length + numbers.length);
  const texts = StringPool.of([...items.map(({ form }) => form.text), ...numbers.map(({ text }) => text)]);
  const numbersOf = (ids: readonly string[] = []) => ids.map((id) => cueSets.get(id)!);

  items.forEach((item, index) => {
    const { form, kind, isName } = item;
    const taken = formParts(form, isName);
    const { parts } = taken;
    compiled.add(formPaths(parts, form.lang), parts, {
      kind,
      target: item.target,
      grade: grades.indexOf(form.grade),
      flags: flagsOf(form, parts) | irregularity(taken, texts, index),
      language: languageNumbers.get(form.lang)!,
      coverage: coverage[index]!,
      cues: numbersOf(form.cues),
      against: numbersOf(form.against),
    });
  });
  for (const { text, kind, value, paths } of numbers) {
    const { parts } = formParts({ text });
    const shared = { grade: 0, flags: 0, language: 0, coverage: 0, cues: [], against: [] };
    compiled.add(
      paths.map((path) => [path]),
      parts,
      { kind, target: value, ...shared },
    );
  }

  const ids = StringPool.of(pack.entries.map(({ id }) => id));
  const languageNames = StringPool.of(languages);
  const places = Lists.of(pack.cueSets.map(({ publishedIn = [] }) => publishedIn.map(countryNumber)));
  const keeps = Lists.of(pack.blockers.map(({ keeps = [] }) => keeps.map((id) => entries.get(id)!)));
  return lexiconBytes({
    ...compiled.layOut(),
    ...endingAutomaton(compiled.classes),
    formTexts: texts.bytes,
    formTextStarts: texts.starts,
    entryIds: ids.bytes,
    entryIdStarts: ids.starts,
    languages: languageNames.bytes,
    languageStarts: languageNames.starts,
    cuePlaceStarts: places.starts(),
    cuePlaces: Uint16Array.from(places.values),
    blockerKeepStarts: keeps.starts(),
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

/** What is compiled of a form beside its paths. */
interface FormFacts {
  readonly kind: number;
  readonly target: number;
  readonly grade: number;
  readonly flags: number;
  readonly language: number;
  readonly coverage: number;
  readonly cues: readonly number[];
  readonly against: readonly number[];
}

/** The forms so far, in the order in which they are numbered. */
class CompiledForms {
  readonly #paths = new PathTable();
  readonly #shapes = new ListPool();
  readonly #profiles = new ProfileTable();
  readonly #lists = new Lists();
  readonly #targets: Uint32Array;
  readonly #formProfiles: Uint32Array;
  readonly #extraForms = new GrowingList();
  readonly #extraShapes = new GrowingList();
  /** Word classes that some path has. */
  readonly classes = new Set<number>();
  #count = 0;

  constructor(readonly total: number) {
    this.#targets = new Uint32Array(total);
    this.#formProfiles = new Uint32Array(total);
    this.#lists.addOnce([]);
  }

  add(paths: readonly (readonly PathPart[])[], parts: readonly FormPart[], facts: FormFacts): void {
    const form = this.#count++;
    const { target, cues, against, ...rest } = facts;
    const [first = [], ...others] = paths;
    this.#targets[form] = target;
    this.#formProfiles[form] = this.#profiles.add({
      ...rest,
      shape: this.#shapes.add(shapeOf(first, parts)),
      cues: this.#lists.addOnce(cues),
      against: this.#lists.addOnce(against),
    });
    if (paths.length > 0) this.#paths.add(first, form + 1);
    for (const path of others) {
      this.#extraForms.push(form);
      this.#extraShapes.push(this.#shapes.add(shapeOf(path, parts)));
      this.#paths.add(path, this.total + this.#extraForms.length);
    }
    for (const path of paths) {
      for (const part of path) if (typeof part !== 'string') this.classes.add(part.classNumber);
    }
  }

  layOut() {
    const profiles = this.#profiles.layOut();
    const isShort = profiles.profileKinds.length <= MOST_SHORT_NUMBERS;
    return {
      ...this.#paths.layOut(this.total + this.#extraForms.length),
      ...profiles,
      formTargets: this.#targets,
      formProfiles: isShort ? Uint16Array.from(this.#formProfiles) : this.#formProfiles,
      extraForms: this.#extraForms.values(),
      extraShapes: this.#extraShapes.values(),
      shapes: Uint16Array.from(this.#shapes.values.values()),
      listStarts: this.#lists.starts(),
      lists: Uint16Array.from(this.#lists.values),
    };
  }
}

const asRead = new FormText();
const asTaken = new FormText();

/** Whether reading a form from its bytes gives other words than taking it apart does. */
function irregularity(taken: FormParts, { bytes, starts }: StringPool, index: number): number {
  asTaken.set(taken);
  const isRegular = asRead.read(bytes, starts[index]!, starts[index + 1]!) && asRead.equals(asTaken);
  return isRegular ? 0 : formFlags.isIrregular;
}

function flagsOf({ text, exactCase }: SurfaceForm, parts: readonly FormPart[]): number {
  const isSlot = (part: FormPart | undefined) => part !== undefined && 'slot' in part;
  const isAbbreviation = text === text.toUpperCase() && text !== text.toLowerCase();
  return (
    (exactCase ? formFlags.exactCase : 0) |
    (text.endsWith('.') ? formFlags.endsInDot : 0) |
    (isAbbreviation ? formFlags.isAbbreviation : 0) |
    (isSlot(parts[0]) ? formFlags.beginsWithSlot : 0) |
    (isSlot(parts.at(-1)) ? formFlags.endsWithSlot : 0)
  );
}
