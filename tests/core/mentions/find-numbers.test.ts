import { expect, test } from 'vitest';
import { found } from './talks-finder';

test.each([
  ['digits', 'Astana 7, Astana-6, Astana7', ['seventh «Astana 7»', 'sixth «Astana-6»', 'seventh «Astana7»']],
  ['digits of other scripts', 'أستانا ٧ وأستانا ۶', ['seventh «أستانا ٧»', 'sixth «أستانا ۶»']],
  ['Roman numerals in capitals', 'Astana VII', ['seventh «Astana VII»']],
  ['other numbers of a series', 'Astana 4', ['astana «Astana 4»']],
  [
    'ordinals in words',
    'the seventh round of the Astana talks',
    ['seventh «seventh round of the Astana talks»'],
  ],
  ['ordinals in digits', '7th round of the Astana talks', ['seventh «7th round of the Astana talks»']],
  ['Arabic ordinals', 'الجولة السابعة من محادثات أستانا', ['seventh «الجولة السابعة من محادثات أستانا»']],
  [
    'Russian ordinals',
    'седьмого раунда переговоров в Астане',
    ['seventh «седьмого раунда переговоров в Астане»'],
  ],
  [
    'Russian ordinals in digits',
    '7-го раунда переговоров в Астане',
    ['seventh «7-го раунда переговоров в Астане»'],
  ],
  ['German ordinals in digits', '7. Runde der Gespräche', ['seventh «7. Runde der Gespräche»']],
  ['Persian ordinals', 'دور هفتم مذاکرات آستانه', ['seventh «دور هفتم مذاکرات آستانه»']],
  [
    'a resolution by its number, longest name',
    'Security Council resolution 2254',
    ['resolution «Security Council resolution 2254»'],
  ],
  [
    'its symbol',
    'S/RES/2254 and UNSCR 2254, UNSCR2254',
    ['resolution «S/RES/2254»', 'resolution «UNSCR 2254»', 'resolution «UNSCR2254»'],
  ],
  ['no other resolution', 'resolution 2253', []],
  ['no part of a longer number or a range', 'resolution 2254.5, resolution 2,254, Astana 3–4 May', []],
  [
    'Arabic ordinals of two words',
    'الجولة الحادية عشرة من محادثات أستانا',
    ['astana «الجولة الحادية عشرة من محادثات أستانا»'],
  ],
])('Numbers: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test.each([
  ['behind their noun', 'resolutions 2118 and 2254', ['resolution «2254»']],
  ['the first with the noun', 'resolutions 2254 and 2268', ['resolution «resolutions 2254»']],
  ['with commas', 'resolutions 2118, 2139 and 2254', ['resolution «2254»']],
  ['in Arabic, whose conjunction is joined', 'القرارين 2118 و2254', ['resolution «2254»']],
  [
    'past the years in brackets',
    'resolutions 2118 (2013), 2139 (2014) and 2254 (2015)',
    ['resolution «2254»'],
  ],
  ['but not any number that follows', 'resolution 2118 of 2254 pages, 2118 2254', []],
])('Enumerated numbers: %s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});
