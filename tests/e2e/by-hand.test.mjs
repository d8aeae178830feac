// Certificates on no page of Setup, and what holds for many by default.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { drawnEntries, toolbarOnce, visitPopup, visitRegistry } from './own-pages.mjs';
import { choose, entryId, factOf, kept, linesOf, says, shows, type, visitLists, write } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const DAY = 86_400_000;

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme']));

  test('one that is entered by hand stands in list, popup and on the toolbar like any other', async () => {
    const before = setting.expected(setting.org('acme')).filter(({ status, step }) => ['expired', 'last-day'].includes(status) || step !== null).length;
    await toolbarOnce(setting, String(before));
    const end = new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10);
    const id = 'acme:label:Secrets Manager';
    await visitRegistry(setting, '', async (page) => {
      await page.click('header a[href="#add"]');
      await page.waitFor(() => document.querySelector('#new-name') !== null);
      await page.click('.by-hand [type="submit"]');
      await says(page, '#new-name-fault', 'Give it a name');
      for (const [field, text] of [['name', 'Secrets Manager'], ['org', 'https://acme.my.salesforce.com/'], ['expires', end], ['expires-why', 'read in Anypoint'], ['owner', 'Ann']]) {
        await type(page, `#new-${field}`, text);
      }
      await choose(page, '#new-purpose', 'mTLS');
      await isAccessible(page);
      await page.click('#new-owner');
      await page.press('Enter');
      const stored = await kept(setting, id, 'owner', 'Ann');
      for (const [fact, value] of [['expires', end], ['expires-why', 'read in Anypoint'], ['purpose', 'mTLS']]) assert.equal(factOf(stored, id, fact).value, value);
      assert.deepEqual(linesOf(stored, id).map(({ event }) => [event.kind, event.source]), [['seen', 'by-hand']]);
      // Its details are shown at once.
      await page.waitFor(() => document.querySelector('.details h2')?.textContent === 'Secrets Manager');
      await shows(page, '#of-expires-why', 'read in Anypoint');
    });
    await visitPopup(setting, async (popup) => {
      await popup.waitFor(() => [...document.querySelectorAll('.name')].some((name) => name.textContent === 'Secrets Manager'));
      const entry = /** @type {import('./own-pages.mjs').Entry[]} */ (await popup.evaluate(drawnEntries)).find(({ name }) => name === 'Secrets Manager');
      assert.deepEqual([entry?.org, entry?.status, entry?.step, entry?.not_after], ['acme', 'expires-soon', 'act', end]);
    });
    await toolbarOnce(setting, String(before + 1));
  });

  test('one that is there already is not entered twice', async () => {
    await visitRegistry(setting, 'add', async (page) => {
      await type(page, '#new-name', 'Okta_SSO');
      await type(page, '#new-org', 'acme');
      await page.press('Enter');
      await says(page, '.by-hand .wrong', 'has this one already');
      assert.equal(await page.evaluate(() => document.querySelector('.by-hand .wrong a')?.getAttribute('href')), `#${encodeURIComponent(entryId(setting, 'Okta_SSO'))}`);
    });
  });

  test('defaults of an org and a team hold where a certificate says nothing itself', async () => {
    const id = entryId(setting, 'Okta_SSO');
    await visitRegistry(setting, 'defaults', async (page) => {
      await page.waitFor(() => document.querySelector('option[value="org:acme"]') !== null);
      await choose(page, '#scope', 'org:acme');
      await write(page, '#default-team', 'Identity');
      await setting.storedOnce((stored) => stored['defaults/org:acme']?.statements.team?.value === 'Identity');
      await write(page, '#default-owner', 'Org owner');
      await setting.storedOnce((stored) => stored['defaults/org:acme']?.statements.owner?.value === 'Org owner');
      await write(page, '#default-plan-days', 'many');
      await says(page, '#default-plan-days-fault', 'from 1 to 3650');
      await type(page, '#team-name', 'Identity');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('#default-team') === null && document.querySelector('#default-owner') !== null);
      await write(page, '#default-owner', 'Team owner');
      await setting.storedOnce((stored) => stored['defaults/team:Identity']?.statements.owner?.value === 'Team owner');
      await isAccessible(page);
    });
    await visitRegistry(setting, id, async (page) => {
      await says(page, '#of-owner-source', 'Default of team');
      await says(page, '#of-team-source', 'Default of \u2068acme');
      assert.equal(await page.evaluate(() => document.getElementById('of-owner')?.getAttribute('placeholder')), 'Team owner');
      await page.waitFor((certificate) => document.querySelector(`[data-certificate-id="${certificate}"] .people`)?.textContent === 'Team owner · Identity', id.split(':')[1]);
      await write(page, '#of-owner', 'Ann');
      await says(page, '#of-owner-source', 'This browser');
      await write(page, '#of-owner', '');
      await says(page, '#of-owner-source', 'Default of team');
    });
  });

  test('a field of one\'s own is defined once, typed, and on every certificate', async () => {
    const id = entryId(setting, 'SAP mTLS');
    await visitRegistry(setting, 'defaults', async (page) => {
      await type(page, '#own-name', 'Renewal meeting');
      await choose(page, '#own-kind', 'date');
      await page.click('#own-name');
      await page.press('Enter');
      await setting.storedOnce((stored) => stored['field/Renewal meeting']?.kind === 'date');
      await type(page, '#own-name', 'renewal meeting');
      await page.press('Enter');
      await says(page, '#own-name-fault', 'already');
    });
    await visitRegistry(setting, id, async (page) => {
      const field = '[id="of-own%2FRenewal%20meeting"]';
      await write(page, field, 'next week');
      await page.waitFor(() => document.getElementById('of-own%2FRenewal%20meeting-fault')?.textContent?.includes('such as 2027-04-30'));
      await write(page, field, '2027-01-31');
      await kept(setting, id, 'own/Renewal meeting', '2027-01-31');
    });
  });
});
