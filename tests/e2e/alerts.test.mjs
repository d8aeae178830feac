// Alerts: each step raised once, whatever slept; seen in popup, toolbar and registry; answered, and never changing the truth.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drawnEntries, news, opened, startFrom, toolbarOnce, visitPopup, visitRegistry } from './own-pages.mjs';
import { events } from './records.mjs';
import { Setting, inEachBrowser, openPanel } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const DAY = 86_400_000;

/** @param {number} days from now */
const moment = (days) => new Date(Date.now() + days * DAY).toISOString();
/** @param {number} days from now */
const day = (days) => moment(days).slice(0, 10);

/** Fifteen characters of a record id. @param {number} number */
const recordId = (number) => `0P15h000000000${number}`;
/** @param {number} number */
const entryId = (number) => `acme:${recordId(number)}`;

/**
 * Pieces of one certificate of a year that has so many days left and half a day: its steps are 60, 30, 10 and 1.
 * @param {number} number @param {number} left @param {Record<string, string>} [facts]
 */
function certificate(number, left, facts = {}) {
  const id = entryId(number);
  const said = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { at: moment(-1), writer: 'test', value }]));
  return {
    [`entry/${id}`]: {
      id, org: 'acme', certificate_id: recordId(number), unique_name: null, label: `Cert_${number}`, kind: 'Self-Signed', active: true, key_size: 2048,
      expiration: { known: moment(left + 0.5) }, created: moment(left + 0.5 - 365), exportable: true, certificate: null,
      seen: { list_page: moment(-1), detail_page: null, file: null }, missing_since: null,
    },
    [`record/${id}`]: { entry: id, facts: said },
  };
}

const frame = { certkeep: { schema: 1 }, 'org/acme': { key: 'acme', org_id: null, host: 'acme.my.salesforce-setup.com', date_order: null, read_at: moment(-1), former_keys: [] } };

/** What was raised, as if so many days ago. @param {number} number @param {number} left days that are left now @param {number[]} steps @param {number} ago */
const raisedBefore = (number, left, steps, ago) => ({
  [`alerts/${entryId(number)}`]: {
    entry: entryId(number),
    raised: steps.map((step) => ({ crossed_at: moment(left + 0.5 - step), threshold_days: step, end: moment(left + 0.5), raised_at: moment(-ago) })),
  },
});

/** @param {Record<string, any>} stored @param {number} number @returns {number[]} */
const steps = (stored, number) => (stored[`alerts/${entryId(number)}`]?.raised ?? []).map((/** @type {any} */ raised) => raised.threshold_days);

/** The steps that a certificate's history says were raised. @param {Record<string, any>} stored @param {number} number */
const alerted = (stored, number) => events(stored).filter(({ entry, kind }) => entry === entryId(number) && kind === 'alerted').map((event) => event.threshold_days);

