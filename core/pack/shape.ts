/**
 * Checks for values that came out of `JSON.parse`, put together into shapes that are bound to their
 * interface: a shape that forgets a key does not compile, a value with a key of its own is refused.
 * Values are checked in place and never copied.
 */
import type { PackProblemCode } from './pack-problem';
import { type FieldFault, fieldFault, quoted } from './pack-problem';
import { hasLetterOrDigit, unsafeCharacter } from './safe-text';

/** @returns the first fault, or undefined where the value is sound */
export type Check = (value: unknown) => FieldFault | undefined;

/** A key that may be absent. Present, it must pass. */
export interface Optional {
  readonly optional: Check;
}
export const optional = (check: Check): Optional => ({ optional: check });

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
/** One check for each key of T, `optional` exactly where T has a question mark. */
export type Shape<T> = {
  readonly [K in keyof T]-?: K extends OptionalKeys<T> ? Optional : Check;
};

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (key: string | number, fault: FieldFault): FieldFault => {
  const step = typeof key === 'number' ? `[${key}]` : key;
  const joint = fault.field === '' || fault.field.startsWith('[') ? '' : '.';
  return { ...fault, field: `${step}${joint}${fault.field}` };
};

/** An object of exactly these keys. */
export function objectOf<T>(shape: Shape<T>): Check {
  const rules = new Map<string, Check>();
  const required: string[] = [];
  for (const [key, rule] of Object.entries<Check | Optional>(shape)) {
    rules.set(key, typeof rule === 'function' ? rule : rule.optional);
    if (typeof rule === 'function') required.push(key);
  }
  return (value) => {
    if (!isObject(value)) return fieldFault('wrong-type', 'must be an object');
    for (const key of Object.keys(value)) {
      const rule = rules.get(key);
      if (!rule) return fieldFault('unknown-key', `${quoted(key)} is no key here`, shortKey(key));
      const fault = rule(value[key]);
      if (fault) return within(key, fault);
    }
    const missing = required.find((key) => !Object.hasOwn(value, key));
    return missing === undefined ? undefined : fieldFault('missing', 'must be given', missing);
  };
}

/** An object whose keys are data, such as language tags. */
export function recordOf(options: {
  readonly key: (key: string) => boolean;
  readonly keyCode: PackProblemCode;
  readonly value: Check;
  readonly most: number;
}): Check {
  return (value) => {
    if (!isObject(value)) return fieldFault('wrong-type', 'must be an object');
    const keys = Object.keys(value);
    if (keys.length === 0) return fieldFault('empty', 'must not be empty');
    if (keys.length > options.most) return fieldFault('too-many', `holds more than ${options.most}`);
    for (const key of keys) {
      if (!options.key(key)) return fieldFault(options.keyCode, `${quoted(key)} can't be a key here`);
      const fault = options.value(value[key]);
      if (fault) return within(key, fault);
    }
    return undefined;
  };
}

/** A list; `least` is 0 unless told. */
export function listOf(check: Check, limits: { readonly most: number; readonly least?: number }): Check {
  return (value) => {
    if (!Array.isArray(value)) return fieldFault('wrong-type', 'must be a list');
    if (value.length < (limits.least ?? 0)) return fieldFault('empty', 'must not be empty');
    if (value.length > limits.most) return fieldFault('too-many', `holds more than ${limits.most}`);
    for (let index = 0; index < value.length; index += 1) {
      const fault = check(value[index]);
      if (fault) return within(index, fault);
    }
    return undefined;
  };
}

/** One line of text that a reader may see: something in it, nothing hidden, no space around it. */
export function text(most: number): Check {
  return (value) => {
    if (typeof value !== 'string') return fieldFault('wrong-type', 'must be text');
    if (value.length > most) return fieldFault('too-long', `is longer than ${most} characters`);
    const unsafe = unsafeCharacter(value);
    if (unsafe) return fieldFault('unsafe-text', `holds ${unsafe}, which hides or reorders text`);
    if (value.trim() !== value) return fieldFault('unsafe-text', 'begins or ends with a space');
    if (!hasLetterOrDigit(value)) return fieldFault('empty', 'holds no letter and no digit');
    return undefined;
  };
}

/** Text of a closed form: a date, an id, a link. */
export function textThat(
  isRight: (value: string) => boolean,
  code: PackProblemCode,
  message: string,
  most: number,
): Check {
  return (value) => {
    if (typeof value !== 'string') return fieldFault('wrong-type', 'must be text');
    if (value.length > most) return fieldFault('too-long', `is longer than ${most} characters`);
    return isRight(value) ? undefined : fieldFault(code, message);
  };
}

export function oneOf(words: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && words.includes(value)
      ? undefined
      : fieldFault('not-in-list', `must be one of ${words.join(', ')}`);
}

export const flag: Check = (value) =>
  typeof value === 'boolean' ? undefined : fieldFault('wrong-type', 'must be true or false');

export const count: Check = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 1
    ? undefined
    : fieldFault('bad-number', 'must be a whole number from 1');

/** The first fault of several checks, in order. */
export const all =
  (...checks: readonly Check[]): Check =>
  (value) => {
    for (const check of checks) {
      const fault = check(value);
      if (fault) return fault;
    }
    return undefined;
  };

const shortKey = (key: string): string => quoted(key).slice(1, -1);
