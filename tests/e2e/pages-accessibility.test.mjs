// The extension's own pages for those who do not see, see little, or use no mouse: axe-core finds nothing serious.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import axe from 'axe-core';
import { inspected, visitInspector, visitPopup, visitRegistry } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}/input`, import.meta.url));

/** axe-core as a function: what runs in a page is handed over as its text, past the page's own policy. */
const installAxe = Object.assign(() => undefined, { toString: () => `() => { ${axe.source} }` });

/** @param {Page} page */
async function isAccessible(page) {
  await page.evaluate(installAxe);
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await page.setColorScheme(scheme);
    await page.waitFor((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
    const { violations, passes } = await page.evaluate(async () => {
      const results = await /** @type {any} */ (globalThis).axe.run(document);
      const grave = results.violations.filter((/** @type {any} */ { impact }) => impact === 'serious' || impact === 'critical');
      return {
        violations: grave.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html.slice(0, 160)).join(' | ')}`),
        passes: results.passes.map((/** @type {any} */ { id }) => id),
      };
    });
    assert.deepEqual(violations, [], scheme);
    // Where the checks themselves did not run, finding nothing says nothing.
    assert.ok(passes.includes('color-contrast') && passes.length > 10, passes.join());
  }
}

inEachBrowser((setting) => {
  test('the popup of an empty registry', () => visitPopup(setting, isAccessible));

  test('the popup with entries of two orgs, and with a filter pressed', async () => {
    for (const name of ['acme', 'acme--uat.sandbox']) await setting.visitList(setting.org(name), async () => undefined);
    await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
      await isAccessible(popup);
      await popup.click('.statuses [data-status="expires-soon"]');
      await isAccessible(popup);
    });
  });

  for (const label of ['Anypoint_to_expire', 'SAP mTLS', 'mulesoft_composer_certificate', 'partner-gateway.acme.com', 'DocuSign_Connect']) {
    test(`the registry page with the details of ${label}, and its settings open`, async () => {
      const id = setting.org('acme').certificates.find((certificate) => certificate.label === label)?.id;
      await visitRegistry(setting, `acme:${id}`, async (registry) => {
        await registry.click('.settings summary');
        await isAccessible(registry);
      });
    });
  }

  test('the inspector with nothing on it', () => visitInspector(setting, isAccessible));

  test('the inspector with certificates, faults, a key and what it cannot read', async () => {
    const files = ['x509/all-extensions', 'x509/rsa-1024-sha1', 'x509/version-4', 'intake/key-pkcs8', 'intake/jks', 'intake/pem-cut-in-the-middle'];
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', files.map(fixture));
      await inspected(inspector, files.length);
      await inspector.click('.paste summary');
      await isAccessible(inspector);
    });
  });
});
