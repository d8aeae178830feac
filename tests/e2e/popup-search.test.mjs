// Finding one certificate in the popup: by words, by status, and with nothing but the keyboard.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { drawnEntries, expectedEntries, opened, readEntries, sameEntries, search, visitPopup } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const visited = ['acme', 'acme--uat.sandbox'];

/** Runs in the page: what has the focus, in a reader's words. */
function focused() {
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  const entry = /** @type {HTMLElement | null | undefined} */ (active?.closest('[data-certkeep="entry"]'));
  if (entry) return { entry: Number(entry.getAttribute('aria-posinset')), name: active?.textContent };
  return { status: active?.dataset.status, search: active?.classList.contains('search') };
}

/** @param {Page} popup @param {number} count */
const shows = (popup, count) => popup.waitFor((/** @type {number} */ wanted) => document.querySelector('.shown')?.textContent?.startsWith(`${wanted} of `), count);

inEachBrowser((setting) => {
  const all = () => expectedEntries(setting, visited.map((name) => setting.org(name)));

  before(async () => {
    for (const name of visited) await setting.visitList(setting.org(name), async () => undefined);
    await setting.storedOnce((stored) => Object.keys(stored).filter((key) => key.startsWith('entry/')).length === all().length);
  });

  test('search as you type: the field has the focus, and every word must occur somewhere', async () => {
    await visitPopup(setting, async (popup) => {
      assert.equal((await popup.evaluate(focused)).search, true);
      /** @type {[string, (entry: { label: string, org: string }) => boolean][]} */
      const searches = [
        ['okta', ({ label }) => label === 'Okta_SSO'],
        ['SANDBOX', ({ org }) => org.includes('sandbox')],
        ['sandbox okta', ({ label, org }) => label === 'Okta_SSO' && org.includes('sandbox')],
        ['okta sandbox', ({ label, org }) => label === 'Okta_SSO' && org.includes('sandbox')],
        ['sap mtls', ({ label }) => label === 'SAP mTLS'],
        ['no such certificate', () => false],
      ];
      for (const [words, wanted] of searches) {
        await search(popup, words);
        const expected = all().filter(wanted);
        await shows(popup, expected.length);
        sameEntries(await readEntries(popup), expected);
      }
      await search(popup, '');
      await shows(popup, all().length);
    });
  });

  test('each letter typed narrows the list at once, and the reader is told how many are left', async () => {
    await visitPopup(setting, async (popup) => {
      for (const [index, letter] of [...'okta'].entries()) {
        await popup.type(letter);
        const typed = 'okta'.slice(0, index + 1);
        // A single letter is in the org's own name too; what is sure is that nothing that fits may be missing.
        const least = all().filter(({ label }) => label.toLowerCase().includes(typed)).length;
        await popup.waitFor((text) => /** @type {HTMLInputElement} */ (document.querySelector('.search')).value === text, typed);
        const said = await popup.evaluate(() => document.querySelector('[role="status"]')?.textContent);
        assert.ok(Number.parseInt(said, 10) >= least, `${said} for ${typed}`);
      }
      await shows(popup, 2);
    });
  });

  test('a status shows its number, filters by a click, and shows all again by a second one', async () => {
    await visitPopup(setting, async (popup) => {
      for (const status of new Set(all().map((entry) => entry.status))) {
        const button = `.statuses [data-status="${status}"]`;
        const expected = all().filter((entry) => entry.status === status);
        const text = await popup.evaluate((selector) => document.querySelector(selector)?.textContent, button);
        assert.equal(Number.parseInt(text, 10), expected.length, text);
        await popup.click(button);
        await popup.waitFor((selector) => document.querySelector(selector)?.getAttribute('aria-pressed') === 'true', button);
        sameEntries(await readEntries(popup), expected);
        await popup.click(button);
        await popup.waitFor((selector) => document.querySelector(selector)?.getAttribute('aria-pressed') === 'false', button);
        await shows(popup, all().length);
      }
    });
  });

  test('a status filters by keyboard, and the focus stays on it', async () => {
    await visitPopup(setting, async (popup) => {
      const reached = 'ok';
      for (let presses = 0; (await popup.evaluate(focused)).status !== reached; presses += 1) {
        assert.ok(presses < 10, 'Tab never reaches the filter');
        await popup.press('Tab');
      }
      for (const [key, pressed] of [['Enter', 'true'], ['Space', 'false'], ['Space', 'true'], ['Enter', 'false']]) {
        await popup.press(key);
        await popup.waitFor((status, state) => document.querySelector(`.statuses [data-status="${status}"]`)?.getAttribute('aria-pressed') === state, reached, pressed);
        assert.equal((await popup.evaluate(focused)).status, reached, `${key} lost the focus`);
      }
    });
  });

  test('a status and words narrow together', async () => {
    await visitPopup(setting, async (popup) => {
      await search(popup, 'okta');
      await popup.click('.statuses [data-status="expired"]');
      const expected = all().filter(({ label, status }) => label === 'Okta_SSO' && status === 'expired');
      await shows(popup, expected.length);
      sameEntries(await readEntries(popup), expected);
    });
  });

  test('arrow keys, Home and End walk the entries, headings are passed over, and Enter opens the registry page', async () => {
    await visitPopup(setting, async (popup) => {
      const entries = await readEntries(popup);
      const places = entries.map(({ place }) => place);
      assert.ok(places.some((place, index) => index > 0 && place !== places[index - 1] + 1), 'no heading stands between entries');
      await popup.click('.search');
      for (const place of places) {
        await popup.press('ArrowDown');
        assert.equal((await popup.evaluate(focused)).entry, place);
      }
      await popup.press('ArrowDown');
      assert.equal((await popup.evaluate(focused)).entry, places.at(-1), 'below the last entry there is none');
      await popup.press('Home');
      assert.equal((await popup.evaluate(focused)).entry, places[0]);
      await popup.press('End');
      assert.equal((await popup.evaluate(focused)).entry, places.at(-1));
      await popup.press('ArrowUp');
      assert.equal((await popup.evaluate(focused)).entry, places.at(-2));
      await popup.press('Home');
      await popup.press('ArrowUp');
      assert.equal((await popup.evaluate(focused)).search, true, 'above the first entry is the search');

      // In the search itself, End is a key of the text.
      await popup.press('ArrowDown');
      await popup.press('End');
      await popup.press('Enter');
      const { org, certificate_id } = entries[entries.length - 1];
      await opened(setting, `www/registry.html#${encodeURIComponent(`${org}:${certificate_id}`)}`);
    });
  });

  test('a screen reader is told what each part is', async () => {
    await visitPopup(setting, async (popup) => {
      const names = await popup.evaluate(() => ({
        search: document.querySelector('.search')?.getAttribute('aria-label'),
        statuses: document.querySelector('[role="group"]')?.getAttribute('aria-label'),
        list: document.querySelector('[role="list"]')?.getAttribute('aria-label'),
        lines: [...document.querySelectorAll('[role="list"] > *')].map((line) => line.getAttribute('role')),
        sizes: [...new Set([...document.querySelectorAll('[role="listitem"]')].map((line) => line.getAttribute('aria-setsize')))],
        language: document.documentElement.lang,
        // A shape beside words is no news to those who hear the words.
        shapes: [...document.querySelectorAll('svg')].every((shape) => shape.getAttribute('aria-hidden') === 'true'),
      }));
      assert.match(names.search, /Search/);
      assert.ok(names.statuses && names.list);
      assert.deepEqual([...new Set(names.lines)], ['listitem']);
      assert.deepEqual(names.sizes, [String(all().length + visited.length)]);
      assert.equal(names.language, 'en');
      assert.equal(names.shapes, true);
    });
  });

  test('"Open in Setup" leads to the page of that certificate', async () => {
    await visitPopup(setting, async (popup) => {
      for (const { certificate_id, org, setup } of await readEntries(popup)) {
        const host = setting.org(String(org)).hosts.setup;
        assert.equal(setup, `https://${host}/lightning/setup/CertificatesAndKeysManagement/page?address=%2F${certificate_id}`);
      }
      const [first] = await popup.evaluate(drawnEntries);
      await setting.visit(first.setup, async (page) => {
        const detail = await page.frame(new RegExp(`/${first.certificate_id}`));
        await detail.waitFor((id) => document.querySelector(`[data-certkeep="badge"][data-certificate-id="${id}"]`) !== null, first.certificate_id);
      });
    });
  });

  test('what is read meanwhile comes into the list and leaves the focus where it is', async () => {
    await visitPopup(setting, async (popup) => {
      await popup.press('ArrowDown');
      await popup.press('ArrowDown');
      const { name } = await popup.evaluate(focused);
      const another = setting.org('acme-single');
      await setting.visitList(another, async () => undefined);
      await shows(popup, all().length + another.certificates.length);
      const { entry, name: still } = await popup.evaluate(focused);
      assert.ok(entry !== undefined, 'the focus is gone');
      assert.equal(still, name);
    });
  });
});
