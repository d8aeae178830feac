// Keystores, bundles, archives, metadata and mails on the inspector's page: what is inside is what keytool, OpenSSL and
// Python said of it when the fixtures were made.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { isAccessible } from './accessible.mjs';
import { inspected, readFiles, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const run = promisify(execFile);
const zone = '[data-certkeep="drop"]';
const input = (/** @type {string} */ name) => fileURLToPath(new URL(`../fixtures/${name}/input`, import.meta.url));
/** @param {string} name @returns {Promise<any>} */
const expected = async (name) => JSON.parse(await readFile(new URL(`../fixtures/${name}/expected.json`, import.meta.url), 'utf8'));

/** Types a password into the form of the newest file and waits until the file is read once more. @param {Page} inspector @param {string} password */
async function unlock(inspector, password) {
  await inspector.click('.password input');
  await inspector.type(password);
  await inspector.press('Enter');
  await inspector.waitFor(() => document.querySelector('#results [aria-busy]') === null && document.querySelectorAll('[data-certkeep="item"]').length > 0);
  return (await readFiles(inspector))[0];
}

/** What is shown of a kind. @param {import('./own-pages.mjs').Item[]} items @param {string} kind */
const ofKind = (items, kind) => items.filter((item) => item.kind === kind);

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-containers-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const name of ['keystore/jks-salesforce-export', 'keystore/pkcs12-openssl', 'keystore/pkcs12-firefox']) {
    test(`${name}: a wrong password is told, the right one opens it`, async () => {
      const { entries, password } = await expected(name);
      const chains = entries.flatMap((/** @type {any} */ entry) => entry.chain);
      await visitInspector(setting, async (inspector) => {
        await inspector.drop(zone, [input(name)]);
        const [locked] = await inspected(inspector, 1);
        // A Java keystore shows its certificates without a password; what is sealed in PKCS#12 stays so.
        if (name.includes('jks')) assert.deepEqual(ofKind(locked, 'certificate').map(({ sha256 }) => sha256).sort(), [...chains].sort());

        await unlock(inspector, `not ${password}`);
        assert.match(await inspector.evaluate(() => document.querySelector('.password')?.textContent), /This password does not open it/);

        const opened = await unlock(inspector, password);
        assert.equal(await inspector.evaluate(() => document.querySelector('.password')), null);
        assert.deepEqual(ofKind(opened, 'certificate').map(({ sha256 }) => sha256).sort(), [...chains].sort());
        const keys = ofKind(opened, 'keystore-entry').filter(({ facts }) => facts.Holds?.startsWith('A private key'));
        assert.deepEqual(keys.map(({ facts }) => facts['SHA-256 of the public key']),
          entries.filter((/** @type {any} */ entry) => entry.kind === 'private-key').map((/** @type {any} */ entry) => entry.key.spki_sha256));
        assert.match(opened[0].facts.Integrity, /^Verified with the password/);
        await isAccessible(inspector);
      });
    });
  }

  test('will Salesforce take it? Each rule is told, with the commands that mend it', async () => {
    for (const [name, taken] of /** @type {const} */ ([['keystore-import/good', 'true'], ['keystore-import/pkcs12', 'false'], ['keystore-import/chain-out-of-order', 'false']])) {
      const { password, rules } = await expected(name);
      await visitInspector(setting, async (inspector) => {
        await inspector.drop(zone, [input(name)]);
        await inspected(inspector, 1);
        await unlock(inspector, password);
        const verdicts = await inspector.waitFor(() => {
          const shown = document.querySelector('[data-certkeep="import"]');
          return shown && { taken: shown.getAttribute('data-taken'), commands: shown.querySelectorAll('code').length,
            rules: Object.fromEntries([...shown.querySelectorAll('[data-rule]')].map((rule) => [rule.getAttribute('data-rule'), rule.getAttribute('data-verdict')]).filter(([, verdict]) => verdict !== 'pass')) };
        });
        assert.deepEqual(verdicts.rules, rules, name);
        assert.equal(verdicts.taken, taken, name);
        assert.equal(verdicts.commands > 0, taken === 'false', name);
      });
    }
  });

  test('an archive in an archive: everything inside, by its path', async () => {
    const leaf = await setting.sample.certificates.pem('Okta_SSO');
    const inner = zipSync({ 'deep/okta.pem': new TextEncoder().encode(leaf) });
    const path = join(folder, 'all.zip');
    await writeFile(path, zipSync({
      'notes.txt': new TextEncoder().encode('nothing'), 'inner.zip': inner, '../climbing.p7b': await readFile(input('intake/pkcs7')), 'okta.xml': await readFile(input('saml/okta')),
    }));
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [path]);
      const [items] = await inspected(inspector, 1);
      const paths = await inspector.evaluate(() => [...document.querySelectorAll('[data-certkeep="item"] .path')].map((shown) => shown.textContent));
      assert.deepEqual(items.map(({ kind }) => kind), ['certificate', 'certificate', 'saml-certificate']);
      assert.equal(paths[0], 'inner.zip/deep/okta.pem');
      assert.ok(!paths.some((/** @type {string} */ shown) => shown.includes('..')), paths.join());
      assert.equal(items[2].sha256, (await expected('saml/okta'))[0].sha256);
      assert.equal(items[2].facts.Role, 'identity-provider');
      assert.match(await inspector.evaluate(() => document.querySelector('.reading')?.textContent), /one other file holds nothing/);
    });
  });

  test('a request, its key and a revocation list are told as OpenSSL tells them', async () => {
    const at = (/** @type {string} */ name) => join(folder, name);
    await run('openssl', ['req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=partner.acme.com', '-addext', 'subjectAltName=DNS:partner.acme.com', '-keyout', at('key.pem'), '-out', at('request.csr')]);
    const { stdout } = await run('sh', ['-c', `openssl pkey -in '${at('key.pem')}' -pubout -outform DER | openssl dgst -sha256 -r`]);
    const digest = stdout.split(' ')[0];
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [at('request.csr'), at('key.pem'), input('revocation-list/numbered')]);
      const [[request], [key], [list]] = await inspected(inspector, 3);
      assert.equal(request.title, 'partner.acme.com');
      assert.equal(request.facts['SHA-256 of the public key'], digest);
      assert.equal(request.facts.Signature, 'Made by the key in this request');
      assert.match(request.text, /DNS:partner\.acme\.com/);
      assert.equal(key.facts['SHA-256 of the public key'], digest);
      assert.equal(list.kind, 'crl');
      // The reader is asked for this once the list is drawn.
      await inspector.waitFor(() => document.querySelector('[data-kind="crl"]')?.textContent?.includes('No certificate of your registry is known to come from this issuer'));
      assert.match(await inspector.evaluate(() => document.querySelector('[data-certkeep="key-match"]')?.textContent), /request\.csr[\s\S]*key\.pem/);
    });
  });

  test("Salesforce's notice is read: label, type and day", async () => {
    const { expiry } = await expected('mail/message');
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [input('mail/message')]);
      const [[notice]] = await inspected(inspector, 1);
      assert.equal(notice.kind, 'expiry-mail');
      assert.ok(notice.text.includes(expiry.certificates[0].label));
      assert.equal(notice.facts.Type, 'Self-signed');
      assert.equal(notice.facts['Org id'], expiry.org_id);
      assert.match(notice.facts.Expires, /4/);
    });
  });

  test('what is built to hurt is refused in words', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, ['saml/billion-laughs', 'saml/external-entity', 'archive/gzip-bomb', 'keystore/pkcs12-too-many-iterations'].map(input));
      const files = await inspected(inspector, 4);
      for (const [index, words] of [/document type|declared entities/i, /document type/i, /built to fill memories/, /would hold your browser up|sealed/].entries()) {
        assert.match(files[index].map(({ text }) => text).join('\n') + await inspector.evaluate(() => document.querySelector('.password')?.textContent ?? ''), words);
      }
    });
  });
});
