// What is chosen for more than one certificate: fields of one's own and defaults, and what their history tells.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isAccessible } from './accessible.mjs';
import { visitRegistry } from './own-pages.mjs';
import { choose, entryId, factOf, kept, linesOf, says, type, visitLists, write } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** What the lines of a history say, the latest first. @param {Page} page @param {string} within */
const told = (page, within) => page.evaluate((where) => [...document.querySelectorAll(`${where} .history-lines .what`)].map((line) => line.textContent?.replace(/[\u2068\u2069]/g, '')), within);

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme']));

  test('a field is renamed with its values, removed after a question, and brought back', async () => {
    const [one, other] = ['Okta_SSO', 'SAP mTLS'].map((label) => entryId(setting, label));
    await visitRegistry(setting, 'defaults', async (page) => {
      for (const name of ['Cost', 'Wiki']) {
        await type(page, '#own-name', name);
        await page.press('Enter');
        await setting.storedOnce((stored) => stored[`field/${name}`]?.kind === 'text');
      }
    });
    for (const [id, value] of [[one, '4711'], [other, '4712']]) {
      await visitRegistry(setting, id, async (page) => {
        await write(page, '[id="of-own%2FCost"]', value);
        await kept(setting, id, 'own/Cost', value);
      });
    }
    await visitRegistry(setting, 'defaults', async (page) => {
      await says(page, '.own-field', '2 certificates have a value');
      await page.click('[data-action="rename-field"][data-own="Cost"]');
      await page.waitFor(() => document.activeElement?.id === 'other-name');
      await type(page, '#other-name', 'wiki');
      await page.press('Enter');
      await says(page, '#other-name-fault', 'already');
      await isAccessible(page);
      await type(page, '#other-name', 'Cost centre');
      await page.press('Enter');
      await kept(setting, one, 'own/Cost centre', '4711');
      const renamed = await kept(setting, other, 'own/Cost', null);
      assert.equal(factOf(renamed, other, 'own/Cost centre').value, '4712');
      assert.equal(renamed['field/Cost'].gone, true);
      await says(page, '.own-field', 'Cost centre');

      await page.click('[data-action="remove-field"][data-own="Cost centre"]');
      await says(page, '.own-fields .notice', 'stay in their histories');
      await page.click('[data-action="leave-field"]');
      await page.waitFor(() => document.querySelector('.own-fields .notice') === null);
      assert.equal((await setting.stored())['field/Cost centre'].gone, false);
      await page.click('[data-action="remove-field"][data-own="Cost centre"]');
      await page.waitFor(() => document.activeElement?.getAttribute('data-action') === 'remove-field-really');
      await isAccessible(page);
      await page.press('Enter');
      const removed = await kept(setting, one, 'own/Cost centre', null);
      assert.equal(factOf(removed, other, 'own/Cost centre').value, null);
      assert.deepEqual(linesOf(removed, one).map(({ event }) => [event.what, event.from, event.to]), [
        ['own/Cost', null, '4711'], ['own/Cost centre', null, '4711'], ['own/Cost', '4711', null], ['own/Cost centre', '4711', null],
      ]);
      await page.waitFor(() => document.querySelectorAll('.own-field').length === 1);
      assert.deepEqual(await told(page, '.defaults'), [
        'Field Cost centre removed', 'Name of a field changed from Cost to Cost centre', 'Field Wiki defined', 'Field Cost defined',
      ]);

      await page.click('.history-lines [data-action="undo-line"]');
      await kept(setting, one, 'own/Cost centre', '4711');
      await kept(setting, other, 'own/Cost centre', '4712');
      await page.waitFor(() => document.querySelectorAll('.own-field').length === 2);
      await page.click('[data-action="verify-journals"]');
      await page.waitFor(() => document.querySelector('[data-verified="sound"]') !== null);
    });
  });

  test('every change of a default is told where it is chosen and at its org, and undone there', async () => {
    await visitRegistry(setting, 'defaults', async (page) => {
      await page.waitFor(() => document.querySelector('option[value="org:acme"]') !== null);
      await choose(page, '#scope', 'org:acme');
      for (const name of ['Ann', 'Bea']) {
        await write(page, '#default-owner', name);
        await setting.storedOnce((stored) => stored['defaults/org:acme']?.statements.owner?.value === name);
      }
      await says(page, '.history-lines .what', 'changed from \u2068Ann');
      await isAccessible(page);
    });
    const lines = linesOf(await setting.stored(), 'defaults/org:acme');
    assert.deepEqual(lines.map(({ event }) => [event.kind, event.what, event.from, event.to]), [['changed', 'owner', null, 'Ann'], ['changed', 'owner', 'Ann', 'Bea']]);
    await visitRegistry(setting, 'org/acme', async (page) => {
      await says(page, '.history-lines .what', 'changed from \u2068Ann');
      assert.deepEqual(await told(page, '.details'), ['Owner changed from Ann to Bea', 'Owner set to Ann']);
      await page.click('.history-lines [data-action="undo-line"]');
      const stored = await setting.storedOnce((values) => values['defaults/org:acme'].statements.owner?.value === 'Ann');
      assert.equal(linesOf(stored, 'defaults/org:acme').at(-1).event.kind, 'undone');
      await says(page, '.history-lines .what', 'was undone');
      await page.click('[data-action="verify-journals"]');
      await page.waitFor(() => document.querySelector('[data-verified="sound"]') !== null);
      await isAccessible(page);
    });
  });
});
