// What is of one key belongs together, across files and registry, as files come in and as the registry changes.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** @param {string} path */
const fixture = (path) => fileURLToPath(new URL(`../fixtures/comparison/${path}`, import.meta.url));

/** Groups as they are shown: their members, and what they mean. @param {Page} inspector @returns {Promise<{ members: string[], text: string }[]>} */
const groups = (inspector) => inspector.evaluate(() => [...document.querySelectorAll('[data-certkeep="key-match"]')].map((group) => ({
  members: [...group.querySelectorAll('.members li')].map((member) => (member.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')),
  text: group.textContent,
})));

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-key-match-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  /** @param {string} name @param {string} path */
  async function copy(name, path) {
    const copied = join(folder, name);
    await writeFile(copied, await readFile(fixture(path)));
    return copied;
  }

  test('certificates of one key are found in whatever files, and a click leads to each', async () => {
    const files = [await copy('old.der', 'renewed-with-the-key/before'), await copy('other.der', 'renewed-with-a-new-key/after'), await copy('new.der', 'renewed-with-the-key/after')];
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', files.slice(0, 2));
      await inspected(inspector, 2);
      assert.deepEqual(await groups(inspector), []);
      await inspector.setFiles('#files', files.slice(2));
      await inspected(inspector, 3);
      await inspector.waitFor(() => document.querySelectorAll('[data-certkeep="key-match"]').length === 1);
      const [{ members, text }] = await groups(inspector);
      assert.deepEqual(members, ['Certificate api.acme.com in old.der', 'Certificate api.acme.com in new.der']);
      assert.match(text, /2.? certificates of one key/u);
      await inspector.evaluate(() => document.querySelector('[data-file="0"] .item')?.removeAttribute('open'));
      await inspector.click('.members button');
      await inspector.waitFor(() => document.activeElement?.matches('[data-file="0"] .item[open] > summary'));
      await inspector.click('#clear');
      assert.deepEqual(await groups(inspector), []);
    });
  });

  test('one certificate in two files is no news', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [fixture('the-same/before'), fixture('the-same/after')]);
      await inspected(inspector, 2);
      await inspector.waitFor(() => document.querySelector('[data-verdict="same-certificate"]') !== null);
      assert.deepEqual(await groups(inspector), []);
    });
  });

  test('an entry of the registry belongs to its key, too, as soon as it is remembered', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [fixture('renewed-with-the-key/before')]);
      await inspected(inspector, 1);
      await inspector.click('[data-action="remember"]');
      await inspector.waitFor(() => document.querySelector('.identity')?.getAttribute('data-identity') === 'same');
      assert.deepEqual(await groups(inspector), [], 'one certificate of one org says so itself');
      await inspector.click('#clear');
      await inspector.setFiles('#files', [await copy('new.der', 'renewed-with-the-key/after')]);
      await inspected(inspector, 1);
      await inspector.waitFor(() => document.querySelectorAll('[data-certkeep="key-match"]').length === 1);
      assert.deepEqual((await groups(inspector))[0].members, ['Certificate api.acme.com in new.der', 'Registry entry api.acme.com']);
      await setting.startAfresh();
      await inspector.waitFor(() => document.querySelector('[data-certkeep="key-match"]') === null);
    });
  });

  test('ten thousand certificates, two of each key: the first groups are drawn, the others counted', async () => {
    const pem = (/** @type {Buffer} */ octets) => `-----BEGIN CERTIFICATE-----\n${octets.toString('base64')}\n-----END CERTIFICATE-----\n`;
    const der = await readFile(fixture('the-same/before'));
    // Another number in the key and in the serial number, each a certificate to a reader that checks no signature.
    const key = der.indexOf(Buffer.from('3059301306072a8648ce3d', 'hex')) + 60;
    const serial = der.indexOf(Buffer.from('02021234', 'hex')) + 2;
    const bundle = Array.from({ length: 10_000 }, (_, index) => {
      const one = Buffer.from(der);
      one.writeUInt16BE(index >> 1, key);
      one.writeUInt16BE(0x1000 + index, serial);
      return pem(one);
    });
    const path = join(folder, 'bundle.pem');
    await writeFile(path, bundle.join(''));
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [path]);
      await inspected(inspector, 1);
      const shown = await groups(inspector);
      assert.equal(shown.length, 20);
      assert.ok(shown.every(({ members }) => members.length === 2));
      assert.match(await inspector.evaluate(() => document.querySelector('.together > p')?.textContent), /4,980/);
    });
  });
});
