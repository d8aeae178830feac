// The strip above the table counts, filters and sorts; a badge opens a panel, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotated, badgeOf, hooks, inEachBrowser, openPanel, panelFilled, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {ReturnType<import('./setting.mjs').Setting['expected']>} Expectations */

const count = (/** @type {string} */ status) => `[data-certkeep="summary"] .certkeep-count[data-status="${status}"]`;
const sort = '[data-certkeep="summary"] .certkeep-sort';

/** The ids of the rows that can be seen, in their order. @param {Target} list @returns {Promise<string[]>} */
const seen = (list) => list.evaluate(() => [...document.querySelectorAll('#certificates tr.dataRow')]
  .filter((row) => row.getClientRects().length > 0)
  .map((row) => row.querySelector('[data-certkeep="badge"]')?.getAttribute('data-certificate-id')));

/** @param {Target} list @param {string} selector @param {string} name */
const attribute = (list, selector, name) => list.evaluate((found, wanted) => document.querySelector(found)?.getAttribute(wanted), selector, name);

/** @param {Target} list @param {string} selector */
const focus = (list, selector) => list.evaluate((found) => document.querySelector(found).focus(), selector);

const isOpen = () => document.querySelector('[data-certkeep="panel"]:popover-open') !== null;
const isClosed = () => document.querySelector('[data-certkeep="panel"]:popover-open') === null;

/** @param {Expectations} rows */
const ids = (rows) => rows.map(({ certificate_id }) => certificate_id);

/** Two ways to press a button. @type {Record<string, (list: Target, page: Page, selector: string) => Promise<void>>} */
const ways = {
  'the mouse': (list, _page, selector) => list.click(selector),
  'the Enter key': async (list, page, selector) => { await focus(list, selector); await page.press('Enter'); },
  'the space bar': async (list, page, selector) => { await focus(list, selector); await page.press('Space'); },
};

