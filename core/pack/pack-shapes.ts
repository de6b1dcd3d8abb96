/** The closed shape of every part of a pack, key by key. What no single row can tell is in `assemble-pack.ts`. */
import { isCalendarDate, isFullDate } from './calendar-date';
import { hasBrace, seriesFormFault } from './form-slot';
import { isHttpsUrl } from './https-url';
import { isLanguageTag } from './language-tag';
import type {
  Blocker,
  Citation,
  CueSet,
  Document,
  Entry,
  PackHeader,
  Publisher,
  Series,
  Statement,
  SurfaceForm,
} from './pack';
import { entryKinds, grades, publisherKinds, statementKinds } from './pack';
import { isPackId } from './pack-id';
import { packLimits as most } from './pack-limits';
import { fieldFault } from './pack-problem';
import { hasIdeograph, lettersAndDigits } from './safe-text';
import type { Check, Shape } from './shape';
import { all, count, flag, listOf, objectOf, oneOf, optional, recordOf, text, textThat } from './shape';

const id = textThat(isPackId, 'bad-id', 'must be small letters, digits and single hyphens', most.id);
const language = textThat(isLanguageTag, 'bad-language', 'must be a language tag such as "ar"', 20);
const date = textThat(isCalendarDate, 'bad-date', 'must be a date such as 2017, 2017-10 or 2017-10-31', 10);
const fullDate = textThat(isFullDate, 'bad-date', 'must be a date such as 2017-10-31', 10);
const url = textThat(
  isHttpsUrl,
  'bad-url',
  'must be an https: address without user name, percent-encoded',
  most.url,
);

const byLanguage = (value: Check): Check =>
  recordOf({ key: isLanguageTag, keyCode: 'bad-language', value, most: most.languages });
const localized = (length: number): Check => byLanguage(text(length));

/** A literal that the matcher may look for. */
const spoken =
  (least: number): Check =>
  (value) => {
    const form = value as string;
    return lettersAndDigits(form) >= least || hasIdeograph(form)
      ? undefined
      : fieldFault('too-short', `needs at least ${least} letters or digits to stand for anything`);
  };
const withoutBrace: Check = (value) =>
  hasBrace(value as string)
    ? fieldFault('bad-slot', 'holds a brace; slots belong to the forms of a series')
    : undefined;
const withSlot: Check = (value) => {
  const fault = seriesFormFault(value as string);
  if (!fault) return undefined;
  return fieldFault('bad-slot', `must hold {n} or {nth} exactly once, beside a word (${fault})`);
};

const formShape = (literal: Check): Shape<SurfaceForm> => ({
  text: literal,
  lang: language,
  grade: oneOf(grades),
  cues: optional(listOf(id, { least: 1, most: most.cuesPerForm })),
  against: optional(listOf(id, { least: 1, most: most.cuesPerForm })),
  exactCase: optional(flag),
});
const cuesOnlyWhereContextual: Check = (value) => {
  const form = value as SurfaceForm;
  return form.cues && form.grade !== 'contextual'
    ? fieldFault('unknown-key', 'cues are for contextual forms only', 'cues')
    : undefined;
};
const surfaceForm = all(
  objectOf<SurfaceForm>(formShape(all(text(most.form), withoutBrace, spoken(2)))),
  cuesOnlyWhereContextual,
);
const seriesForm = all(
  objectOf<SurfaceForm>(formShape(all(text(most.form), withSlot))),
  cuesOnlyWhereContextual,
);

const publisher = objectOf<Publisher>({ name: localized(most.label), kind: oneOf(publisherKinds) });

const citation = objectOf<Citation>({
  document: id,
  quote: optional(text(most.quote)),
  locator: optional(text(most.locator)),
});

const speakerEntry = objectOf<{ entry: string }>({ entry: id });
const speakerName = objectOf<{ name: Statement['text'] }>({ name: localized(most.label) });
const speaker: Check = (value) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'entry')
    ? speakerEntry(value)
    : speakerName(value);

/** What the kind of a statement asks of it: whose claim it is, and the words that it rests on. */
const restsOnWords: Check = (value) => {
  const statement = value as Statement;
  if (statement.kind === 'claim' && !statement.speaker)
    return fieldFault('missing', 'a claim must say whose it is', 'speaker');
  if (statement.kind === 'background') return undefined;
  const bare = statement.citations.findIndex((it) => it.quote === undefined);
  return bare < 0
    ? undefined
    : fieldFault('missing', 'only background may be cited without a quotation', `citations[${bare}].quote`);
};
const statement = all(
  objectOf<Statement>({
    id,
    kind: oneOf(statementKinds),
    text: localized(most.statement),
    speaker: optional(speaker),
    date,
    citations: listOf(citation, { least: 1, most: most.citationsPerStatement }),
  }),
  restsOnWords,
);

const identifiers = recordOf({
  key: (key) => /^[a-z][a-z0-9-]{0,31}$/.test(key) && !(key in Object.prototype),
  keyCode: 'bad-id',
  value: text(most.identifier),
  most: most.identifiersPerEntry,
});

export const headerShape: Shape<PackHeader> = {
  id,
  version: count,
  date: fullDate,
  name: localized(most.label),
  publisher: localized(most.label),
  licence: text(most.licence),
  languages: listOf(language, { least: 1, most: most.languages }),
  cardLanguages: listOf(language, { least: 1, most: most.languages }),
};

export const documentShape: Shape<Document> = {
  id,
  title: localized(most.title),
  publisher,
  date,
  lang: language,
  url: optional(url),
};

const countryCode: Check = (value) =>
  typeof value === 'string' && /^[a-z]{2}$/.test(value)
    ? undefined
    : fieldFault('wrong-type', 'must be the two small letters of a country in host names, such as "kz"');

export const cueSetShape: Shape<CueSet> = {
  id,
  words: byLanguage(
    listOf(all(text(most.word), withoutBrace, spoken(1)), { least: 1, most: most.wordsPerCueSet }),
  ),
  publishedIn: optional(listOf(countryCode, { least: 1, most: most.countriesPerCueSet })),
};

export const seriesShape: Shape<Series> = {
  id,
  members: recordOf({
    key: (key) => /^[1-9][0-9]{0,8}$/.test(key),
    keyCode: 'bad-number',
    value: id,
    most: most.membersPerSeries,
  }),
  others: optional(id),
  forms: listOf(seriesForm, { least: 1, most: most.formsPerSeries }),
};

export const blockerShape: Shape<Blocker> = {
  text: all(text(most.form), withoutBrace, spoken(2)),
  lang: language,
  exactCase: optional(flag),
  keeps: optional(listOf(id, { least: 1, most: most.keepsPerBlocker })),
};

export const entryShape: Shape<Entry> = {
  id,
  kind: oneOf(entryKinds),
  label: localized(most.label),
  definition: localized(most.definition),
  forms: listOf(surfaceForm, { most: most.formsPerEntry }),
  related: listOf(id, { most: most.related }),
  statements: listOf(statement, { most: most.statementsPerEntry }),
  identifiers: optional(identifiers),
};
