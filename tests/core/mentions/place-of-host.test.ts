import { expect, test } from 'vitest';
import { placeOfHost } from '../../../core/mentions/place-of-host';

test.each([
  ['news.example.kz', 'kz'],
  ['SANA.SY.', 'sy'],
  ['example.com', undefined],
  ['example.tv', undefined],
  ['localhost', undefined],
  ['127.0.0.1', undefined],
  ['', undefined],
])('%s is published in %s', (host, place) => {
  expect(placeOfHost(host)).toBe(place);
});
