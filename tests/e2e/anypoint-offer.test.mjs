// The certificate of an Anypoint connection in Secrets Manager is on no page: it is offered where the connection shows.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { visitRegistry } from './own-pages.mjs';
import { entryId, factOf, kept, linesOf, says, type, visitLists } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme']));

  test('an org that shows the Anypoint connection is offered the certificate that no page shows', async () => {
    const row = entryId(setting, 'Anypoint_to_expire');
    const id = 'acme:label:Anypoint Secrets Manager';
    const offer = '[data-certkeep="silent"][data-org="acme"]';
    for (const place of ['org/acme', 'add', entryId(setting, 'Okta_SSO')]) {
      await visitRegistry(setting, place, async (page) => {
        await page.waitFor(() => document.querySelector('.silent') !== null);
        assert.equal(await page.evaluate((selector) => document.querySelector(selector) !== null, offer), !place.startsWith('acme:'), place);
      });
    }
    await visitRegistry(setting, row, async (page) => {
      await says(page, offer, 'nobody is notified');
      await isAccessible(page);
      await type(page, `${offer} input`, 'in spring');
      await page.press('Enter');
      await says(page, `${offer} .wrong`, 'such as 2027-04-30');
      await type(page, `${offer} input`, '2027-03-31');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('.details h2')?.textContent === 'Anypoint Secrets Manager');
      const stored = await kept(setting, id, 'expires', '2027-03-31');
      assert.equal(stored[`entry/${id}`].org, 'acme');
      assert.match(factOf(stored, id, 'expires-why').value, /Secrets Manager/);
      assert.deepEqual(linesOf(stored, id).map(({ event }) => [event.kind, event.source]), [['seen', 'by-hand']]);
    });
    await visitRegistry(setting, row, async (page) => {
      await page.waitFor(() => document.querySelector('.record') !== null && document.querySelector('.silent') !== null);
      assert.equal(await page.evaluate((selector) => document.querySelector(selector), offer), null);
    });
    await visitRegistry(setting, `plan/${id}`, (page) => says(page, '.details', 'Secrets Manager'));
  });
});
