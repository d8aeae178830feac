// An org is read live: only after the admin has turned it on, only by a click, and nobody ever sees the session.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startFrom } from './own-pages.mjs';
import { Setting } from './setting.mjs';
import { MOVED_TO } from '../../tools/sample-org/api.mjs';
import { apiClientOf } from '../../tools/sample-org/model.mjs';
import { isAccessible } from './accessible.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const host = 'acme.my.salesforce.com';

for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(name, () => {
    const setting = new Setting(name);
    before(async () => {
      await setting.start({ grantable: { permissions: ['cookies'], origins: [`https://${host}/*`] } });
    }, { timeout: 120_000 });
    after(() => setting.stop());

    const api = () => setting.sample.api(host);

    /** The page of one org, whatever was done to it before. @template Answer @param {(page: Page) => Promise<Answer>} body @param {string} [org] */
    const visitLive = (body, org = 'acme') => setting.visit(setting.browser.extensionUrl(`www/live.html#${org}`), async (page) => {
      await page.waitFor(() => document.querySelector('[data-certkeep="live"]')?.getAttribute('data-state'));
      return body(page);
    });

    /** @param {Page} page */
    const state = (page) => page.evaluate(() => document.querySelector('[data-certkeep="live"]')?.getAttribute('data-state'));

    /** @param {Page} page @param {RegExp} words */
    const says = (page, words) => page.waitFor((source) => new RegExp(source).test(document.querySelector('[role="status"]')?.textContent ?? ''), words.source);

    /** Turns it on as a reader does. Nothing but a hand reaches Chromium's prompt: there its answer is stood in for, and all else is real. @param {Page} page */
    async function turnOn(page) {
      if (name === 'chromium') {
        await page.evaluate(() => {
          chrome.permissions.request = /** @type {any} */ (async (/** @type {any} */ asked) => {
            /** @type {any} */ (globalThis).asked = { ...asked, inClick: navigator.userActivation.isActive };
            return chrome.permissions.contains(asked);
          });
        });
      }
      await page.click('[data-action="turn-on"]');
      await page.waitFor(() => document.querySelector('[data-state="on"]') !== null);
      if (name === 'chromium') {
        assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).asked), { permissions: ['cookies'], origins: [`https://${host}/*`], inClick: true });
      }
    }

    /** @param {Page} page */
    const refusals = (page) => page.evaluate(() => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-certkeep="refusal"]'))].map(({ dataset }) => `${dataset.part}: ${dataset.cause}`));

    /** Whatever the extension shows, keeps and says, the session is not in it. @param {Page} page */
    async function neverTold(page) {
      const { session } = api();
      const kept = await page.evaluate(async () => [new XMLSerializer().serializeToString(document), JSON.stringify(await chrome.storage.local.get(null)),
        JSON.stringify(await chrome.storage.session?.get(null) ?? {}), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href, document.title]);
      for (const text of [...kept, JSON.stringify(await setting.browser.console())]) assert.ok(!text.includes(session) && !text.includes(encodeURIComponent(session)));
    }

    test('the registry page leads there, and before consent nothing is called', async () => {
      await startFrom(setting, {});
      const org = setting.org('acme');
      await setting.visitList(org, async () => undefined);
      // The admin is logged in: there is a session that could be taken.
      await setting.visit(`https://${host}/0P1`, async () => undefined);
      await setting.storedOnce((stored) => stored['org/acme'] !== undefined);
      await setting.visit(setting.browser.extensionUrl('www/registry.html'), async (page) => {
        await page.waitFor(() => document.querySelector('a[href="live.html#acme"]') !== null);
      });
      await visitLive(async (page) => {
        assert.equal(await state(page), 'off');
        const text = await page.evaluate(() => document.body.textContent);
        for (const told of [host, 'nothing is scheduled', 'API Access Control']) assert.ok(text.includes(told), told);
        assert.equal(await page.evaluate(() => document.querySelector('[data-action="read"]')), null);
        await isAccessible(page);
      });
      assert.deepEqual(api().answers.requests, []);
    });

    test('turned on and read, certificates and links stand in the registry', { timeout: 180_000 }, async () => {
      await visitLive(async (page) => {
        await turnOn(page);
        assert.deepEqual(api().answers.requests, [], 'turning on calls nobody');
        await page.click('[data-action="read"]');
        await says(page, /Remembered for/);
        assert.deepEqual(await refusals(page), ['integrations: left-out']);
        assert.match(await page.evaluate(() => document.querySelector('.live')?.textContent), /2 rows of deleted/);
        assert.match(await page.evaluate(() => document.querySelector('.live')?.textContent), /placeholder/);
        // The list of calls is that of the server, call by call.
        const listed = await page.evaluate(() => [...document.querySelectorAll('[data-certkeep="call"]')].map((row) =>
          `${row.getAttribute('data-method')} ${row.querySelectorAll('td')[1].textContent} ${row.getAttribute('data-status')}`));
        assert.deepEqual(listed, api().answers.requests.map(({ method, path }) => `${method} ${path} 200`));
        await neverTold(page);
        await isAccessible(page);
      });
      const { requests } = api().answers;
      assert.equal(requests[0]?.authorization, undefined, 'the list of versions is for everybody');
      assert.deepEqual(requests.filter(({ cookie }) => cookie !== undefined), []);
      assert.deepEqual(requests.filter(({ path }) => path.endsWith('/CertificateChain')).length, 1, 'only what came in no file');
      const stored = await setting.stored();
      const org = setting.org('acme');
      for (const { id, uniqueName, waiting } of org.certificates) {
        const entry = Object.values(stored).find((value) => value.certificate_id === id);
        assert.equal(entry?.unique_name, uniqueName);
        assert.equal(entry.certificate !== null, !waiting, uniqueName);
      }
      assert.equal(Object.keys(stored).filter((key) => key.startsWith('entry/acme:')).length, org.certificates.length, 'no deleted row, and none twice');
      const links = stored['links/acme'].links.map((/** @type {any} */ { reference, said }) => `${reference.integration.name} ${reference.certificate} ${said[0].way}`);
      const okta = org.certificates.find(({ uniqueName }) => uniqueName === 'Okta_SSO')?.id;
      // One was on the list page that was visited before.
      assert.deepEqual(links.sort(), [`ApiClientCertificate ${apiClientOf(org)?.id} page`, 'IdentityProvider Acme_SSO_Signing_2026 live', `Okta ${okta} live`, 'SAP_S4 SAP_mTLS live', 'Signer JWT_Bearer_ETL live'].sort());
      await setting.visitList(org, async (list) => {
        await list.waitFor(() => document.querySelectorAll('[data-certkeep="link"]').length >= 4);
      });
    });

    test('each way in which an org refuses is explained, and costs its own part alone', { timeout: 180_000 }, async () => {
      const { answers } = api();
      const { requests } = answers;
      await visitLive(async (page) => {
        // Without metadata to hold them against, a deleted certificate is known only by its text being gone.
        answers.mode = 'no-metadata';
        await page.click('[data-action="read"]');
        await says(page, /Remembered for/);
        assert.deepEqual(await refusals(page), ['integrations: not-allowed', 'code: not-allowed', 'external-data-sources: not-there', 'chain: not-there']);
        assert.ok((await page.evaluate(() => document.querySelector('tbody')?.textContent)).includes('SAP_mTLS'));

        answers.mode = 'access-control';
        const before = requests.length;
        await page.click('[data-action="read"]');
        await says(page, /let nothing be read/);
        assert.deepEqual(await refusals(page), ['certificates: api-access-control']);
        assert.equal(requests.length - before, 2, 'a closed door is knocked at once');

        answers.mode = 'slow';
        await page.evaluate(() => { const timeout = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => timeout(300); });
        await page.click('[data-action="read"]');
        await page.waitFor(() => document.querySelector('[data-cause="slow"]') !== null);
        assert.ok((await refusals(page)).includes('certificates: slow'));
        await page.waitFor(() => document.querySelector('[data-state="on"]') !== null);
        await neverTold(page);
      });
      await visitLive(async (page) => {
        answers.mode = 'moved';
        await page.click('[data-action="read"]');
        await says(page, /let nothing be read/);
        assert.deepEqual(await refusals(page), ['certificates: redirected']);
        assert.deepEqual(setting.sample.api(MOVED_TO).answers.requests, [], 'a session was taken elsewhere');
        await neverTold(page);
      });
      answers.mode = 'slow';
      await visitLive(async (page) => {
        await page.click('[data-action="read"]');
        await page.click('[data-action="cancel"]');
        await says(page, /Stopped\. Nothing was taken over/);
        assert.equal(await state(page), 'on');
      });
      answers.mode = 'open';
    });

    test('turned off, the permission is gone, and nothing is called', async () => {
      const calls = api().answers.requests.length;
      await visitLive(async (page) => {
        await page.click('[data-action="turn-off"]');
        await says(page, /permission to read cookies is gone/);
        assert.equal(await state(page), 'off');
        assert.equal(await page.evaluate(() => chrome.permissions.contains({ permissions: ['cookies'] })), false);
      });
      await visitLive(async (page) => assert.equal(await state(page), 'off'));
      assert.equal(api().answers.requests.length, calls);
      assert.deepEqual(await setting.browser.requests(), []);
    });
  });
}
