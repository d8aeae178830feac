// What is kept after a visit, and that nothing kept is ever lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotated, badgeOf, hooks, inEachBrowser, panelFilled, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {import('./setting.mjs').Org} Org */

/** @param {Org} org @param {{ id: string }} certificate */
const key = (org, { id }) => `entry/${org.name}:${id}`;

/** @param {Org} org */
const keys = (org) => org.certificates.map((certificate) => key(org, certificate));

const nothing = async () => undefined;

/** The strip of a fault, waited for. @param {Target} list @returns {Promise<string>} */
const faultOf = (list) => list.waitFor(() => document.querySelector('[data-certkeep="fault"]')?.textContent);

inEachBrowser((setting) => {
  /** Where it is kept which steps were raised, of those that have crossed any. @param {Org} org */
  const raised = (org) => setting.expected(org).filter(({ status }) => ['expired', 'last-day', 'expires-soon'].includes(status))
    .map(({ certificate_id: id }) => `alerts/${org.name}:${id}`);

  /** Visits a list and waits until all its rows, and what is raised of them, are kept. @param {Org} org @param {(list: Target) => Promise<unknown>} [body] */
  const visited = async (org, body = nothing) => {
    await setting.visitList(org, body);
    return setting.storedOnce((values) => values.certkeep !== undefined && [...keys(org), ...raised(org)].every((name) => values[name] !== undefined));
  };

  test('a visit stores one entry a row, the org with its links and journal, what is raised, and nothing of the address', async () => {
    await setting.startAfresh();
    const org = setting.org('acme');
    /** @type {string[]} */
    const addresses = [];
    const stored = await visited(org, async (list) => { addresses.push(await list.url()); });
    const { writer } = stored.device;
    assert.deepEqual(Object.keys(stored).sort(), ['certkeep', 'device', `tail/${writer}`, `org/${org.name}`, `links/${org.name}`, ...keys(org), ...raised(org)].sort());
    const text = JSON.stringify(stored);
    const query = addresses.flatMap((address) => [...new URL(address).searchParams]).filter(([name]) => name !== 'isdtp');
    assert.ok(query.some(([name]) => name === 'nonce'));
    for (const part of [...query.flat(), 'isdtp', 'http', '/0P1', '?']) assert.ok(!text.includes(part), `${part} is stored`);
  });

  test('entries stay under a letter filter, unmarked', async () => {
    await setting.startAfresh();
    const org = setting.org('acme');
    await visited(org, async (list) => {
      await list.click('.rolodex a[href*="letter=S"]');
      await list.waitFor(() => location.search.includes('letter=S'));
      await annotated(list);
    });
    const stored = await setting.stored();
    for (const name of keys(org)) assert.equal(stored[name].missing_since, null, name);
  });

  test('a row that is gone while all are shown is marked, and kept', async () => {
    await setting.startAfresh();
    const org = setting.org('acme-srcup');
    const before = await visited(org);
    // The sample's records are what the server prints: without one of them, its row and its place in the count are gone.
    const [gone] = org.certificates.splice(1, 1);
    assert.ok(gone);
    try {
      await setting.visitList(org, nothing);
      const stored = await setting.storedOnce((values) => values[key(org, gone)]?.missing_since !== null);
      const { missing_since: since, ...rest } = stored[key(org, gone)];
      assert.ok(since);
      const { missing_since: none, ...restBefore } = before[key(org, gone)];
      assert.equal(none, null);
      assert.deepEqual(rest, restBefore);
      for (const name of keys(org)) assert.equal(stored[name].missing_since, null, name);
    } finally {
      org.certificates.splice(1, 0, gone);
    }
    await setting.visitList(org, nothing);
    await setting.storedOnce((values) => values[key(org, gone)].missing_since === null);
  });

  test('a background killed between two messages loses nothing', async () => {
    await setting.startAfresh();
    const org = setting.org('acme');
    const before = await visited(org, async (list) => {
      await setting.browser.stopBackground();
      await list.click(badgeOf(String(setting.expected(org)[0]?.certificate_id)));
      await panelFilled(list);
      await setting.storedOnce((values) => keys(org).every((name) => values[name] !== undefined));
      await setting.browser.stopBackground();
    });
    const [certificate] = org.certificates;
    assert.ok(certificate);
    await setting.visitDetail(org, certificate.label, nothing);
    const after = await setting.storedOnce((values) => values[key(org, certificate)]?.unique_name === certificate.uniqueName);
    // A background that starts looks at the clock too, and keeps what it raised.
    const kept = (/** @type {Record<string, any>} */ values) => Object.keys(values).filter((name) => !name.startsWith('alerts/')).sort();
    assert.deepEqual(kept(after), kept(before));
    for (const name of keys(org)) assert.equal(after[name].label, before[name].label);
  });

  test('a background killed with half of a long list told, and nothing saved, is told of the page again', async () => {
    await setting.startAfresh();
    const org = setting.org('acme-fifty');
    await visited(org, async (list) => {
      await list.inContentScript(() => {
        const { runtime } = chrome;
        const send = runtime.sendMessage.bind(runtime);
        /** @type {any} */ (globalThis).asked = new Promise((tell) => {
          runtime.sendMessage = /** @type {any} */ (async (/** @type {{ type: string }} */ message) => {
            if (message.type !== 'annotations') return send(message);
            runtime.sendMessage = /** @type {any} */ (send);
            await new Promise((resolve) => {
              /** @type {any} */ (globalThis).askOn = resolve;
              tell(true);
            });
            return send(message);
          });
        });
        document.querySelector('[data-certkeep="summary"]')?.remove();
      });
      assert.ok(await list.inContentScript(() => /** @type {any} */ (globalThis).asked));
      const first = await list.evaluate(() => document.querySelectorAll('[data-certkeep="badge"]').length);
      assert.ok(first > 0 && first < org.certificates.length, `${first} badges`);
      await setting.startAfresh();
      await list.inContentScript(() => /** @type {any} */ (globalThis).askOn());
      await annotated(list);
      assert.deepEqual((await readBadges(list)).map(hooks), setting.expected(org).map(hooks));
    });
  });

  test('when writing fails, the page is annotated and says so; the next write that succeeds saves all', async () => {
    await setting.startAfresh();
    const [first, second, third] = ['acme-fifty', 'acme', 'acme-single'].map((name) => setting.org(name));
    assert.ok(first && second && third);
    const good = await visited(first);
    await setting.browser.background.evaluate(() => {
      const { local } = chrome.storage;
      const { set } = local;
      Object.assign(local, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')), mend: () => Object.assign(local, { set }) });
    });
    await setting.visitList(second, async (list) => {
      assert.deepEqual((await readBadges(list)).map(hooks), setting.expected(second).map(hooks));
      // What, why and what to do: three sentences, the second with the browser's own reason.
      const fault = await faultOf(list);
      assert.match(fault, /QUOTA_BYTES/);
      assert.ok(fault.split(/\.\s/).length >= 3, fault);
    });
    assert.deepEqual(await setting.stored(), good);
    await setting.browser.background.evaluate(() => { /** @type {any} */ (chrome.storage.local).mend(); });
    await setting.visitList(third, async (list) => {
      assert.equal(await list.evaluate(() => document.querySelector('[data-certkeep="fault"]')), null);
    });
    await setting.storedOnce((values) => [...keys(first), ...keys(second), ...keys(third)].every((name) => values[name] !== undefined));
  });

  test('a registry written by a newer version is not touched, and the page says why', async () => {
    const kept = { certkeep: { schema: 999 }, 'entry/acme:of-tomorrow': { hologram: true } };
    await setting.startAfresh(kept);
    await setting.visit(setting.org('acme').home, async (page) => {
      const fault = await faultOf(await page.frame(/\/0P1\?/));
      assert.match(fault, /newer version/i);
      assert.match(fault, /999/);
    });
    assert.deepEqual(await setting.stored(), kept);
  });

  test('a corrupt entry does not stop the rest, and is left as it is', async () => {
    const corrupt = { 'entry/acme-fr:0P1000000000000': 'torn', 'entry/acme-fr:0P1000000000001': { id: 7 }, 'org/acme-fr': [] };
    await setting.startAfresh({ certkeep: { schema: 1 }, ...corrupt });
    const org = setting.org('acme');
    const stored = await visited(org, async (list) => {
      assert.deepEqual((await readBadges(list)).map(hooks), setting.expected(org).map(hooks));
    });
    for (const [name, value] of Object.entries(corrupt)) assert.deepEqual(stored[name], value);
  });
});