inEachBrowser((setting) => {
  test('the strip counts the rows of each status', async () => {
    const org = setting.org('acme');
    const expected = setting.expected(org);
    await setting.visitList(org, async (list) => {
      /** @type {[string, number][]} */
      const shown = await list.evaluate(() => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-certkeep="summary"] .certkeep-count'))]
        .map((button) => [button.dataset.status, Number(/\d+/.exec(button.textContent ?? '')?.[0])]));
      const statuses = [...new Set(expected.map(({ status }) => status))];
      assert.deepEqual(new Map(shown), new Map(shown.map(([status]) => [status, expected.filter((row) => row.status === status).length])));
      assert.deepEqual(shown.map(([status]) => status).sort(), statuses.sort());
    });
  });

  for (const [way, press] of Object.entries(ways)) {
    test(`a count filters the rows by ${way}, another takes its place, and the same again shows all`, async () => {
      const org = setting.org('acme');
      const expected = setting.expected(org);
      const with_ = (/** @type {string} */ status) => ids(expected.filter((row) => row.status === status));
      await setting.visitList(org, async (list, page) => {
        for (const status of ['expires-soon', 'ok']) {
          await press(list, page, count(status));
          assert.deepEqual(await seen(list), with_(status));
          assert.equal(await attribute(list, count(status), 'aria-pressed'), 'true');
        }
        assert.equal(await attribute(list, count('expires-soon'), 'aria-pressed'), 'false');
        await press(list, page, count('ok'));
        assert.equal(await attribute(list, count('ok'), 'aria-pressed'), 'false');
        assert.deepEqual(await seen(list), ids(expected));
      });
    });

    test(`the rows are sorted by expiry by ${way}, and back`, async () => {
      const org = setting.org('acme');
      const expected = setting.expected(org);
      // Rows without a date come last, in the page's order.
      const end = (/** @type {Expectations[number]} */ row) => row.not_after === null ? Infinity : Date.parse(row.not_after);
      const byExpiry = [...expected].sort((one, other) => end(one) === end(other) ? 0 : end(one) - end(other));
      await setting.visitList(org, async (list, page) => {
        await press(list, page, sort);
        assert.equal(await attribute(list, sort, 'aria-pressed'), 'true');
        assert.deepEqual(await seen(list), ids(byExpiry));
        await press(list, page, sort);
        assert.equal(await attribute(list, sort, 'aria-pressed'), 'false');
        assert.deepEqual(await seen(list), ids(expected));
      });
    });

    test(`a badge opens its panel by ${way}; Escape closes it and the focus returns`, async () => {
      const org = setting.org('acme');
      const [row] = setting.expected(org);
      const badge = badgeOf(String(row?.certificate_id));
      await setting.visitList(org, async (list, page) => {
        await press(list, page, badge);
        await panelFilled(list);
        assert.equal(await attribute(list, badge, 'aria-expanded'), 'true');
        assert.ok(await list.evaluate(() => document.activeElement?.closest('[data-certkeep="panel"]') !== null), 'the focus is not in the panel');
        await page.press('Escape');
        await list.waitFor(isClosed);
        await list.waitFor((selector) => document.activeElement?.matches(selector), badge);
        await list.waitFor((selector) => document.querySelector(selector)?.getAttribute('aria-expanded') === 'false', badge);
      });
    });
  }

  test('a row that is sorted away and filtered is still the same when Certkeep looks again', async () => {
    const org = setting.org('acme');
    await setting.visitList(org, async (list) => {
      await list.click(sort);
      await list.click(count('ok'));
      const before = await seen(list);
      await list.inContentScript(() => /** @type {any} */ (globalThis).certkeep.refresh());
      // Both questions go the same way: when this one is answered, so is that.
      await openPanel(list, String(before[0]));
      assert.deepEqual(await seen(list), before);
    });
  });

  test('the panel shows the name, the life as a bar, and what to do', async () => {
    const org = setting.org('acme');
    const expired = setting.expected(org).find(({ status }) => status === 'expired');
    await setting.visitList(org, async (list) => {
      await openPanel(list, String(expired?.certificate_id));
      const panel = await list.evaluate(() => {
        const shown = /** @type {HTMLElement} */ (document.querySelector('[data-certkeep="panel"]'));
        const text = (/** @type {Element | null} */ element) => element?.textContent?.trim() ?? '';
        return {
          role: shown.getAttribute('role'),
          name: text(shown.querySelector('h2')),
          bar: shown.querySelector('[role="img"]')?.getAttribute('aria-label'),
          width: shown.querySelector('[role="img"]')?.getBoundingClientRect().width ?? 0,
          findings: [...shown.querySelectorAll('[data-check]')].map((finding) => [...finding.children].map(text)),
        };
      });
      assert.equal(panel.role, 'dialog');
      assert.equal(panel.name, expired?.label);
      assert.ok(panel.bar);
      assert.ok(panel.width > 50);
      assert.ok(panel.findings.length > 0, 'an expired certificate has no finding');
      for (const parts of panel.findings) {
        assert.equal(parts.length, 3, 'what, why, what to do');
        for (const part of parts) assert.match(part, / /);
      }
    });
  });

  test('a click outside closes the panel, and so does its own badge; another badge takes it over', async () => {
    const org = setting.org('acme');
    const [first, second] = ids(setting.expected(org)).map(String);
    await setting.visitList(org, async (list) => {
      await openPanel(list, String(first));
      await list.click('#certificates th.actionColumn');
      await list.waitFor(isClosed);
      await openPanel(list, String(first));
      await list.click(badgeOf(String(first)));
      await list.waitFor(isClosed);
      await openPanel(list, String(first));
      await list.evaluate((selector) => document.querySelector(selector).click(), badgeOf(String(second)));
      await list.waitFor((selector) => document.querySelector(selector)?.getAttribute('aria-expanded') === 'true', badgeOf(String(second)));
      await panelFilled(list);
      assert.equal(await list.evaluate(isOpen), true);
      assert.equal(await attribute(list, badgeOf(String(first)), 'aria-expanded'), 'false');
    });
  });

  test('"Open in the registry" opens the registry page at this entry', async () => {
    const org = setting.org('acme');
    const [id] = ids(setting.expected(org));
    const address = setting.browser.extensionUrl(`www/registry.html#${encodeURIComponent(`acme:${id}`)}`);
    await setting.visitList(org, async (list) => {
      await openPanel(list, String(id));
      await list.click('[data-certkeep="panel"] .certkeep-actions button');
      for (let attempt = 0; ; attempt += 1) {
        const pages = await setting.browser.pages();
        const addresses = await Promise.all(pages.map((page) => page.url()));
        const at = addresses.indexOf(address);
        if (at >= 0) return pages[at]?.close();
        assert.ok(attempt < 200, `${address} is none of ${addresses.join(' ')}`);
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    });
  });

  for (const [index, order] of ['month', 'day'].entries()) {
    test(`"${order} first" settles every date of the org, for good`, async () => {
      await setting.startAfresh();
      const org = setting.org('acme-unclear');
      const readings = setting.expected(org).map((row) => ({ ...row, not_after: row.readings?.[index] ?? row.not_after }));
      const settled = async (/** @type {Target} */ list) => {
        await list.waitFor(() => document.querySelector('[data-certkeep="badge"][data-status="unclear"]') === null);
        await annotated(list);
        const badges = await readBadges(list);
        assert.deepEqual(badges.map(({ not_after }) => not_after), readings.map(({ not_after }) => not_after));
        // The months of these dates come first: that reading is the other org's, where the language settles it.
        if (order === 'month') {
          const without = (/** @type {ReturnType<typeof hooks>} */ { certificate_id: _, ...rest }) => rest;
          assert.deepEqual(badges.map(hooks).map(without), setting.expected(setting.org('acme-settled-us')).map(hooks).map(without));
        }
      };
      await setting.visitList(org, async (list, page) => {
        await openPanel(list, String(readings.find((row) => row.readings !== null)?.certificate_id));
        const choice = await list.evaluate((day) => [...document.querySelectorAll('.certkeep-choices button')]
          .findIndex((button) => button.textContent?.includes(day)), new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
          .format(new Date(String(readings.find((row) => row.readings !== null)?.not_after))));
        await list.click(`.certkeep-choices button:nth-of-type(${choice + 1})`);
        await settled(list);
        await page.reload();
        await settled(await page.frame(/\/0P1\?/));
      });
      await setting.browser.stopBackground();
      await setting.visitList(org, settled);
    });
  }
});
