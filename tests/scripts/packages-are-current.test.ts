import { expect, test } from 'vitest';
import { packagesAreCurrent } from '../../scripts/set-up/packages-are-current.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/wxt': { version: '0.21.4' },
    'node_modules/elsewhere-only': { version: '2.0.0', optional: true },
    'node_modules/@hashiya/compiler': { resolved: 'compiler', link: true },
  },
};
const installed = {
  packages: {
    'node_modules/wxt': { version: '0.21.4' },
    'node_modules/@hashiya/compiler': { resolved: 'compiler', link: true },
  },
};

test('the same versions need no install, whatever the age of the files', () => {
  expect(packagesAreCurrent(wanted, installed)).toBe(true);
});

test('another version, a missing package or a missing workspace needs an install', () => {
  const { 'node_modules/wxt': wxt, ...others } = installed.packages;
  expect(packagesAreCurrent(wanted, { packages: others })).toBe(false);
  expect(
    packagesAreCurrent(wanted, { packages: { ...others, 'node_modules/wxt': { version: '0.21.0' } } }),
  ).toBe(false);
  expect(packagesAreCurrent(wanted, { packages: { 'node_modules/wxt': wxt } })).toBe(false);
});

test('an install that was broken off counts as none', () => {
  expect(packagesAreCurrent(wanted, {})).toBe(false);
});
