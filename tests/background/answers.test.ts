import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildLexicon } from '../../core/lexicon/build-lexicon';
import { openLexicon } from '../../core/lexicon/open-lexicon';
import type { Pack } from '../../core/pack/pack';
import { serialisePack } from '../../core/pack/serialise-pack';
import type { AskProblem } from '../../messaging/ask';
import type { Params, QuestionName, Reply } from '../../messaging/protocol';
import { defaultSettings } from '../../settings/settings';
import { changeSettings } from '../../settings/settings-store';
import { aDocument, aForm, anEntry, aPack, aStatement } from '../builders/pack';

const river = anEntry('river', {
  kind: 'place',
  label: { ar: 'النهر', en: 'The river' },
  forms: [aForm('Great River')],
  statements: [],
});
const talks = anEntry('river-talks', {
  forms: [aForm('River talks'), aForm('محادثات النهر', { lang: 'ar' })],
  related: ['river'],
  statements: [
    aStatement('one', { speaker: { entry: 'speaker' } }),
    aStatement('two', { citations: [{ document: 'letter', quote: 'نص' }] }),
  ],
});
const speaker = anEntry('speaker', {
  kind: 'person',
  label: { ar: 'المتحدث', en: 'The speaker' },
  forms: [aForm('Ann Other')],
  statements: [],
});
const pack = aPack({
  documents: [aDocument('report'), aDocument('letter')],
  entries: [river, talks, speaker],
});

const contentScript = {
  id: 'test-extension-id',
  url: 'https://news.example.org/',
  tab: { id: 7 },
  frameId: 3,
};
const popup = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

let bundle: () => Promise<Response>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // Node keeps no locks and has no estimate of its disk.
  vi.stubGlobal('navigator', {});
  bundleIs(pack);
  vi.stubGlobal(
    'fetch',
    vi.fn((url: string) => {
      if (url !== 'chrome-extension://test-extension-id/packs/bundled.jsonl') throw new Error(`no ${url}`);
      return bundle();
    }),
  );
  fakeBrowser.i18n.getUILanguage = () => 'en-GB';
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Hashiya', version: '1.0.0' });
  (fakeBrowser.runtime as { getPlatformInfo: unknown }).getPlatformInfo = async () => ({});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function bundleIs(changed: Pack) {
  bundle = async () => new Response(serialisePack(changed));
}

/** Starts a worker as the browser does; the one before it is gone with all that it knew. */
async function startWorker() {
  fakeBrowser.runtime.resetState();
  vi.resetModules();
  const { default: background } = await import('../../entrypoints/background/index');
  void background.main();
}

type Answered<Name extends QuestionName> =
  | { ok: true; value: Reply<Name> }
  | { ok: false; error: AskProblem };

const ask = <Name extends QuestionName>(
  question: Name,
  params: Params<Name>,
  sender: unknown = popup,
): Promise<Answered<Name>> =>
  new Promise((resolve) => {
    const message = { question, params };
    void (fakeBrowser.runtime.onMessage.trigger as (...call: unknown[]) => void)(message, sender, resolve);
  });

async function value<Name extends QuestionName>(answer: Promise<Answered<Name>>): Promise<Reply<Name>> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const installed = () =>
  vi.waitFor(async () => {
    const state = await value(ask('libraryState', {}));
    if (state.type !== 'stored') throw new Error(state.type);
    return state;
  });

const blocks = [
  { text: 'Nothing here.' },
  { text: 'The River talks by the Great River; River talks again.' },
];

test('listeners are registered before anything is awaited', async () => {
  await startWorker();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
  expect(fakeBrowser.runtime.onInstalled.hasListeners()).toBe(true);
  expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
});

test('mentions come back as spans, with each entry once and a reason for each span', async () => {
  await startWorker();
  const found = await value(ask('findMentions', { blocks, lang: 'en' }, contentScript));
  expect(found.entries).toEqual([
    { id: 'river-talks', label: 'River talks' },
    { id: 'river', label: 'The river' },
  ]);
  const { text } = blocks[1]!;
  const spans = Array.from({ length: found.spans.length / 4 }, (_, at) =>
    found.spans.slice(at * 4, at * 4 + 4),
  );
  expect(spans.map(([block, start, end, entry]) => [block, text.slice(start, end), entry])).toEqual([
    [1, 'River talks', 0],
    [1, 'Great River', 1],
    [1, 'River talks', 0],
  ]);
  expect(found.whys.map(({ form }) => form)).toEqual(['River talks', 'Great River', 'River talks']);
});

