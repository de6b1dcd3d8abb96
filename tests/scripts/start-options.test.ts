import { expect, test } from 'vitest';
import { startOptions } from '../../scripts/browsing/start-options.mjs';
import { PlainFailure } from '../../scripts/plain-failure.mjs';

const display = { DISPLAY: ':0' };

test('without a word, the newspaper opens in a Chromium window', () => {
  expect(startOptions([], display)).toEqual({
    browser: 'chromium',
    headless: false,
    language: undefined,
    dark: false,
    width: 1280,
    targets: [],
  });
});

test.runIf(process.platform === 'linux')('without a display there is no window', () => {
  expect(startOptions([], {})).toMatchObject({ headless: true });
  expect(startOptions([], { WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({ headless: false });
});

test('addresses and files may be mixed, and options stand anywhere', () => {
  const options = startOptions(
    ['https://example.org/a', '--dark', import.meta.filename, '--lang=ar'],
    display,
  );
  expect(options).toMatchObject({
    dark: true,
    language: 'ar',
    targets: [
      { type: 'url', url: 'https://example.org/a' },
      { type: 'file', path: import.meta.filename },
    ],
  });
});

test('a file is looked for where the reader stands', () => {
  const options = startOptions(['start-options.test.ts'], { ...display, INIT_CWD: import.meta.dirname });
  expect(options).toMatchObject({ targets: [{ type: 'file', path: import.meta.filename }] });
});

test.each([
  [['--browser', 'opera'], 'chromium and firefox'],
  [['--lang', 'fr'], 'ar and en'],
  [['--width', '12'], '320 to 3840'],
  [['--width', 'wide'], '320 to 3840'],
  [['no-such-file.html'], 'there is no file “no-such-file.html”'],
  [['file:///etc/passwd'], 'http:// or https://'],
  [['http://'], 'not an address'],
  [['--no-such-option'], 'npm start'],
])('%j is refused with a sentence that helps', (args, words) => {
  expect(() => startOptions(args, display)).toThrow(PlainFailure);
  expect(() => startOptions(args, display)).toThrow(words);
});