/** What the background knows once there is any: the browser is told of a step after it is written. @template T @param {Setting} setting @param {() => Promise<T[]>} ask */
async function once(setting, ask) {
  for (let attempt = 0; ; attempt += 1) {
    const known = await setting.browser.background.evaluate(ask);
    if (known.length > 0 || attempt === 100) return known;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/** @param {Page} page @param {number} number @param {string} action */
const press = (page, number, action) => page.click(`.alert[data-entry="${entryId(number)}"] [data-action="${action}"]`);

/** Fills a field of the open form. @param {Page} page @param {string} name @param {string} value */
const fill = (page, name, value) => page.evaluate((field, text) => {
  const input = /** @type {HTMLInputElement} */ (document.querySelector(`.alert-form [name="${field}"]`));
  input.value = text;
}, name, value);

/** @param {Page} page @param {number} number */
const card = (page, number) => page.evaluate((id) => {
  const shown = /** @type {HTMLElement} */ (document.querySelector(`.alert[data-entry="${id}"]`));
  return { open: shown.dataset.open, status: shown.dataset.status, text: shown.innerText.replace(/[\u2068\u2069]/g, '') };
}, entryId(number));

/** @param {Page} page @param {number} number @param {string} open */
const stands = (page, number, open) => page.waitFor((id, wanted) => document.querySelector(`.alert[data-entry="${id}"]`)?.getAttribute('data-open') === wanted, entryId(number), open);

inEachBrowser((setting) => {
  test('every step is raised once, however often the background starts, and its alarm is there each time', async () => {
    await startFrom(setting, { ...frame, ...certificate(1, 20), ...certificate(2, 100) });
    const stored = await setting.storedOnce((now) => steps(now, 1).length > 0);
    assert.deepEqual(steps(stored, 1), [60, 30]);
    assert.deepEqual(steps(stored, 2), []);
    for (let start = 0; start < 3; start += 1) {
      await setting.browser.background.evaluate(() => chrome.alarms.clearAll());
      await setting.browser.stopBackground();
      const alarm = await setting.browser.background.evaluate(async () => {
        for (let attempt = 0; attempt < 100 && !await chrome.alarms.get('refresh'); attempt += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
        return chrome.alarms.get('refresh');
      });
      assert.equal(alarm?.periodInMinutes, 60);
      await visitPopup(setting, async () => undefined);
    }
    const after = await setting.stored();
    assert.deepEqual(after[`alerts/${entryId(1)}`], stored[`alerts/${entryId(1)}`]);
    assert.deepEqual(alerted(after, 1), [60, 30]);
  });

  test('what a page shows to be inside a step is raised right then, and once', async () => {
    const org = setting.org('acme');
    await startFrom(setting, { certkeep: { schema: 1 } });
    await visitPopup(setting, async () => undefined);
    const raised = (/** @type {Record<string, any>} */ stored) => Object.entries(stored).filter(([key]) => key.startsWith('alerts/')).map(([, piece]) => piece);
    const due = setting.expected(org).filter(({ status }) => ['expires-soon', 'last-day', 'expired'].includes(status)).map(({ certificate_id: id }) => `acme:${id}`).sort();
    assert.ok(due.length > 1);
    await setting.visitList(org, async () => undefined);
    const stored = await setting.storedOnce((now) => raised(now).length === due.length && events(now).some(({ kind }) => kind === 'alerted'));
    assert.deepEqual(raised(stored).map(({ entry }) => entry).sort(), due);
    await toolbarOnce(setting, String(due.length));
    await setting.visitList(org, async () => undefined);
    await setting.browser.stopBackground();
    await visitPopup(setting, async (popup) => assert.match((await news(popup))?.title ?? '', new RegExp(`^${due.length} `)));
    const after = await setting.stored();
    assert.deepEqual(raised(after), raised(stored));
    const alertedOnce = events(after).filter(({ kind }) => kind === 'alerted').map(({ entry, threshold_days: days }) => `${entry} ${days}`);
    assert.deepEqual(alertedOnce.toSorted(), raised(after).flatMap(({ entry, raised: steps }) => steps.map((/** @type {any} */ step) => `${entry} ${step.threshold_days}`)).sort());
  });

  test('what a page of the registry enters inside a step is raised right then', async () => {
    await startFrom(setting, { ...frame });
    await visitRegistry(setting, 'add', async (registry) => {
      await registry.evaluate(async (/** @type {any} */ pieces) => {
        const seen = Object.fromEntries(Object.keys(pieces).map((key) => [key, null]));
        await chrome.runtime.sendMessage({ type: 'store', change: { seen, set: pieces, remove: [] } });
      }, certificate(1, 20));
    });
    assert.deepEqual(steps(await setting.storedOnce((now) => steps(now, 1).length > 0), 1), [60, 30]);
  });

  test('after three weeks closed there is one digest, each certificate once with its newest step, and it goes when it was read', async () => {
    await startFrom(setting, {
      ...frame, news: { seen: moment(-21) },
      ...certificate(1, 8, { owner: 'Ann Example' }), ...raisedBefore(1, 8, [60, 30], 21.2),
      ...certificate(2, 55),
      ...certificate(3, 25), ...raisedBefore(3, 25, [60, 30], 21.2),
      ...certificate(4, 20, { 'life-cycle': 'superseded' }),
      ...certificate(5, 200),
    });
    const stored = await setting.storedOnce((now) => steps(now, 1).length === 3 && steps(now, 2).length > 0);
    assert.deepEqual([1, 2, 3, 4, 5].map((number) => steps(stored, number)), [[60, 30, 10], [60], [60, 30], [], []]);
    assert.deepEqual([1, 2, 3].map((number) => alerted(stored, number)), [[10], [60], []]);
    // What was told before still needs somebody: the button counts it, and what is superseded is not counted.
    await toolbarOnce(setting, '3');
    await visitPopup(setting, async (popup) => {
      const told = await news(popup);
      assert.equal(told?.title, '2 certificates need somebody now');
      assert.equal(told.lines.length, 2);
      assert.match(told.lines[0], /^Cert_1 acme Expires in 8 days Less than ten days are left Owner: Ann Example/);
      assert.match(told.lines[1], /^Cert_2 acme Expires in 55 days Time to plan its rotation Nobody owns it/);
      await popup.click('[data-action="news-seen"]');
      await popup.waitFor(() => document.querySelector('.news') === null);
    });
    await setting.browser.stopBackground();
    await visitPopup(setting, async (popup) => {
      assert.equal(await news(popup), null);
      const superseded = (await popup.evaluate(drawnEntries)).find((/** @type {any} */ entry) => entry.name === 'Cert_4');
      assert.equal(superseded.status, 'expires-soon', 'its badge tells the truth');
    });
    await toolbarOnce(setting, '3');
  });

  test('a new end is told again, and what is told as new leads to its entry', async () => {
    await startFrom(setting, { ...frame, ...certificate(1, 50), ...raisedBefore(1, -300, [60, 30, 10, 1], 300) });
    const stored = await setting.storedOnce((now) => steps(now, 1).length > 4);
    assert.deepEqual(steps(stored, 1), [60, 30, 10, 1, 60]);
    await visitPopup(setting, async (popup) => {
      assert.equal((await news(popup))?.lines.length, 1);
      await popup.click('.news .name');
      await opened(setting, `www/registry.html#${encodeURIComponent(entryId(1))}`);
    });
    for (const page of await setting.browser.pages()) if ((await page.url()).includes('registry.html')) await page.close();
  });

  test('acknowledged, snoozed and assigned: the count follows, the history keeps it, the badge stays', async () => {
    await startFrom(setting, { ...frame, ...certificate(1, 20, { owner: 'Ann' }), ...certificate(2, 40), ...certificate(3, 45) });
    await setting.storedOnce((now) => steps(now, 3).length > 0);
    await toolbarOnce(setting, '3');
    await visitRegistry(setting, 'alerts', async (registry) => {
      assert.equal(await registry.evaluate(() => document.querySelectorAll('.alert').length), 3);
      await press(registry, 1, 'alert-acknowledge');
      assert.equal(await registry.waitFor(() => /** @type {HTMLInputElement | null} */ (document.querySelector('.alert-form [name="by"]'))?.value), 'Ann');
      await registry.click('.alert-form [type="submit"]');
      await stands(registry, 1, 'false');
      assert.match((await card(registry, 1)).text, /Acknowledged by Ann, until the next step/);

      // Without a reason nothing is snoozed, and not beyond the end.
      await press(registry, 2, 'alert-snooze');
      // What changes at another alert neither takes what is being typed nor the cursor.
      await registry.click('.alert-form [name="reason"]');
      await registry.type('a fr');
      const owned = certificate(3, 45, { owner: 'Cleo' })[`record/${entryId(3)}`];
      await setting.browser.background.evaluate((key, value) => chrome.storage.local.set({ [key]: value }), `record/${entryId(3)}`, owned);
      await registry.waitFor((id) => document.querySelector(`.alert[data-entry="${id}"]`)?.textContent?.includes('Cleo'), entryId(3));
      await registry.type('eeze');
      assert.equal(await registry.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('.alert-form [name="reason"]')).value), 'a freeze');
      await fill(registry, 'until', day(300));
      await fill(registry, 'reason', 'a *freeze*');
      await registry.click('.alert-form [type="submit"]');
      assert.equal(await registry.evaluate(() => document.querySelector('.alert-form :invalid')?.getAttribute('name')), 'until');
      await fill(registry, 'until', day(12));
      await registry.click('.alert-form [type="submit"]');
      await stands(registry, 2, 'false');
      assert.match((await card(registry, 2)).text, /Snoozed until .*: a \*freeze\*/);

      await press(registry, 3, 'alert-assign');
      await fill(registry, 'to', 'Bea');
      await registry.click('.alert-form [type="submit"]');
      await registry.waitFor((id) => /Assigned to/.test(document.querySelector(`.alert[data-entry="${id}"]`)?.textContent ?? ''), entryId(3));
      const { open, status } = await card(registry, 3);
      assert.deepEqual({ open, status }, { open: 'true', status: 'expires-soon' });
      assert.deepEqual(await registry.evaluate(() => [...document.querySelectorAll('.alert .badge')].map((badge) => badge.getAttribute('data-status'))), ['expires-soon', 'expires-soon', 'expires-soon']);
    });
    await toolbarOnce(setting, '1');
    const stored = await setting.stored();
    const answered = events(stored).filter(({ kind }) => kind !== 'alerted');
    assert.deepEqual(answered.map(({ entry, kind }) => `${entry} ${kind}`).sort(),
      [`${entryId(1)} acknowledged`, `${entryId(2)} snoozed`, `${entryId(3)} assigned`]);
    assert.equal(answered.find(({ kind }) => kind === 'snoozed').reason, 'a *freeze*');

    // It stands above the details too, and can be taken back there.
    await visitRegistry(setting, entryId(2), async (registry) => {
      assert.match((await card(registry, 2)).text, /Snoozed until/);
      await press(registry, 2, 'alert-take-back');
      await stands(registry, 2, 'true');
    });
    await toolbarOnce(setting, '2');
  });

  test('what was snoozed comes again once when its time is over', async () => {
    await startFrom(setting, {
      ...frame, news: { seen: moment(-5) }, ...certificate(1, 40, { snoozed: `${moment(-2)} a freeze` }), ...raisedBefore(1, 40, [60], 19),
      ...certificate(2, 40, { snoozed: `${moment(2)} a freeze` }), ...raisedBefore(2, 40, [60], 19),
    });
    const stored = await setting.storedOnce((now) => now[`alerts/${entryId(1)}`]?.woken);
    assert.equal(stored[`alerts/${entryId(2)}`].woken, undefined);
    await toolbarOnce(setting, '1');
    await visitPopup(setting, async (popup) => {
      assert.deepEqual((await news(popup))?.lines.map((line) => line.slice(0, 6)), ['Cert_1']);
      await popup.click('[data-action="news-seen"]');
      await popup.waitFor(() => document.querySelector('.news') === null);
    });
    await setting.browser.stopBackground();
    await visitPopup(setting, async (popup) => assert.equal(await news(popup), null));
  });

  test('a freeze moves the day that is suggested, and not the end', async () => {
    // The new one is to be in use 30 days before the end: ten days from now.
    await startFrom(setting, { ...frame, ...certificate(1, 40) });
    await visitRegistry(setting, 'alerts', async (registry) => {
      const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
      const shown = (/** @type {number} */ days) => date.format(new Date(Date.now() + (days + 0.5) * DAY));
      assert.match((await card(registry, 1)).text, new RegExp(`in use by ${shown(10)}`));
      await fill(registry, 'name', 'Year end');
      await fill(registry, 'from', day(8));
      await fill(registry, 'to', day(14));
      // Where nobody answers, nothing was saved: that is said, and what was typed is still there.
      await registry.evaluate(() => {
        const { runtime } = chrome;
        const send = runtime.sendMessage.bind(runtime);
        runtime.sendMessage = /** @type {any} */ (async () => {
          runtime.sendMessage = /** @type {any} */ (send);
          return {};
        });
      });
      await registry.click('.freezes [type="submit"]');
      await registry.waitFor(() => document.querySelector('.told-now [data-severity="warning"]')?.textContent?.includes('does not answer'));
      assert.deepEqual(await registry.evaluate(() => ['name', 'from'].map((name) => /** @type {HTMLInputElement} */ (document.querySelector(`.freezes [name="${name}"]`)).value)), ['Year end', day(8)]);
      await registry.click('.freezes [type="submit"]');
      await registry.waitFor((id) => /Year end/.test(document.querySelector(`.alert[data-entry="${id}"]`)?.textContent ?? ''), entryId(1));
      const { text } = await card(registry, 1);
      assert.match(text, new RegExp(`in use by (${shown(6)}|${shown(7)})`));
      assert.match(text, new RegExp(`Ends ${shown(40)}`));
      await registry.click('[data-action="freeze-remove"]');
      await registry.waitFor((id) => !/Year end/.test(document.querySelector(`.alert[data-entry="${id}"]`)?.textContent ?? ''), entryId(1));
      await registry.click('[data-action="freeze-weekends"]');
      await setting.storedOnce((now) => now.settings?.freezes?.not_on_weekends === true);
    });
  });

  test('a mail is drafted to an address and to nothing else, and a chat gets text that stays text', async () => {
    const hostile = { ...certificate(1, 40, { owner: 'Ann <!channel> `x` *y*', contact: 'ann@example.org' }), ...certificate(2, 50, { contact: '#certs' }) };
    hostile[`entry/${entryId(1)}`].label = 'Bad`_name_\n@here [x|https://evil.example]';
    await startFrom(setting, { ...frame, ...hostile });
    await visitRegistry(setting, 'alerts', async (registry) => {
      const { mails, slack, jira } = await registry.evaluate((ids) => {
        const inCard = (/** @type {string} */ id, /** @type {string} */ selector) => document.querySelector(`.alert[data-entry="${id}"] ${selector}`);
        return {
          mails: ids.map((/** @type {string} */ id) => inCard(id, 'a[href^="mailto:"]')?.getAttribute('href') ?? null),
          slack: inCard(ids[0], '[data-action="copy"]')?.getAttribute('data-copy'),
          jira: [...document.querySelectorAll(`.alert[data-entry="${ids[0]}"] [data-action="copy"]`)].at(-1)?.getAttribute('data-copy'),
        };
      }, [entryId(1), entryId(2)]);
      assert.match(mails[0], /^mailto:ann@example\.org\?subject=[^&]+&body=[^&]+$/);
      assert.equal(mails[1], null);
      const body = decodeURIComponent(mails[0].split('&body=')[1]);
      for (const part of ['Expires in 40 days', 'Ann <!channel>', 'No known integration', `https://acme.my.salesforce-setup.com/lightning/setup/CertificatesAndKeysManagement/page?address=%2F${recordId(1)}`]) assert.ok(body.includes(part), `${part}\n${body}`);
      assert.ok(!slack.includes('<!channel>') && !slack.includes('`x`'), slack);
      assert.ok(slack.includes("`Bad'_name_ @here [x|https://evil.example]`"), slack);
      assert.ok(jira.includes('\\@here \\[x\\|https\\://evil.example\\]'), jira);
      await press(registry, 1, 'copy');
      await registry.waitFor((id) => document.querySelector(`.alert[data-entry="${id}"] [data-action="copy"]`)?.textContent === 'Copied', entryId(1));
    });
  });

  test('owner and purpose are written in the panel of the Setup page, and stand in the registry', async () => {
    await setting.startAfresh();
    const org = setting.org('acme');
    const [{ id }] = org.certificates;
    await setting.visitList(org, async (list, page) => {
      await openPanel(list, id);
      await list.click('.certkeep-own [name="owner"]');
      await page.type('Ann Example');
      await list.click('.certkeep-own [name="purpose"]');
      await page.type('SSO signing');
      await page.press('Enter');
      await list.waitFor(() => document.querySelector('.certkeep-own [role="status"]')?.textContent === 'Saved.');
    });
    const stored = await setting.storedOnce((now) => now[`record/acme:${id}`]);
    const { facts } = stored[`record/acme:${id}`];
    assert.deepEqual([facts.owner.value, facts.purpose.value], ['Ann Example', 'SSO signing']);
    assert.equal(facts.owner.writer, stored.device.writer);
    const said = events(stored).filter(({ kind, source }) => kind === 'changed' && source === 'setup-page');
    assert.deepEqual(said.map(({ what, from, to }) => [what, from, to]), [['owner', null, 'Ann Example'], ['purpose', null, 'SSO signing']]);
    // Another visit shows it, and clearing the field takes it away.
    await setting.browser.stopBackground();
    await setting.visitList(org, async (list, page) => {
      await openPanel(list, id);
      assert.equal(await list.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('.certkeep-own [name="owner"]')).value), 'Ann Example');
      await list.click('.certkeep-own [name="owner"]');
      await page.press('Control+a');
      await page.press('Delete');
      await page.press('Enter');
      await list.waitFor(() => document.querySelector('.certkeep-own [role="status"]')?.textContent === 'Saved.');
    });
    const cleared = (await setting.stored());
    assert.equal(cleared[`record/acme:${id}`].facts.owner.value, null);
    assert.equal(cleared.device.writer, stored.device.writer);
  });

  test('without the permission nothing is notified, and nothing breaks', async () => {
    await startFrom(setting, { ...frame, ...certificate(1, 20) });
    await setting.storedOnce((now) => steps(now, 1).length > 0);
    assert.equal(await setting.browser.background.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] })), false);
    await toolbarOnce(setting, '1');
    assert.deepEqual((await setting.browser.console()).filter(({ text }) => /notif/i.test(text)), []);
  });
});

