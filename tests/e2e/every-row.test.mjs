// Every row of every variant of the page carries one badge, and it says what the outside judge says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSampleOrg } from '../../tools/sample-org/start.mjs';
import { annotated, hooks, inEachBrowser, openPanel, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {import('./setting.mjs').Org} Org */
/** @typedef {import('./setting.mjs').Setting} Setting */

// Names of tests are needed before any hook runs, so the list of orgs is taken from a sample of its own.
const naming = await startSampleOrg();
await naming.close();
const readable = naming.orgs.filter(({ unreadable }) => !unreadable);

/** Shown on their other hosts too: each kind of org, each direction, both forms of links. */
const onOtherHosts = ['acme', 'acme-de', 'acme-ar', 'acme-srcup-18', 'acme-inline', 'acme--uat.sandbox', 'acme-dev-ed.develop',
  'acme-federal', 'acme-china', 'acme-guarded'];

/** @param {Setting} setting @param {Org} org @param {Target} list */
async function judge(setting, org, list) {
  const badges = await readBadges(list);
  assert.deepEqual(badges.map(hooks), setting.expected(org).map(hooks));
  const elsewhere = await list.evaluate(() => document.querySelectorAll('[data-certkeep="badge"]').length);
  assert.equal(elsewhere, badges.length, 'there are badges outside the list of certificates');
  const strip = await list.evaluate(() => ({ .../** @type {HTMLElement} */ (document.querySelector('[data-certkeep="summary"]')).dataset }));
  assert.equal(strip.rows, String(badges.length));
  assert.equal(strip.check, org.letter === 'all' ? 'agrees' : 'filtered');
}

inEachBrowser((setting) => {
  for (const { name, purpose } of readable) {
    test(`${name} in the Lightning shell: ${purpose}`, async () => {
      const org = setting.org(name);
      await setting.visitList(org, (list) => judge(setting, org, list));
    });
  }

  for (const name of onOtherHosts) {
    const suffix = (/** @type {Org} */ org) => org.behindDefender ? '.mcas.ms' : '';

    test(`${name} as a Classic page of its own`, async () => {
      const org = setting.org(name);
      await setting.visit(`https://${org.hosts.classic}${suffix(org)}/0P1`, async (page) => {
        await annotated(page);
        await judge(setting, org, page);
      });
    });

    test(`${name} on the old host of Lightning`, async () => {
      const org = setting.org(name);
      await setting.visit(`https://${org.hosts.lightning}${suffix(org)}/lightning/setup/CertificatesAndKeysManagement/home`, async (page) => {
        const list = await page.frame(/\/0P1(\?|$)/);
        await annotated(list);
        await judge(setting, org, list);
      });
    });
  }

  test('where day and month cannot be told apart, the tooltip shows both readings', async () => {
    const org = setting.org('acme-unclear');
    const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
    await setting.visitList(org, async (list) => {
      const badges = await readBadges(list);
      const unclear = setting.expected(org).filter(({ readings }) => readings !== null);
      assert.ok(unclear.length > 1);
      for (const { certificate_id, readings } of unclear) {
        const tooltip = badges.find((badge) => badge.certificate_id === certificate_id)?.tooltip ?? '';
        for (const reading of readings ?? []) assert.ok(tooltip.includes(day.format(new Date(reading))), `${reading} in: ${tooltip}`);
      }
    });
  });

  test('hostile labels stay text', async () => {
    const org = setting.org('acme-hostile');
    await setting.visitList(org, async (list, page) => {
      const title = await list.evaluate(() => document.title);
      for (const { certificate_id, label } of setting.expected(org)) {
        await openPanel(list, certificate_id);
        const panel = await list.evaluate(() => {
          const shown = /** @type {HTMLElement} */ (document.querySelector('[data-certkeep="panel"]'));
          // A link of ours leads to where the certificate is used.
          const names = new Set([...document.querySelectorAll('[data-certkeep] *:not(.certkeep-links > li > a)')].map((element) => element.localName));
          return { name: shown.querySelector('h2')?.textContent, names: [...names] };
        });
        // HTML itself joins runs of white space and drops what cannot be seen at the ends; nothing else may be lost.
        assert.equal(panel.name, label);
        assert.deepEqual(panel.names.filter((/** @type {string} */ element) => ['img', 'script', 'a', 'gmbh', 'iframe', 'style'].includes(element)), []);
        await page.press('Escape');
      }
      assert.equal(await list.evaluate(() => document.title), title);
    });
  });
});
