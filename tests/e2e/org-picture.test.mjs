// An org as a whole: the picture of what uses what, by pointer, keyboard and table, as a file of its own, and what
// stands below it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isAccessible } from './accessible.mjs';
import { visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {{ certificate: string, resolved_to: string | null, integration: { type: string, name: string }, by: string, role: string }} Link */

const org = fileURLToPath(new URL('../fixtures/metadata/synthetic-org/', import.meta.url));
/** @type {Link[]} */
const links = JSON.parse(readFileSync(`${org}expected.json`, 'utf8')).links;

/** @param {(link: Link) => unknown} part */
const distinct = (part) => new Set(links.map((link) => JSON.stringify(part(link)))).size;
/** @param {Link} link */
const certificateOf = ({ certificate, resolved_to }) => resolved_to ?? certificate;
const expected = {
  certificates: distinct(certificateOf),
  integrations: distinct(({ integration }) => integration),
  lines: distinct((link) => [certificateOf(link), link.integration]),
};

/** Runs in the page. */
const counted = () => ({
  certificates: document.querySelectorAll('.picture [data-side="certificate"]').length,
  integrations: document.querySelectorAll('.picture [data-side="integration"]').length,
  lines: document.querySelectorAll('.picture .tie').length,
});

/** Runs in the page: what has the focus and what is brought out with it. */
const pointed = () => ({
  side: document.activeElement?.getAttribute('data-side') ?? '',
  label: document.activeElement?.getAttribute('aria-label') ?? '',
  lines: document.querySelectorAll('.picture .tie[data-lit]').length,
  nodes: document.querySelectorAll('.picture .node[data-lit]').length,
  entrances: document.querySelectorAll('.picture .node[tabindex="0"]').length,
});

inEachBrowser((setting) => {
  /** @template Answer @param {(page: Page) => Promise<Answer>} body */
  const visitOrg = (body) => setting.visit(setting.browser.extensionUrl('www/registry.html#org/acme'), async (page) => {
    await page.waitFor(() => document.querySelector('.picture svg') !== null);
    return body(page);
  });

  before(async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.drop('[data-certkeep="drop"]', [`${org}retrieve.zip`]);
      await inspector.waitFor(() => document.querySelector('#metadata:not([hidden]) #which-org') !== null);
      await inspector.evaluate(() => { /** @type {HTMLInputElement} */ (document.querySelector('#which-org')).value = 'acme'; });
      await inspector.click('[data-action="learn"]');
      await inspector.waitFor(() => document.querySelector('#metadata [role="status"] .notice')?.getAttribute('data-severity') === 'notice');
    });
  });

  test("an org's heading in the list leads to its picture, and a link leads back", async () => {
    await setting.visit(setting.browser.extensionUrl('www/registry.html'), async (page) => {
      // The list may be drawn once more under the pointer, when the background has written.
      await page.waitFor(() => document.querySelector('.line.org a') !== null);
      await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.line.org a')).click());
      await page.waitFor(() => document.querySelector('.picture svg') !== null);
      assert.match(await page.url(), /#org\/acme$/);
      assert.equal(await page.evaluate(() => document.querySelector('.list')?.checkVisibility()), false);
      await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.details a[href="#"]')).click());
      await page.waitFor(() => document.querySelector('.list')?.checkVisibility() && document.querySelectorAll('[data-certkeep="entry"]').length > 0);
    });
  });

  test('every certificate, integration and reference of the org is there, in the picture and in the table', async () => {
    await visitOrg(async (page) => {
      assert.deepEqual(await page.evaluate(counted), expected);
      await page.click('.org-table summary');
      assert.equal(await page.evaluate(() => document.querySelectorAll('.org-table tbody tr').length), expected.lines);
      const overlaps = await page.evaluate(() => ['certificate', 'integration'].flatMap((side) => {
        const boxes = [...document.querySelectorAll(`.picture [data-side="${side}"] .box`)].map((box) => box.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.filter((box, index) => index > 0 && boxes[index - 1].bottom > box.top).length;
      }));
      assert.deepEqual(overlaps, [0, 0]);
      // What is written stays in its box, and the badge beside it is not written over.
      const beyond = await page.evaluate(() => [...document.querySelectorAll('.picture .node')].filter((node) => {
        const box = /** @type {Element} */ (node.querySelector('.box')).getBoundingClientRect();
        const texts = [...node.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
        return texts.some(({ left, right }) => left < box.left || right > box.right) || (texts.length > 1 && texts[0].right > texts[1].left);
      }).map((node) => node.getAttribute('aria-label')));
      assert.deepEqual(beyond, []);
    });
  });

  test('below it stands what no picture shows', async () => {
    const gone = new Set(links.filter(({ by, resolved_to }) => by === 'name' && !resolved_to).map(certificateOf));
    const partners = new Set(links.filter(({ by, resolved_to }) => by === 'certificate' && !resolved_to).map(certificateOf));
    const used = new Set(links.flatMap(({ resolved_to }) => resolved_to ?? []));
    await visitOrg(async (page) => {
      const shown = await page.evaluate(() => ({
        gone: document.querySelectorAll('[data-check="certificate-not-found"]').length,
        unresolved: document.querySelectorAll('[data-check="expression-unresolved"]').length,
        partners: document.querySelectorAll('[data-section="org-partners"] .org-lines > li').length,
        unreferenced: document.querySelectorAll('[data-section="org-unreferenced"] .org-lines > li').length,
        keys: document.querySelectorAll('.org-keys > li').length > 0,
        text: document.querySelector('.org-page')?.textContent ?? '',
      }));
      assert.deepEqual({ ...shown, text: '' }, {
        gone: gone.size, unresolved: links.filter(({ by }) => by === 'expression').length, partners: partners.size,
        unreferenced: 50 - used.size, keys: true, text: '',
      });
      assert.match(shown.text, /No reference found/);
      assert.doesNotMatch(shown.text, /unused/i);
    });
  });

  test('the keyboard walks along sides and lines, and what hangs together is brought out', async () => {
    await visitOrg(async (page) => {
      await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.picture')).focus());
      await page.press('Tab');
      const first = await page.evaluate(pointed);
      assert.equal(first.side, 'certificate');
      assert.ok(first.lines > 0 && first.nodes === first.lines + 1, JSON.stringify(first));
      await page.press('ArrowDown');
      const second = await page.evaluate(pointed);
      assert.equal(second.side, 'certificate');
      assert.notEqual(second.label, first.label);
      assert.equal(await page.evaluate(() => document.querySelector('.caption')?.textContent), second.label);
      await page.press('ArrowRight');
      const across = await page.evaluate(pointed);
      assert.equal(across.side, 'integration');
      assert.ok(across.lines > 0 && across.nodes === across.lines + 1, JSON.stringify(across));
      await page.press('ArrowLeft');
      assert.equal((await page.evaluate(pointed)).side, 'certificate');
      await page.press('End');
      await page.press('Home');
      const home = await page.evaluate(pointed);
      assert.equal(home.label, first.label);
      // One stop of the Tab key, wherever the arrows led.
      assert.equal(home.entrances, 1);
      await page.press('Tab');
      assert.deepEqual(await page.evaluate(() => [document.activeElement?.closest('svg') === null, document.querySelectorAll('[data-lit]').length]), [true, 0]);
      await page.press('Shift+Tab');
      await page.press('Enter');
      const name = await page.waitFor(() => document.querySelector('.details .certificate h2')?.textContent);
      assert.ok(home.label.startsWith(`${name} `), `${home.label} led to ${name}`);
    });
  });

  test('nothing serious is wrong for those who see little or nothing', async () => {
    await visitOrg(async (page) => {
      await page.click('.org-table summary');
      await isAccessible(page);
    });
  });

  test('the picture is saved as a file that stands on its own', async () => {
    await visitOrg(async (page) => {
      await page.click('[data-action="export"]');
      const name = `certkeep-acme-${new Date().toISOString().slice(0, 10)}.svg`;
      const text = Buffer.from(await setting.browser.downloaded(name)).toString('utf8');
      const parsed = await page.evaluate((/** @type {string} */ xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          root: parsed.documentElement.nodeName,
          title: parsed.querySelector('title')?.textContent?.replaceAll(/[\u2068\u2069]/g, ''),
          certificates: parsed.querySelectorAll('[data-side="certificate"]').length,
          integrations: parsed.querySelectorAll('[data-side="integration"]').length,
          lines: parsed.querySelectorAll('.tie').length,
          words: [...parsed.querySelectorAll('text')].map((text) => text.textContent).join(' '),
          bare: [...parsed.querySelectorAll('rect, text, path')].filter((part) => !part.hasAttribute('fill')).length,
        };
      }, text);
      assert.deepEqual([parsed.root, parsed.title], ['svg', 'Certificates and integrations of acme']);
      assert.deepEqual({ certificates: parsed.certificates, integrations: parsed.integrations, lines: parsed.lines }, expected);
      assert.match(parsed.words, /Okta 2023/);
      // Each part says its own colour, and nothing leads out of the file.
      assert.equal(parsed.bare, 0);
      assert.doesNotMatch(text, /var\(|href=|<style|<script|https?:(?!\/\/www\.w3\.org\/)/);
    });
  });
});
