// What happened to a certificate: shown, undone without losing a line, and checked for alterations.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { visitRegistry } from './own-pages.mjs';
import { entryId, factOf, kept, linesOf, shows, visitLists, write } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** What people did; pages that were visited told of the rest. */
const BY_PEOPLE = '.history-lines > [data-event]:not([data-event="seen"], [data-event="linked"], [data-event="alerted"])';

/** Runs in the page: its lines, the newest first. @param {string} wanted */
function lines(wanted) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(wanted))].map((line) => ({
    event: line.dataset.event,
    text: line.querySelector('.what')?.textContent?.replace(/[\u2068\u2069]/g, ''),
    undo: line.querySelector('[data-action="undo-line"]') !== null,
    undone: line.dataset.undone === 'true',
  }));
}

/** @param {Page} page @param {number} count */
const linesOnce = async (page, count) => {
  await page.waitFor((wanted, selector) => document.querySelectorAll(selector).length === wanted, count, BY_PEOPLE);
  return page.evaluate(lines, BY_PEOPLE);
};

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme']));

  test('changes stand there in words, and undo writes the former value without losing a line', async () => {
    const id = entryId(setting, 'Okta_SSO');
    await visitRegistry(setting, id, async (page) => {
      // The list was visited before: that is where the history begins.
      await page.waitFor(() => /Entered into the registry/.test(document.querySelector('.history-lines [data-event="seen"] .what')?.textContent ?? ''));
      for (const owner of ['Ann', 'Bea']) {
        await write(page, '#of-owner', owner);
        await kept(setting, id, 'owner', owner);
      }
      assert.deepEqual(await linesOnce(page, 2), [
        { event: 'changed', text: 'Owner changed from Ann to Bea', undo: true, undone: false },
        { event: 'changed', text: 'Owner set to Ann', undo: false, undone: false },
      ]);
      await page.click('[data-action="undo-line"]');
      await kept(setting, id, 'owner', 'Ann');
      assert.deepEqual(await linesOnce(page, 3), [
        { event: 'undone', text: 'A change of Owner was undone', undo: false, undone: false },
        { event: 'changed', text: 'Owner changed from Ann to Bea', undo: false, undone: true },
        { event: 'changed', text: 'Owner set to Ann', undo: true, undone: false },
      ]);
      await shows(page, '#of-owner', 'Ann');
      assert.deepEqual(linesOf(await setting.stored(), id).map(({ event }) => event.kind), ['changed', 'changed', 'undone']);
      // The same is told as a picture, and what it shows in words.
      const { label, marks, all } = await page.evaluate(() => ({
        all: document.querySelectorAll('.history-lines > [data-event]').length,
        label: document.querySelector('.lanes')?.getAttribute('aria-label'),
        marks: [...document.querySelectorAll('.mark')].reduce((sum, mark) => sum + Number(mark.textContent || 1), 0),
      }));
      assert.ok(label.startsWith(`${all} events from `), label);
      assert.equal(marks, all);
    });
  });

  test('undo works by keyboard, and the focus does not get lost', async () => {
    const id = entryId(setting, 'SAP mTLS');
    await visitRegistry(setting, id, async (page) => {
      await write(page, '#of-team', 'Finance');
      await linesOnce(page, 1);
      await page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('[data-action="undo-line"]')).focus(); });
      await page.press('Enter');
      await kept(setting, id, 'team', null);
      await linesOnce(page, 2);
      assert.ok(await page.evaluate(() => document.querySelector('.history')?.contains(document.activeElement)));
      await shows(page, '#of-team', '');
    });
  });

  test('verify says that all is sound, and finds a line that was altered in storage', async () => {
    const id = entryId(setting, 'Okta_SSO');
    const verified = (/** @type {Page} */ page) => page.waitFor(() => {
      const found = /** @type {HTMLElement | null} */ (document.querySelector('[data-verified]'));
      return found && { verdict: found.dataset.verified, text: found.textContent };
    });
    await visitRegistry(setting, id, async (page) => {
      await page.click('[data-action="verify-journals"]');
      const { verdict, text } = await verified(page);
      assert.equal(verdict, 'sound');
      assert.match(text, /Every line of every journal is what was written/);
      const line = await setting.browser.background.evaluate(async () => {
        const stored = /** @type {Record<string, any>} */ (await chrome.storage.local.get(null));
        const key = Object.keys(stored).find((name) => name.startsWith('journal/')) ?? '';
        const line = stored[key].chains[0].lines.findIndex((/** @type {any} */ { event }) => event.to === 'Bea');
        stored[key].chains[0].lines[line].event.to = 'Mallory';
        await chrome.storage.local.set({ [key]: stored[key] });
        return line + 1;
      });
      // What is open says so at once, and so does the next visit.
      await page.waitFor(() => /** @type {HTMLElement | null} */ (document.querySelector('[data-verified]'))?.dataset.verified === 'altered');
      await page.reload();
      await page.waitFor(() => document.querySelector('[data-action="verify-journals"]') !== null);
      await page.click('[data-action="verify-journals"]');
      const altered = await verified(page);
      assert.equal(altered.verdict, 'altered');
      assert.ok(altered.text.includes(`number ${line} is the first that is not what was written`), altered.text);
    });
  });

  test('forgetting takes the record away and says so in the journal', async () => {
    const id = entryId(setting, 'DocuSign_Connect');
    await visitRegistry(setting, id, async (page) => {
      await write(page, '#of-owner', 'Ann');
      await kept(setting, id, 'owner', 'Ann');
      await page.click('[data-action="forget"]');
      await page.waitFor(() => /Really/.test(document.querySelector('[data-action="forget"]')?.textContent ?? ''));
      await page.click('[data-action="forget"]');
      const stored = await setting.storedOnce((values) => values[`entry/${id}`] === undefined);
      assert.equal(stored[`record/${id}`], undefined);
      assert.equal(factOf(stored, id, 'owner'), undefined);
      assert.deepEqual(linesOf(stored, id).map(({ event }) => event.kind), ['changed', 'deleted']);
      const [last] = await linesOnce(page, 2);
      assert.equal(last.event, 'deleted');
      assert.equal(await page.evaluate(() => document.querySelector('#of-owner')), null);
    });
  });
});
