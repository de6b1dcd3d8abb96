import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLexicon } from '../../../core/lexicon/build-lexicon';
import { openLexicon } from '../../../core/lexicon/open-lexicon';
import { findMentions } from '../../../core/mentions/find-mentions';
import { aForm, anEntry, aPack } from '../../builders/pack';
import { findSlowly } from './slow-finder';

// Few letters of many scripts, so that random forms and texts meet.
const letter = fc.constantFrom(...'aAbéßıİяЯёйابأةىیعლ漢');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
const number = fc.constantFrom('7', '٧', '12');
const token = fc.oneof({ arbitrary: word, weight: 6 }, { arbitrary: number, weight: 1 });
const space = fc.constantFrom(' ', '\u00a0', '-', '–', '\n');
const gap = fc.oneof(
  { arbitrary: space, weight: 6 },
  {
    arbitrary: fc.constantFrom(', ', '. ', '  ', '', '\u0301 ', '\u200c', '\u0000', '\ud800', '\u2067', 'ـ'),
    weight: 1,
  },
);
const formText = fc
  .tuple(token, fc.array(fc.tuple(fc.constant(' '), token), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const text = fc.array(fc.tuple(token, gap), { maxLength: 40 }).map((pairs) => pairs.flat().join(''));

test('finds what a slow and obviously right finder finds, in random lexicons and texts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(formText, { minLength: 1, maxLength: 12 }), text, (texts, page) => {
      // Of a language without a grammar: only what is written counts, up to folding.
      const forms = texts.map((one) => aForm(one, { lang: 'und' }));
      const entries = forms.map((form, index) => anEntry(`entry-${index}`, { forms: [form] }));
      const lexicon = openLexicon(buildLexicon(aPack({ entries })));
      if (!lexicon.ok) return expect.fail(lexicon.error);
      const found = findMentions({ blocks: [{ text: page }] }, lexicon.value);
      const slow = findSlowly(page, forms);
      expect(found.map(({ start, end }) => [start, end])).toEqual(slow.map(({ start, end }) => [start, end]));
    }),
    { numRuns: 2000 },
  );
});

test('never finds a span outside the text, nor two that overlap, in any text at all', () => {
  const anything = fc.string({
    unit: fc.oneof(
      letter,
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    maxLength: 200,
  });
  const entries = ['ab', 'a b', 'ا', 'اب', 'я'].map((one, index) =>
    anEntry(`entry-${index}`, { forms: [aForm(one, { lang: ['en', 'ar', 'ru', 'tr', 'fa'][index]! })] }),
  );
  const lexicon = openLexicon(buildLexicon(aPack({ entries })));
  if (!lexicon.ok) return expect.fail(lexicon.error);
  fc.assert(
    fc.property(anything, (page) => {
      let last = 0;
      for (const { start, end } of findMentions({ blocks: [{ text: page }] }, lexicon.value)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(page.length);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});
