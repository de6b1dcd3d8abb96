import { expect, test } from 'vitest';
import { buildLexicon } from '../../core/lexicon/build-lexicon';
import { serialisePack } from '../../core/pack/serialise-pack';
import { preparePack } from '../../storage/prepare-pack';
import { aForm, anEntry, aPack } from '../builders/pack';

const prepared = (pack: ReturnType<typeof aPack>) => preparePack(serialisePack(pack), buildLexicon);

test('an ordinary pack is ready to be installed', async () => {
  expect(await prepared(aPack())).toMatchObject({ ok: true, value: { header: aPack().header } });
});

test('a pack is refused, with the reason, whose fifty thousand forms are read alike', async () => {
  const forms = Array.from({ length: 100 }, (_, at) => aForm(`Bay${'!'.repeat(at)} Road`));
  const entries = Array.from({ length: 500 }, (_, at) => anEntry(`bay-${at}`, { forms, statements: [] }));
  expect(await prepared(aPack({ entries }))).toEqual({
    ok: false,
    error: { code: 'bundle-unreadable', detail: 'Too many forms are read like "Bay Road".' },
  });
});
