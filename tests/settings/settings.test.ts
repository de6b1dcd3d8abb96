import { expect, test } from 'vitest';
import { defaultSettings, siteKey, siteState, withSite } from '../../settings/settings';

test.each([
  ['example.org', 'example.org'],
  ['www.example.org', 'example.org'],
  ['WWW.Example.ORG.', 'example.org'],
  ['example.org:8080', 'example.org:8080'],
  ['www.example.org.:8080', 'example.org:8080'],
  ['news.example.org', 'news.example.org'],
  ['www.com', 'www.com'],
  ['www.', 'www'],
  ['[::1]:8080', '[::1]:8080'],
])('the site of %s is kept as %s', (host, key) => {
  expect(siteKey(host)).toBe(key);
});

test('a site follows its page until the reader chooses', () => {
  expect(siteState(defaultSettings, 'example.org')).toBe('auto');
  const off = withSite(defaultSettings, 'www.example.org', 'off');
  expect(siteState(off, 'example.org')).toBe('off');
  expect(siteState(off, 'other.org')).toBe('auto');
  expect(siteState(withSite(off, 'example.org', 'on'), 'www.example.org')).toBe('on');
  expect(withSite(off, 'example.org', 'auto')).toEqual(defaultSettings);
});

test('off everywhere wins over a site that is on', () => {
  const settings = { ...withSite(defaultSettings, 'example.org', 'on'), enabled: false };
  expect(siteState(settings, 'example.org')).toBe('off-everywhere');
});

test('a host named like a built-in property has no choice of its own', () => {
  expect(siteState(defaultSettings, 'constructor')).toBe('auto');
  expect(siteState(defaultSettings, '__proto__')).toBe('auto');
  expect(siteState(withSite(defaultSettings, '__proto__', 'off'), '__proto__')).toBe('off');
});
