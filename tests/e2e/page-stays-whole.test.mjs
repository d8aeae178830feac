// Whatever Certkeep adds, the page goes on as Salesforce made it, and gets back every byte when Certkeep lets go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotated, hooks, inEachBrowser, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */

const ownElements = () => document.querySelectorAll('[data-certkeep]').length;

/** The ids of the rows as the page lists them, without looking at badges. @param {Target} list @returns {Promise<string[]>} */
const rowIds = (list) => list.evaluate(() => [...document.querySelectorAll('#certificates tr.dataRow th a')]
  .map((link) => /0P1\w{12}/.exec(decodeURIComponent(link.getAttribute('href') ?? ''))?.[0]));

/** Waits for the badges of a page the frame has just loaded. @param {Target} list @param {string} query part of its address */
async function loaded(list, query) {
  await list.waitFor((part) => location.search.includes(part), query);
  await annotated(list);
}

inEachBrowser((setting) => {
  test("Salesforce's own sort links sort, and every badge follows its row", async () => {
    const org = setting.org('acme');
    const byExpiry = [...org.certificates].sort((one, other) => one.expires.getTime() - other.expires.getTime()).map(({ id }) => id);
    await setting.visitList(org, async (list) => {
      for (const expected of [byExpiry, [...byExpiry].reverse()]) {
        const link = await list.evaluate(() => [...document.querySelectorAll('#certificates tr.headerRow a')]
          .map((found) => found.getAttribute('href') ?? '').find((href) => href.includes('sort=expires')));
        await list.click(`#certificates tr.headerRow a[href="${link}"]`);
        await loaded(list, link.split('?')[1]);
        assert.deepEqual((await readBadges(list)).map(({ certificate_id }) => certificate_id), expected);
        assert.deepEqual(await rowIds(list), expected);
      }
    });
  });

  test('the letter filter filters, and the strip says that not all is shown', async () => {
    const org = setting.org('acme');
    const underS = setting.expected(org).filter(({ label }) => label.startsWith('S'));
    await setting.visitList(org, async (list) => {
      await list.click('.rolodex a[href*="letter=S"]');
      await loaded(list, 'letter=S');
      assert.deepEqual((await readBadges(list)).map(hooks), underS.map(hooks));
      assert.equal(await list.evaluate(() => document.querySelector('[data-certkeep="summary"]')?.getAttribute('data-check')), 'filtered');
    });
  });

  for (const name of ['acme', 'acme-inline']) {
    test(`the rows of ${name} keep their hover handlers, sorted by Certkeep or not`, async () => {
      await setting.visitList(setting.org(name), async (list) => {
        const highlighted = () => [...document.querySelectorAll('#certificates tr.dataRow')].map((row) => {
          row.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          const on = row.classList.contains('highlight');
          row.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }));
          return [on, row.classList.contains('highlight')];
        });
        const every = setting.expected(setting.org(name)).map(() => [true, false]);
        assert.deepEqual(await list.evaluate(highlighted), every);
        await list.click('[data-certkeep="summary"] .certkeep-sort');
        assert.deepEqual(await list.evaluate(highlighted), every);
      });
    });
  }

  for (const name of ['acme', 'acme-srcup', 'acme-inline', 'acme-shadow']) {
    test(`the shell of ${name} goes from list to certificate and back, annotated each time`, async () => {
      const org = setting.org(name);
      const [first] = setting.expected(org);
      await setting.visitList(org, async (list, page) => {
        await list.click('#certificates tr.dataRow th a');
        const detail = await page.frame(new RegExp(`/${first?.certificate_id}`));
        await detail.waitFor(() => document.querySelector('[data-certkeep="badge"]') !== null);
        await detail.click('.backLink a');
        const again = await page.frame(/\/0P1\?/);
        await annotated(again);
        assert.deepEqual((await readBadges(again)).map(hooks), setting.expected(org).map(hooks));
      });
    });
  }

  test('edit and create pages are left alone: no content script runs there', async () => {
    const org = setting.org('acme');
    const [id] = org.certificates.map((certificate) => certificate.id);
    const printed = await setting.visitList(org, async (list) => {
      assert.equal(await list.hasContentScript(), true);
      return list.evaluate(() => document.querySelector('#certificates tr.dataRow .actionColumn a')?.getAttribute('href'));
    });
    assert.match(printed, /^\/0P1\w{15}\/e\?/);
    for (const path of ['/0P1/e', '/0P1/e?type=self', `/${id}/e`, printed]) {
      await setting.visit(`https://${org.hosts.classic}${path}`, async (page) => {
        assert.equal(await page.hasContentScript(), false, path);
        assert.equal(await page.evaluate(ownElements), 0, path);
      });
    }
  });

  test('a list nobody can understand gets one quiet line, whose diagnostics name nothing', async () => {
    const org = setting.org('acme-unreadable');
    await setting.visit(org.home, async (page) => {
      const list = await page.frame(/\/0P1\?/);
      await list.waitFor(() => document.querySelector('[data-certkeep="notice"]') !== null);
      assert.equal(await list.evaluate(ownElements), 1);
      const untouched = await list.evaluate(async () => {
        const page = document.documentElement.cloneNode(true);
        /** @type {Element} */ (page).querySelector('[data-certkeep="notice"]')?.remove();
        const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
        return page.isEqualNode(served.documentElement);
      });
      assert.ok(untouched, 'the page was changed');
      await list.click('[data-certkeep="notice"] button');
      await list.waitFor(() => document.querySelector('[data-certkeep="notice"] button')?.textContent === 'Copied');
      // Pasted by hand into the shell, where no content script is.
      await page.evaluate(() => { document.querySelector('header')?.append(Object.assign(document.createElement('textarea'), { id: 'paste' })); });
      await page.click('#paste');
      await page.press('Control+v');
      const text = await page.waitFor(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('#paste')).value);
      assert.match(text, /^certkeep \d/);
      assert.match(text, /\d+ rows/);
      const names = org.certificates.flatMap(({ label, uniqueName, id }) => [label, uniqueName, id]);
      for (const name of [...names, org.name, org.orgId]) assert.ok(!text.includes(name), `${name} in: ${text}`);
    });
  });

  test('nothing went wrong in any of these pages, under a strict policy too', async () => {
    assert.equal(setting.org('acme').policy, 'strict');
    assert.deepEqual(await setting.browser.console(), []);
  });
});
