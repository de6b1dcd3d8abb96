import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../messaging/ask';

type Runtime = { sendMessage(message: unknown): Promise<unknown> };
const send = vi.spyOn(fakeBrowser.runtime as unknown as Runtime, 'sendMessage');

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
});
afterEach(() => {
  vi.stubGlobal('browser', fakeBrowser);
  vi.stubGlobal('chrome', fakeBrowser);
  vi.useRealTimers();
});

/** The promise's value after all the timers it waits for. */
async function afterWaiting<T>(promise: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return promise;
}

test('a question travels with its name and params, and the reply comes back', async () => {
  send.mockResolvedValue({ ok: true, value: [] });
  expect(await ask('searchEntries', { query: 'river' })).toEqual({ ok: true, value: [] });
  expect(send).toHaveBeenCalledExactlyOnceWith({ question: 'searchEntries', params: { query: 'river' } });
});

test('a typed failure comes back as it is, and is not asked for twice', async () => {
  const error = { code: 'no-such-entry', detail: '…' };
  send.mockResolvedValue({ ok: false, error });
  expect(await ask('readCard', { entry: 'x' })).toEqual({ ok: false, error });
  expect(send).toHaveBeenCalledTimes(1);
});

test.each([
  'Error: Could not establish connection. Receiving end does not exist.',
  'Error: A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
])('a worker that was not there is asked once more (%s)', async (message) => {
  send.mockRejectedValueOnce(new Error(message)).mockResolvedValueOnce({ ok: true, value: {} });
  expect(await afterWaiting(ask('injectCard', {}))).toEqual({ ok: true, value: {} });
});

test('a background that never answers is unreachable after two tries', async () => {
  send.mockReturnValue(new Promise(() => {}));
  expect(await afterWaiting(ask('injectCard', {}))).toMatchObject({ error: { code: 'unreachable' } });
  expect(send).toHaveBeenCalledTimes(2);
});

test('silence where nobody listens is unreachable', async () => {
  send.mockResolvedValue(undefined);
  expect(await afterWaiting(ask('injectCard', {}))).toMatchObject({ error: { code: 'unreachable' } });
});

test.each(['rejects', 'throws'])('an updated extension whose call %s is recognised at once', async (way) => {
  const error = new Error('Extension context invalidated.');
  if (way === 'rejects') send.mockRejectedValue(error);
  else
    send.mockImplementation(() => {
      throw error;
    });
  expect(await ask('injectCard', {})).toMatchObject({ error: { code: 'extension-gone' } });
  expect(send).toHaveBeenCalledTimes(1);
});

test('a runtime without an id belongs to an extension that is gone', async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime: {} });
  expect(await ask('injectCard', {})).toMatchObject({ error: { code: 'extension-gone' } });
  vi.stubGlobal('chrome', undefined);
  expect(await ask('injectCard', {})).toMatchObject({ error: { code: 'extension-gone' } });
});
