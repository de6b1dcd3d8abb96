import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSettings } from '../../settings/parse-settings';
import { defaultSettings } from '../../settings/settings';

test.each([undefined, null, 0, 'off', [], [{ enabled: false }], {}])(
  'from %j the reader gets the defaults',
  (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  },
);

test('each field that makes sense is taken, whatever lies beside it', () => {
  expect(
    parseSettings({
      enabled: 'yes',
      density: 'all',
      theme: 'sepia',
      dwellMs: 700,
      cardLanguage: 'ar',
      extra: 1,
    }),
  ).toEqual({ ...defaultSettings, density: 'all', dwellMs: 700, cardLanguage: 'ar' });
});

test.each([
  [-5, 100],
  [1e9, 3000],
  [612.4, 612],
  [Number.NaN, 500],
  [Number.POSITIVE_INFINITY, 500],
  ['700', 500],
])('a dwell of %s becomes %i milliseconds', (dwellMs, expected) => {
  expect(parseSettings({ dwellMs }).dwellMs).toBe(expected);
});

test('sites are put together from every part, and what is no site is left out', () => {
  const settings = parseSettings(
    { sites: { 'a.org': 'off', 'b.org': 'sometimes' } },
    { 'www.c.org': 'on', 'no host': 'off', '': 'off' },
    'damaged',
    { 'a.org': 'on' },
  );
  expect(settings.sites).toEqual({ 'a.org': 'on', 'c.org': 'on' });
});

test('no stored value, however odd, makes reading fail or settings of another shape', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (stored, sites) => {
      const settings = parseSettings(stored, sites);
      expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings).sort());
      expect(Object.getPrototypeOf(settings.sites)).toBe(Object.prototype);
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }),
  );
});
