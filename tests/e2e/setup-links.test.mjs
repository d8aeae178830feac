// Links as the admin browses Setup: from the list and the certificates' own pages at once, from other pages once the
// admin has turned that on, and no longer after it was turned off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from '../../tools/sample-org/pages/integration.mjs';
import { visitRegistry } from './own-pages.mjs';
import { badgeOf, inEachBrowser, openPanel } from './setting.mjs';

/** @typedef {import('./setting.mjs').Setting} Setting */
/** @typedef {import('./setting.mjs').Org} Org */
/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {ReturnType<Setting['sample']['links']>[number]} Link */

/** So many chips fit a row. */
const CHIPS = 2;

/** @param {{ type: string, role: string, whose: string }} link */
const hooks = ({ type, role, whose }) => `${type} ${role} ${whose}`;

/** The chips of each row, by the certificate's id, and how many more there are. @param {Target} list @returns {Promise<Record<string, { chips: string[], more: string }>>} */
function readChips(list) {
  return list.evaluate(() => Object.fromEntries([...document.querySelectorAll('#certificates tr.dataRow')].map((row) => [
    /** @type {HTMLElement | null} */ (row.querySelector('[data-certkeep="badge"]'))?.dataset.certificateId,
    {
      chips: [.../** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll('[data-certkeep="link"]'))]
        .map(({ dataset }) => `${dataset.type} ${dataset.role} ${dataset.whose}`),
      more: row.querySelector('.certkeep-more')?.textContent ?? '',
    },
  ])));
}

/** @param {Setting} setting @param {Org} org @param {readonly Link[]} links */
function showsLinks(setting, org, links) {
  return setting.visitList(org, async (list) => {
    const shown = await readChips(list);
    for (const { id, label } of org.certificates) {
      const expected = links.filter(({ certificate_id: certificate }) => certificate === id).map(hooks);
      const { chips, more } = shown[id] ?? { chips: [], more: '' };
      assert.equal(chips.length, Math.min(expected.length, CHIPS), label);
      for (const chip of chips) assert.ok(expected.includes(chip), `${label}: ${chip} is none of ${expected.join(', ')}`);
      assert.equal(more, expected.length > CHIPS ? `+${expected.length - CHIPS}` : '', label);
    }
  });
}

/** @param {Record<string, any>} stored @param {Org} org @returns {any[]} */
const storedLinks = (stored, org) => stored[`links/${org.name}`]?.links ?? [];

/** Opens the page of an integration, in the shell or as Classic does. @param {Setting} setting @param {Org} org @param {Org['integrations'][number]} integration @param {boolean} inShell @param {(page: Target) => Promise<void>} body */
function visitIntegration(setting, org, integration, inShell, body) {
  const path = pathOf(integration);
  if (!inShell) return setting.visit(`https://${org.hosts.classic}${path}`, body);
  const address = new URL('page', org.home);
  address.searchParams.set('address', path);
  return setting.visit(address.href, async (page) => body(await page.frame((frame) => new URL(frame).pathname === path)));
}

/** @param {Target} page */
const drawn = (page) => page.waitFor(() => document.readyState === 'complete' && document.querySelector('.dataCol') !== null);

/** @param {Setting} setting @param {Org} org */
async function learnAll(setting, org) {
  await setting.visitList(org, async () => undefined);
  for (const [index, integration] of org.integrations.entries()) {
    await visitIntegration(setting, org, integration, index % 2 === 0, async (page) => {
      await drawn(page);
      await setting.storedOnce((stored) => stored[`links/${org.name}`]?.links
        .some((/** @type {any} */ { reference }) => reference.integration.type === integration.type && reference.integration.name === integration.name));
      assert.equal(await page.evaluate(() => document.querySelectorAll('[data-certkeep]').length), 0, 'nothing is painted there');
    });
  }
}

/** @param {Setting} setting @param {'learning-begin' | 'learning-stop'} action */
function turn(setting, action) {
  return visitRegistry(setting, '', async (registry) => {
    await registry.click('.learning summary');
    await registry.click(`.learning [data-action="${action}"]`);
    const then = action === 'learning-begin' ? 'learning-stop' : 'learning-begin';
    await registry.waitFor((other) => document.querySelector(`.learning [data-action="${other}"]`) !== null, then);
  });
}

/** @param {Setting} setting */
const registeredScripts = (setting) => setting.browser.background.evaluate(async () =>
  (await chrome.scripting?.getRegisteredContentScripts() ?? []).map(({ id }) => id));

/** @param {Setting} setting @param {string[]} wanted */
async function registered(setting, wanted) {
  for (let attempt = 0; ; attempt += 1) {
    const now = await registeredScripts(setting);
    if (JSON.stringify(now) === JSON.stringify(wanted)) return;
    assert.ok(attempt < 100, `registered are ${now}, and not ${wanted}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

inEachBrowser((setting) => {
  test('the list names the API client certificate, and partners that may call', async () => {
    await setting.startAfresh();
    for (const name of ['acme', 'acme-mutual']) {
      const org = setting.org(name);
      const links = setting.sample.links(org.host).filter(({ type }) => type === 'ApiClientCertificate');
      assert.equal(links.length, 1);
      await setting.visitList(org, async () => undefined);
      const stored = await setting.storedOnce((values) => storedLinks(values, org).length > 0);
      const partners = storedLinks(stored, org).filter(({ reference }) => reference.whose === 'theirs').map(({ reference }) => reference.integration);
      assert.deepEqual(partners, name === 'acme-mutual' ? [{ type: 'InboundCertificate', name: 'Partner gateway' }] : []);
      await showsLinks(setting, org, links);
    }
  });

  test('what a disabled Delete says stands in the panel, in its own words', async () => {
    for (const name of ['acme', 'acme-de', 'acme-fr']) {
      const org = setting.org(name);
      const used = org.certificates.find(({ usedBy }) => usedBy.length > 0);
      assert.ok(used);
      await setting.visitList(org, async () => undefined);
      await setting.visitDetail(org, used.label, async (detail) => {
        await openPanel(detail, used.id);
        const panel = await detail.evaluate(() => document.querySelector('[data-certkeep="panel"]')?.textContent);
        const said = await detail.evaluate(() => document.querySelector('#topButtonRow [disabled]')?.closest('[title]')?.getAttribute('title'));
        assert.ok(said.includes(used.usedBy[0]));
        assert.ok(panel.includes(said), `${name}: ${panel}`);
      });
    }
  });

  test('turned on by a click, other pages tell who uses which certificate', async () => {
    await setting.startAfresh();
    const org = setting.org('acme');
    await setting.browser.allowOptionalHosts();
    assert.deepEqual(await registeredScripts(setting), []);
    await turn(setting, 'learning-begin');
    await registered(setting, ['learn']);
    await learnAll(setting, org);
    await showsLinks(setting, org, setting.sample.links(org.host));
  });

  test('in other languages too, and after the background has slept', async () => {
    await setting.browser.stopBackground();
    for (const name of ['acme-de', 'acme-ja', 'acme-ar']) {
      const org = setting.org(name);
      await learnAll(setting, org);
      await showsLinks(setting, org, setting.sample.links(org.host));
    }
  });

  test('the panel says on which page a link was seen', async () => {
    const org = setting.org('acme');
    const okta = org.certificates.find(({ label }) => label === 'Okta_SSO');
    assert.ok(okta);
    await setting.visitList(org, async (list) => {
      await list.click(badgeOf(okta.id));
      const panel = await list.waitFor(() => document.querySelector('[data-certkeep="panel"] .certkeep-links')?.textContent?.replace(/[\u2068\u2069]/g, ''));
      assert.match(panel, /SAML: Okta/);
      assert.match(panel, /Seen on SAML Single Sign-On Setting/);
    });
  });

  test('turned off, the permission is given back and nothing runs there any more', async () => {
    const org = setting.org('acme');
    await turn(setting, 'learning-stop');
    assert.deepEqual(await setting.browser.background.evaluate(async () => [typeof chrome.scripting, await chrome.permissions.contains({ permissions: ['scripting'] })]), ['undefined', false]);
    const [integration] = org.integrations;
    assert.ok(integration);
    await visitIntegration(setting, org, integration, false, async (page) => {
      await drawn(page);
      assert.equal(await page.hasContentScript(), false);
    });
    // The certificates' own pages are read as before, and what was learnt stays.
    await showsLinks(setting, org, setting.sample.links(org.host));
  });
});
