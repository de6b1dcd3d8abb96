/**
 * What a question may be asked with, checked field by field. Only what is named here is copied on; a key
 * that is not named makes the whole question bad. Lengths are UTF-16 code units.
 */
import type { TextBlock } from '../core/mentions/mention';
import { isPackId } from '../core/pack/pack-id';
import { fail, ok, type Result } from '../core/result';
import { messageLimits } from './message-limits';
import type { NoParams, Params, QuestionName } from './protocol';

/** Checks unknown params. A failure says which field is wrong. */
type Check<Name extends QuestionName> = (params: unknown) => Result<Params<Name>, string>;

export const checkParams: { readonly [Name in QuestionName]: Check<Name> } = {
  findMentions: checkFindMentions,
  readCard: checkReadCard,
  injectCard: checkNothing,
  searchEntries: checkSearchEntries,
  libraryState: checkNothing,
  reinstallLibrary: checkNothing,
};

function checkFindMentions(params: unknown): Result<Params<'findMentions'>, string> {
  if (!isObjectOf(params, ['blocks', 'lang'])) return fail('params');
  const { blocks, lang } = params;
  if (!Array.isArray(blocks) || blocks.length > messageLimits.blocks) return fail('blocks');
  if (!isLanguageOrNone(lang)) return fail('lang');

  const checked: TextBlock[] = [];
  let textLength = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block: unknown = blocks[index];
    if (!isObjectOf(block, ['text', 'lang'])) return fail(`blocks[${index}]`);
    if (!isTextUpTo(block.text, messageLimits.blockLength)) return fail(`blocks[${index}].text`);
    if (!isLanguageOrNone(block.lang)) return fail(`blocks[${index}].lang`);
    textLength += block.text.length;
    if (textLength > messageLimits.textLength) return fail('blocks, all their text');
    checked.push({ text: block.text, ...(block.lang === undefined ? {} : { lang: block.lang }) });
  }
  return ok({ blocks: checked, ...(lang === undefined ? {} : { lang }) });
}

function checkReadCard(params: unknown): Result<Params<'readCard'>, string> {
  if (!isObjectOf(params, ['entry', 'labelsOf'])) return fail('params');
  const { entry, labelsOf } = params;
  if (!isId(entry)) return fail('entry');
  if (labelsOf === undefined) return ok({ entry });
  if (!Array.isArray(labelsOf) || labelsOf.length > messageLimits.labels) return fail('labelsOf');
  return labelsOf.every(isId) ? ok({ entry, labelsOf: [...labelsOf] }) : fail('labelsOf');
}

function checkSearchEntries(params: unknown): Result<Params<'searchEntries'>, string> {
  if (!isObjectOf(params, ['query'])) return fail('params');
  return isTextUpTo(params.query, messageLimits.query) ? ok({ query: params.query }) : fail('query');
}

function checkNothing(params: unknown): Result<NoParams, string> {
  return isObjectOf(params, []) ? ok({}) : fail('params');
}

/** A plain object with no other keys than these; each may be missing. */
const isObjectOf = <Key extends string>(
  value: unknown,
  keys: readonly Key[],
): value is { readonly [K in Key]?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((key) => (keys as readonly string[]).includes(key));

const isTextUpTo = (value: unknown, length: number): value is string =>
  typeof value === 'string' && value.length <= length;

const isId = (value: unknown): value is string => typeof value === 'string' && isPackId(value);

/** Whatever a page declares, even "en-US-x-twain": the finder looks at the first part. */
const isLanguageOrNone = (value: unknown): value is string | undefined =>
  value === undefined || (isTextUpTo(value, 35) && /^[A-Za-z0-9-]*$/.test(value));
