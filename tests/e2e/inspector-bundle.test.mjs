// A bundle of thousands: its list is there to be used while the rest is read, and reading stops when asked to.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { scrollTo, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

const COUNT = 20_000;
const LINE_HEIGHT = 40;

/** So many certificates in one PEM, each of another serial number. */
async function bundle() {
  const der = await readFile(new URL('../fixtures/comparison/the-same/before', import.meta.url));
  const serial = der.indexOf(Buffer.from('02021234', 'hex')) + 2;
  return Array.from({ length: COUNT }, (_, index) => {
    der.writeUInt16BE(0x1000 + index, serial);
    return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
  }).join('');
}

/**
 * Runs in the page before the file is chosen: does what a reader does as soon as there are lines.
 * @param {'open' | 'stop'} what
 */
function useList(what) {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(`#results ${selector}`));
  const isBusy = () => document.querySelector('#results > [aria-busy]') !== null;
  const used = new Promise((resolve) => {
    /** @type {{ line: HTMLElement, stop: HTMLElement, told: string | null } | undefined} */
    let first;
    let stays = true;
    let times = 0;
    new MutationObserver((_, observer) => {
      if (!find('.line')) return;
      if (first === undefined) {
        first = { line: find('.line'), stop: find('[data-action="cancel"]'), told: find('.reading').textContent };
        first.stop.focus();
        (what === 'open' ? first.line : first.stop).click();
      } else if (isBusy() && find('.reading').textContent !== first.told) {
        times += 1;
        stays &&= find('.line') === first.line && document.activeElement === first.stop;
      }
      if (isBusy() || (what === 'open' && !find('.chosen .whole > *'))) return;
      observer.disconnect();
      resolve({ times, stays, text: find('.reading').textContent, height: find('.lines').clientHeight });
    }).observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });
  });
  Object.assign(globalThis, { used });
}

/** @param {Page} inspector @param {string} path @param {'open' | 'stop'} what @returns {Promise<{ times: number, stays: boolean, text: string, height: number }>} */
async function use(inspector, path, what) {
  await inspector.evaluate(useList, what);
  await inspector.setFiles('#files', [path]);
  return inspector.evaluate(() => /** @type {any} */ (globalThis).used);
}

/** @param {Page} inspector @returns {Promise<{ index: string, kind: string, text: string }>} */
const lastLine = (inspector) => inspector.evaluate(() => {
  const line = /** @type {HTMLElement} */ (document.querySelector('.line:last-child'));
  return { index: line.dataset.index, kind: line.dataset.kind, text: line.textContent };
});

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  let path = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certkeep-bundle-'));
    path = join(folder, 'bundle.pem');
    await writeFile(path, await bundle());
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('lines and the button that stops stay what they are while more come in, and a line opens', async () => {
    await visitInspector(setting, async (inspector) => {
      const { times, stays, text, height } = await use(inspector, path, 'open');
      assert.ok(times > 0 && stays, `after ${times} more batches: ${stays}`);
      assert.match(text, /20,000/);
      assert.equal(height, COUNT * LINE_HEIGHT);
      await scrollTo(inspector, height);
      const { index, kind } = await lastLine(inspector);
      assert.deepEqual([index, kind], [String(COUNT - 1), 'certificate']);
    });
  });

  test('stopped, it says so behind what was read until then', async () => {
    await visitInspector(setting, async (inspector) => {
      const { height } = await use(inspector, path, 'stop');
      const count = height / LINE_HEIGHT;
      assert.ok(count > 100 && count < COUNT, `${count} of ${COUNT} were read`);
      await scrollTo(inspector, height);
      const { index, kind } = await lastLine(inspector);
      assert.deepEqual([index, kind], [String(count - 1), 'error']);
      await inspector.click('.line:last-child');
      assert.match(await inspector.waitFor(() => document.querySelector('.chosen')?.textContent), /Stopped as you asked/);
    });
  });
});
