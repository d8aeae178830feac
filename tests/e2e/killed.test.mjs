// A browser that is killed while Certkeep writes loses at most what it was writing, and nothing that was saved before.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readEntries, visitPopup } from './own-pages.mjs';
import { annotated, Setting } from './setting.mjs';

/** How long after the first badge the browser is killed: before the write, in it, or after it. */
const MOMENTS = [10, 200, 1000];

for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(name, () => {
    /** @type {string} */
    let profile;
    before(async () => { profile = await mkdtemp(join(tmpdir(), 'certkeep-killed-')); });
    after(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

    /** @template Answer @param {(setting: Setting) => Promise<Answer>} body */
    async function withBrowser(body) {
      const setting = new Setting(name);
      await setting.start({ profile });
      try {
        return await body(setting);
      } finally {
        await setting.stop();
      }
    }

    /** @param {Record<string, unknown>} stored @param {string} org */
    const entriesOf = (stored, org) => Object.keys(stored).filter((key) => key.startsWith(`entry/${org}:`)).length;

    test('what was saved stays, and what was being written is there whole or not at all', { timeout: 240_000 }, async () => {
      const count = await withBrowser(async (setting) => {
        const acme = setting.org('acme');
        await setting.visitList(acme, async () => undefined);
        await setting.storedOnce((stored) => entriesOf(stored, 'acme') === acme.certificates.length);
        return acme.certificates.length;
      });
      for (const moment of MOMENTS) {
        const many = await withBrowser(async (setting) => {
          const stress = setting.org('acme-stress');
          assert.equal(entriesOf(await setting.stored(), 'acme'), count, `saved before ${moment} ms`);
          // Another start may have been quick enough to save them: then there is something to write again.
          await setting.browser.background.evaluate(async () => {
            const keys = Object.keys(await chrome.storage.local.get(null));
            await chrome.storage.local.remove(keys.filter((key) => key.includes('acme-stress')));
          });
          await setting.browser.stopBackground();
          const page = await setting.browser.open(stress.home);
          const list = await page.frame(/\/0P1(\?|$)/);
          await list.waitFor(() => document.querySelector('[data-certkeep="badge"]') !== null);
          await new Promise((resolve) => { setTimeout(resolve, moment); });
          const { process } = /** @type {any} */ (setting.browser);
          const ended = once(process, 'exit');
          process.kill('SIGKILL');
          await ended;
          return stress.certificates.length;
        });
        await withBrowser(async (setting) => {
          const stored = await setting.stored();
          const there = entriesOf(stored, 'acme-stress');
          assert.ok(there === 0 || there === many, `${there} of ${many} entries after ${moment} ms`);
          const { writer } = stored.device;
          const journalled = [...stored[`journal/${writer}`]?.chains ?? [], stored[`tail/${writer}`]].flatMap(({ lines }) => lines);
          const seen = journalled.filter((/** @type {any} */ { entry, event }) => entry.startsWith('acme-stress:') && event.kind === 'seen');
          assert.equal(seen.length % many, 0, 'the journal tells of half a list');
          // The next start shows what is there, and goes on.
          await visitPopup(setting, async (popup) => {
            await popup.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
            assert.ok((await readEntries(popup)).length > 0);
          });
          if (moment !== MOMENTS.at(-1)) return;
          await setting.visitList(setting.org('acme-stress'), annotated);
          await setting.storedOnce((kept) => entriesOf(kept, 'acme-stress') === many);
        });
      }
    });
  });
}
