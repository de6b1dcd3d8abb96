import { type EntryKind, type Grade, grades, type Language } from '../../core/pack/pack';
import { type CommonUse, commonestUse, isTooCommon, wordRank } from '../checks/common-words';
import { formsOfEntries, type PlacedForm } from '../checks/placed-forms';
import type { Seeds } from '../seeds/read-seeds';

/** What lists of common words say of a form's grade. */
export interface GradeProposal {
  readonly form: PlacedForm;
  /** Rank of the form in everyday use of its language, 1 the most frequent, where its list has it. */
  readonly rank?: number;
  /** Where a word of that spelling is most common: forms count in texts of languages without forms, too. */
  readonly elsewhere?: CommonUse;
  readonly proposed: Grade;
  readonly reason: string;
  /** The form is marked with less evidence than the lists propose. */
  readonly isDoubtful: boolean;
}

/** Up to this rank a word says nothing of what several of them name together. */
const EVERYDAY = 2_000;
/** Every language's list has some names from news; only what is clearly a word of its own counts. */
const FOREIGN = 2;
/** Two letters are half a word in most languages. */
const SHORTEST_ALONE = 3;

/**
 * For every form of every entry: how common it is as a word by itself, and the grade that
 * follows. What a form names beside its entry no list can tell, so that a stricter grade than proposed is no
 * fault.
 */
export const proposeGrades = (seeds: Seeds): readonly GradeProposal[] =>
  formsOfEntries(seeds).map((form) => {
    const found = proposal(form, form.file.part<EntryKind>(['kind']) ?? 'idea', languagesOf(form));
    const strictness = grades.indexOf(form.grade) - grades.indexOf(found.proposed);
    const reason = strictness > 0 ? `${found.reason}, if it names nothing else` : found.reason;
    return { form, ...found, reason, isDoubtful: strictness < 0 };
  });

/** Those in whose texts only their own forms of the entry count. */
const languagesOf = ({ file }: PlacedForm): ReadonlySet<Language> =>
  new Set(file.pathsIn(['forms']).map((path) => String(path.at(-1))));

function proposal(
  form: PlacedForm,
  kind: EntryKind,
  ownLanguages: ReadonlySet<Language>,
): Omit<GradeProposal, 'form' | 'isDoubtful'> {
  const words = form.words.split(' ');
  if (words.length > 1) return proposalForSeveral(words, form);
  const rank = wordRank(form.words, form.lang);
  const most = commonestUse(form.words, ownLanguages);
  const found = {
    ...(rank !== undefined && { rank }),
    ...(most && { elsewhere: most }),
  };
  if (!/\p{L}/u.test(form.words)) return { proposed: 'search-only' as const, reason: 'a number' };
  const propose = (proposed: Grade, reason: string) => ({ ...found, proposed, reason });
  if (form.exactCase && hasCase(form.text)) return propose('distinct', 'letter case tells it from a word');
  if (form.words.length < SHORTEST_ALONE) return propose('contextual', 'too short to stand alone');
  if (rank !== undefined && isTooCommon(rank, kind)) return propose('contextual', 'a common word');
  if (most && isTooCommon(most.rank * FOREIGN, kind))
    return propose('contextual', `a common word of another language (${most.language})`);
  return propose('distinct', most ? 'rare enough' : 'in no list');
}

function proposalForSeveral(words: readonly string[], { text, lang }: PlacedForm) {
  const ranks = words.map((word) => wordRank(word, lang) ?? Number.POSITIVE_INFINITY);
  const isEveryday = ranks.every((rank) => rank <= EVERYDAY) && text === text.toLowerCase();
  return isEveryday
    ? { proposed: 'contextual' as const, reason: 'everyday words together' }
    : { proposed: 'distinct' as const, reason: 'several words' };
}

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();