test('a page that names nothing gets an empty answer', async () => {
  await startWorker();
  const empty = { spans: [], entries: [], whys: [] };
  expect(await value(ask('findMentions', { blocks: [{ text: 'Weather.' }] }, contentScript))).toEqual(empty);
  expect(await value(ask('findMentions', { blocks: [] }, contentScript))).toEqual(empty);
});

test('a card has its entry, the documents that it cites, and labels for all that it names', async () => {
  await startWorker();
  const card = await value(
    ask('readCard', { entry: 'river-talks', labelsOf: ['speaker', 'nobody'] }, contentScript),
  );
  expect(card).toEqual({
    entry: talks,
    documents: [pack.documents[0], pack.documents[1]],
    labels: { river: 'The river', speaker: 'The speaker' },
    pack: pack.header,
    language: 'en',
  });
});

test('an entry that no pack knows is a typed failure', async () => {
  await startWorker();
  expect(await ask('readCard', { entry: 'nobody' }, contentScript)).toMatchObject({
    error: { code: 'no-such-entry' },
  });
});

test.each([
  ['ar-EG', 'auto', 'ar'],
  ['ar', 'auto', 'ar'],
  ['arn', 'auto', 'en'],
  ['tr', 'auto', 'en'],
  ['en', 'ar', 'ar'],
  ['ar', 'en', 'en'],
] as const)(
  'with a browser in %s and cards set to %s, cards are in %s',
  async (browserLanguage, cardLanguage, language) => {
    fakeBrowser.i18n.getUILanguage = () => browserLanguage;
    await changeSettings(() => ({ ...defaultSettings, cardLanguage }));
    await startWorker();
    const card = await value(ask('readCard', { entry: 'river-talks' }, contentScript));
    expect(card.language).toBe(language);
    expect(card.labels.river).toBe(river.label[language]);
    const found = await value(ask('findMentions', { blocks }, contentScript));
    expect(found.entries[1]!.label).toBe(river.label[language]);
  },
);

test('a pack without cards in the reader’s language shows them in its own', async () => {
  fakeBrowser.i18n.getUILanguage = () => 'ar';
  bundleIs({ ...pack, header: { ...pack.header, cardLanguages: ['en'] } });
  await startWorker();
  expect((await value(ask('readCard', { entry: 'river' }, contentScript))).language).toBe('en');
});

test('searching finds entries by label and by form, in any language', async () => {
  await startWorker();
  expect(await value(ask('searchEntries', { query: 'the river' }))).toMatchObject([
    { id: 'river', label: 'The river', kind: 'place' },
  ]);
  expect(await value(ask('searchEntries', { query: 'ann' }))).toEqual([
    { id: 'speaker', label: 'The speaker', kind: 'person', form: 'Ann Other' },
  ]);
  expect((await value(ask('searchEntries', { query: 'محادثات' })))[0]).toMatchObject({ id: 'river-talks' });
  expect(await value(ask('searchEntries', { query: '' }))).toEqual([]);
});

test('the first answer comes from memory, later ones and other workers’ from the database', async () => {
  await startWorker();
  expect((await value(ask('readCard', { entry: 'river' }, contentScript))).entry).toEqual(river);
  expect(await installed()).toMatchObject({ packs: [{ header: pack.header, entries: 3 }] });

  bundle = () => Promise.reject(new Error('no bundle'));
  await startWorker();
  expect((await value(ask('findMentions', { blocks }, contentScript))).entries.length).toBe(2);
  expect((await value(ask('readCard', { entry: 'river' }, contentScript))).entry).toEqual(river);
});

