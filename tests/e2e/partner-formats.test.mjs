// A certificate in the forms that partners ask for: shown, copied and saved as openssl and Python write them.
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { certificateNamed } from './certificates.mjs';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const fixtures = new URL('../fixtures/partner-formats/', import.meta.url);

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`${name}/input`, fixtures));

/** Opens the part for partners of the only certificate. @param {Page} inspector */
async function openPartners(inspector) {
  await inspector.click('.partners > summary');
  await inspector.waitFor(() => document.querySelectorAll('.partners [data-format]').length > 0);
}

/** Every form, by its name, as it is shown and as its button copies it. @param {Page} inspector @returns {Promise<Record<string, { shown: string, copied: string }>>} */
const forms = (inspector) => inspector.evaluate(() => Object.fromEntries([...document.querySelectorAll('.partners [data-format]')].map((form) => [
  form.getAttribute('data-format')?.replace('partner-', ''),
  { shown: form.querySelector('bdi')?.textContent, copied: form.querySelector('.copy')?.getAttribute('data-copy') },
])));

/** The order of a JWK's members means nothing. @param {string} text */
const comparable = (text) => (text.startsWith('{') ? JSON.parse(text) : text);

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-partners-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  test('every form of every certificate is what openssl and Python write', async () => {
    for (const name of (await readdir(fixtures)).sort()) {
      const expected = JSON.parse(await readFile(new URL(`${name}/expected.json`, fixtures), 'utf8'));
      await visitInspector(setting, async (inspector) => {
        await inspector.setFiles('#files', [fixture(name)]);
        await inspected(inspector, 1);
        await openPartners(inspector);
        const own = await forms(inspector);
        assert.deepEqual(Object.fromEntries(Object.entries(own).map(([form, { copied }]) => [form, comparable(copied)])), expected, name);
        for (const { shown, copied } of Object.values(own)) assert.equal(shown, copied.trimEnd());
      });
    }
  });

  test('a form is copied whole, and the button says so', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [fixture('rsa-2048')]);
      await inspected(inspector, 1);
      await openPartners(inspector);
      await inspector.click('[data-format="partner-pem"] .copy');
      await inspector.waitFor(() => document.querySelector('[data-format="partner-pem"] .copy')?.textContent === 'Copied');
      await inspector.click('.paste summary');
      await inspector.click('#text');
      await inspector.press('Control+v');
      const pasted = await inspector.waitFor(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value);
      assert.equal(pasted, JSON.parse(await readFile(new URL('rsa-2048/expected.json', fixtures), 'utf8')).pem);
    });
  });

  test('what is saved is the certificate, under a name that no file system minds', async () => {
    const pem = await certificateNamed('../*.acme.com: <mTLS>');
    const path = join(folder, 'hostile.pem');
    await writeFile(path, pem);
    const { raw } = new X509Certificate(pem);
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [path]);
      await inspected(inspector, 1);
      await openPartners(inspector);
      for (const extension of ['crt', 'pem', 'der']) {
        await inspector.click(`.partners [data-extension="${extension}"]`);
        const octets = await setting.browser.downloaded(`acme.com_mTLS.${extension}`);
        assert.deepEqual(extension === 'der' ? octets : new X509Certificate(octets).raw, raw, extension);
        if (extension !== 'der') assert.match(octets.toString(), /^-----BEGIN CERTIFICATE-----\n([\w+/=]{1,64}\n)+-----END CERTIFICATE-----\n$/);
      }
    });
  });
});
