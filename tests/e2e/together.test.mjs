// Many certificates at once: selected in the list, edited in one go, taken back in one go.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { search, visitRegistry } from './own-pages.mjs';
import { entryId, factOf, linesOf, says, type, visitLists } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** @param {string} id */
const box = (id) => `[data-entry="${id}"]`;

/** @param {Page} page @param {number} count */
const selected = (page, count) => says(page, '.selection', `${count} certificate`);

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme', 'acme--uat.sandbox']));

  test('two are selected by mouse and keyboard, written at once, and undone at once', async () => {
    const [one, other, untouched] = ['Okta_SSO', 'SAP mTLS', 'DocuSign_Connect'].map((label) => entryId(setting, label));
    await visitRegistry(setting, '', async (page) => {
      await page.click(box(one));
      await selected(page, 1);
      await page.evaluate((selector) => { /** @type {HTMLElement} */ (document.querySelector(selector)).focus(); }, box(other));
      await page.press('Space');
      await selected(page, 2);
      await page.click('.selection a[href="#selected"]');
      await page.waitFor(() => document.querySelector('#all-owner') !== null);
      for (const [field, text] of [['owner', 'Ann'], ['team', 'Identity'], ['tag', 'q4'], ['reviewer', 'Bea']]) await type(page, `#all-${field}`, text);
      await page.press('Enter');
      const stored = await setting.storedOnce((values) => [one, other].every((id) => factOf(values, id, 'reviewed-by')?.value === 'Bea'));
      for (const id of [one, other]) {
        for (const [fact, value] of [['owner', 'Ann'], ['team', 'Identity'], ['tags', 'q4'], ['reviewed', new Date().toISOString().slice(0, 10)]]) assert.equal(factOf(stored, id, fact).value, value, fact);
      }
      assert.equal(stored[`record/${untouched}`], undefined);
      await isAccessible(page);
      await says(page, '[data-action="undo-together"]', 'of 2 certificates');
      await page.click('[data-action="undo-together"]');
      const undone = await setting.storedOnce((values) => [one, other].every((id) => factOf(values, id, 'owner')?.value === null));
      for (const id of [one, other]) {
        assert.deepEqual(Object.values(undone[`record/${id}`].facts).map((fact) => /** @type {any} */ (fact).value), [null, null, null, null, null]);
        assert.equal(linesOf(undone, id).filter(({ event }) => event.kind === 'undone').length, 5);
      }
      await page.waitFor(() => document.querySelector('[data-action="undo-together"]') === null);
    });
  });

  test('a fact is left as it is, set, or emptied of all of them', async () => {
    const ids = ['Okta_SSO', 'SAP mTLS'].map((label) => entryId(setting, label));
    await visitRegistry(setting, '', async (page) => {
      for (const id of ids) await page.click(box(id));
      await page.click('.selection a[href="#selected"]');
      await page.waitFor(() => document.querySelector('#all-owner') !== null);
      for (const [field, text] of [['owner', 'Ann'], ['team', 'Identity'], ['tag', 'q4']]) await type(page, `#all-${field}`, text);
      await page.press('Enter');
      await setting.storedOnce((stored) => ids.every((id) => factOf(stored, id, 'tags')?.value === 'q4'));
      await type(page, '#all-owner', 'typed before it was ticked');
      for (const name of ['owner', 'tag']) await page.click(`[data-empty="${name}"]`);
      assert.deepEqual(await page.evaluate(() => ['all-owner', 'all-team'].map((id) => {
        const { disabled, value } = /** @type {HTMLInputElement} */ (document.getElementById(id));
        return { disabled, value };
      })), [{ disabled: true, value: '' }, { disabled: false, value: '' }]);
      await isAccessible(page);
      await page.click('.together-form [type="submit"]');
      const stored = await setting.storedOnce((values) => ids.every((id) => factOf(values, id, 'owner').value === null));
      for (const id of ids) {
        assert.deepEqual(['team', 'tags'].map((fact) => factOf(stored, id, fact).value), ['Identity', null]);
        assert.deepEqual(linesOf(stored, id).slice(-2).map(({ event }) => [event.what, event.from, event.to]), [['owner', 'Ann', null], ['tags', 'q4', null]]);
      }
      await page.waitFor(() => document.querySelector('[data-empty]:checked, #all-owner:disabled') === null);
      await says(page, '[data-action="undo-together"]', 'of 2 certificates');
      await page.click('[data-action="undo-together"]');
      await setting.storedOnce((values) => ids.every((id) => factOf(values, id, 'owner').value === 'Ann' && factOf(values, id, 'tags').value === 'q4'));
      await page.click('[data-action="select-none"]');
    });
  });

  test('all that a search shows are selected, and no others', async () => {
    await visitRegistry(setting, '', async (page) => {
      await search(page, 'sandbox');
      const count = await page.waitFor(() => Number(/^\d+/.exec(document.querySelector('.shown')?.textContent ?? '')?.[0]));
      const { length } = setting.org('acme--uat.sandbox').certificates;
      assert.equal(count, length);
      await page.click('[data-action="select-shown"]');
      await selected(page, length);
      await search(page, '');
      await page.waitFor((wanted) => document.querySelectorAll('.line input:checked').length === wanted, length);
      await page.click('[data-action="select-none"]');
      await page.waitFor(() => document.querySelectorAll('.line input:checked').length === 0 && document.querySelector('.selection a') === null);
    });
  });

  test('nothing is written where nothing is filled in or selected', async () => {
    await visitRegistry(setting, 'selected', async (page) => {
      await page.click('.together-form [type="submit"]');
      await says(page, '.together-form .wrong', 'Select certificates');
      await page.click(box(entryId(setting, 'Okta_SSO')));
      await says(page, '.together-form', '1 certificate selected');
      await page.click('.together-form [type="submit"]');
      await says(page, '.together-form .wrong', 'at least one field');
    });
  });
});
