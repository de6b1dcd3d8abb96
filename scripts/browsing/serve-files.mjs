import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { listen, refuse } from '../../demo/server.mjs';

/** No charset is named: the page's own declaration, or the browser's guess, must count as it did. */
const types = new Map([
  ['.xhtml', 'application/xhtml+xml'],
  ['.txt', 'text/plain'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
]);

/**
 * Serves saved pages over HTTP, because content scripts do not run on `file:`. Each page stands below a
 * number of its own, and takes with it the folder that browsers save beside it (`page_files/`), nothing
 * else of the disk.
 *
 * @param {readonly string[]} files
 * @param {Record<string, string>} [headers] sent with every answer, before what we would send ourselves
 */
export async function serveFiles(files, headers = {}) {
  const pages = files.map((file, index) => ({ file, prefix: `/${index + 1}/` }));
  const site = await listen(async (path, response) => {
    const page = pages.find(({ prefix }) => path.startsWith(prefix));
    const file = page && wanted(page.file, path.slice(page.prefix.length));
    if (!file) return refuse(response, 404);
    const type = types.get(extname(file).toLowerCase()) ?? (file === page.file ? 'text/html' : undefined);
    response.writeHead(200, { ...(type ? { 'content-type': type } : {}), ...headers });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  return {
    ...site,
    urls: pages.map(({ file, prefix }) => `${site.url}${prefix}${encodeURIComponent(basename(file))}`),
  };
}

/**
 * @param {string} page path of the page's file
 * @param {string} name as the browser asks for it, beside the page
 * @returns {string | undefined}
 */
function wanted(page, name) {
  const file = resolve(join(dirname(page), name));
  const saved = `${page.slice(0, -extname(page).length)}_files${sep}`;
  return file === page || (file.startsWith(saved) && existsSync(file)) ? file : undefined;
}
