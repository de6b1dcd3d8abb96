import { expect, test } from 'vitest';
import { buildLexicon } from '../../../core/lexicon/build-lexicon';
import { crowdedPath, MOST_ON_PATH } from '../../../core/lexicon/crowded-path';
import { openLexicon } from '../../../core/lexicon/open-lexicon';
import { aForm, anEntry, aPack, aPackOf } from '../../builders/pack';
import { talksPack } from '../../builders/talks-pack';

const crowdedIn = (pack: Parameters<typeof buildLexicon>[0]) => {
  const opened = openLexicon(buildLexicon(pack));
  if (!opened.ok) throw new Error(opened.error);
  return crowdedPath(opened.value);
};
/** Forms that differ in what stands between their words only, which no path knows of. */
const alike = (count: number) => Array.from({ length: count }, (_, at) => aForm(`Bay${'!'.repeat(at)} Road`));

test('an ordinary pack has no crowd, however many forms it has', () => {
  expect(crowdedIn(talksPack())).toBeUndefined();
  expect(crowdedIn(aPackOf(20_000))).toBeUndefined();
});

test('as many forms may be read alike as are compared in no time, and no more', () => {
  const packWith = (count: number) => aPack({ entries: [anEntry('bay', { forms: alike(count) })] });
  expect(crowdedIn(packWith(MOST_ON_PATH))).toBeUndefined();
  expect(crowdedIn(packWith(MOST_ON_PATH + 1))).toBe('Bay Road');
});

test('fifty thousand forms that are read alike are found out, whatever entries they are of', () => {
  const entries = Array.from({ length: 500 }, (_, at) => anEntry(`bay-${at}`, { forms: alike(100) }));
  expect(crowdedIn(aPack({ entries }))).toBe('Bay Road');
});

test('forms of which each has many paths are found out, too', () => {
  const forms = Array.from({ length: 300 }, (_, at) =>
    aForm(`kitap${'!'.repeat(at)} kitabi`, { lang: 'tr' }),
  );
  expect(crowdedIn(aPack({ entries: [anEntry('book', { forms })] }))).toBe('kitap kitabi');
});
