import type { Readable } from 'node:stream';
import type { Language } from '../core/pack/pack';
import type { Result } from '../core/result';
import { fail, ok } from '../core/result';
import { decodeUtf8 } from './seeds/decode-utf8';

/** As pages declare their language: "en", "en-US", "zh-Hans-CN", and "en_us" by mistake. */
const languageTag = /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/;

/** A page as `annotate --jsonl` is given it. */
export interface PageLine {
  readonly id: string | number;
  readonly text: string;
  readonly lang?: Language;
}

export interface LineProblem {
  readonly code: 'bad-utf8' | 'not-json' | 'bad-id' | 'bad-text' | 'bad-lang';
  readonly message: string;
}

/** The lines of a stream as bytes, without their line feeds; a last one without is a line, too. */
export async function* readLines(stream: Readable): AsyncGenerator<Uint8Array> {
  let parts: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield Buffer.concat([...parts, bytes.subarray(start, end)]);
      parts = [];
      start = end + 1;
    }
    if (start < bytes.length) parts.push(bytes.subarray(start));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

/** @returns the page, nothing for an empty line, or what is wrong with it */
export function parseJsonLine(bytes: Uint8Array): Result<PageLine | undefined, LineProblem> {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok)
    return fail({ code: 'bad-utf8', message: `byte ${decoded.error.offset + 1} is not UTF-8` });
  if (decoded.value.trim() === '') return ok(undefined);
  let value: unknown;
  try {
    value = JSON.parse(decoded.value);
  } catch (error) {
    return fail({ code: 'not-json', message: (error as Error).message });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail({ code: 'not-json', message: 'not an object {"id", "text", "lang"?}' });
  const { id, text, lang } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return fail({ code: 'bad-id', message: '"id" must be text or a number' });
  if (typeof text !== 'string') return fail({ code: 'bad-text', message: '"text" must be text' });
  if (lang === undefined || lang === null) return ok({ id, text });
  if (typeof lang !== 'string' || !languageTag.test(lang))
    return fail({ code: 'bad-lang', message: '"lang" must be a language tag such as "ar"' });
  return ok({ id, text, lang });
}
