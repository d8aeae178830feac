// Which row of which org a file is: said with its reasons, and remembered, so that the row's badge counts to the second.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { certificateNamed, fingerprint, notAfter } from './certificates.mjs';
import { expectedEntries, inspected, readEntries, readFiles, sameEntries, visitInspector, visitPopup, visitRegistry } from './own-pages.mjs';
import { annotated, badgeOf, hooks, inEachBrowser, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const visited = ['acme', 'acme--uat.sandbox'];
const zone = '[data-certkeep="drop"]';

inEachBrowser((setting) => {
  const org = () => setting.org('acme');
  /** Ids of the rows whose certificate is remembered. @type {string[]} */
  const known = [];
  /** @param {string} label */
  const idOf = (label) => {
    const certificate = org().certificates.find((candidate) => candidate.label === label);
    assert.ok(certificate);
    return certificate.id;
  };
  const expected = () => expectedEntries(setting, visited.map((name) => setting.org(name)), known);

  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certkeep-identity-'));
    for (const name of visited) await setting.visitList(setting.org(name), async () => undefined);
    await setting.storedOnce((stored) => Object.keys(stored).filter((key) => key.startsWith('entry/')).length === expected().length);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** @param {Page} inspector @param {string} name @param {string} pem */
  async function drop(inspector, name, pem) {
    const path = join(folder, name);
    await writeFile(path, pem);
    await inspector.drop(zone, [path]);
    const [[item]] = await inspected(inspector, 1);
    assert.equal(item.sha256, fingerprint(pem));
    return item;
  }

  /** @param {Page} inspector @param {string} identity */
  const becomes = (inspector, identity) => inspector.waitFor((wanted) => document.querySelector('.identity')?.getAttribute('data-identity') === wanted, identity);

  // One that ends at midnight and one that ends at noon, one made by the org and one by an authority.
  for (const label of ['Anypoint_to_expire', 'Okta_SSO', 'community.acme.com']) {
    test(`${label} is probably its own row; remembered, the badge is exact to the second`, async () => {
      const pem = await setting.sample.certificates.pem(label);
      const id = idOf(label);
      await visitInspector(setting, async (inspector) => {
        const item = await drop(inspector, `${label}.pem`, pem);
        assert.equal(item.identity, 'probably');
        assert.deepEqual(item.candidates, [`acme:${id}`]);
        await inspector.click(`[data-action="remember"][data-entry="acme:${id}"]`);
        await becomes(inspector, 'same');
        assert.match(await inspector.waitFor(() => document.querySelector('#notices')?.textContent), /^Remembered/);
      });
      known.push(id);

      await setting.visitList(org(), async (list) => {
        const badges = await readBadges(list);
        assert.equal(badges.find(({ certificate_id }) => certificate_id === id)?.not_after, notAfter(pem));
        assert.deepEqual(badges.map(hooks), setting.expected(org(), known).map(hooks));
      });
      await visitPopup(setting, async (popup) => sameEntries(await readEntries(popup), expected()));
      await visitRegistry(setting, `acme:${id}`, async (registry) => {
        const facts = await registry.evaluate(() => [...document.querySelectorAll('.facts bdi')].map((value) => value.textContent));
        assert.ok(facts.includes(fingerprint(pem)), facts.join('\n'));
      });
    });
  }

  test('a Setup page that is open meanwhile is exact when somebody looks at it again', async () => {
    const label = 'SelfSignedCert_Signing';
    const pem = await setting.sample.certificates.pem(label);
    const id = idOf(label);
    await setting.visitList(org(), async (list) => {
      await visitInspector(setting, async (inspector) => {
        await drop(inspector, `${label}.pem`, pem);
        await inspector.click(`[data-action="remember"][data-entry="acme:${id}"]`);
        await becomes(inspector, 'same');
        known.push(id);
      });
      await list.waitFor((selector, end) => document.querySelector(selector)?.dataset.notAfter === end, badgeOf(id), notAfter(pem));
      await annotated(list);
      assert.deepEqual((await readBadges(list)).map(hooks), setting.expected(org(), known).map(hooks));
    });
  });

  test('a certificate that is already known is said to be the same one, with nothing to press', async () => {
    const pem = await setting.sample.certificates.pem('Okta_SSO');
    await visitInspector(setting, async (inspector) => {
      const item = await drop(inspector, 'again.pem', pem);
      assert.equal(item.identity, 'same');
      assert.equal(await inspector.evaluate(() => document.querySelector('[data-action="remember"]')), null);
      const href = await inspector.evaluate(() => document.querySelector('.identity a')?.getAttribute('href'));
      assert.equal(href, `registry.html#${encodeURIComponent(`acme:${idOf('Okta_SSO')}`)}`);
    });
  });

  test('what is remembered elsewhere meanwhile is known here at once', async () => {
    const label = 'SAP mTLS';
    const pem = await setting.sample.certificates.pem(label);
    await visitInspector(setting, async (first) => {
      await drop(first, 'first.pem', pem);
      await visitInspector(setting, async (second) => {
        await drop(second, 'second.pem', pem);
        await second.click(`[data-entry="acme:${idOf(label)}"]`);
        await becomes(second, 'same');
      });
      known.push(idOf(label));
      await becomes(first, 'same');
    });
  });

  test('one that no row is like is remembered without an org, and stays text wherever it is shown', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const pem = await certificateNamed(markup);
    await visitInspector(setting, async (inspector) => {
      const item = await drop(inspector, 'unknown.pem', pem);
      assert.equal(item.identity, 'unknown');
      await inspector.click('.identity [data-action="remember"]');
      await becomes(inspector, 'same');
      assert.equal((await readFiles(inspector)).length, 1);
    });
    /** @param {Page} page */
    const unassigned = async (page) => {
      const entries = await readEntries(page);
      assert.deepEqual(entries.filter((entry) => entry.org === null).map(({ name, not_after }) => ({ name, not_after })), [{ name: markup, not_after: notAfter(pem) }]);
      sameEntries(entries.filter((entry) => entry.org !== null), expected());
      await page.evaluate(() => { /** @type {HTMLInputElement} */ (document.querySelector('.search')).focus(); });
      await page.type('onerror');
      assert.equal(await page.waitFor(() => document.querySelector('.shown')?.textContent?.startsWith('1 of ') && document.querySelector('.line.org h2')?.textContent), 'Of no known org');
      assert.equal(await page.evaluate(() => document.querySelectorAll('img').length), 0);
    };
    await visitPopup(setting, unassigned);
    await visitRegistry(setting, '', unassigned);
  });
});
