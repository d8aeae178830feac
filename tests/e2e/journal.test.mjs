// What the background notices of certificates stands in a journal that anybody can check.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { promisify } from 'node:util';
import { inProject } from '../../tools/project.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {{ at: string, entry: string, event: { kind: string, [field: string]: any }, hash: string }} Line */

/** Says the same of two objects whose keys stand in another order. @param {any} value @returns {string} */
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};

/** Who uses a certificate, and that it is about to end, is noted beside what a page shows of it. @param {Line} line */
const isOfThePage = ({ event }) => event.kind !== 'linked' && event.kind !== 'alerted';

/** All lines of the only journal, each hash made anew from the one before it. @param {Record<string, any>} stored @returns {Line[]} */
function journalOf(stored) {
  const { writer } = stored.device;
  const chains = stored[`journal/${writer}`]?.chains ?? [];
  assert.ok(chains.length <= 1, 'the journal was forked');
  const lines = [...chains.flatMap((/** @type {{ lines: Line[] }} */ chain) => chain.lines), ...stored[`tail/${writer}`].lines];
  let hash = writer;
  for (const line of lines) {
    hash = createHash('sha256').update(`${hash}\n${canonical({ at: line.at, entry: line.entry, event: line.event })}`).digest('hex');
    assert.equal(line.hash, hash);
  }
  return lines;
}

inEachBrowser((setting) => {
  /** @type {string} */
  let folder;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'certkeep-journal-')); });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => setting.startAfresh());

  const acme = () => setting.org('acme');

  /** @param {import('./setting.mjs').Org} org */
  const visit = (org) => setting.visitList(org, async () => undefined);

  /** @param {(lines: Line[]) => boolean} ask */
  async function linesOnce(ask) {
    const stored = await setting.storedOnce((kept) => kept.device !== undefined && ask(journalOf(kept)));
    return journalOf(stored);
  }

  /** The check that an auditor runs, who has the JSON and no browser. @param {Record<string, unknown>} stored */
  async function verify(stored) {
    const file = join(folder, 'registry.json');
    await writeFile(file, JSON.stringify(stored));
    return promisify(execFile)('cargo', ['run', '--quiet', '--example', 'registry', '--', 'verify', file], { cwd: inProject('.') })
      .then(() => '', (error) => String(error.stderr));
  }

  test('a list that is seen for the first time is noted row by row, and once', async () => {
    await visit(acme());
    const count = acme().certificates.length;
    const lines = await linesOnce((found) => found.length >= count);
    const seen = lines.filter(({ event }) => event.kind === 'seen').map(({ event }) => [event.source, event.facts.label]);
    assert.deepEqual(seen.toSorted(), acme().certificates.map(({ label }) => ['list-page', label]).toSorted());
    await visit(acme());
    await setting.browser.stopBackground();
    await visit(acme());
    assert.deepEqual(journalOf(await setting.stored()).filter(isOfThePage), lines.filter(isOfThePage));
    assert.equal(await verify(await setting.stored()), '');
  });

  test('an altered line is found', { skip: setting.name === 'firefox' && 'the judge is the same in both' }, async () => {
    await visit(acme());
    await linesOnce((found) => found.length >= acme().certificates.length);
    const stored = await setting.stored();
    stored[`tail/${stored.device.writer}`].lines[1].event.facts.label = 'Another';
    assert.match(await verify(stored), /altered at line 2/);
  });

  test('a rename, a new end, a certificate that goes and one in its place are recognised', async () => {
    await visit(acme());
    const [renamed, extended, , replaced] = acme().certificates;
    const { length: count } = await linesOnce((found) => found.length >= acme().certificates.length);
    const kept = acme().certificates.map((certificate) => ({ ...certificate }));
    try {
      const former = renamed.label;
      renamed.label = `${former} (old)`;
      extended.expires = new Date(extended.expires.getTime() + 90 * 86_400_000);
      const formerId = replaced.id;
      replaced.id = `${formerId.slice(0, 12)}zzz`;
      await visit(acme());
      const happened = (await linesOnce((found) => found.slice(count).filter(isOfThePage).length >= 5)).slice(count).filter(isOfThePage);
      const of = (/** @type {string} */ kind) => happened.filter(({ event }) => event.kind === kind);
      assert.deepEqual(of('renamed').map(({ entry, event }) => [entry, event.what, event.from, event.to]), [[`acme:${renamed.id}`, 'label', former, renamed.label]]);
      assert.deepEqual(of('changed').map(({ entry, event }) => [entry, event.what, event.to]), [[`acme:${extended.id}`, 'expires', extended.expires.toISOString().slice(0, 10)]]);
      assert.deepEqual(of('deleted').map(({ entry }) => entry), [`acme:${formerId}`]);
      assert.deepEqual(of('seen').map(({ entry }) => entry), [`acme:${replaced.id}`]);
      assert.deepEqual(of('replaced').map(({ entry, event }) => [entry, event.former]), [[`acme:${replaced.id}`, `acme:${formerId}`]]);
      assert.equal(happened.length, 5);
    } finally {
      kept.forEach((certificate, index) => Object.assign(acme().certificates[index], certificate));
    }
  });

  test('hundreds of lines go on where the journal ends', async () => {
    const many = setting.sample.orgs.toSorted((one, other) => other.certificates.length - one.certificates.length)[0];
    assert.ok(many.certificates.length > 300);
    await visit(many);
    await linesOnce((found) => found.length >= many.certificates.length);
    await visit(acme());
    const stored = await setting.storedOnce((kept) => journalOf(kept).length >= many.certificates.length + acme().certificates.length);
    assert.ok(stored[`tail/${stored.device.writer}`].lines.length <= 200, 'the tail is all there is');
    assert.equal(await verify(stored), '');
  });

  test('what a page writes and what the background notices go on in one chain', async () => {
    await visit(acme());
    const { length: count } = await linesOnce((found) => found.length >= acme().certificates.length);
    const id = `acme:${acme().certificates[0].id}`;
    await setting.visit(setting.browser.extensionUrl(`www/registry.html#${encodeURIComponent(id)}`), async (registry) => {
      await registry.waitFor(() => document.querySelector('[data-action="link-add"]') !== null);
      await registry.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const name = /** @type {HTMLInputElement} */ (document.querySelector('#hand-name'));
        name.value = 'Partner of ours';
        /** @type {HTMLElement} */ (document.querySelector('[data-action="link-add"]')).click();
      });
      await linesOnce((found) => found.length > count);
    });
    await visit(setting.org('acme--uat.sandbox'));
    const lines = await linesOnce((found) => found.some(({ entry }) => entry.startsWith('acme--uat')));
    const judged = lines.slice(count).filter(({ event }) => event.kind === 'judged').map(({ entry, event }) => [entry, event.integration.name, event.judgement]);
    assert.deepEqual(judged, [[id, 'Partner of ours', 'added']]);
    assert.equal(await verify(await setting.stored()), '');
  });
});
