// The inspector touches no network: the browser itself refuses whatever its page might ask for once it is loaded.
import assert from 'node:assert/strict';
import { createServer, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { distFolder } from '../../tools/project.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { inspected, inspectorReady, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const fixture = fileURLToPath(new URL('../fixtures/intake/pem-chain/input', import.meta.url));

/**
 * A server that writes down what it is asked, and hands it on if there is somebody to answer.
 * @param {string} [upstream]
 */
async function startWitness(upstream) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (upstream === undefined) return response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
    const onward = httpRequest(new URL(request.url ?? '/', upstream), { method: request.method }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    return request.pipe(onward);
  });
  server.on('upgrade', (request, socket) => { asked.push(`upgrade ${request.url}`); socket.destroy(); });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { asked, host: `127.0.0.1:${port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

/**
 * Runs in the page, in its own world: tries every way out to a host, and answers with those the policy did not refuse.
 * @param {string} host
 * @param {number} [turns] how long each way is waited for, in fiftieths of a second
 */
async function waysOut(host, turns = 50) {
  /** @type {string[]} */
  const refused = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => { refused.push(blockedURI); });
  const image = new Image();
  const style = document.createElement('link');
  const frame = document.createElement('iframe');
  /** @type {Record<string, (address: string) => unknown>} */
  const ways = {
    fetch: (address) => fetch(address, { method: 'POST', body: 'secret', mode: 'no-cors' }),
    request: (address) => { const request = new XMLHttpRequest(); request.open('GET', address); request.send(); },
    beacon: (address) => navigator.sendBeacon(address, 'secret'),
    image: (address) => { image.src = address; document.body.append(image); },
    events: (address) => new EventSource(address),
    socket: (address) => new WebSocket(address.replace('http', 'ws')),
    style: (address) => { style.rel = 'stylesheet'; style.href = address; document.head.append(style); },
    frame: (address) => { frame.src = address; document.body.append(frame); },
    font: (address) => new FontFace('secret', `url(${address})`).load(),
  };
  /** @type {string[]} */
  const open = [];
  for (const [name, way] of Object.entries(ways)) {
    const before = refused.length;
    // A way may throw, reject or keep silent; what counts is that the policy stopped it.
    try { Promise.resolve(way(`http://${host}/${name}`)).catch(() => undefined); } catch { /* refused at once */ }
    for (let turn = 0; turn < turns && refused.length === before; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
    if (refused.length === before) open.push(name);
  }
  image.remove();
  frame.remove();
  return open;
}

inEachBrowser((setting) => {
  /** @type {Awaited<ReturnType<typeof startWitness>>} */
  let stranger;
  /** @type {Awaited<ReturnType<typeof startWitness>>} */
  let own;
  /** @type {Awaited<ReturnType<typeof serveFolder>>} */
  let folder;
  before(async () => {
    stranger = await startWitness();
    folder = await serveFolder(join(distFolder, 'static'));
    own = await startWitness(folder.address);
  });
  after(() => { for (const server of [stranger, own, folder]) server?.close(); });

  /** The page drawn, a file read: nothing may have been asked meanwhile. @param {Page} inspector */
  async function inspectsSilently(inspector) {
    const contacted = await setting.browser.requests();
    const asked = own.asked.length;
    await inspector.drop('[data-certkeep="drop"]', [fixture]);
    const [items] = await inspected(inspector, 1);
    assert.deepEqual(items.map(({ kind }) => kind), ['certificate', 'certificate']);
    assert.deepEqual(await setting.browser.requests(), contacted);
    assert.deepEqual(own.asked.slice(asked), []);
  }

  test('a page with no such policy does get out: the witness is not deaf', async () => {
    await setting.visit(`http://${stranger.host}/page`, async (page) => {
      await page.evaluate(waysOut, stranger.host, 10);
    });
    for (const way of ['fetch', 'request', 'beacon', 'image', 'events', 'style', 'frame', 'font']) assert.ok(stranger.asked.includes(`/${way}`), `${way} in ${stranger.asked}`);
    assert.ok(stranger.asked.includes('upgrade /socket'));
    assert.ok((await setting.browser.requests()).includes(stranger.host));
    stranger.asked.length = 0;
  });

  test('inside the extension every way out is refused, and files are read without any', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspectsSilently(inspector);
      assert.deepEqual(await inspector.evaluate(waysOut, stranger.host), []);
      assert.deepEqual(stranger.asked, []);
      // Still alive, and what is drawn afterwards needs nothing that was closed.
      await inspector.click('#clear');
      await inspectsSilently(inspector);
    });
  });

  test('as a plain page it asks for its own files, and after that for nothing, not even at its own server', async () => {
    await setting.visit(`http://${own.host}/www/inspector.html`, async (inspector) => {
      await inspectorReady(inspector);
      // A browser asks for a site's icon by itself.
      const files = own.asked.filter((path) => path !== '/favicon.ico');
      for (const path of files) assert.match(path, /^\/(www|engine|vendor|words)(\/[\w.-]+)+$|^\/words\.js$/);
      await inspectsSilently(inspector);
      const asked = own.asked.length;
      assert.deepEqual(await inspector.evaluate(waysOut, stranger.host), []);
      assert.deepEqual(await inspector.evaluate(waysOut, own.host), []);
      assert.deepEqual([...stranger.asked, ...own.asked.slice(asked)], []);
    });
  });

  test('as a plain page it has no registry, and says where there is one', async () => {
    await setting.visit(`http://${own.host}/www/inspector.html`, async (inspector) => {
      await inspectorReady(inspector);
      await inspectsSilently(inspector);
      const shown = await inspector.evaluate(() => ({
        registry: /** @type {HTMLElement} */ (document.querySelector('#registry')).checkVisibility(),
        remember: document.querySelectorAll('[data-action="remember"]').length,
        identity: document.querySelector('.identity')?.textContent,
      }));
      assert.equal(shown.registry, false);
      assert.equal(shown.remember, 0);
      assert.match(shown.identity, /Open the inspector from the Certkeep button/);
    });
  });
});
