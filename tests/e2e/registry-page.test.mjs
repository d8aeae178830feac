// The registry page: the popup's list at full width, all that is known of one certificate, and the settings.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { drawnEntries, expectedEntries, readEntries, sameEntries, search, visitRegistry } from './own-pages.mjs';
import { hooks, inEachBrowser, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {import('./setting.mjs').Org} Org */

const DAY = 86_400_000;
const visited = ['acme', 'acme--uat.sandbox'];

/** Runs in the page: the details as a reader sees them. */
function details() {
  const shown = /** @type {HTMLElement} */ (document.querySelector('.details'));
  const facts = [...shown.querySelectorAll('.facts dt')].map((term) => [term.textContent, term.nextElementSibling?.querySelector('bdi')?.textContent]);
  return {
    name: shown.querySelector('h2')?.textContent,
    status: /** @type {HTMLElement | null} */ (shown.querySelector('.badge'))?.dataset.status,
    facts: Object.fromEntries(facts),
    text: shown.innerText,
  };
}

/** @param {Page} registry @param {string} name */
const showsDetailsOf = (registry, name) => registry.waitFor((wanted) => document.querySelector('.details h2')?.textContent === wanted, name);

/** @param {Page} registry @param {string} words */
const says = (registry, words) => registry.waitFor((wanted) => [...document.querySelectorAll('.notice')].some((notice) => notice.textContent?.startsWith(wanted)), words);

inEachBrowser((setting) => {
  const orgs = () => visited.map((name) => setting.org(name));
  const all = () => expectedEntries(setting, orgs());
  /** @param {string} label */
  const entryId = (label) => `acme:${setting.org('acme').certificates.find((certificate) => certificate.label === label)?.id}`;

  before(async () => {
    for (const org of orgs()) await setting.visitList(org, async () => undefined);
    await setting.storedOnce((stored) => Object.keys(stored).filter((key) => key.startsWith('entry/')).length === all().length);
  });

  test('it has the list of the popup, beside it the place for details', async () => {
    await visitRegistry(setting, '', async (registry) => {
      sameEntries(await readEntries(registry), all());
      const { list, details: beside, width } = await registry.evaluate(() => ({
        list: document.querySelector('.viewport')?.getBoundingClientRect().toJSON(),
        details: document.querySelector('.details')?.getBoundingClientRect().toJSON(),
        width: innerWidth,
      }));
      assert.ok(list.right < beside.left && beside.right <= width, JSON.stringify({ list, beside, width }));
      assert.match((await registry.evaluate(details)).text, /Choose a certificate/);
    });
  });

  test("the address leads to one entry's details, which say what the list page says", async () => {
    const org = setting.org('acme');
    for (const { id, label, keySize, type } of org.certificates) {
      await visitRegistry(setting, `${org.name}:${id}`, async (registry) => {
        const shown = await registry.evaluate(details);
        assert.equal(shown.name, label);
        assert.equal(shown.status, all().find((entry) => entry.certificate_id === id)?.status);
        assert.equal(shown.facts.Label, label);
        assert.equal(shown.facts.Type, type === 'ca-signed' ? 'CA-Signed' : 'Self-Signed');
        assert.equal(shown.facts['Key size'], `${keySize} bits`);
        assert.equal(shown.facts['Record id'], id);
        assert.equal(shown.facts.Org, org.name);
        const current = await registry.waitFor(() => document.querySelector('[aria-current="true"]')?.textContent);
        assert.equal(current, label);
      });
    }
  });

  test('a click on an entry shows its details, and so does Enter', async () => {
    await visitRegistry(setting, '', async (registry) => {
      const [first, second] = await registry.evaluate(drawnEntries);
      await registry.click(`[data-certificate-id="${second.certificate_id}"] .name`);
      await showsDetailsOf(registry, second.name);
      assert.ok((await registry.url()).endsWith(`#${encodeURIComponent(`${second.org}:${second.certificate_id}`)}`));
      await registry.click('.search');
      await registry.press('ArrowDown');
      await registry.press('Enter');
      await showsDetailsOf(registry, first.name);
    });
  });

  test('an entry that is not there is said not to be there', async () => {
    await visitRegistry(setting, 'acme:0P15h0000000000', async (registry) => {
      assert.match((await registry.evaluate(details)).text, /no such certificate/);
    });
  });

  test('a copy button puts its value on the clipboard and says so', async () => {
    const id = entryId('Okta_SSO').slice('acme:'.length);
    await visitRegistry(setting, `acme:${id}`, async (registry) => {
      const button = `.details .copy[data-copy="${id}"]`;
      assert.match(await registry.evaluate((selector) => document.querySelector(selector)?.getAttribute('aria-label'), button), /Copy .*Record id/);
      await registry.click(button);
      await registry.waitFor((selector) => document.querySelector(selector)?.textContent === 'Copied', button);
      await registry.click('.search');
      await registry.press('Control+v');
      const pasted = await registry.waitFor(() => /** @type {HTMLInputElement} */ (document.querySelector('.search')).value);
      assert.equal(pasted, id);
    });
  });

  test('what is read meanwhile appears, in the list and in the details', async () => {
    const org = setting.org('acme-single');
    const [certificate] = org.certificates;
    await visitRegistry(setting, `${org.name}:${certificate.id}`, async (registry) => {
      assert.match((await registry.evaluate(details)).text, /no such certificate/);
      await setting.visitList(org, async () => undefined);
      await showsDetailsOf(registry, certificate.label);
      sameEntries((await readEntries(registry)).filter(({ org: name }) => name === org.name), expectedEntries(setting, [org]));
    });
  });

  test('what is being typed stays, whatever is read meanwhile', async () => {
    await visitRegistry(setting, entryId('Okta_SSO'), async (registry) => {
      await registry.click('.settings summary');
      await registry.click('#plan-days');
      await registry.press('Control+a');
      await registry.type('45');
      await registry.click('.link-form > summary');
      await registry.click('#hand-name');
      await registry.type('AWS IAM');
      await registry.evaluate(() => { /** @type {any} */ (globalThis).heading = document.querySelector('.details h2'); });
      await setting.visitList(setting.org('acme'), async () => undefined);
      await registry.waitFor(() => ![null, /** @type {any} */ (globalThis).heading].includes(document.querySelector('.details h2')));
      assert.deepEqual(await registry.evaluate(() => ({
        days: ['plan', 'act'].map((field) => /** @type {HTMLInputElement} */ (document.querySelector(`#${field}-days`)).value),
        isOpen: document.querySelector('.link-form')?.hasAttribute('open'),
        name: /** @type {HTMLInputElement} */ (document.querySelector('#hand-name')).value,
        focused: document.activeElement?.id,
        readAloud: document.querySelector('.certificate')?.closest('[aria-live]:not([aria-live="off"])'),
      })), { days: ['45', '30'], isOpen: true, name: 'AWS IAM', focused: 'hand-name', readAloud: null });
    });
  });

  test('an entry is forgotten by the second click, not by the first', async () => {
    const org = setting.org('acme-single');
    const id = `${org.name}:${org.certificates[0].id}`;
    await visitRegistry(setting, id, async (registry) => {
      await registry.click('[data-action="forget"]');
      await registry.waitFor(() => /Really/.test(document.querySelector('[data-action="forget"]')?.textContent ?? ''));
      assert.ok(Object.hasOwn(await setting.stored(), `entry/${id}`));
      await registry.click('[data-action="forget"]');
      await registry.waitFor(() => /no such certificate/.test(document.querySelector('.details')?.textContent ?? ''));
      await says(registry, 'Forgotten');
      assert.ok(!Object.hasOwn(await setting.stored(), `entry/${id}`));
      sameEntries(await readEntries(registry), all());
    });
  });

  test('forgetting works by keyboard alone', async () => {
    const org = setting.org('acme-single');
    await setting.visitList(org, async () => undefined);
    const id = `${org.name}:${org.certificates[0].id}`;
    await setting.storedOnce((stored) => stored[`entry/${id}`] !== undefined);
    await visitRegistry(setting, id, async (registry) => {
      await registry.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('[data-action="forget"]')).focus(); });
      await registry.press('Enter');
      await registry.press('Enter');
      await setting.storedOnce((stored) => stored[`entry/${id}`] === undefined);
    });
  });

  test('caps of its steps are saved, and the badges of the Setup page follow', async () => {
    const caps = { plan: 40, act: 10 };
    await visitRegistry(setting, '', async (registry) => {
      await registry.click('.settings summary');
      for (const [field, days] of [['plan', 0], ['plan', caps.plan], ['act', caps.act]]) {
        await registry.click(`#${field}-days`);
        await registry.press('Control+a');
        await registry.type(String(days));
        // Nothing is saved that makes no sense: with a cap of no days, nobody would ever be warned.
        if (days === 0) {
          await registry.click('[data-action="save-settings"]');
          assert.equal(await registry.evaluate(() => document.querySelector('#plan-days:invalid') !== null), true);
          assert.equal((await setting.stored()).settings, undefined);
        }
      }
      await registry.click('[data-action="save-settings"]');
      await says(registry, 'Saved');
      // The list hears of the change in its own time; the answer to the click still stands there then.
      await search(registry, 'mulesoft');
      await registry.waitFor(() => document.querySelectorAll('[data-certkeep="entry"]:not([data-status="ok"])').length === 0);
      await says(registry, 'Saved');
    });
    assert.deepEqual((await setting.stored()).settings.caps, { plan_days: caps.plan, act_days: caps.act });

    const org = setting.org('acme');
    const expected = setting.expected(org).map((row) => ({ ...row, ...capped(org, row, caps) }));
    assert.notDeepEqual(expected, setting.expected(org), 'no row of the sample is between the old caps and the new ones');
    await setting.visitList(org, async (list) => {
      assert.deepEqual((await readBadges(list)).map(hooks), expected.map(hooks));
    });
    await visitRegistry(setting, '', async (registry) => {
      const shown = await readEntries(registry);
      sameEntries(shown.filter(({ org: name }) => name === org.name), expected.map((row) => ({ ...row, org: org.name })));
      assert.deepEqual(await registry.evaluate(() => ['plan', 'act'].map((field) => /** @type {HTMLInputElement} */ (document.querySelector(`#${field}-days`)).value)),
        [String(caps.plan), String(caps.act)]);
    });
  });
});

/**
 * Steps under other caps, by the same rule as the judge's: a fraction of the life, and never earlier than the cap.
 * @param {Org} org
 * @param {Pick<import('./own-pages.mjs').Expectation, 'certificate_id' | 'status' | 'step'>} row
 * @param {{ plan: number, act: number }} caps
 * @returns {Pick<import('./own-pages.mjs').Expectation, 'status' | 'step'>}
 */
function capped(org, { certificate_id, status, step }, caps) {
  if (status !== 'expires-soon') return { status, step };
  const certificate = org.certificates.find(({ id }) => id === certificate_id);
  assert.ok(certificate);
  const life = certificate.expires.getTime() - certificate.created.getTime();
  const left = certificate.expires.getTime() - Date.now();
  if (left <= Math.min(caps.act * DAY, life / 6)) return { status, step: 'act' };
  if (left <= Math.min(caps.plan * DAY, life / 3)) return { status, step: 'plan' };
  return { status: 'ok', step: null };
}
