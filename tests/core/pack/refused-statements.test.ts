import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../core/pack/pack';
import { packLimits } from '../../../core/pack/pack-limits';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import { type Mutable, problemAfter } from './pack-problems';
import { smallPack } from './small-pack';

describe('statements rest on words', () => {
  test('a claim must say whose it is', () => {
    expect(
      problemAfter((pack) => {
        delete pack.entries[0]!.statements[0]!.speaker;
      }),
    ).toEqual({ code: 'missing', line: 6, field: 'statements[0].speaker' });
  });

  test('a statement without a citation', () => {
    expect(
      problemAfter((pack) => {
        pack.entries[0]!.statements[0]!.citations = [];
      }),
    ).toEqual({ code: 'empty', line: 6, field: 'statements[0].citations' });
  });

  test('a citation without a quotation, unless it is background', () => {
    expect(
      problemAfter((pack) => {
        delete pack.entries[0]!.statements[0]!.citations[0]!.quote;
      }),
    ).toEqual({ code: 'missing', line: 6, field: 'statements[0].citations[0].quote' });
  });
});

describe('languages', () => {
  test.each([
    ['label', 'label'],
    ['definition', 'definition'],
  ] as const)('a %s in every language that it must be in', (key, field) => {
    expect(
      problemAfter((pack) => {
        pack.entries[0]![key] = { fr: 'La réunion' };
      }),
    ).toEqual({ code: 'missing-language', line: 6, field });
  });

  test('a document must have its title in the languages of cards', () => {
    expect(
      problemAfter((pack) => {
        pack.documents[0]!.title = { ar: 'تقرير' };
      }),
    ).toEqual({ code: 'missing-language', line: 2, field: 'title' });
  });

  test("a language of cards must be one of the pack's", () => {
    expect(
      problemAfter((pack) => {
        pack.header.cardLanguages = ['en', 'fr'];
      }),
    ).toEqual({ code: 'missing-language', line: 1, field: 'cardLanguages' });
  });
});

describe('surface forms', () => {
  const cases: [string, Record<string, unknown>, { code: string; field: string }][] = [
    ['one letter', { text: 'a' }, { code: 'too-short', field: 'forms[1].text' }],
    ['nothing but signs', { text: '— !' }, { code: 'empty', field: 'forms[1].text' }],
    ['an emoji', { text: '🙂' }, { code: 'empty', field: 'forms[1].text' }],
    ['a slot outside a series', { text: 'round {n}' }, { code: 'bad-slot', field: 'forms[1].text' }],
    ['an unknown grade', { grade: 'certain' }, { code: 'not-in-list', field: 'forms[1].grade' }],
    ['cues of a distinct form', { cues: ['talks'] }, { code: 'unknown-key', field: 'forms[1].cues' }],
    ['exactCase as a word', { exactCase: 'yes' }, { code: 'wrong-type', field: 'forms[1].exactCase' }],
    ['a language by its name', { lang: 'English' }, { code: 'bad-language', field: 'forms[1].lang' }],
    ['too long', { text: 'a'.repeat(packLimits.form + 1) }, { code: 'too-long', field: 'forms[1].text' }],
  ];
  test.each(cases)('%s', (_name, change, expected) => {
    expect(
      problemAfter((pack) => {
        Object.assign(pack.entries[0]!.forms[1]!, change);
      }),
    ).toEqual({ ...expected, line: 6 });
  });

  test.each(['the round', '{n} of {nth} rounds', 'round {x}', 'round {', '{n}', '{n} - '])(
    'a series form needs one slot beside a word: %s',
    (form) => {
      const { code, field } = problemAfter((pack) => {
        pack.series[0]!.forms[0]!.text = form;
      });
      expect(field).toBe('forms[0].text');
      expect(['bad-slot', 'unsafe-text']).toContain(code);
    },
  );

  test('one sign is enough where signs are words', () => {
    const pack = structuredClone(smallPack()) as Mutable<Pack>;
    pack.entries[0]!.forms.push({ text: '韓', lang: 'ja', grade: 'contextual' });
    expect(parsePack(serialisePack(pack)).ok).toBe(true);
  });
});
