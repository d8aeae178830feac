// Of a private key and of a password nothing is told: not on the page, in its fields or its address, in storage, in a
// message, in the console, on the clipboard, in a file that is saved or in its name.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { zipSync } from 'fflate';
import { distFolder } from '../../tools/project.mjs';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const zone = '[data-certkeep="drop"]';
/** @param {string} name */
const fixture = (name) => readFile(new URL(`../fixtures/${name}`, import.meta.url));
/** Private numbers in hex, as openssl, keytool and pyca read them. @type {Record<string, { password: string | null, numbers: string[] }>} */
const secrets = JSON.parse(String(await fixture('secrets.json')));

/** Every form of a private key, and those that a password opens. */
const names = [
  'private-key/rsa-pkcs1', 'private-key/rsa-pkcs8', 'private-key/ec-sec1', 'private-key/ed25519', 'private-key/openssh-rsa', 'jwk/private-rsa', 'jwk/private-ec', 'jwk/secret',
  'private-key/encrypted-aes', 'sealed-key/pbes2', 'keystore/jks-salesforce-export', 'keystore/jceks-keytool', 'keystore/pkcs12-openssl', 'keystore/pkcs12-keytool',
];

/** The forms in which a number may come out of a program. @param {Buffer} number */
function forms(number) {
  const octets = number.subarray(0, 24);
  const hex = octets.toString('hex');
  // Base64 may begin at any of three places in a group; whole groups are the same.
  const groups = [0, 1, 2].map((start) => octets.subarray(start, start + Math.floor((octets.length - start) / 3) * 3));
  return [hex, hex.toUpperCase(), (hex.match(/../g) ?? []).join(':').toUpperCase(), [...octets].join(','), [...octets].join(', '),
    ...groups.flatMap((group) => [group.toString('base64'), group.toString('base64url')])];
}

/** Runs in the page: from now on keeps what goes to and comes from the worker and the background, and every other way out. */
function listenIn() {
  /** @type {any} */
  const heard = { orders: [], answers: [], said: [], copied: [], saved: [], names: [] };
  /** @type {any} */ (globalThis).heard = heard;
  /** @param {unknown} value what a message holds, its octets as numbers */
  const text = (value) => JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? [.../** @type {Uint8Array} */ (part)] : part));
  const known = new Set();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function post(/** @type {any} */ order, /** @type {any} */ ...more) {
    if (!known.has(this)) this.addEventListener('message', ({ data }) => { heard.answers.push(text(data)); });
    known.add(this);
    // The file itself and its password have to get there; nothing else has to.
    heard.orders.push(text(order.read === undefined ? order : { ...order, octets: order.octets.length, password: undefined }));
    return /** @type {any} */ (postMessage).call(this, order, ...more);
  };
  for (const level of /** @type {const} */ (['debug', 'log', 'info', 'warn', 'error'])) console[level] = (...said) => { heard.said.push(said.map(String).join(' ')); };
  navigator.clipboard.writeText = async (copied) => { heard.copied.push(copied); };
  URL.createObjectURL = (saved) => { heard.saved.push(/** @type {Blob} */ (saved)); return ''; };
  HTMLAnchorElement.prototype.click = function click() { heard.names.push(this.download); };
  const { sendMessage } = chrome.runtime;
  chrome.runtime.sendMessage = /** @type {any} */ ((/** @type {any} */ message, /** @type {any} */ ...more) => {
    heard.orders.push(text(message));
    return /** @type {any} */ (sendMessage).call(chrome.runtime, message, ...more);
  });
}

/** Runs in the page: whether so many files are read, though not every part of them is open. @param {number} count */
function allRead(count) {
  return document.querySelectorAll('#results > .file:not([aria-busy])').length === count;
}

/** Runs in the page: all that is on it, and all that was heard. */
async function everything() {
  const { saved, ...heard } = /** @type {any} */ (globalThis).heard;
  const fields = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input, textarea, select'))];
  return {
    page: new XMLSerializer().serializeToString(document),
    // What is typed into a field is in no markup.
    fields: fields.map((field) => (field.type === 'file' ? '' : field.value)).join('\n'),
    address: `${location.href} ${document.title} ${JSON.stringify(history.state)}`,
    session: JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    ...heard,
    saved: await Promise.all(saved.map(async (/** @type {Blob} */ blob) => [...new Uint8Array(await blob.arrayBuffer())])),
  };
}

