// The inspector: files come in by drop, choice and paste, and nothing that comes in can harm the page.
import assert from 'node:assert/strict';
import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { certificateNamed, fingerprint } from './certificates.mjs';
import { inspected, readFiles, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const zone = '[data-certkeep="drop"]';
const markup = '<img src=x onerror=alert(1)>';

inEachBrowser((setting) => {
  const onlyByHand = { skip: setting.name === 'firefox' && 'its driver takes files, and no folders' };
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-inspector-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  /** @param {string} name @param {string | Uint8Array} content */
  async function file(name, content) {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }
  const pemOf = (/** @type {string} */ label) => setting.sample.certificates.pem(label);

  test('a dropped certificate is shown with all its fields', async () => {
    const pem = await pemOf('Okta_SSO');
    const certificate = new X509Certificate(pem);
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [await file('okta.pem', pem)]);
      const [[item]] = await inspected(inspector, 1);
      assert.equal(item.file, 'okta.pem');
      assert.equal(item.kind, 'certificate');
      assert.equal(item.title, 'Okta_SSO');
      assert.equal(item.sha256, fingerprint(pem));
      assert.equal(item.facts['SHA-256 fingerprint'], fingerprint(pem));
      assert.equal(item.facts['SHA-1 fingerprint'], certificate.fingerprint.replaceAll(':', '').toLowerCase());
      assert.equal(item.facts['Serial number'], certificate.serialNumber.toLowerCase().replace(/^0+(?=.)/, ''));
      assert.equal(item.facts.Subject.split(',').sort().join('\n'), certificate.subject.split('\n').sort().join('\n'));
      // Another's words stand between marks that keep their direction to themselves.
      assert.equal(item.facts['Public key'].replaceAll(/[\u2068\u2069]/g, ''), 'RSA, 2048 bits');
      for (const extension of ['basicConstraints (critical)', 'subjectKeyIdentifier', 'authorityKeyIdentifier']) {
        assert.ok(Object.keys(item.facts).some((term) => term.replaceAll(/[\u2068\u2069]/g, '') === extension), `${extension} in ${Object.keys(item.facts)}`);
      }
    });
  });

  test('chosen files and pasted text are read as dropped ones are', async () => {
    const pem = await pemOf('Anypoint');
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [await file('chosen.crt', new X509Certificate(pem).raw)]);
      await inspected(inspector, 1);

      await inspector.click('.paste summary');
      await inspector.evaluate((text) => { /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value = text; }, pem);
      await inspector.click('#read-text');
      await inspected(inspector, 2);
      assert.equal(await inspector.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value), '');

      // Cut from the field, then pasted where no field is: the page itself takes it.
      await inspector.evaluate((text) => { /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value = text; }, pem);
      await inspector.click('#text');
      await inspector.press('Control+a');
      await inspector.press('Control+x');
      await inspector.click('h1');
      await inspector.press('Control+v');
      const files = await inspected(inspector, 3);
      assert.deepEqual(files.flat().map(({ kind, sha256 }) => [kind, sha256]), Array.from({ length: 3 }, () => ['certificate', fingerprint(pem)]));

      await inspector.click('#clear');
      assert.deepEqual(await readFiles(inspector), []);
      const clearable = await inspector.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#clear')).checkVisibility());
      assert.equal(clearable, false, 'there is nothing left to clear');
    });
  });

  test('a chain is shown link by link, whatever its lines end with and stands around it', async () => {
    const pems = await Promise.all(['Okta_SSO', 'community.acme.com', 'SAP mTLS'].map(pemOf));
    const forms = {
      'chain.pem': pems.join(''),
      'crlf.pem': pems.join('').replaceAll('\n', '\r\n'),
      'mark.pem': `\uFEFF${pems.join('')}`,
      'around.txt': `Here they are:\n\n${pems.join('\nand\n')}\nRegards`,
      'no-final-newline': pems.join('').trimEnd(),
    };
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, await Promise.all(Object.entries(forms).map(([name, text]) => file(name, text))));
      const files = await inspected(inspector, Object.keys(forms).length);
      assert.deepEqual(files.map(([{ file: name }]) => name), Object.keys(forms));
      for (const items of files) assert.deepEqual(items.map(({ sha256 }) => sha256), pems.map(fingerprint), items[0].file);
    });
  });

  test('forty files at once stand there in their order', async () => {
    const pems = await setting.sample.certificates.all(setting.org('acme').host);
    const contents = Array.from({ length: 40 }, (_, index) => [...pems.values()][index % pems.size]);
    const paths = await Promise.all(contents.map((pem, index) => file(`${String(index).padStart(2, '0')}.pem`, pem)));
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, paths);
      const files = await inspected(inspector, 40);
      assert.deepEqual(files.map(([{ file: name }]) => name), paths.map((path) => path.slice(folder.length + 1)));
      // The row that waits for its authority has no certificate, only a request.
      assert.deepEqual(files.map(([{ kind, sha256 }]) => (kind === 'certificate' ? sha256 : null)), contents.map((pem) => (pem.includes('REQUEST') ? null : fingerprint(pem))));
    });
  });

  test('a private key is named and nothing of it is kept', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const lines = pem.split('\n').slice(1, -2);
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [await file('server.crt', pem), await file('der.cer', privateKey.export({ type: 'pkcs1', format: 'der' }))]);
      await inspector.click('.paste summary');
      await inspector.evaluate((text) => { /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value = text; }, pem);
      await inspector.click('#read-text');
      const files = await inspected(inspector, 3);
      for (const items of files) {
        assert.deepEqual(items.map(({ kind }) => kind), ['private-key']);
        assert.match(items[0].text, /Certkeep has not kept or shown it/);
      }
      const page = await inspector.evaluate(() => new XMLSerializer().serializeToString(document)
        + [...document.querySelectorAll('textarea, input')].map((field) => /** @type {HTMLInputElement} */ (field).value).join());
      const stored = JSON.stringify(await setting.stored());
      for (const line of lines) assert.ok(!page.includes(line) && !stored.includes(line), 'a line of the key is in the page or in storage');
    });
  });

  test('what is no certificate is named: a request, a Java keystore, nothing, half of one, noise', async () => {
    const pem = await pemOf('Okta_SSO');
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919 + 101) % 251));
    /** @type {[string, string | Uint8Array, string, RegExp][]} */
    const cases = [
      ['request.crt', await pemOf('partner-gateway.acme.com'), 'certificate-request', /signing request/],
      ['store.pem', Buffer.concat([Buffer.from('cececece0000000200000000', 'hex'), Buffer.alloc(20)]), 'jceks', /A Java keystore/],
      ['empty.pem', '', 'error', /The file is empty/],
      ['half.pem', pem.slice(0, pem.length / 2), 'error', /Half a PEM/],
      ['noise.der', noise, 'error', /Nothing Certkeep knows/],
    ];
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, await Promise.all(cases.map(([name, content]) => file(name, content))));
      const files = await inspected(inspector, cases.length);
      for (const [index, [name, , kind, words]] of cases.entries()) {
        assert.deepEqual(files[index].map((item) => item.kind), [kind], name);
        assert.match(files[index][0].text, words);
        assert.doesNotMatch(files[index][0].text, /invalid/i);
      }
    });
  });

  test('a file of 200 MB is turned away by its size, and the page goes on', async () => {
    const large = join(folder, 'large.pem');
    const handle = await open(large, 'w');
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [large, await file('after.pem', await pemOf('Okta_SSO'))]);
      const [[turnedAway], [read]] = await inspected(inspector, 2);
      assert.equal(turnedAway.kind, 'error');
      assert.match(turnedAway.text, /larger than .?100.? MB/u);
      assert.equal(read.sha256, fingerprint(await pemOf('Okta_SSO')));
    });
  });

  test('a dropped folder is read file by file, and so are files beside it', onlyByHand, async () => {
    const certificates = join(folder, 'certificates');
    await mkdir(join(certificates, 'deep'), { recursive: true });
    await writeFile(join(certificates, 'deep', 'sap.pem'), await pemOf('SAP mTLS'));
    await writeFile(join(certificates, 'notes.txt'), 'nothing of the kind');
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [certificates, await file('beside.pem', await pemOf('Okta_SSO'))]);
      const files = await inspected(inspector, 2);
      const [inside, ...more] = files.flat().filter(({ file: name }) => name === 'certificates');
      assert.equal(inside?.sha256, fingerprint(await pemOf('SAP mTLS')));
      assert.match(inside.text, /deep\/sap\.pem/);
      assert.deepEqual(more, [], 'a file in which nothing is known is counted and not listed');
      const told = await inspector.evaluate(() => [...document.querySelectorAll('.reading')].map((status) => status.textContent).join());
      assert.match(told, /one other file holds nothing/);
      assert.equal(files.flat().find(({ file: name }) => name === 'beside.pem')?.kind, 'certificate');
    });
  });

  test('a chosen folder is read file by file', onlyByHand, async () => {
    const chosen = join(folder, 'chosen');
    await mkdir(join(chosen, 'deep'), { recursive: true });
    await writeFile(join(chosen, 'deep', 'sap.pem'), await pemOf('SAP mTLS'));
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#folder', [chosen]);
      const [[item]] = await inspected(inspector, 1);
      assert.equal(item.file, 'chosen');
      assert.equal(item.sha256, fingerprint(await pemOf('SAP mTLS')));
      assert.match(item.text, /deep\/sap\.pem/);
    });
  });

  test('hostile names of files and in certificates stay text', async () => {
    const pem = await certificateNamed(markup);
    await visitInspector(setting, async (inspector) => {
      await inspector.drop(zone, [await file(`${markup}.pem`, pem)]);
      const [[item]] = await inspected(inspector, 1);
      assert.equal(item.file, `${markup}.pem`);
      assert.equal(item.title, markup);
      assert.equal(await inspector.evaluate(() => document.querySelectorAll('img, script:not([src])').length), 0);
    });
  });
});
