import { createServer } from 'node:net';

/**
 * A proxy that connects to nothing: a browser that is told to use it for all but loopback has no network,
 * and what it asked for is known.
 */
export async function closedNetwork() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      asked.push(bytes.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 502 No network\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** First lines of the requests, such as `CONNECT example.org:443 HTTP/1.1`. @type {readonly string[]} */
    asked,
    /** @returns {Promise<void>} */
    close: () => new Promise((done) => server.close(() => done())),
  };
}