for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(`${name}, allowed to notify`, () => {
    const setting = new Setting(name);
    before(() => setting.start({ grantable: { permissions: ['notifications'], origins: [] } }), { timeout: 120_000 });
    after(() => setting.stop());

    const granted = () => setting.browser.background.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }));

    test('one notification a digest, by a click on the registry page and no longer than that', async () => {
      await startFrom(setting, { ...frame });
      await visitRegistry(setting, 'alerts', async (registry) => {
        if (!await granted()) {
          await registry.click('[data-action="notify-begin"]');
          await setting.browser.restoreHostPermissions().catch(() => undefined);
        }
        await registry.waitFor(() => document.querySelector('[data-action="notify-stop"]') !== null);
      });
      assert.equal(await granted(), true);
      await setting.browser.background.evaluate(async (/** @type {Record<string, unknown>} */ pieces) => { await chrome.storage.local.set(pieces); },
        { ...certificate(1, 20, { owner: 'Ann' }), ...certificate(2, 40), ...certificate(3, 200) });
      await setting.browser.stopBackground();
      // What the background asks the browser for; the background that is asked here has looked at its start.
      await setting.storedOnce((now) => steps(now, 1).length > 0);
      if (name === 'chromium') {
        assert.deepEqual(await once(setting, async () => Object.keys(await chrome.notifications.getAll())), ['registry#alerts']);
        // What Chromium does at a click on it.
        await setting.browser.background.evaluate(() => /** @type {any} */ (chrome.notifications.onClicked).dispatch('registry#alerts'));
        await opened(setting, 'www/registry.html#alerts');
      }
      // One more is learnt while the background is awake: the alarm looks again, and tells of that one alone.
      await setting.browser.background.evaluate(() => {
        /** @type {any[]} */
        const created = [];
        chrome.notifications.create = /** @type {any} */ (async (/** @type {string} */ id, /** @type {any} */ options) => { created.push({ id, ...options }); return id; });
        /** @type {any} */ (self).told = created;
      });
      await visitRegistry(setting, '', async (registry) => {
        await registry.evaluate(async (/** @type {any} */ pieces) => {
          const seen = Object.fromEntries(Object.keys(pieces).map((key) => [key, null]));
          await chrome.runtime.sendMessage({ type: 'store', change: { seen, set: pieces, remove: [] } });
        }, certificate(4, 9, { owner: 'Bea' }));
        await registry.evaluate(() => chrome.alarms.create('now', { when: Date.now() + 100 }));
      });
      await setting.storedOnce((now) => steps(now, 4).length > 0);
      const created = await once(setting, async () => /** @type {any[]} */ (/** @type {any} */ (self).told));
      assert.equal(created.length, 1);
      assert.equal(created[0].id, `registry#${encodeURIComponent(entryId(4))}`);
      assert.match(created[0].message.replace(/[\u2068\u2069]/g, ''), /^Cert_4 · acme · Expires in 9 days · Owner: Bea$/);
    });

    test('allowed later, what is open is told once in one digest, and nothing is raised again', async () => {
      if (name === 'firefox') {
        await visitRegistry(setting, 'alerts', async (registry) => {
          await registry.click('[data-action="notify-stop"]');
          await registry.waitFor(() => document.querySelector('[data-action="notify-begin"]') !== null);
        });
      }
      await startFrom(setting, { ...frame, ...certificate(1, 20), ...certificate(2, 40), ...certificate(3, 40, { snoozed: `${moment(2)} a freeze` }), ...certificate(4, 200) });
      const before = await setting.storedOnce((now) => [1, 2, 3].every((number) => steps(now, number).length > 0) && events(now).some(({ kind }) => kind === 'alerted'));
      // The interface is there only once it is allowed: whoever wants to know what it is asked for looks for it all the time.
      await setting.browser.background.evaluate(() => {
        const own = /** @type {any} */ (self);
        own.told = [];
        const look = setInterval(() => {
          if (!chrome.notifications) return;
          clearInterval(look);
          chrome.notifications.create = /** @type {any} */ (async (/** @type {string} */ id, /** @type {any} */ options) => { own.told.push({ id, ...options }); return id; });
          own.listens = true;
        }, 1);
      });
      if (name === 'firefox') {
        await visitRegistry(setting, 'alerts', async (registry) => {
          await registry.click('[data-action="notify-begin"]');
          await setting.browser.restoreHostPermissions().catch(() => undefined);
          await registry.waitFor(() => document.querySelector('[data-action="notify-stop"]') !== null);
        });
      } else {
        // Nothing but a hand reaches Chromium's prompt: it is granted already, and the browser's word of that is said again.
        await once(setting, async () => [/** @type {any} */ (self).listens].filter(Boolean));
        await setting.browser.background.evaluate(() => /** @type {any} */ (chrome.permissions.onAdded).dispatch({ permissions: ['notifications'], origins: [] }));
      }
      const told = () => once(setting, async () => /** @type {any[]} */ (/** @type {any} */ (self).told));
      const [digest, ...others] = await told();
      assert.deepEqual([digest.id, others], ['registry#alerts', []]);
      assert.deepEqual(digest.message.replace(/[\u2068\u2069]/g, '').split('\n').map((/** @type {string} */ line) => line.split(' ·')[0]), ['Cert_1', 'Cert_2'], 'not what sleeps, nor what is well');
      await visitRegistry(setting, '', (registry) => registry.evaluate(() => chrome.alarms.create('now', { when: Date.now() + 100 })));
      await new Promise((resolve) => { setTimeout(resolve, 1_500); });
      assert.equal((await told()).length, 1);
      const after = await setting.stored();
      assert.deepEqual([1, 2, 3, 4].map((number) => [steps(after, number), alerted(after, number)]), [1, 2, 3, 4].map((number) => [steps(before, number), alerted(before, number)]));
    });

    test('taken back by a click, and nothing is notified any more', async () => {
      await visitRegistry(setting, 'alerts', async (registry) => {
        await registry.click('[data-action="notify-stop"]');
        await registry.waitFor(() => document.querySelector('[data-action="notify-begin"]') !== null);
      });
      assert.equal(await granted(), false);
      await startFrom(setting, { ...frame, ...certificate(1, 20) });
      await setting.storedOnce((now) => steps(now, 1).length > 0);
      await toolbarOnce(setting, '1');
    });
  });
}
