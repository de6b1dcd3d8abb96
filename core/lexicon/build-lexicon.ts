import { classNumber, grammars, patternsOf } from '../morphology/grammars';
import { grades, type Pack, type SurfaceForm } from '../pack/pack';
import { countryNumber } from './country-number';
import { FormTrie } from './form-trie';
import { type FormPart, formParts } from './form-words';
import { FIRST_PATTERN_LABEL, formFlags, NUMBER_SLOT, ORDINAL_SLOT } from './lexicon';
import { lexiconBytes } from './lexicon-bytes';
import { coverageOf, lexiconItems } from './lexicon-items';
import { Lists } from './lists';
import { StemTable } from './stem-table';
import { StringPool } from './string-pool';

/** Rounds and resolutions are seldom counted further, and longer numerals are words ("MIX", "DIM"). */
const romanNumerals =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII'.split(' ');

/**
 * Compiles every surface form, series, blocker and cue word of a pack, in one trie. The same pack gives
 * the same bytes. Forms that are only searched for are left out: nothing marks them.
 */
export function buildLexicon(pack: Pack): ArrayBuffer {
  const stems = new StemTable();
  const trie = new FormTrie();
  const cueSets = new Map(pack.cueSets.map(({ id }, index) => [id, index]));
  const entries = new Map(pack.entries.map(({ id }, index) => [id, index]));
  const items = lexiconItems(pack);
  const languages = [...new Set(items.map(({ form }) => form.lang))].sort();
  const languageNumbers = new Map(languages.map((language, index) => [language, index]));
  const count = items.length;
  const columns = {
    formTargetKinds: Uint8Array.from(items, ({ kind }) => kind),
    formTargets: Uint32Array.from(items, ({ target }) => target),
    formGrades: Uint8Array.from(items, ({ form }) => grades.indexOf(form.grade)),
    formFlags: new Uint8Array(count),
    formLanguages: Uint8Array.from(items, ({ form }) => languageNumbers.get(form.lang)!),
    formCoverage: coverageOf(items, languageNumbers),
  };
  const gapLists = new Lists();
  const cueLists = new Lists();
  const againstLists = new Lists();

  addNumbers(stems);
  items.forEach(({ form, isName }, index) => {
    const { parts, gaps } = formParts(form, isName);
    let paths: number[][] = [[]];
    for (const part of parts) {
      const labels =
        'slot' in part
          ? [part.slot === 'ordinal' ? ORDINAL_SLOT : NUMBER_SLOT]
          : patternsOf(part.word, form.lang).map(
              ({ stem, wordClass }) => stems.add(stem, classNumber(wordClass)) + FIRST_PATTERN_LABEL,
            );
      paths = paths.flatMap((path) => labels.map((label) => [...path, label]));
    }
    if (parts.length > 0) for (const path of paths) trie.add(path, index);
    columns.formFlags[index] = flagsOf(form, parts);
    gapLists.add(gaps);
    cueLists.add((form.cues ?? []).map((cue) => cueSets.get(cue)!));
    againstLists.add((form.against ?? []).map((cue) => cueSets.get(cue)!));
  });

  const { arrays, finalNumbers } = stems.layOut();
  const texts = StringPool.of(items.map(({ form }) => form.text));
  const ids = StringPool.of(pack.entries.map(({ id }) => id));
  const languageNames = StringPool.of(languages);
  const places = Lists.of(pack.cueSets.map(({ publishedIn = [] }) => publishedIn.map(countryNumber)));
  const keeps = Lists.of(pack.blockers.map(({ keeps = [] }) => keeps.map((id) => entries.get(id)!)));
  return lexiconBytes({
    ...arrays,
    ...trie.layOut(finalNumbers),
    ...columns,
    formGapStarts: gapLists.starts(),
    formGaps: Uint8Array.from(gapLists.values),
    formCueStarts: cueLists.starts(),
    formCues: Uint16Array.from(cueLists.values),
    formAgainstStarts: againstLists.starts(),
    formAgainst: Uint16Array.from(againstLists.values),
    formTexts: texts.units,
    formTextStarts: texts.starts,
    entryIds: ids.units,
    entryIdStarts: ids.starts,
    languages: languageNames.units,
    languageStarts: languageNames.starts,
    cuePlaceStarts: places.starts(),
    cuePlaces: Uint16Array.from(places.values),
    blockerKeepStarts: keeps.starts(),
    blockerKeeps: Uint32Array.from(keeps.values),
    seriesMembers: Uint32Array.from(
      pack.series.flatMap(({ members }, series) =>
        Object.entries(members).flatMap(([number, entry]) => [series, Number(number), entries.get(entry)!]),
      ),
    ),
    seriesOthers: Uint32Array.from(
      pack.series.map(({ others }) => (others === undefined ? 0 : entries.get(others)! + 1)),
    ),
  });
}

/** The words for numbers that fill slots, of every language: a pack's forms may meet in any text. */
function addNumbers(stems: StemTable): void {
  for (const { language, ordinals } of grammars) {
    for (const { word, value } of ordinals) {
      const asForm = { folded: word, original: word, isCapitalised: false, isName: false, isAlone: false };
      for (const pattern of patternsOf(asForm, language)) {
        stems.add(pattern.stem, classNumber(pattern.wordClass), value);
      }
    }
  }
  const asWritten = patternsOf(
    { folded: 'i', original: 'I', isCapitalised: true, isName: false, isAlone: true },
    'und',
  )[0]!;
  romanNumerals.forEach((numeral, index) => {
    stems.add(numeral.toLowerCase(), classNumber(asWritten.wordClass), -(index + 1));
  });
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
