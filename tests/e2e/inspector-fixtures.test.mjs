// Every fixture, shown by the inspector in a browser, says what openssl said of it when it was made.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { inspected, visitInspector } from './own-pages.mjs';
import { inEachBrowser } from './setting.mjs';

/**
 * As openssl says it; files of the intake tell kinds and fingerprints alone.
 * @typedef {{ kind: string, sha256?: string, sha1?: string, spki_sha256?: string, serial_number?: string, subject?: string, issuer?: string,
 *   version?: number, signature_algorithm?: string, problems?: string[] }} Expected
 */

/** @param {string} subject @returns {Promise<{ name: string, path: string, expected: Expected[] }[]>} */
async function fixtures(subject) {
  const folder = new URL(`../fixtures/${subject}/`, import.meta.url);
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => ({
    name, path: fileURLToPath(new URL(`${name}/input`, folder)),
    expected: JSON.parse(await readFile(new URL(`${name}/expected.json`, folder), 'utf8')),
  })));
}

/** Fields as the page calls them. @type {[string, (expected: Expected) => string | number | undefined][]} */
const fields = [
  ['Subject', ({ subject }) => subject],
  ['Issuer', ({ issuer }) => issuer],
  ['Serial number', ({ serial_number }) => serial_number],
  ['Version', ({ version }) => version],
  ['Signature algorithm', ({ signature_algorithm }) => signature_algorithm],
  ['SHA-256 fingerprint', ({ sha256 }) => sha256],
  ['SHA-1 fingerprint', ({ sha1 }) => sha1],
  ['SHA-256 of the public key', ({ spki_sha256 }) => spki_sha256],
];

inEachBrowser((setting) => {
  for (const subject of ['x509', 'intake']) {
    test(`${subject}: kinds, fingerprints, names and serial numbers`, async () => {
      const cases = await fixtures(subject);
      assert.ok(cases.length > 40);
      await visitInspector(setting, async (inspector) => {
        await inspector.setFiles('#files', cases.map(({ path }) => path));
        const files = await inspected(inspector, cases.length);
        for (const [index, { name, expected }] of cases.entries()) {
          const items = files[index];
          // Requests and lists carry theirs, too, which openssl was not asked for.
          assert.deepEqual(items.map(({ kind, sha256 }) => [kind, kind === 'certificate' ? sha256 : null]), expected.map(({ kind, sha256 }) => [kind, sha256 ?? null]), name);
          for (const [at, judged] of expected.entries()) {
            for (const [field, of] of fields) {
              const value = of(judged);
              // An empty subject is shown as an empty one, not left out.
              if (value !== undefined) assert.equal(items[at].facts[field], String(value), `${name}: ${field}`);
            }
            for (const problem of judged.problems ?? []) assert.ok(items[at].text.includes(problem), `${name}: ${problem} in ${items[at].text}`);
          }
        }
      });
    });
  }
});
