import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cardStrings } from '../components/card-strings';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const root = resolve(import.meta.dirname, '..');
const locales = readdirSync(join(root, 'public/_locales'));
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(root, 'public/_locales', locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');

const plural = /_(zero|one|two|few|many|other)$/;
const stems = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.replace(plural, '')),
);

/** Everything that the sources and the manifest say, to look for the keys in. */
const sources = ['components', 'entrypoints', 'wxt.config.ts']
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)),
  )
  .filter((path) => /\.(tsx?|html)$/.test(path) && !path.endsWith('card-strings.ts'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

const slots = (text: string) => [...new Set(text.match(/\$(?:\w+\$|\d)/g))].sort();

describe.each(locales)('the interface in %s', (locale) => {
  const messages = messagesOf(locale);

  test('has every message, each in the plural forms of its language, and no other', () => {
    // Nothing is counted that is not there: zero has sentences of its own.
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const forms = pluralCategories.filter((category) => category !== 'zero');
    const wanted = Object.keys(english).flatMap((key) => {
      const stem = key.replace(plural, '');
      return stems.has(stem) ? forms.map((form) => `${stem}_${form}`) : [key];
    });
    expect(Object.keys(messages).sort()).toEqual([...new Set(wanted)].sort());
  });

  test.each(Object.entries(messages))(
    '%s says something, with the placeholders of the English',
    (key, row) => {
      expect(row.message.trim()).toBe(row.message);
      expect(row.message).not.toBe('');
      const named = Object.keys(row.placeholders ?? {}).map((name) => `$${name.toUpperCase()}$`);
      expect(slots(row.message), 'used and declared').toEqual(named.sort());
      const model = english[key] ?? english[key.replace(plural, '_other')];
      for (const [name, { content }] of Object.entries(row.placeholders ?? {})) {
        expect(content, `what ${name} stands for`).toBe(model?.placeholders?.[name]?.content);
      }
      // "One" and "two" may be words instead of a number.
      if (!/_(one|two)$/.test(key)) expect(slots(row.message)).toEqual(slots(model?.message ?? ''));
    },
  );

  test('knows its own language', () => {
    expect(messages.interfaceLanguage?.message).toBe(locale);
  });

  test('describes the extension in what the stores take', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(45);
  });
});

test('every message is explained to translators, and its placeholders by example', () => {
  for (const [key, { description, placeholders }] of Object.entries(english)) {
    expect(description, key).toMatch(/\w/);
    for (const { example } of Object.values(placeholders ?? {})) expect(example, key).toMatch(/\w/);
  }
});

test('every message is used', () => {
  const unused = Object.keys(english).filter((key) => {
    const name = key.replace(plural, '');
    return !sources.includes(`'${name}'`) && !sources.includes(`__MSG_${name}__`);
  });
  expect(unused).toEqual([]);
});

describe('the sentences of cards', () => {
  test.each(Object.keys(cardStrings.en) as (keyof typeof cardStrings.en)[])(
    '%s has the same placeholders in every language',
    (key) => {
      for (const strings of Object.values(cardStrings)) {
        expect(strings[key].trim()).toBe(strings[key]);
        expect(strings[key]).not.toBe('');
        expect(slots(strings[key])).toEqual(slots(cardStrings.en[key]));
      }
    },
  );

  test('are all used', () => {
    const isUsed = (key: string) =>
      sources.includes(`'${key}'`) || sources.includes(`\`${key.slice(0, key.indexOf('.') + 1)}\${`);
    expect(Object.keys(cardStrings.en).filter((key) => !isUsed(key))).toEqual([]);
  });
});
