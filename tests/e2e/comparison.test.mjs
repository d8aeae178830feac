// Two certificates side by side: what differs is what openssl says differs, and one sentence says what follows.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { certificateNamed } from './certificates.mjs';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const fixtures = new URL('../fixtures/comparison/', import.meta.url);

/** @param {string} path */
const fixture = (path) => fileURLToPath(new URL(path, fixtures));

/** The comparison below a selector, once it is there. @param {Page} page @param {string} place */
async function readComparison(page, place) {
  await page.waitFor((where) => document.querySelector(`${where} [data-certkeep="comparison"]`) !== null, place);
  return page.evaluate((where) => {
    const compared = /** @type {HTMLElement} */ (document.querySelector(where));
    /** @param {Element} row @param {string} mark */
    const marked = (row, mark) => [...row.querySelectorAll(mark)].map((part) => part.textContent);
    const rows = [...compared.querySelectorAll('tbody tr')].map((row) => {
      const difference = row.getAttribute('data-difference');
      const changes = { removed: marked(row, 'del'), added: marked(row, 'ins') };
      return [row.getAttribute('data-field'), difference === 'differs' && row.querySelector('ins, del') ? changes : difference];
    });
    return {
      verdict: compared.querySelector('[data-verdict]')?.getAttribute('data-verdict'),
      sentence: compared.querySelector('[data-verdict]')?.textContent ?? '',
      heads: [...compared.querySelectorAll('thead th')].map((head) => (head.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')),
      fields: Object.fromEntries(rows),
    };
  }, place);
}

/** Chooses what to compare the first certificate on the page with. @param {Page} inspector @param {string} value */
async function choose(inspector, value) {
  await inspector.waitFor((wanted) => [.../** @type {NodeListOf<HTMLOptionElement>} */ (document.querySelectorAll('.compare[open] option'))].some((option) => option.value === wanted), value);
  await inspector.evaluate((wanted) => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector('.compare[open] select'));
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

/** @param {Page} inspector @returns {Promise<string[]>} */
const offered = (inspector) => inspector.evaluate(() => [...document.querySelectorAll('.compare[open] option')].slice(1)
  .map((option) => (option.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')));

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-comparison-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  test('two dropped certificates are compared at once, whichever comes first', async () => {
    for (const name of (await readdir(fixtures)).sort()) {
      const expected = JSON.parse(await readFile(new URL(`${name}/expected.json`, fixtures), 'utf8'));
      for (const order of [['before', 'after'], ['after', 'before']]) {
        await visitInspector(setting, async (inspector) => {
          await inspector.setFiles('#files', order.map((which) => fixture(`${name}/${which}`)));
          await inspected(inspector, 2);
          const { verdict, sentence, heads, fields } = await readComparison(inspector, '.pair');
          assert.equal(verdict, expected.verdict, name);
          assert.ok(sentence.length > 30, sentence);
          // Of two that are valid from the same moment on, neither is the earlier.
          if (expected.fields['not-before'] === 'same') return;
          assert.deepEqual(fields, expected.fields, name);
          assert.match(heads[2], /^Earlier.* in before$/);
          assert.match(heads[3], /^Later.* in after$/);
        });
      }
    }
  });

  test('with a third certificate the offer goes, and each can be compared with any other, the likeliest first', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [fixture('strangers/after'), fixture('renewed-with-a-new-key/after')]);
      await inspected(inspector, 2);
      await readComparison(inspector, '.pair');
      await inspector.setFiles('#files', [fixture('the-same/before')]);
      await inspected(inspector, 3);
      await inspector.waitFor(() => document.querySelector('.pair') === null);
      await inspector.click('.compare > summary');
      await inspector.waitFor(() => document.querySelectorAll('.compare[open] option').length === 3);
      assert.deepEqual(await offered(inspector), ['api.acme.com in after', 'sap.acme.com in after']);
      await choose(inspector, 'part 1 0');
      assert.equal((await readComparison(inspector, '.compare[open]')).verdict, 'new-key');
      await choose(inspector, 'part 0 0');
      await inspector.waitFor(() => document.querySelector('.compare[open] [data-verdict="different"]') !== null);
      await choose(inspector, '');
      await inspector.waitFor(() => document.querySelector('.compare[open] [data-verdict]') === null);
    });
  });

  test('of hundreds the first are offered, and the others found by searching', async () => {
    const pem = async (/** @type {string} */ name) => certificateNamed(name);
    const pems = await Promise.all(Array.from({ length: 150 }, (_, index) => pem(`host-${index}.acme.com`)));
    const path = join(folder, 'bundle.pem');
    await writeFile(path, pems.join(''));
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [path]);
      await inspected(inspector, 1);
      await inspector.setFiles('#files', [fixture('the-same/before')]);
      await inspected(inspector, 2);
      await inspector.click('.compare > summary');
      await inspector.waitFor(() => document.querySelectorAll('.compare[open] option').length === 101);
      assert.match(await inspector.evaluate(() => document.querySelector('.compare[open] .choice p')?.textContent), /^.?50.? more are found/u);
      await inspector.click('.compare[open] .search');
      await inspector.type('host-149.');
      await inspector.waitFor(() => document.querySelectorAll('.compare[open] option').length === 2);
      // It is in no window's sight and was never fetched: it is now.
      await choose(inspector, 'part 0 149');
      assert.equal((await readComparison(inspector, '.compare[open]')).verdict, 'different');
    });
  });

  test('a file is compared with a certificate of the registry', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', [fixture('renewed-with-the-key/before')]);
      await inspected(inspector, 1);
      await inspector.click('.compare > summary');
      await inspector.waitFor(() => /nothing to compare with/.test(document.querySelector('.compare[open] .choice')?.textContent ?? ''));
      await inspector.click('.compare > summary');
      await inspector.click('[data-action="remember"]');
      await inspector.waitFor(() => document.querySelector('.identity')?.getAttribute('data-identity') === 'same');
      await inspector.click('#clear');
      await inspector.setFiles('#files', [fixture('renewed-with-the-key/after')]);
      const [[{ sha256 }]] = await inspected(inspector, 1);
      assert.ok(sha256);
      await inspector.click('.compare > summary');
      await inspector.waitFor(() => document.querySelectorAll('.compare[open] option').length === 2);
      assert.deepEqual(await offered(inspector), ['api.acme.com in the registry']);
      const [entry] = await inspector.evaluate(() => [...document.querySelectorAll('.compare[open] option')].slice(1).map((option) => option.getAttribute('value')));
      await choose(inspector, entry);
      assert.equal((await readComparison(inspector, '.compare[open]')).verdict, 'same-key-longer');
    });
  });
});
