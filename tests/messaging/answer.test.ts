import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Answers, answer, type Sender } from '../../messaging/answer';
import { messageLimits } from '../../messaging/message-limits';
import { type QuestionName, whoMayAsk } from '../../messaging/protocol';

const own = { id: 'our-id', address: 'chrome-extension://our-id/' };
const ownPage: Sender = {
  id: 'our-id',
  url: 'chrome-extension://our-id/popup.html',
  origin: 'chrome-extension://our-id',
};
const contentScript: Sender = {
  id: 'our-id',
  url: 'https://news.example.org/',
  origin: 'https://news.example.org',
  tab: { id: 7 },
  frameId: 3,
};

const handler = vi.fn();
const answers = Object.fromEntries(
  Object.keys(whoMayAsk).map((name) => [name, handler]),
) as unknown as Answers;
const listener = answer(answers, own);

beforeEach(() => {
  handler.mockReset().mockResolvedValue({ ok: true, value: {} });
});

const deliver = (message: unknown, sender: Sender) =>
  new Promise<unknown>((resolve) => {
    if (listener(message, sender, resolve) !== true) resolve('ignored');
  });

const goodParams: Record<QuestionName, unknown> = {
  findMentions: { blocks: [{ text: 'River talks', lang: 'en' }, { text: '' }], lang: 'en-GB' },
  readCard: { entry: 'river-talks', labelsOf: ['astana-7'] },
  injectCard: {},
  searchEntries: { query: 'river' },
  libraryState: {},
  reinstallLibrary: {},
};

test.each(Object.keys(whoMayAsk) as QuestionName[])('an own page may ask %s', async (question) => {
  const params = goodParams[question];
  expect(await deliver({ question, params }, ownPage)).toEqual({ ok: true, value: {} });
  expect(handler).toHaveBeenCalledExactlyOnceWith(params, {});
});

test.each([
  ['findMentions', true],
  ['readCard', true],
  ['injectCard', true],
  ['searchEntries', false],
  ['libraryState', false],
  ['reinstallLibrary', false],
] as const)('whether a content script may ask %s: %s', async (question, isAllowed) => {
  const reply = await deliver({ question, params: goodParams[question] }, contentScript);
  expect(reply).toMatchObject(isAllowed ? { ok: true } : { error: { code: 'not-allowed' } });
  expect(handler).toHaveBeenCalledTimes(isAllowed ? 1 : 0);
  if (isAllowed)
    expect(handler.mock.calls[0]![1]).toEqual({ frame: { tabId: 7, frameId: 3 }, host: 'news.example.org' });
});

test.each<[string, Sender]>([
  ['a page whose address begins like ours', { ...contentScript, url: 'chrome-extension://our-id.evil.org/' }],
  ['a content script that claims our address', { ...contentScript, url: ownPage.url }],
  ['a sender without address', { id: 'our-id', tab: { id: 7 } }],
  ['another extension of the same browser', { ...contentScript, url: 'chrome-extension://other/popup.html' }],
])('%s may not ask for what own pages may', async (_, sender) => {
  expect(await deliver({ question: 'reinstallLibrary', params: {} }, sender)).toMatchObject({
    error: { code: 'not-allowed' },
  });
  expect(handler).not.toHaveBeenCalled();
});

test('a sender with another id, or with none, gets no word', async () => {
  const message = { question: 'findMentions', params: goodParams.findMentions };
  expect(await deliver(message, { ...contentScript, id: 'other' })).toBe('ignored');
  expect(await deliver(message, { ...contentScript, id: undefined })).toBe('ignored');
});

test('a sender that is neither a tab nor one of our pages is refused', async () => {
  const { tab: _, ...nowhere } = contentScript;
  expect(await deliver({ question: 'findMentions', params: goodParams.findMentions }, nowhere)).toMatchObject(
    {
      error: { code: 'not-allowed' },
    },
  );
});

test.each([undefined, null, 'findMentions', 7, [], {}, { params: {} }, { question: 7 }])(
  'the message %j is no question and is left to others',
  async (message) => {
    expect(await deliver(message, ownPage)).toBe('ignored');
  },
);

