// A file of the largest size that is read takes at most four times as much memory, with everything that is kept of it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const SIZE = 100 * 1024 * 1024;
const MOST_TIMES = 4;

const certificate = await readFile(new URL('../fixtures/intake/der/input', import.meta.url));
// Of three no Base64 needs padding, however often it is repeated.
const base64 = Buffer.concat([certificate, certificate, certificate]).toString('base64');
const pem = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** What is said of each stands behind it. @type {[name: string, piece: string | Buffer, said: RegExp][]} */
const FILES = [
  ['certificates in PEM', pem, /20,001 things found/],
  ['certificates in DER', certificate, /20,001 things found/],
  ['certificates in one Base64', base64, /20,001 things found/],
  ['nothing that is known', '\x07nothing known', /Nothing Certkeep knows/],
];

/** Of a process, in octets, as Linux tells it. @param {number} pid @param {'VmHWM' | 'VmRSS'} what */
async function memory(pid, what) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

/** The process in which the extension's pages and their workers run. @param {number | undefined} browser */
async function extensionProcess(browser) {
  /** @type {Map<number, { parent: number, line: string }>} */
  const processes = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(/PPid:\s+(\d+)/.exec(await readFile(`/proc/${name}/status`, 'utf8'))?.[1]);
      processes.set(Number(name), { parent, line: await readFile(`/proc/${name}/cmdline`, 'utf8') });
    } catch { /* It has ended meanwhile. */ }
  }
  /** @param {number} pid @returns {boolean} */
  const isOurs = (pid) => pid === browser || (processes.has(pid) && isOurs(processes.get(pid)?.parent ?? 0));
  const found = [...processes].filter(([pid, { line }]) => line.includes('--extension-process') && isOurs(pid));
  assert.equal(found.length, 1, `${found.length} processes are the extension's`);
  return found[0][0];
}

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-memory-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const [name, piece, said] of FILES) {
    test(`100 MB of ${name}`, { skip: !existsSync('/proc/self/clear_refs') && 'only Linux tells the peak of a process' }, async (context) => {
      const path = join(folder, 'file');
      const octets = Buffer.from(piece);
      await writeFile(path, Buffer.alloc(SIZE - SIZE % octets.length, octets));
      await visitInspector(setting, async (inspector) => {
        const pid = await extensionProcess(setting.browser.process.pid);
        const before = await memory(pid, 'VmRSS');
        // From here on the peak is counted anew.
        await writeFile(`/proc/${pid}/clear_refs`, '5');
        await inspector.setFiles('#files', [path]);
        await inspector.waitFor(() => document.querySelector('#results > .file:not([aria-busy])') !== null);
        const told = await inspector.evaluate(() => document.querySelector('#results')?.textContent);
        assert.match(told, said);
        const times = (await memory(pid, 'VmHWM') - before) / SIZE;
        context.diagnostic(`${times.toFixed(2)} times its size`);
        assert.ok(times > 0.9, 'nothing was measured');
        assert.ok(times <= MOST_TIMES, `it took ${times.toFixed(2)} times its size`);
      });
    });
  }
}, { browsers: ['chromium'] });
