// The ASN.1 tree and the octets beside it: they agree with OpenSSL, with each other, and with whoever walks through them.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { generateKeyPairSync } from 'node:crypto';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';
import { isAccessible } from './accessible.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {{ depth: number, offset: number, header: number, length: number | null, tag: string }} Judged */

/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

const certificate = fixture('asn1/all-extensions/input');

/** @returns {Promise<{ lines: Judged[], strings: Record<string, Judged[]> }>} what OpenSSL said of it */
const judged = async () => JSON.parse(await readFile(fixture('asn1/all-extensions/expected.json'), 'utf8'));

/** Opens the tree of the one thing on the page. @param {Page} inspector @param {string} path */
async function openTree(inspector, path) {
  await inspector.setFiles('#files', [path]);
  await inspected(inspector, 1);
  await inspector.click('.asn1 > summary');
  await inspector.waitFor(() => document.querySelector('.asn1-tree [data-line]') !== null);
}

/** Every row, by walking down with the keyboard. @param {Page} inspector @returns {Promise<{ level: number, offset: number, type: string, length: string, value: string }[]>} */
async function rowsByKeyboard(inspector) {
  const rows = [];
  await inspector.press('Home');
  for (;;) {
    const row = await inspector.evaluate(() => {
      const focused = /** @type {HTMLElement} */ (document.activeElement);
      const [type, value, offset, length] = [...focused.children].map((cell) => cell.textContent ?? '');
      return { line: focused.dataset.line, level: Number(focused.getAttribute('aria-level')), type, value, offset: Number(offset), length };
    });
    if (rows.at(-1)?.line === row.line) return rows;
    rows.push(row);
    await inspector.press('ArrowDown');
  }
}

/** Which octets are marked as which part, and whether the letters beside them are, too. @param {Page} inspector @returns {Promise<{ header: number[], content: number[], letters: number }>} */
const marked = (inspector) => inspector.evaluate(() => {
  const of = (/** @type {string} */ part) => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`.octet[data-part="${part}"]`))].map(({ dataset }) => Number(dataset.octet));
  return { header: of('header'), content: of('content'), letters: document.querySelectorAll('.characters [data-part]').length };
});

/** The row that is current, or the one that is pointed at. @param {Page} inspector @param {string} attribute @returns {Promise<{ offset: number, value: string, inSight: boolean }>} */
const row = (inspector, attribute) => inspector.evaluate((selector) => {
  const found = document.querySelector(`.asn1-tree [data-line]${selector}`);
  const [rowBox, box] = [found, found?.closest('.viewport')].map((element) => element?.getBoundingClientRect());
  return {
    offset: Number(found?.children[2].textContent), value: found?.children[1].textContent,
    inSight: rowBox !== undefined && box !== undefined && rowBox.top >= box.top - 1 && rowBox.bottom <= box.bottom + 1,
  };
}, attribute);
const current = '[aria-selected="true"]';

/** @param {Page} inspector @param {string} selector */
const pointAt = (inspector, selector) => inspector.evaluate((wanted) => {
  document.querySelector(wanted)?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
}, selector);

