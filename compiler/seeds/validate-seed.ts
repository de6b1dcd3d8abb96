import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import { isCalendarDate, isFullDate } from '../../core/pack/calendar-date';
import { hasBrace, seriesFormFault } from '../../core/pack/form-slot';
import { isHttpsUrl } from '../../core/pack/https-url';
import { isLanguageTag } from '../../core/pack/language-tag';
import { isPackId } from '../../core/pack/pack-id';
import { hasIdeograph, hasLetterOrDigit, lettersAndDigits, unsafeCharacter } from '../../core/pack/safe-text';
import blockers from '../../seeds/schema/blockers.schema.json';
import cues from '../../seeds/schema/cues.schema.json';
import document from '../../seeds/schema/document.schema.json';
import entry from '../../seeds/schema/entry.schema.json';
import pack from '../../seeds/schema/pack.schema.json';
import parts from '../../seeds/schema/parts.schema.json';
import series from '../../seeds/schema/series.schema.json';
import { didYouMean } from '../closest-word';
import type { PlacelessProblem, SeedPath } from '../seed-problem';
import { tidyText } from './tidy-text';

const schemas = { blockers, cues, document, entry, pack, series };
export type SeedKind = keyof typeof schemas;

const isVisible = (text: string): boolean => !unsafeCharacter(tidyText(text)) && hasLetterOrDigit(text);

/** What a format of the schemas asks, as the pack's own parser will; and how to say so. */
const formats: Readonly<Record<string, { test: (text: string) => boolean; asks: string }>> = {
  'pack-id': { test: isPackId, asks: 'small letters, digits and single hyphens, as in "unsc-2254"' },
  'language-tag': { test: isLanguageTag, asks: 'a language tag such as "ar"' },
  'calendar-date': {
    test: isCalendarDate,
    asks: 'a day, month or year that exists: 2017-10-31, 2017-10, 2017',
  },
  'full-date': { test: isFullDate, asks: 'a day that exists, as in 2017-10-31' },
  'https-url': {
    test: isHttpsUrl,
    asks: 'an address that begins with https://, without user name, with spaces and letters beyond ASCII percent-encoded',
  },
  'file-name': {
    test: (text) => /^[\w.-]+$/.test(text) && !text.startsWith('.'),
    asks: 'the plain name of a file beside this one',
  },
  'visible-text': { test: isVisible, asks: 'text with a letter or digit in it' },
  'cue-word': { test: (text) => isVisible(text) && !hasBrace(text), asks: 'a word' },
  'surface-form': {
    test: (text) => isVisible(text) && !hasBrace(text) && (lettersAndDigits(text) >= 2 || hasIdeograph(text)),
    asks: 'a literal of at least two letters or digits, without braces; forms with a slot belong in series.yaml',
  },
  'series-form': {
    test: (text) => isVisible(text) && !seriesFormFault(tidyText(text)),
    asks: 'a literal that holds {n} or {nth} exactly once, beside a word',
  },
};

let validators: ReadonlyMap<SeedKind, ValidateFunction> | undefined;

/** Compiled once, when first asked for: ajv takes longer than everything else together. */
function validatorOf(kind: SeedKind): ValidateFunction {
  validators ??= compileValidators();
  const validator = validators.get(kind);
  if (!validator) throw new Error(`no schema for ${kind}`);
  return validator;
}

function compileValidators(): ReadonlyMap<SeedKind, ValidateFunction> {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictRequired: false });
  for (const [name, { test }] of Object.entries(formats)) ajv.addFormat(name, test);
  ajv.addSchema(parts);
  return new Map(
    (Object.keys(schemas) as SeedKind[]).map((kind) => [kind, ajv.compile(schemas[kind])] as const),
  );
}

/** Everything in the data that its schema refuses. */
export function validateSeed(kind: SeedKind, data: unknown): PlacelessProblem[] {
  const validate = validatorOf(kind);
  if (validate(data)) return [];
  const problems = new Map<string, PlacelessProblem>();
  for (const error of validate.errors ?? []) {
    if (isEcho(error)) continue;
    const problem = describe(error, pathOf(error, data));
    // A format and its pattern, which editors understand, say the same thing twice.
    const key = JSON.stringify([problem.path, problem.code]);
    if (!problems.has(key) || error.keyword === 'format') problems.set(key, problem);
  }
  return [...problems.values()];
}