test('an update of the extension installs its pack without being asked', async () => {
  await startWorker();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  await installed();
  bundleIs({ ...pack, header: { ...pack.header, version: 2 } });
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Hashiya', version: '1.1.0' });
  await startWorker();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '1.0.0' });
  await vi.waitFor(async () => expect((await installed()).packs[0]!.header.version).toBe(2));
});

test('without IndexedDB everything is answered, and the state says what is wrong', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await startWorker();
  expect((await value(ask('findMentions', { blocks }, contentScript))).entries.length).toBe(2);
  expect((await value(ask('readCard', { entry: 'river' }, contentScript))).entry).toEqual(river);
  expect(await value(ask('libraryState', {}))).toMatchObject({
    type: 'memory',
    problem: { code: 'unavailable' },
    packs: [{ header: pack.header }],
  });
  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
});

test('with nothing that could answer, every question fails typed, the badge shows it, and "try again" mends it', async () => {
  bundle = async () => new Response('', { status: 404 });
  await startWorker();
  const broken = { ok: false, error: { code: 'library-broken', detail: expect.stringContaining('404') } };
  expect(await ask('findMentions', { blocks }, contentScript)).toEqual(broken);
  expect(await ask('readCard', { entry: 'river' }, contentScript)).toEqual(broken);
  expect(await ask('searchEntries', { query: 'river' })).toEqual(broken);
  expect(await value(ask('libraryState', {}))).toMatchObject({ type: 'broken' });
  await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('!'));

  bundleIs(pack);
  expect(await value(ask('reinstallLibrary', {}))).toMatchObject({ type: 'stored' });
  expect((await value(ask('findMentions', { blocks }, contentScript))).entries.length).toBe(2);
  await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe(''));
});

test.each([
  ['of an older format', (header: Uint32Array) => header.set([header[1]! - 1], 1)],
  ['of another version of the grammars', (header: Uint32Array) => header.set([header[2]! + 1], 2)],
  ['that is none', (header: Uint32Array) => header.fill(7)],
])('a lexicon %s is built anew, and the page gets its answer meanwhile', async (_, spoil) => {
  await startWorker();
  await installed();
  const { DatabaseSession } = await import('../../storage/database-session');
  const { installPack } = await import('../../storage/install-pack');
  const { realTimers } = await import('../../storage/watchdog');
  const { preparedPackOf } = await import('../builders/prepared-pack');
  const session = new DatabaseSession({ indexedDB, keyRange: IDBKeyRange, timers: realTimers });
  const lexicon = buildLexicon(pack);
  spoil(new Uint32Array(lexicon));
  const old = { ...(await preparedPackOf(pack)), lexicon };
  await installPack(session, old, { now: () => 0, checkedBy: '1.0.0' });

  await startWorker();
  expect((await value(ask('findMentions', { blocks }, contentScript))).entries.length).toBe(2);
  await vi.waitFor(async () => {
    const state = await installed();
    expect(state.packs[0]!.installedAt).not.toBe('1970-01-01T00:00:00.000Z');
  });
  const lexicons = await session.read(['lexicons'], (db) => db.lexicons.toArray());
  if (!lexicons.ok) return expect.fail(lexicons.error.detail);
  const stored = await Promise.all(lexicons.value.map(({ bytes }) => bytes.arrayBuffer()));
  expect(stored.map((bytes) => openLexicon(bytes).ok)).toContain(true);
});

test('the card is put into the frame that asks, and only there', async () => {
  const executeScript = vi.fn(async () => [{ frameId: 3, result: null }]);
  (fakeBrowser.scripting as { executeScript: unknown }).executeScript = executeScript;
  await startWorker();
  expect(await ask('injectCard', {}, contentScript)).toEqual({ ok: true, value: {} });
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    files: ['/card.js'],
  });
});

test('where the browser refuses the card the page is told so', async () => {
  (fakeBrowser.scripting as { executeScript: unknown }).executeScript = async () => {
    throw new Error('Cannot access contents of the page.');
  };
  await startWorker();
  expect(await ask('injectCard', {}, contentScript)).toMatchObject({ error: { code: 'not-injectable' } });
  expect(await ask('injectCard', {}, popup)).toMatchObject({ error: { code: 'not-injectable' } });
});
