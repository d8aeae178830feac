// When reading breaks down: the page says so, and goes on.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { distFolder } from '../../tools/project.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { inspected, inspectorReady } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const zone = '[data-certkeep="drop"]';
const certificate = fileURLToPath(new URL('../fixtures/intake/pem/input', import.meta.url));
const MIB = 1024 * 1024;

/** Of WebAssembly's memory, in octets. */
const PAGE = 65_536;

/** A number as WebAssembly writes it, and where the next thing begins. @param {Uint8Array} octets @param {number} place @returns {[number, number]} */
function readNumber(octets, place) {
  for (let value = 0, shift = 0, at = place; ; shift += 7, at += 1) {
    value += (octets[at] & 0x7f) * 2 ** shift;
    if (octets[at] < 0x80) return [value, at + 1];
  }
}

/** @param {number} value @returns {number[]} */
const writeNumber = (value) => (value < 0x80 ? [value] : [value % 0x80 + 0x80, ...writeNumber(Math.floor(value / 0x80))]);

/** The same module, whose memory never grows beyond so many octets: what needs more traps. @param {Uint8Array} module @param {number} most */
function withLittleMemory(module, most) {
  const memorySection = 5;
  for (let place = 8; place < module.length;) {
    const [size, start] = readNumber(module, place + 1);
    if (module[place] === memorySection) {
      const [, flags] = readNumber(module, start);
      const [least] = readNumber(module, flags + 1);
      const limits = [1, 1, ...writeNumber(least), ...writeNumber(Math.max(least, Math.ceil(most / PAGE)))];
      return Buffer.concat([module.subarray(0, place), Buffer.from([memorySection, ...writeNumber(limits.length), ...limits]), module.subarray(start + size)]);
    }
    place = start + size;
  }
  throw new Error('the module has no memory of its own');
}

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-trapped-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  test('a reader that breaks down is replaced and says so, and the next file is read', async () => {
    const site = join(folder, 'site');
    await cp(join(distFolder, 'static'), site, { recursive: true });
    const engine = join(site, 'engine', 'reader', 'certkeep_bg.wasm');
    await writeFile(engine, withLittleMemory(await readFile(engine), 48 * MIB));
    // The first does not fit in at all. The second does, and what it is decoded to does not: that trap is in the middle.
    const [tooLarge, trapping] = [join(folder, 'too-large.txt'), join(folder, 'trapping.txt')];
    await Promise.all([writeFile(tooLarge, Buffer.alloc(90 * MIB, 'a')), writeFile(trapping, Buffer.alloc(30 * MIB, 'a'))]);
    const served = await serveFolder(site);
    try {
      await setting.visit(served.address, async (inspector) => {
        await inspectorReady(inspector);
        await inspector.drop(zone, [certificate, tooLarge, certificate, trapping, certificate]);
        const files = await inspected(inspector, 5);
        assert.deepEqual(files.map((items) => items.map(({ kind }) => kind)), [['certificate'], ['error'], ['certificate'], ['error'], ['certificate']]);
        for (const broken of [files[1], files[3]]) assert.match(broken[0].text, /broke down over this part and was started anew/);
        assert.ok(files[4][0].facts.Subject, 'the new reader tells details, too');
      });
    } finally {
      served.close();
    }
  });
});
