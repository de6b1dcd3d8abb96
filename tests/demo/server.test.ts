import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newspaperPages, startNewspaper } from '../../demo/server.mjs';

let newspaper: Awaited<ReturnType<typeof startNewspaper>>;
beforeAll(async () => {
  newspaper = await startNewspaper();
});
afterAll(() => newspaper.close());

test.each(['/', ...newspaperPages, '/live/monday'])(
  '%s is there, and so is all that it refers to',
  async (path) => {
    const response = await fetch(newspaper.url + path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).not.toContain('{{');
    for (const [, target = ''] of html.matchAll(/(?:href|src|data-ad)="([^"#]+)"/g)) {
      const url = new URL(target, newspaper.url + path);
      if (url.hostname === '127.0.0.1') expect((await fetch(url)).status, target).toBe(200);
    }
  },
);

test('the advertisement is of another origin', async () => {
  const html = await (await fetch(`${newspaper.url}/ar/astana-7.html`)).text();
  const [, address = ''] = /data-ad="([^"]+)"/.exec(html) ?? [];
  expect(new URL(address).origin).not.toBe(newspaper.url);
});

/** `fetch` tidies paths up before it sends them; an attacker does not. */
const rawStatus = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const { port } = new URL(newspaper.url);
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1');
    socket
      .on('data', (bytes) => {
        answer += bytes.toString();
      })
      .on('end', () => resolve(answer.split(' ')[1] ?? ''))
      .on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });

test.each([
  '/../server.mjs',
  '/%2e%2e/server.mjs',
  '/..%2fserver.mjs',
  '/..%5cserver.mjs',
  '/ar/../../ads/advertisement.html',
])('no way of writing a path leads out of the site: %s', async (path) => {
  expect(await rawStatus(path)).toBe('404');
});

test('a path that can’t be decoded, and a method that writes, are refused', async () => {
  expect(await rawStatus('/%ff')).toBe('400');
  expect((await fetch(newspaper.url, { method: 'POST' })).status).toBe(400);
});

test('the unrelated story names nothing that the bundled pack explains', async () => {
  const html = await (await fetch(`${newspaper.url}/en/harbour-library.html`)).text();
  const text = html.replaceAll(/<[^>]+>/g, ' ');
  expect(text).not.toMatch(
    /Astana|Geneva|United Nations|Security Council|Syria|Russia|Iran|Turkey|Kazakh|ceasefire/i,
  );
});
