// Five thousand certificates in a hundred orgs, with owners and with what hangs on them: the registry page is usable at once.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { startFrom, visitRegistry } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

const DAY = 86_400_000;
const orgCount = 100;
const count = 5000;

/** A stored certificate as a browser once wrote it, so that each entry has the weight of a real one. */
async function knownCertificate() {
  const stored = JSON.parse(await readFile(new URL('../fixtures/stored/schema-1.json', import.meta.url), 'utf8'));
  const known = Object.entries(stored).find(([key, value]) => key.startsWith('entry/') && value.certificate !== null)?.[1].certificate;
  assert.ok(known);
  return known;
}

export async function registry() {
  const known = await knownCertificate();
  const read = new Date().toISOString();
  const midnight = Math.floor(Date.now() / DAY) * DAY;
  /** @type {Record<string, any>} */
  const pieces = { certkeep: { schema: 1 } };
  for (let index = 0; index < count; index += 1) {
    const org = `company-${String(index % orgCount).padStart(2, '0')}`;
    const certificateId = `0P15h0000${String(index).padStart(6, '0')}`;
    const id = `${org}:${certificateId}`;
    const notAfter = new Date(midnight + (index % 700 + 2) * DAY).toISOString().replace('.000Z', 'Z');
    const sha256 = index.toString(16).padStart(64, 'a');
    pieces[`entry/${id}`] = {
      active: true, certificate: { ...known, facts: { ...known.facts, sha256, not_after: notAfter } }, certificate_id: certificateId, created: '2025-01-01T09:30:00Z',
      expiration: { known: notAfter }, exportable: true, id, key_size: 2048, kind: 'Self-Signed', label: `Integration ${index} of ${org}`,
      missing_since: null, org, seen: { detail_page: null, file: null, list_page: read }, unique_name: `Integration_${index}`,
    };
    pieces[`record/${id}`] = { entry: id, facts: { owner: { at: read, writer: 'colleague', value: `Owner ${index % 40}` } } };
    pieces[`org/${org}`] ??= { date_order: null, host: `${org}.my.salesforce-setup.com`, key: org, org_id: null, read_at: read };
    const links = pieces[`links/${org}`] ??= { org, links: [], reads: [] };
    links.links.push({
      reference: { certificate: `Integration_${index}`, by: 'name', integration: { type: 'NamedCredential', name: `Credential_${index}` }, field: 'certificate', role: 'client-tls', whose: 'ours' },
      said: [{ way: 'file', at: read, place: '' }], opinion: null, note: '',
    });
  }
  return pieces;
}

inEachBrowser((setting) => {
  test('the registry page of five thousand opens, and the search answers within 50 ms', { timeout: 240_000 }, async (context) => {
    await startFrom(setting, await registry());
    await visitRegistry(setting, '', async (page) => {
      await page.waitFor(() => document.querySelector('.shown')?.textContent?.startsWith('5,000 of 5,000 '));
      const opened = await page.waitFor(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      /** @type {[string, number, string][]} */
      const times = await page.evaluate(() => ['i', 'in', 'integration 77', 'company-07 integration', 'owner 12', 'credential_4999', 'nothing like it', ''].map((text) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('.search'));
        field.value = text;
        const begin = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        document.querySelector('.viewport')?.getBoundingClientRect();
        return [text, performance.now() - begin, document.querySelector('.shown')?.textContent ?? ''];
      }));
      context.diagnostic(`first paint after ${opened.toFixed(0)} ms; ${times.map(([text, time, shown]) => `"${text}" ${time.toFixed(0)} ms (${shown})`).join(', ')}`);
      // Whatever else the machine does costs one search its time, and not all of them.
      const slower = times.filter(([, time]) => time >= 50).length;
      assert.ok(slower <= 1, `${slower} searches took longer`);
    });
  });
});
