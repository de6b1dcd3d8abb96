import { describe, expect, test } from 'vitest';
import { quotationMarks } from '../../components/quotation-marks';
import { directionOf } from '../../components/text-direction';
import { makeWording } from '../../components/wording';

const sentences: Readonly<Record<string, string>> = {
  greeting: 'Read $1 first.',
  hits_one: 'one',
  hits_two: 'two',
  hits_few: '$1 few',
  hits_many: '$1 many',
  hits_other: '$1 other',
};
const wording = (language: string, preferred: readonly string[] = []) =>
  makeWording<'greeting' | 'hits_other'>({
    language,
    preferred,
    lookUp: (key, [first = '']) => sentences[key]?.replace('$1', first),
  });
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe('dates', () => {
  test.each([
    ['2017', '2017'],
    ['2017-10', 'October 2017'],
    ['2017-10-31', '31 October 2017'],
    ['2026-11-23T10:00:00Z', '23 November 2026'],
  ])('%s is only as precise as it is known: %s', (iso, shown) => {
    expect(wording('en', ['en-GB']).date(iso)).toBe(shown);
  });

  test('are in the reader’s own months and numerals where their language has several', () => {
    expect(wording('ar', ['ar-EG']).date('2017-10-31')).toBe('٣١ أكتوبر ٢٠١٧');
    expect(wording('ar', ['fr', 'ar-SY']).date('2017-10')).toBe('تشرين الأول ٢٠١٧');
  });

  test('are Gregorian also for readers whose calendar is another', () => {
    expect(wording('ar', ['ar-SA']).date('2017-10-31')).toMatch(/2017|٢٠١٧/);
  });

  test('that are none are shown as they are', () => {
    expect(wording('en').date('yesterday')).toBe('yesterday');
    expect(wording('en').date('2017-13')).toBe('2017-13');
  });
});

describe('sentences', () => {
  test('isolate what runs the other way', () => {
    expect(wording('en').say('greeting', 'القرار 2254')).toBe('Read \u2068القرار 2254\u2069 first.');
    expect(wording('ar').say('greeting', 'S/RES/2254')).toBe('Read \u2068S/RES/2254\u2069 first.');
  });

  test('put nothing invisible around what runs their own way', () => {
    expect(wording('en').say('greeting', 'Astana 7')).toBe('Read Astana 7 first.');
    expect(wording('ar').say('greeting', 'أستانا 7')).toBe('Read أستانا 7 first.');
  });

  test('count in the plural forms of the language', () => {
    const arabic = wording('ar', ['ar-TN']);
    expect([1, 2, 3, 11, 100].map((count) => plain(arabic.count('hits', count)))).toEqual([
      'one',
      'two',
      '3 few',
      '11 many',
      '100 other',
    ]);
    expect(plain(wording('en').count('hits', 1_234))).toBe('1,234 other');
  });

  test('survive a browser whose languages are not well formed', () => {
    expect(wording('en', ['en-', 'en-US-x-', '*']).number(3)).toBe('3');
    expect(wording('en').languageName('ar')).toBe('Arabic');
    expect(wording('en').languageName('not a language')).toBe('not a language');
  });
});

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['en', 'ltr'],
  ['ru', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('a quotation stands in the marks of its own language', () => {
  expect(quotationMarks('ar')).toEqual(['«', '»']);
  expect(quotationMarks('ru-RU')).toEqual(['«', '»']);
  expect(quotationMarks('en')).toEqual(['“', '”']);
});
