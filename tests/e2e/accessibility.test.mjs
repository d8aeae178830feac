// axe-core finds nothing serious in what Certkeep adds to a page, light or dark, panel open or closed.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { test } from 'node:test';
import { annotated, inEachBrowser, openPanel } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */

/**
 * Runs axe in the content script's world: the page's policy does not reach there, and the page stays as it is.
 * @type {import('./drive/interface.d.ts').PageFunction}
 */
const runAxe = /** @type {any} */ (`async () => {
  if (!window.axe) { ${axe.source} }
  const { violations, passes } = await window.axe.run({ include: ['[data-certkeep]'] }, { resultTypes: ['violations', 'passes'] });
  return {
    passed: passes.length,
    serious: violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => id + ': ' + help + '\\n' + nodes.map(({ html, failureSummary }) => html + '\\n' + failureSummary).join('\\n')),
  };
}`);

/** @param {Target} target */
async function judge(target) {
  const { passed, serious } = await target.inContentScript(runAxe);
  assert.deepEqual(serious, []);
  assert.ok(passed > 5, 'axe looked at nothing');
}

/** The sample's page in dark colours, as a page with a theme of its own has them. @param {Target} target */
async function darken(target) {
  await target.evaluate(() => {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('body, body *:not([data-certkeep], [data-certkeep] *)'))) {
      element.style.setProperty('background', '#16181d', 'important');
      element.style.setProperty('color', '#f3f3f3', 'important');
    }
  });
  await target.inContentScript(() => /** @type {any} */ (globalThis).certkeep.refresh());
  await target.waitFor(() => document.querySelector('[data-certkeep="badge"][data-theme="dark"]') !== null);
}

inEachBrowser((setting) => {
  for (const isDark of [false, true]) {
    const theme = isDark ? 'dark' : 'light';

    test(`the annotated list on a ${theme} page, and its panels`, async () => {
      const org = setting.org('acme');
      await setting.visitList(org, async (list, page) => {
        if (isDark) await darken(list);
        await annotated(list);
        const themes = await list.evaluate(() => [...document.querySelectorAll('[data-certkeep]:not([data-certkeep] *)')].map((element) => element.getAttribute('data-theme')));
        assert.deepEqual([...new Set(themes)], [theme]);
        await judge(list);
        for (const status of ['expired', 'ok', 'waiting']) {
          await openPanel(list, String(setting.expected(org).find((row) => row.status === status)?.certificate_id));
          await judge(list);
          await page.press('Escape');
        }
      });
    });

    test(`the page of one certificate, ${theme}, and its panel`, async () => {
      await setting.visitDetail(setting.org('acme'), 'Okta_SSO', async (detail) => {
        if (isDark) await darken(detail);
        await judge(detail);
        await detail.click('[data-certkeep="badge"]');
        await detail.waitFor(() => document.querySelector('[data-certkeep="panel"]:popover-open dl') !== null);
        await judge(detail);
      });
    });
  }

  test('choosing between two readings of a date', async () => {
    const org = setting.org('acme-unclear');
    await setting.visitList(org, async (list) => {
      await openPanel(list, String(setting.expected(org).find(({ status }) => status === 'unclear')?.certificate_id));
      await judge(list);
    });
  });

  test('a page nobody can understand', async () => {
    await setting.visit(setting.org('acme-unreadable').home, async (page) => {
      const list = await page.frame(/\/0P1\?/);
      await list.waitFor(() => document.querySelector('[data-certkeep="notice"]') !== null);
      await judge(list);
    });
  });
});
