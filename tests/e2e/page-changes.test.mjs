// The page renders itself anew, or Certkeep lets go of it: neither leaves anything twice, missing or behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotated, hooks, inEachBrowser, readBadges } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {import('./drive/interface.d.ts').PageFunction} PageFunction */
/** @typedef {import('./setting.mjs').Setting} Setting */

/** What a page's own script may do to the list. @type {Record<string, PageFunction>} */
const changes = {
  'replaces the body of its table': () => {
    const body = document.querySelector('#certificates tbody');
    const copy = /** @type {Element} */ (body?.cloneNode(true));
    for (const own of copy.querySelectorAll('[data-certkeep]')) own.remove();
    body?.replaceWith(copy);
  },
  'replaces the whole block, strip and all': () => {
    const block = document.querySelector('#certificates');
    const copy = /** @type {Element} */ (block?.cloneNode(true));
    for (const own of copy.querySelectorAll('[data-certkeep]')) own.remove();
    block?.replaceWith(copy);
  },
  'copies its rows with the badges in them': () => {
    const body = document.querySelector('#certificates tbody');
    body?.replaceWith(body.cloneNode(true));
  },
  'removes every badge': () => {
    for (const badge of document.querySelectorAll('[data-certkeep="badge"]')) badge.remove();
  },
  'removes one badge': () => document.querySelector('[data-certkeep="badge"]')?.remove(),
  'removes the strip': () => document.querySelector('[data-certkeep="summary"]')?.remove(),
  'renders one row anew': () => {
    const row = document.querySelector('#certificates tr.dataRow');
    const copy = /** @type {Element} */ (row?.cloneNode(true));
    for (const own of copy.querySelectorAll('[data-certkeep]')) own.remove();
    row?.replaceWith(copy);
  },
};

/** @param {Setting} setting @param {Target} list */
async function judge(setting, list) {
  assert.deepEqual((await readBadges(list)).map(hooks), setting.expected(setting.org('acme')).map(hooks));
  assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep="summary"]').length), 1);
  assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep="panel"]').length), 1);
}

/** Marks what is painted now, so that a later wait sees what is painted anew; then lets the page change. @param {Target} list @param {PageFunction} change */
async function changed(list, change) {
  await list.evaluate(() => document.querySelector('[data-certkeep="panel"]')?.setAttribute('data-before', ''));
  await list.evaluate(change);
  await list.waitFor(() => document.querySelector('[data-certkeep="panel"]:not([data-before])') !== null);
  await annotated(list);
}

/** Whether the document is what the server sent, byte for byte; the difference if not. @param {Target} list */
const differenceFromServed = (list) => list.evaluate(async () => {
  const parsed = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const [served, now] = [parsed, document].map((page) => new XMLSerializer().serializeToString(page));
  if (now === served) return '';
  const at = [...served].findIndex((character, index) => character !== now[index]);
  return `at ${at}: ${JSON.stringify(served.slice(at - 80, at + 80))} became ${JSON.stringify(now.slice(at - 80, at + 80))}`;
});

inEachBrowser((setting) => {
  for (const [what, change] of Object.entries(changes)) {
    test(`when the page ${what}, each row has its one badge again`, async () => {
      await setting.visitList(setting.org('acme'), async (list) => {
        await changed(list, change);
        await judge(setting, list);
      });
    });
  }

  test('a page that renders itself many times in a row is annotated once', async () => {
    await setting.visitList(setting.org('acme'), async (list) => {
      await changed(list, async () => {
        for (let time = 0; time < 30; time += 1) {
          const body = document.querySelector('#certificates tbody');
          const copy = /** @type {Element} */ (body?.cloneNode(true));
          for (const own of copy.querySelectorAll('[data-certkeep]')) own.remove();
          body?.replaceWith(copy);
          await new Promise((resolve) => { setTimeout(resolve, 20); });
        }
      });
      await judge(setting, list);
    });
  });

  test('a page that adds thousands of elements to itself is annotated, and not all of them are looked at', async () => {
    await setting.visitList(setting.org('acme'), async (list) => {
      await changed(list, () => {
        const texts = ['Near 1', ...Array.from({ length: 20_000 }, () => 'nothing'), 'Far 2'];
        for (const text of texts) document.body.append(Object.assign(document.createElement('div'), { textContent: text }));
      });
      await judge(setting, list);
      const notes = await list.inContentScript(() => /** @type {any} */ (globalThis).certkeep.read(document).page.notes);
      assert.deepEqual([notes.includes('Near 1'), notes.includes('Far 2')], [true, false]);
    });
  });

  /**
   * Without the mouse: under it, the page's own hover handlers would rewrite the classes of a row.
   * @param {string} control
   * @returns {(list: Target) => Promise<unknown>}
   */
  const press = (control) => (list) => list.evaluate((selector) => document.querySelector(selector).click(), `[data-certkeep="summary"] ${control}`);
  const [sort, filter] = [press('.certkeep-sort'), press('.certkeep-count')];

  /** What the reader may have done before. @type {Record<string, (list: Target) => Promise<unknown>>} */
  const before = {
    'nothing': async () => undefined,
    'the rows were sorted': sort,
    'the rows were sorted and put back': async (list) => { await sort(list); await sort(list); },
    'the rows were filtered': filter,
    'the rows were filtered and sorted': async (list) => { await filter(list); await sort(list); },
  };
  for (const [what, act] of Object.entries(before)) {
    test(`one AbortSignal gives the page back byte for byte, after: ${what}`, async () => {
      await setting.visitList(setting.org('acme'), async (list) => {
        await act(list);
        assert.notEqual(await differenceFromServed(list), '');
        await list.inContentScript(() => /** @type {any} */ (globalThis).certkeep.stop.abort());
        assert.equal(await differenceFromServed(list), '');
      });
    });
  }

  test('one AbortSignal gives a certificate\'s page back byte for byte', async () => {
    await setting.visitDetail(setting.org('acme'), 'Anypoint', async (detail) => {
      assert.notEqual(await differenceFromServed(detail), '');
      await detail.inContentScript(() => /** @type {any} */ (globalThis).certkeep.stop.abort());
      assert.equal(await differenceFromServed(detail), '');
    });
  });

  test('after that, nothing is painted again, however the page changes', async () => {
    await setting.visitList(setting.org('acme'), async (list) => {
      await list.inContentScript(() => /** @type {any} */ (globalThis).certkeep.stop.abort());
      await list.evaluate(/** @type {PageFunction} */ (changes['replaces the body of its table']));
      // A second content script of the same kind would have painted by the time a fresh tab is annotated.
      await setting.visitList(setting.org('acme'), async () => undefined);
      assert.equal(await list.evaluate(() => document.querySelectorAll('[data-certkeep]').length), 0);
    });
  });
});
