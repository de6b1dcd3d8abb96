// The local newspaper: static files over plain HTTP on a loopback port of the system's choosing, with
// its advertisements on a second port, which makes them another origin.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/** As strict as newspapers' policies get; the extension must work under it all the same. */
const policies = new Map([
  [
    '/en/astana-7-statement.html',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  ],
]);

/** Paths that the pages' own scripts make up, and the file that answers for them. */
const routes = new Map([['/live/monday', '/live/index.html']]);

/**
 * @typedef {object} LocalSite
 * @property {string} url without a slash at its end
 * @property {readonly string[]} requests paths asked for, in order
 * @property {() => Promise<void>} close
 */

/**
 * Listens on loopback only.
 *
 * @param {(path: string, response: import('node:http').ServerResponse) => Promise<void>} answer
 * @returns {Promise<LocalSite>}
 */
export async function listen(answer) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    requests.push(path ?? request.url ?? '');
    if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
      return refuse(response, 400);
    answer(path, response).catch(() => refuse(response, 500));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string | undefined} target of the request line
 * @returns {string | undefined} the decoded path; nothing where it can't be decoded
 */
function pathOf(target = '/') {
  try {
    return decodeURIComponent(new URL(target, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
export function refuse(response, status) {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/**
 * Serves a folder.
 *
 * @param {string} folder
 * @param {(html: string) => string} [fill] writes into pages what is known only at run time
 */
const staticFiles =
  (folder, fill = (html) => html) =>
  /** @type {Parameters<typeof listen>[0]} */
  async (path, response) => {
    const wanted = routes.get(path) ?? path;
    const file = resolve(join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted));
    const type = types.get(extname(file));
    // Resolved first, then compared: no way of writing `..` leads out of the folder.
    if (!file.startsWith(resolve(folder) + sep) || !type || !(await isFile(file)))
      return refuse(response, 404);
    const policy = policies.get(path);
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(policy ? { 'content-security-policy': policy } : {}),
    });
    if (extname(file) === '.html') response.end(fill(await readFile(file, 'utf8')));
    else createReadStream(file).pipe(response);
  };

/** @param {string} path */
const isFile = (path) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Starts the newspaper. */
export async function startNewspaper() {
  const advertisements = await listen(staticFiles(join(import.meta.dirname, 'ads')));
  const newspaper = await listen(
    staticFiles(join(import.meta.dirname, 'site'), (html) => html.replaceAll('{{ads}}', advertisements.url)),
  );
  return {
    ...newspaper,
    close: async () => {
      await Promise.all([newspaper.close(), advertisements.close()]);
    },
  };
}

/** The pages that are worth opening, in the order of reading. */
export const newspaperPages = [
  '/ar/astana-7.html',
  '/en/astana-7-statement.html',
  '/both/side-by-side.html',
  '/live/',
  '/en/harbour-library.html',
];
