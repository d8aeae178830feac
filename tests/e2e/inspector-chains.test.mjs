// Chains on the inspector's page: leaf first whatever the file's order, each link proven, and what is missing named.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {{ members: { name: string, notes: string[] }[], notes: string[] }} Chain */

const fixture = (/** @type {string} */ name) => fileURLToPath(new URL(`../fixtures/chain/${name}/input`, import.meta.url));

/** What stands on the page: for each chain its members with what is said of them, and how it ends. @param {Page} inspector */
const chains = async (inspector) => /** @type {Chain[]} */ (await inspector.waitFor(() => {
  const drawn = [...document.querySelectorAll('[data-certkeep="chains"] .chain')];
  const notes = (/** @type {Element} */ of) => [...of.querySelectorAll(':scope > .note')].map((note) => note.textContent ?? '');
  return drawn.length > 0 && drawn.map((chain) => ({
    members: [...chain.querySelectorAll('li')].map((member) => ({ name: member.querySelector('bdi')?.textContent ?? '', notes: notes(member) })),
    notes: notes(chain),
  }));
}));

/** Checks of chains that found something, by the name of the certificate that they are told of. @param {Page} inspector @returns {Promise<Record<string, string[]>>} */
const findings = (inspector) => inspector.evaluate(() => Object.fromEntries([...document.querySelectorAll('.item')].flatMap((item) => {
  const checks = [...item.querySelectorAll('[data-check^="chain-"]')].map((finding) => finding.getAttribute('data-check'));
  return checks.length > 0 ? [[item.querySelector('h3')?.textContent, checks]] : [];
})));

/** What is told of each fixture, at the one certificate in it that issued no other. */
const FINDINGS = {
  'ed25519': ['chain-out-of-order'],
  'mixed-algorithms': [],
  'wrong-signature-of-the-intermediate': ['chain-signature-wrong'],
  'issuer-is-no-ca': ['chain-issuer-no-ca'],
  'issuer-may-not-sign': ['chain-issuer-no-ca'],
  'path-too-long': ['chain-path-too-long'],
  'missing-root': ['chain-incomplete'],
  'dsa': ['chain-out-of-order', 'chain-signature-unverified'],
};

inEachBrowser((setting) => {
  /** @param {string[]} names */
  const dropped = (names) => visitInspector(setting, async (inspector) => {
    await inspector.drop('[data-certkeep="drop"]', names.map(fixture));
    await inspected(inspector, names.length);
    return await chains(inspector);
  });

  for (const algorithm of ['rsa-2048', 'rsa-pss', 'p256', 'p384', 'p521', 'ed25519']) {
    test(`${algorithm}: every signature of a chain is verified`, async () => {
      const [chain, ...others] = await dropped([algorithm]);
      assert.deepEqual(others, []);
      assert.equal(chain.members.length, 3);
      for (const { notes } of chain.members.slice(0, -1)) assert.deepEqual(notes, ['Signed by the next one']);
      assert.match(chain.notes[0], /^Complete, up to a self-signed root/);
    });
  }

  test('a wrong signature is told, whoever is named as the issuer', async () => {
    const told = (await dropped(['wrong-signature'])).flatMap(({ members }) => members.flatMap(({ notes }) => notes));
    assert.ok(told.some((note) => note.startsWith('Not signed by the next one')), told.join('\n'));
  });

  test('the missing link is named', async () => {
    const notes = (await dropped(['missing-intermediate'])).flatMap((chain) => chain.notes);
    assert.ok(notes.some((note) => /^Next would come .*CN=.*which is not here/.test(note)), notes.join('\n'));
  });

  test('what is wrong with a chain is a finding of the certificate that it is for', async () => {
    await visitInspector(setting, async (inspector) => {
      for (const [name, expected] of Object.entries(FINDINGS)) {
        await inspector.drop('[data-certkeep="drop"]', [fixture(name)]);
        await inspected(inspector, 1);
        const [{ members }] = await chains(inspector);
        const told = await findings(inspector);
        assert.deepEqual(told, expected.length > 0 ? { [members[0].name]: expected } : {}, name);
        await inspector.click('#clear');
      }
    });
  });

  test('a finding goes when the certificate that was missing comes', async () => {
    const [leaf, ...issuers] = (await readFile(fixture('mixed-algorithms'), 'utf8')).split(/(?=-----BEGIN)/);
    const folder = await mkdtemp(join(tmpdir(), 'certkeep-chains-'));
    const [one, others] = [join(folder, 'leaf.pem'), join(folder, 'issuers.pem')];
    await Promise.all([writeFile(one, leaf), writeFile(others, issuers.join(''))]);
    await visitInspector(setting, async (inspector) => {
      await inspector.drop('[data-certkeep="drop"]', [one]);
      await chains(inspector);
      assert.deepEqual(Object.values(await findings(inspector)), [['chain-incomplete']]);
      await inspector.drop('[data-certkeep="drop"]', [others]);
      await inspector.waitFor(() => document.querySelectorAll('[data-certkeep="chains"] li').length === 3);
      assert.deepEqual(await findings(inspector), {});
    });
    await rm(folder, { recursive: true });
  });

  test('a member of a chain leads to the certificate itself', async () => {
    await visitInspector(setting, async (inspector) => {
      await inspector.drop('[data-certkeep="drop"]', [fixture('rsa-2048')]);
      await inspected(inspector, 1);
      const [{ members }] = await chains(inspector);
      await inspector.click('[data-certkeep="chains"] li:last-child a');
      const focused = await inspector.waitFor(() => document.activeElement?.closest('.item')?.querySelector('h3')?.textContent);
      assert.equal(focused, members[2].name);
    });
  });
});
