// The extension's own pages for those who do not see, see little, or use no mouse: axe-core finds nothing serious.
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { inspected, visitInspector, visitPopup, visitRegistry } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}/input`, import.meta.url));

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

  test('all alerts with the form of an answer open, and the popup that tells of them', async () => {
    await setting.browser.stopBackground();
    await setting.storedOnce((stored) => Object.keys(stored).some((key) => key.startsWith('alerts/')));
    await visitRegistry(setting, 'alerts', async (registry) => {
      await isAccessible(registry);
      await registry.click('[data-action="alert-acknowledge"]');
      await isAccessible(registry);
    });
    await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => document.querySelector('.news') !== null);
      await isAccessible(popup);
    });
  });

  test('the inspector with nothing on it', () => visitInspector(setting, isAccessible));

  test('the inspector with the row that a file is held against, and what differs', async () => {
    const id = setting.org('acme').certificates.find(({ label }) => label === 'Okta_SSO')?.id;
    const address = setting.browser.extensionUrl(`www/inspector.html#entry=${encodeURIComponent(`acme:${id}`)}`);
    await setting.visit(address, async (inspector) => {
      await inspector.waitFor(() => document.querySelector('#question .row a') !== null);
      await isAccessible(inspector);
      await inspector.drop('[data-certkeep="drop"]', [fixture('x509/salesforce-self-signed')]);
      await inspector.waitFor(() => document.querySelector('#question .differs') !== null);
      await isAccessible(inspector);
    });
  });

  test('the inspector with certificates, faults, a key and what it cannot read', async () => {
    const files = ['x509/all-extensions', 'x509/rsa-1024-sha1', 'x509/version-4', 'intake/key-pkcs8', 'intake/jks', 'intake/pem-cut-in-the-middle'];
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', files.map(fixture));
      await inspected(inspector, files.length);
      await inspector.click('.paste summary');
      await isAccessible(inspector);
    });
  });

  test('the inspector with two certificates compared, one of them opened for partners', async () => {
    const { pathname } = new URL('../fixtures/comparison/a-name-more/', import.meta.url);
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [`${pathname}before`, `${pathname}after`]);
      await inspected(inspector, 2);
      await inspector.waitFor(() => document.querySelector('.pair .rows') !== null && document.querySelector('[data-certkeep="key-match"]') !== null);
      await inspector.click('.pair .rows > summary');
      await inspector.click('.compare > summary');
      await inspector.click('.partners > summary');
      await inspector.waitFor(() => document.querySelector('.compare select') !== null && document.querySelector('.formats') !== null);
      await isAccessible(inspector);
    });
  });
});
