// Certkeep asks for little, and contacts nobody.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { distFolder } from '../../tools/project.mjs';
import { pathOf } from '../../tools/sample-org/pages/integration.mjs';
import { badgeOf, inEachBrowser, openPanel } from './setting.mjs';

inEachBrowser((setting) => {
  test('a whole visit contacts no host but the org', async () => {
    const org = setting.org('acme');
    const [row] = setting.expected(org);
    await setting.visitList(org, async (list, page) => {
      await openPanel(list, String(row?.certificate_id));
      await page.press('Escape');
      await list.click('[data-certkeep="summary"] .certkeep-count');
      await list.click('[data-certkeep="summary"] .certkeep-sort');
      await list.waitFor((selector) => document.querySelector(selector) !== null, badgeOf(String(row?.certificate_id)));
    });
    await setting.visitDetail(org, String(row?.label), async () => undefined);
    // A form, where browsers have services of their own.
    await setting.visit(`https://${org.hosts.classic}/0P1/e`, async (page) => {
      await page.click('#MasterLabel');
      await page.type('Anypoint');
    });
    assert.deepEqual(await setting.browser.requests(), []);
  });

  test('the package asks for no more than it says', async () => {
    const manifest = JSON.parse(await readFile(join(distFolder, setting.name === 'firefox' ? 'firefox' : 'chrome', 'manifest.json'), 'utf8'));
    assert.deepEqual([...manifest.permissions].sort(), ['alarms', 'storage', 'unlimitedStorage']);
    assert.equal(manifest.host_permissions, undefined);
    assert.deepEqual(manifest.optional_permissions, ['cookies', 'notifications', 'scripting']);
    assert.equal(manifest.web_accessible_resources, undefined);
    assert.equal(manifest.externally_connectable, undefined);
    for (const { matches } of manifest.content_scripts) {
      for (const pattern of matches) assert.match(pattern, /^https:\/\/\*\.[a-z.-]+\/0P1\*$/);
    }
    /** @type {Record<string, string>} */
    const policy = Object.fromEntries(manifest.content_security_policy.extension_pages.split(';')
      .map((/** @type {string} */ directive) => directive.trim()).filter(Boolean)
      .map((/** @type {string} */ directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]));
    assert.equal(policy['default-src'], "'none'");
    assert.equal(policy['script-src'], "'self' 'wasm-unsafe-eval'");
    // Where an org's API is read, if the admin turns that on; popup, registry and inspector close themselves.
    const apiHosts = ['my.salesforce.com', 'my.salesforce.mil', 'my.sfcrmproducts.cn'].map((host) => `https://*.${host}`);
    assert.equal(policy['connect-src'], ["'self'", ...apiHosts].join(' '));
    delete policy['connect-src'];
    for (const [directive, sources] of Object.entries(policy)) {
      assert.doesNotMatch(sources, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/, directive);
    }
  });

  test('what the browser grants is what the package asks for', async () => {
    const granted = await setting.browser.background.evaluate(() => chrome.permissions.getAll());
    assert.deepEqual(granted.permissions.filter((/** @type {string} */ name) => !name.startsWith('internal:')).sort(), ['alarms', 'storage', 'unlimitedStorage']);
    for (const origin of granted.origins) assert.match(origin, /^https:\/\/\*\.[a-z.-]+\//);
  });

  test('nothing runs on other pages of Setup before the admin has allowed it', async () => {
    const org = setting.org('acme');
    for (const integration of org.integrations) {
      await setting.visit(`https://${org.hosts.classic}${pathOf(integration)}`, async (page) => {
        await page.waitFor(() => document.readyState === 'complete' && document.querySelector('.dataCol') !== null);
        assert.equal(await page.hasContentScript(), false, integration.type);
      });
    }
  });
});
