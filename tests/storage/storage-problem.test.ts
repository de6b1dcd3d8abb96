import { expect, test } from 'vitest';
import { DatabaseTimeout, storageProblemFrom } from '../../storage/storage-problem';

const error = (name: string, message = '', inner?: unknown) =>
  Object.assign(new Error(message), { name, inner });

// As browsers and Dexie were seen to name them.
test.each<[string, unknown, string]>([
  ['Chromium, full disk', error('QuotaExceededError', 'Encountered full disk'), 'full'],
  ['Chromium through Dexie', error('AbortError', '', error('QuotaExceededError')), 'full'],
  ['Chromium, only in the message', error('AbortError', 'QuotaExceededError '), 'full'],
  [
    'a bulk write',
    Object.assign(error('BulkError', '3 of 3 failed'), { failures: [error('QuotaExceededError')] }),
    'full',
  ],
  ['Firefox, quota', error('NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR'), 'full'],
  ['Firefox, disk', error('NS_ERROR_FILE_NO_DEVICE_SPACE'), 'full'],
  [
    'Firefox without history',
    error('InvalidStateError', 'A mutation operation was attempted…'),
    'unavailable',
  ],
  ['no IndexedDB', error('MissingAPIError'), 'unavailable'],
  ['forbidden by a policy', error('SecurityError'), 'unavailable'],
  ['wrapped by Dexie', error('OpenFailedError', '', error('InvalidStateError')), 'unavailable'],
  ['a newer database', error('VersionError'), 'newer-database'],
  ['a broken file', error('UnknownError', 'Internal error opening backing store'), 'damaged'],
  ['a missing table', error('NotFoundError'), 'damaged'],
  ['a lost Blob', error('NotReadableError'), 'damaged'],
  ['the watchdog', new DatabaseTimeout('No answer in 10000 ms.'), 'timeout'],
  ['an abort without reason', error('AbortError'), 'unknown'],
  ['a string', 'oops', 'unknown'],
  ['nothing', undefined, 'unknown'],
])('%s is named as what it is', (_, thrown, code) => {
  expect(storageProblemFrom(thrown)).toEqual({ code, detail: expect.stringMatching(/./) });
});

test('errors that hold themselves come to an end', () => {
  const circle = error('AbortError');
  circle.inner = circle;
  expect(storageProblemFrom(circle).code).toBe('unknown');
});
