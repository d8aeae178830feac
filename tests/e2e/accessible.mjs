// axe-core on a page of the extension, in both colour schemes.
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** axe-core as a function: what runs in a page is handed over as its text, past the page's own policy. */
const installAxe = Object.assign(() => undefined, { toString: () => `() => { ${axe.source} }` });

/** Nothing serious is wrong. @param {Page} page */
export async function isAccessible(page) {
  await page.evaluate(installAxe);
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await page.setColorScheme(scheme);
    await page.waitFor((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
    const { violations, passes } = await page.evaluate(async () => {
      const results = await /** @type {any} */ (globalThis).axe.run(document);
      const grave = results.violations.filter((/** @type {any} */ { impact }) => impact === 'serious' || impact === 'critical');
      return {
        violations: grave.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html.slice(0, 160)).join(' | ')}`),
        passes: results.passes.map((/** @type {any} */ { id }) => id),
      };
    });
    assert.deepEqual(violations, [], scheme);
    // Where the checks themselves did not run, finding nothing says nothing.
    assert.ok(passes.includes('color-contrast') && passes.length > 10, passes.join());
  }
}