/** @param {number} from @param {number} to */
const range = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-asn1-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  test('tree and octets of a certificate are those that OpenSSL tells of', async () => {
    const [{ lines, strings }, octets] = await Promise.all([judged(), readFile(certificate)]);
    await visitInspector(setting, async (inspector) => {
      await openTree(inspector, certificate);
      await inspector.click('.asn1-tree [data-line="0"]');
      const rows = await rowsByKeyboard(inspector);
      // What stands in strings is judged by itself, counted from where the string's content begins.
      const outside = new Set(lines.map(({ offset }) => offset));
      assert.deepEqual(
        rows.filter(({ offset }) => outside.has(offset)).map(({ level, offset, type, length }) => [level - 1, offset, type, length]),
        lines.map(({ depth, offset, tag, header, length }) => [depth, offset, tag, `${header} + ${length}`]),
      );
      for (const [string, held] of Object.entries(strings)) {
        const from = lines.find(({ offset }) => offset === Number(string));
        if (from === undefined || held[0].tag !== 'SEQUENCE') continue;
        const begin = from.offset + from.header;
        assert.deepEqual(rows.find(({ offset }) => offset === begin)?.type, 'SEQUENCE', `in the string at ${string}`);
      }
      assert.ok(rows.some(({ value }) => value === 'basicConstraints (2.5.29.19)'));
      assert.ok(rows.some(({ value }) => value === '*.example.com'), 'a name inside an extension');

      const dump = await inspector.evaluate(() => [...document.querySelectorAll('.asn1-dump .octet')].map((octet) => octet.textContent).join(''));
      assert.equal(dump, octets.toString('hex'));
    });
  });

  test('the keyboard walks, opens and closes, and the octets follow', async () => {
    await visitInspector(setting, async (inspector) => {
      await openTree(inspector, certificate);
      await inspector.click('.asn1-tree [data-line="0"]');
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await inspector.press(key);
      // [0] { INTEGER 2 }, the version.
      assert.deepEqual(await row(inspector, current), { offset: 10, value: '2', inSight: true });
      assert.deepEqual(await marked(inspector), { header: [10, 11], content: [12], letters: 3 });
      assert.equal(await inspector.evaluate(() => document.activeElement?.getAttribute('aria-selected')), 'true');

      const count = () => inspector.evaluate(() => document.querySelectorAll('.asn1-tree [data-line]').length);
      const all = await count();
      await inspector.press('ArrowLeft');
      assert.equal((await row(inspector, current)).offset, 8);
      await inspector.press('Enter');
      assert.equal(await count(), all - 1);
      assert.equal(await inspector.evaluate(() => document.activeElement?.getAttribute('aria-expanded')), 'false');
      await inspector.press('Enter');
      assert.equal(await count(), all);

      await inspector.press('End');
      const last = await row(inspector, current);
      assert.deepEqual([last.offset, last.inSight], [541, true]);
      const shown = await inspector.evaluate(() => {
        const [octet, box] = ['.octet[data-octet="541"]', '.asn1-dump .viewport'].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
        return octet !== undefined && box !== undefined && octet.top >= box.top && octet.bottom <= box.bottom;
      });
      assert.ok(shown, 'the octets are scrolled to');
    });
  });

  test('an octet leads to the innermost row, by pointer, by click and by key', async () => {
    await visitInspector(setting, async (inspector) => {
      await openTree(inspector, certificate);
      await pointAt(inspector, '.asn1-tree [data-line="1"] .value');
      assert.deepEqual((await marked(inspector)).header, range(4, 8));
      assert.equal((await marked(inspector)).content.length, 521);
      assert.equal((await row(inspector, current)).offset, 0, 'pointing changes nothing that stays');

      await pointAt(inspector, '.octet[data-octet="42"]');
      assert.deepEqual(await row(inspector, '[data-pointed]'), { offset: 40, value: 'Test CA', inSight: true });
      assert.deepEqual(await marked(inspector), { header: [40, 41], content: range(42, 49), letters: 9 });

      await inspector.click('.octet[data-octet="42"]');
      assert.equal((await row(inspector, current)).value, 'Test CA');
      await inspector.press('ArrowLeft');
      await inspector.press('ArrowLeft');
      await inspector.press('ArrowLeft');
      assert.equal((await row(inspector, current)).value, 'commonName (2.5.4.3)');
      await inspector.press('ArrowDown');
      assert.equal(await inspector.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.octet), '55');
      assert.equal((await row(inspector, current)).offset, 51);
      assert.match(await inspector.evaluate(() => document.querySelector('.asn1-current')?.textContent), /UTCTime.*251116000000Z/s);
    });
  });

  test('a fault leads to its octet, and what is cut off to where it ends', async () => {
    const whole = await readFile(certificate);
    const cut = join(folder, 'cut.der');
    await writeFile(cut, whole.subarray(0, 60));
    await visitInspector(setting, async (inspector) => {
      await openTree(inspector, cut);
      const { offset, value } = await row(inspector, current);
      assert.equal(offset, 51);
      assert.match(value, /6.? octets are missing/u);
      const [[item]] = await inspected(inspector, 1);
      assert.equal(item.kind, 'error');
      await inspector.click('#clear');

      await inspector.setFiles('#files', [fixture('x509/bad-extension/input')]);
      await inspected(inspector, 1);
      const place = await inspector.evaluate(() => Number(/** @type {HTMLElement} */ (document.querySelector('[data-action="show-octet"]')).dataset.offset));
      await inspector.click('[data-action="show-octet"]');
      await inspector.waitFor(() => document.activeElement?.closest('.asn1-tree') !== null);
      const { header, content } = await marked(inspector);
      assert.ok([...header, ...content].includes(place), `${place} in ${header} and ${content}`);
    });
  });

  test('there is no tree of a private key, whole or cut, under any label', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const der = privateKey.export({ type: 'pkcs8', format: 'der' });
    const labelled = (/** @type {Buffer} */ octets) => `-----BEGIN CERTIFICATE-----\n${octets.toString('base64')}\n-----END CERTIFICATE-----\n`;
    const contents = [der, der.subarray(0, 900), labelled(der), labelled(der.subarray(0, 900)), Buffer.concat([(await readFile(certificate)).subarray(0, 200), der])];
    const paths = await Promise.all(contents.map(async (content, index) => {
      const path = join(folder, `key-${index}`);
      await writeFile(path, content);
      return path;
    }));
    await visitInspector(setting, async (inspector) => {
      await inspector.setFiles('#files', paths);
      await inspected(inspector, paths.length);
      assert.equal(await inspector.evaluate(() => document.querySelectorAll('.asn1, .octet').length), 0);
    });
  });

  test('a tree is accessible', async () => {
    await visitInspector(setting, async (inspector) => {
      await openTree(inspector, certificate);
      await inspector.click('.asn1-tree [data-line="7"]');
      await isAccessible(inspector);
      await pointAt(inspector, '.octet[data-octet="2"]');
      await isAccessible(inspector);
    });
  });
});
