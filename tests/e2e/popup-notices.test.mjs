// What the popup says when something stands in its way: access taken back, pieces it cannot read, a newer registry.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readEntries, startFrom, toolbar, visitPopup } from './own-pages.mjs';
import { annotated, hooks, inEachBrowser, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const example = JSON.parse(await readFile(new URL('../fixtures/stored/schema-1.json', import.meta.url), 'utf8'));
const exampleIds = Object.values(example).map(({ certificate_id }) => certificate_id).filter((id) => id !== undefined);

/** @param {Page} popup @param {RegExp} words */
async function says(popup, words) {
  const text = await popup.waitFor(() => document.querySelector('.notices')?.textContent);
  assert.match(text, words);
}

inEachBrowser((setting) => {
  test('one piece that cannot be read is named, left alone, and hides nothing else', async () => {
    const [broken] = Object.keys(example).filter((key) => key.startsWith('entry/'));
    const pieces = { ...example, [broken]: { ...example[broken], created: 'last Tuesday' } };
    await startFrom(setting, pieces);
    await visitPopup(setting, async (popup) => {
      await says(popup, /^1 saved entry cannot be read/);
      // 600 pixels are the most a browser gives a popup.
      const [list, root] = await popup.evaluate(() => ['.viewport', '#root'].map((part) => document.querySelector(part)?.getBoundingClientRect().bottom));
      assert.ok(list <= root && root <= 600, `the list ends at ${list}, the popup at ${root}`);
      const shown = (await readEntries(popup)).map(({ certificate_id }) => certificate_id).sort();
      assert.deepEqual(shown, exampleIds.filter((id) => id !== example[broken].certificate_id).sort());
    });
    // The background wakes, reads another page and writes; the piece is still what it was, and is not warned of once more.
    await visitPopup(setting, async (popup) => {
      await popup.evaluate(() => { /** @type {any} */ (globalThis).alert = document.querySelector('.notices > [role="alert"]'); });
      const single = setting.org('acme-single');
      await setting.visitList(single, async () => undefined);
      const stored = await setting.storedOnce((now) => now['org/acme-single'] !== undefined);
      assert.deepEqual(stored[broken], pieces[broken]);
      await popup.waitFor(() => [...document.querySelectorAll('.line.org h2')].some((org) => org.textContent === 'acme-single'));
      assert.ok(await popup.evaluate(() => document.querySelector('.notices > [role="alert"]') === /** @type {any} */ (globalThis).alert));
    });
  });

  test('a registry of a newer version is not touched, and popup and page say so', async () => {
    const newer = { ...example, certkeep: { schema: 2 }, something: { new: true } };
    await startFrom(setting, newer);
    await visitPopup(setting, (popup) => says(popup, /newer version of Certkeep/));
    await setting.visit(setting.org('acme').home, async (page) => {
      const list = await page.frame(/\/0P1(\?|$)/);
      await list.waitFor(() => /newer version/i.test(document.body.innerText));
      assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep="badge"]').length), 0);
    });
    assert.deepEqual(await setting.stored(), newer);
  });

  test('without access to the sites no script runs there, and the popup explains and asks', async () => {
    await startFrom(setting, {});
    const org = setting.org('acme');
    await setting.browser.revokeHostPermissions();
    await setting.visit(org.home, async (page) => {
      const list = await page.frame(/\/0P1(\?|$)/);
      await list.waitFor(() => document.readyState === 'complete' && document.querySelectorAll('#certificates tr.dataRow').length > 0);
      // A script would have annotated the rows long before the popup has opened and was read.
      await visitPopup(setting, async (popup) => {
        await says(popup, /is not allowed to read Setup pages/);
        const button = await popup.evaluate(() => {
          const shown = document.querySelector('[data-action="ask-for-access"]');
          return { text: shown?.textContent, name: shown?.localName };
        });
        assert.deepEqual(button, { text: 'Allow on Setup pages', name: 'button' });
        await asks(popup);
      });
      assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep]').length), 0);
    });
    assert.deepEqual(Object.keys(await setting.stored()).filter((key) => key.startsWith('entry/')), []);
  });

  test('with access again, rows are annotated again', async () => {
    const org = setting.org('acme');
    await setting.visit(org.home, async (page) => {
      const list = await page.frame(/\/0P1(\?|$)/);
      await annotated(list);
      assert.deepEqual((await readBadges(list)).map(hooks), setting.expected(org).map(hooks));
    });
    await visitPopup(setting, async (popup) => {
      assert.equal((await readEntries(popup)).length, setting.expected(org).length);
      assert.equal(await popup.evaluate(() => document.querySelector('[data-action="ask-for-access"]')), null);
    });
    assert.notEqual((await toolbar(setting)).text, '');
  });

  /**
   * The button asks the browser. Firefox's prompt is then accepted as a reader would; Chromium's is out of reach without
   * a screen, so there what the button asks for is compared with the manifest, and the settings give it back.
   * @param {Page} popup
   */
  async function asks(popup) {
    if (setting.name === 'chromium') {
      await popup.evaluate(() => {
        const seen = /** @type {{ origins?: string[], inClick?: boolean }} */ ({});
        /** @type {any} */ (globalThis).seen = seen;
        chrome.permissions.request = /** @type {any} */ (async (/** @type {{ origins: string[] }} */ { origins }) => {
          Object.assign(seen, { origins, inClick: navigator.userActivation.isActive });
          return false;
        });
      });
      await popup.click('[data-action="ask-for-access"]');
      const { seen, matches } = await popup.waitFor(() => {
        const { seen: request } = /** @type {any} */ (globalThis);
        return request.origins && { seen: request, matches: chrome.runtime.getManifest().content_scripts?.flatMap(({ matches: sites }) => sites) };
      });
      assert.deepEqual(seen, { origins: matches, inClick: true });
      await setting.browser.restoreHostPermissions();
    } else {
      await popup.click('[data-action="ask-for-access"]');
      await setting.browser.restoreHostPermissions();
      // The popup itself sees the answer: nobody has to open it again.
      await popup.waitFor(() => document.querySelector('[data-action="ask-for-access"]') === null);
    }
  }
});