/** A bad property name is reported once for its pattern or format, and once more as such. */
const isEcho = ({ keyword }: ErrorObject): boolean => keyword === 'propertyNames' || keyword === 'if';

function describe(error: ErrorObject, path: SeedPath): PlacelessProblem {
  const params = error.params as Record<string, unknown>;
  const problem = (
    code: PlacelessProblem['code'],
    message: string,
    remedy: string,
    at: SeedPath = path,
  ): PlacelessProblem => ({ code, path: at, message, remedy });
  const value = shown(error.data);

  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      const remedy = `Known keys here: ${known.join(', ')}.${didYouMean(key, known)}`;
      return problem('unknown-key', `The key "${key}" is not known here.`, remedy, [...path, key]);
    }
    case 'required': {
      const key = String(params.missingProperty);
      return problem('missing', `The key "${key}" is missing.`, `Add "${key}:".`, [...path, key]);
    }
    case 'dependencies': {
      const key = String(params.missingProperty);
      const remedy = `Add "${key}:", or take "${String(params.property)}:" away.`;
      return problem('missing', `"${String(params.property)}" needs "${key}" beside it.`, remedy, [
        ...path,
        key,
      ]);
    }
    case 'type': {
      const wanted = String(params.type).split(',').map(nameOfType).join(' or ');
      const remedy =
        typeof error.data === 'number' || typeof error.data === 'boolean' || error.data === null
          ? `Give ${wanted}; if ${value} is meant as text, put it in quotes.`
          : `Give ${wanted}.`;
      return problem('wrong-type', `This must be ${wanted}.`, remedy);
    }
    case 'enum': {
      const words = (params.allowedValues as string[]).map(String);
      const remedy = `Use one of ${words.join(', ')}.${didYouMean(String(error.data), words)}`;
      return problem('bad-value', `${value} is not one of the words for this.`, remedy);
    }
    case 'format':
      return describeFormat(String(params.format), error, path);
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return problem(
        'missing',
        'This is empty.',
        'Put something in, or take the key away if it may be left out.',
      );
    case 'maxLength':
      return problem(
        'bad-value',
        `This is longer than ${String(params.limit)} characters.`,
        'Make it shorter.',
      );
    case 'maxItems':
    case 'maxProperties':
      return problem('bad-value', `This holds more than ${String(params.limit)}.`, 'Keep fewer.');
    case 'uniqueItems':
      return problem('bad-value', 'This list names something twice.', 'Take the second one away.', [
        ...path,
        Math.max(Number(params.i), Number(params.j)),
      ]);
    case 'pattern':
      return problem(
        'bad-value',
        `${value} is not written as it must be here.`,
        'Look at the schema for an example.',
      );
    default:
      return problem(
        'bad-value',
        `${value} can't stand here: ${error.message ?? error.keyword}.`,
        'Change it.',
      );
  }
}

function describeFormat(format: string, error: ErrorObject, path: SeedPath): PlacelessProblem {
  const text = String(error.data);
  const unsafe = unsafeCharacter(tidyText(text));
  if (unsafe)
    return {
      code: 'unsafe-text',
      path,
      message: `This text holds the invisible character ${unsafe}, which hides or reorders what a reader sees.`,
      remedy: 'Delete it. (Between Persian letters U+200C and U+200D are welcome.)',
    };
  const asks = formats[format]?.asks ?? format;
  return {
    code: 'bad-value',
    path,
    message: `${shown(error.data)} can't stand here.`,
    remedy: `Give ${asks}.`,
  };
}

/** The way down that ajv's JSON Pointer tells, with indexes as numbers; for a bad key, the key itself. */
function pathOf(error: ErrorObject, root: unknown): SeedPath {
  const path: (string | number)[] = [];
  let at = root;
  for (const step of error.instancePath.split('/').slice(1)) {
    const key = Array.isArray(at) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(key);
    at = (at as Record<string | number, unknown>)[key];
  }
  return error.propertyName === undefined ? path : [...path, error.propertyName];
}

const nameOfType = (type: string): string =>
  ({
    string: 'text',
    object: 'a map of keys',
    array: 'a list',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
  })[type] ?? type;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${tidyText(value)}"` : JSON.stringify(value);
  const safe = (text ?? 'This').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
  return safe.length > 80 ? `${safe.slice(0, 79)}…` : safe;
}
