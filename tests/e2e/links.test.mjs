// What hangs on a certificate: learnt from dropped metadata, shown in the row, in the panel and on the registry page,
// and judged by the admin.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { zipSync, strToU8 } from 'fflate';
import { pemOf } from '../../tools/sample-org/certificates.mjs';
import { visitInspector, visitRegistry } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @param {import('./setting.mjs').Org} org */
const unused = (org) => org.certificates.filter(({ waiting, type, usedBy }) => !waiting && type === 'self-signed' && usedBy.length === 0);

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-links-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  /**
   * A retrieved package of the sample's org: two of its certificates, and what uses the first.
   */
  async function retrieved() {
    const org = setting.org('acme');
    // Nothing that Salesforce tracks uses them: the page itself tells of no link.
    const [used, other] = unused(org);
    /** @type {Record<string, Uint8Array>} */
    const files = {};
    for (const certificate of [used, other]) {
      files[`certs/${certificate.uniqueName}.crt`] = strToU8(await pemOf(org, certificate));
      files[`certs/${certificate.uniqueName}.crt-meta.xml`] = strToU8(`<?xml version="1.0"?><Certificate ${NAMESPACE}><caSigned>false</caSigned><keySize>${certificate.keySize}</keySize><masterLabel>${certificate.label.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</masterLabel></Certificate>`);
    }
    files['namedCredentials/SAP.namedCredential'] = strToU8(`<?xml version="1.0"?><NamedCredential ${NAMESPACE}><certificate>${used.uniqueName}</certificate><label>SAP</label></NamedCredential>`);
    files['classes/Signer.cls'] = strToU8(`public class Signer { static void sign(Blob b) { Crypto.signWithCertificate('RSA-SHA256', b, '${used.uniqueName}'); } }`);
    files['samlssoconfigs/Okta.samlssoconfig'] = strToU8(`<?xml version="1.0"?><SamlSsoConfig ${NAMESPACE}><name>Okta</name><requestSigningCertId>${used.id}</requestSigningCertId></SamlSsoConfig>`);
    files['package.xml'] = strToU8(`<?xml version="1.0"?><Package ${NAMESPACE}><version>66.0</version></Package>`);
    const path = join(folder, 'retrieved.zip');
    await mkdir(folder, { recursive: true });
    await writeFile(path, zipSync(files));
    return { org, used, other, path };
  }

  test('a retrieved ZIP tells who uses a certificate, and every screen shows it', async () => {
    await setting.startAfresh();
    const { org, used, path } = await retrieved();
    // The list is visited first: the registry then knows the org and its rows.
    await setting.visitList(org, async () => undefined);
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [path]);
      await inspector.waitFor(() => document.querySelector('#metadata:not([hidden]) #which-org') !== null);
      assert.equal(await inspector.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('#which-org')).value), '', 'several orgs are known, and none by its id');
      assert.equal(await inspector.evaluate(() => document.querySelectorAll('#metadata tbody tr').length), 3);
      await inspector.evaluate(() => { /** @type {HTMLInputElement} */ (document.querySelector('#which-org')).value = 'acme'; });
      await inspector.click('[data-action="learn"]');
      await inspector.waitFor(() => document.querySelector('#metadata [role="status"] .notice')?.getAttribute('data-severity') === 'notice');
    });
    await setting.visitList(org, async (list) => {
      const chips = await list.waitFor((/** @type {string} */ id) => {
        const row = document.querySelector(`[data-certkeep="badge"][data-certificate-id="${id}"]`)?.closest('tr');
        const found = [...row?.querySelectorAll('[data-certkeep="link"]') ?? []].map((chip) => ({ ...(/** @type {HTMLElement} */ (chip)).dataset, text: (chip.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '') }));
        return found.length > 0 && [...found, (row?.querySelector('.certkeep-more')?.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')];
      }, used.id);
      assert.deepEqual(chips, [
        { certkeep: 'link', type: 'SamlSsoConfig', role: 'saml-request-signing', whose: 'ours', text: 'SAML: Okta' },
        { certkeep: 'link', type: 'NamedCredential', role: 'client-tls', whose: 'ours', text: 'Named credential: SAP (mTLS)' },
        '+1',
      ]);
      await list.click(`[data-certkeep="badge"][data-certificate-id="${used.id}"]`);
      const panel = await list.waitFor(() => document.querySelector('[data-certkeep="panel"] .certkeep-links') && document.querySelector('[data-certkeep="panel"]')?.textContent);
      assert.match(panel, /users may be unable to log in through .?Okta/u);
      assert.match(panel, /retrieved\.zip\/namedCredentials\/SAP\.namedCredential/u);
    });
  });

  test('the admin dismisses a link, adds one by hand, and takes both back', async () => {
    const entry = `acme:${unused(setting.org('acme'))[0].id}`;
    await visitRegistry(setting, entry, async (registry) => {
      const links = () => registry.evaluate(() => [...document.querySelectorAll('.links .link-item')].map((link) => [link.querySelector('[data-certkeep="link"]')?.getAttribute('data-type'), link.getAttribute('data-opinion')]));
      await registry.waitFor(() => document.querySelectorAll('.links .link-item').length === 3);
      await registry.click('[data-action="link-dismiss"]');
      await registry.waitFor(() => document.querySelector('.links .link-item[data-opinion="dismissed"]') !== null);
      assert.deepEqual(await links(), [['NamedCredential', null], ['ApexClass', null], ['SamlSsoConfig', 'dismissed']]);
      // By keyboard one is still at the link, at what takes the dismissal back.
      assert.equal(await registry.evaluate(() => document.activeElement?.getAttribute('data-action')), 'link-restore');
      await registry.click('.link-form > summary');
      await registry.evaluate(() => {
        /** @type {HTMLSelectElement} */ (document.querySelector('#hand-kind')).value = 'Partner';
        /** @type {HTMLInputElement} */ (document.querySelector('#hand-name')).value = 'AWS IAM';
        /** @type {HTMLInputElement} */ (document.querySelector('#hand-note')).value = 'cloud-team@acme.com';
      });
      await registry.click('[data-action="link-add"]');
      await registry.waitFor(() => document.querySelectorAll('.links .link-item').length === 4);
      assert.deepEqual(await links(), [['Partner', null], ['NamedCredential', null], ['ApexClass', null], ['SamlSsoConfig', 'dismissed']]);
      await registry.waitFor(() => !document.querySelector('.link-form')?.hasAttribute('open'));
      assert.equal(await registry.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('#hand-name')).value), '');
      await registry.click('[data-action="link-remove"]');
      await registry.waitFor(() => document.querySelectorAll('.links .link-item').length === 3);
      await registry.click('[data-action="link-restore"]');
      await registry.waitFor(() => document.querySelector('.links .link-item[data-opinion]') === null);
    });
  });
});