test('what reads files has no way to the console, to storage or to the network', async () => {
  const folder = join(distFolder, 'chrome');
  const engine = await WebAssembly.compile(await readFile(join(folder, 'engine', 'reader', 'certkeep_bg.wasm')));
  const imports = WebAssembly.Module.imports(engine).map(({ name }) => name);
  assert.ok(imports.some((name) => name.includes('deriveBits')), `not the engine that reads: ${imports}`);
  for (const name of imports) assert.doesNotMatch(name, /log|debug|info|warn|error_|console|stor|fetch|request|send|message|socket|write/);
  for (const name of ['reader', 'desk']) assert.doesNotMatch(await readFile(join(folder, 'www', `${name}.js`), 'utf8'), /console|storage|fetch/);
});

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-keys-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  test('nothing of a private key, and nothing of a password, is anywhere but in the file', async () => {
    const files = await Promise.all(names.map(async (name) => ({ name: `${name.replace('/', '-')}.bin`, octets: await fixture(`${name}/input`) })));
    const wrap = (/** @type {Buffer} */ octets) => octets.toString('base64').match(/.{1,64}/g) ?? [];
    const der = files.filter(({ name }) => name.startsWith('private-key') && !name.includes('openssh'));
    files.push(...der.map(({ name, octets }) => ({ name: `${name}.pem`, octets: Buffer.from(`-----BEGIN PRIVATE KEY-----\n${wrap(octets).join('\n')}\n-----END PRIVATE KEY-----\n`) })));
    files.push({ name: 'all.zip', octets: Buffer.from(zipSync(Object.fromEntries(files.map(({ name, octets }) => [name, new Uint8Array(octets)])))) });
    const paths = await Promise.all(files.map(async ({ name, octets }) => {
      await writeFile(join(folder, name), octets);
      return join(folder, name);
    }));
    const passwords = [...new Set(names.flatMap((name) => secrets[name].password ?? []))];
    const stored = JSON.stringify(await setting.stored());

    await visitInspector(setting, async (inspector) => {
      await inspector.evaluate(listenIn);
      await inspector.drop(zone, paths);
      await inspector.waitFor(allRead, paths.length);
      // Each file that is still sealed gets each of the passwords.
      for (const password of passwords) {
        for (let number = 0; number < paths.length; number += 1) {
          const field = `.file:nth-child(${number + 1}) form.password input`;
          if (!await inspector.evaluate((selector) => document.querySelector(selector) !== null, field)) continue;
          await inspector.click(field);
          await inspector.type(password);
          await inspector.press('Enter');
          await inspector.waitFor(allRead, paths.length);
        }
      }
      // All of it open, as far as it opens: what is in a part comes when it is opened.
      await inspector.waitFor(() => {
        const closed = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('#results details:not([open])'));
        for (const details of closed) details.open = true;
        return closed.length === 0 && document.querySelector('#results [aria-busy], #results .partners > :only-child') === null;
      });
      const items = (await inspected(inspector, paths.length)).flat();
      const opened = items.filter(({ kind, facts }) => ['private-key', 'keystore-entry'].includes(kind) && facts['SHA-256 of the public key']);
      assert.ok(opened.length >= names.length, `only ${opened.length} keys were looked at`);

      // Whatever can be copied and saved is.
      await inspector.evaluate(() => { for (const way of document.querySelectorAll('#results :is([data-action="copy"], [data-action="save"])')) /** @type {HTMLElement} */ (way).click(); });

      const told = await inspector.evaluate(everything);
      for (const way of ['orders', 'answers', 'copied', 'saved', 'names']) assert.ok(told[way].length > 0, `nothing was heard of ${way}`);
      assert.deepEqual(told.said, []);
      assert.equal(JSON.stringify(await setting.stored()), stored, 'something was stored');
      const places = Object.entries({ ...told, console: await setting.browser.console() });
      const numbers = new Set(Object.values(secrets).flatMap(({ numbers: own }) => own).filter((number) => number.length >= 32));
      const lines = der.flatMap(({ octets }) => wrap(octets)).filter((line) => line.length === 64);
      const needles = [...[...numbers].flatMap((number) => forms(Buffer.from(number, 'hex'))), ...lines, ...passwords];
      assert.ok(needles.length > 500, 'there is nothing to look for');
      for (const [place, said] of places) {
        const text = JSON.stringify(said);
        for (const needle of needles) assert.ok(!text.includes(needle), `${needle} is in ${place}`);
      }
    });
  });
});
