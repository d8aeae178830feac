// npm run serve: the inspector as a plain page on this machine, with the headers it should be published with.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from './build.mjs';
import { startedDirectly } from './command.mjs';
import { listFiles } from './files.mjs';
import { distFolder } from './project.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export const strictHeaders = {
  'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/**
 * Serve a folder on loopback. Only files that are in it when asked are ever opened: a request names one of them or gets 404.
 * @param {string} folder
 * @param {number} [port] 0 takes a free one
 */
export async function serveFolder(folder, port = 0) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    if (path === '') return response.writeHead(302, { location: '/www/inspector.html' }).end();
    if (!(await listFiles(folder)).includes(path)) return response.writeHead(404, strictHeaders).end('Not found');
    const type = types[extname(path)] ?? 'application/octet-stream';
    return response.writeHead(200, { ...strictHeaders, 'content-type': type }).end(await readFile(join(folder, path)));
  });
  await new Promise((resolve) => { server.listen(port, '127.0.0.1', () => resolve(undefined)); });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${address.port}/www/inspector.html`, close: () => server.close() };
}

await startedDirectly(import.meta.url, async () => {
  await build();
  const { address } = await serveFolder(join(distFolder, 'static'), Number(process.env.PORT ?? 8080));
  console.log(`\nThe inspector is at ${address} (Ctrl-C ends it).`);
});