test.each(['deleteEverything', '', 'constructor', '__proto__', 'toString'])(
  'there is no question "%s"',
  async (question) => {
    expect(await deliver({ question, params: {} }, ownPage)).toMatchObject({
      error: { code: 'unknown-question' },
    });
  },
);

const many = (count: number, text: string) => Array.from({ length: count }, () => ({ text }));
const { blocks, blockLength, textLength, labels, query } = messageLimits;

test.each<[QuestionName, string, unknown]>([
  ['findMentions', 'no params', undefined],
  ['findMentions', 'a list as params', []],
  ['findMentions', 'no blocks', {}],
  ['findMentions', 'blocks that are no list', { blocks: { length: 1, 0: { text: '' } } }],
  ['findMentions', 'too many blocks', { blocks: many(blocks + 1, '') }],
  ['findMentions', 'a block too long', { blocks: many(1, 'a'.repeat(blockLength + 1)) }],
  ['findMentions', 'too much text', { blocks: many(textLength / blockLength + 1, 'a'.repeat(blockLength)) }],
  ['findMentions', 'a block that is a string', { blocks: ['text'] }],
  ['findMentions', 'a hole among the blocks', { blocks: new Array(3) }],
  ['findMentions', 'a text that is a number', { blocks: [{ text: 1 }] }],
  ['findMentions', 'an unknown key in a block', { blocks: [{ text: '', html: '<b>' }] }],
  ['findMentions', 'an unknown key', { blocks: [], pack: 'mine' }],
  ['findMentions', 'a language with markup', { blocks: [], lang: '<b>' }],
  ['findMentions', 'a language without end', { blocks: [{ text: '', lang: 'a'.repeat(36) }] }],
  ['findMentions', 'a language that is a list', { blocks: [], lang: ['en'] }],
  ['readCard', 'no entry', {}],
  ['readCard', 'an id that is none', { entry: '../secret' }],
  ['readCard', 'the name of an inherited property', { entry: 'constructor' }],
  ['readCard', 'an id without end', { entry: 'a'.repeat(100_000) }],
  ['readCard', 'too many labels', { entry: 'a', labelsOf: Array.from({ length: labels + 1 }, () => 'a') }],
  ['readCard', 'a label that is no id', { entry: 'a', labelsOf: ['a', {}] }],
  ['injectCard', 'a file of its choice', { file: '/other.js' }],
  ['injectCard', 'no params', undefined],
  ['searchEntries', 'a search without end', { query: 'a'.repeat(query + 1) }],
  ['searchEntries', 'a search that is a list', { query: ['a'] }],
  ['libraryState', 'params where there are none', { verbose: true }],
  ['reinstallLibrary', 'params where there are none', { url: 'https://example.org' }],
])('%s with %s is refused and answered by nobody', async (question, _, params) => {
  expect(await deliver({ question, params }, ownPage)).toMatchObject({ error: { code: 'bad-params' } });
  expect(handler).not.toHaveBeenCalled();
});

test('a question at its limits is answered', async () => {
  const params = { blocks: many(textLength / blockLength, 'a'.repeat(blockLength)) };
  expect(await deliver({ question: 'findMentions', params }, contentScript)).toMatchObject({ ok: true });
});

test('an exception stays inside and becomes a failure without its words', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const blowUp of [
    () => Promise.reject(new Error('the text of the page')),
    () => {
      throw new Error('the text of the page');
    },
  ]) {
    handler.mockImplementation(blowUp);
    expect(
      await deliver({ question: 'findMentions', params: goodParams.findMentions }, contentScript),
    ).toEqual({
      ok: false,
      error: { code: 'failed', detail: 'findMentions failed.' },
    });
  }
  expect(log).toHaveBeenCalledTimes(2);
  log.mockRestore();
});

test('whatever a content script sends, it gets a typed refusal, an answer or silence', async () => {
  const question = fc.oneof(fc.constantFrom(...Object.keys(whoMayAsk)), fc.string());
  const message = fc.oneof(fc.anything(), fc.record({ question, params: fc.anything() }));
  await fc.assert(
    fc.asyncProperty(message, async (anything) => {
      const reply = await deliver(anything, contentScript);
      expect(reply === 'ignored' || typeof (reply as { ok: unknown }).ok === 'boolean').toBe(true);
    }),
  );
});
