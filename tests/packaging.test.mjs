/** What leaves this project as a package: stripped for its browser, checked against itself, and the same bytes for everyone. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { writeInto } from '../tools/files.mjs';
import { checkManifest, manifestFor } from '../tools/manifest.mjs';
import { zipFiles } from '../tools/zip.mjs';

/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certkeep-packaging-'));
});
after(() => rm(folder, { recursive: true }));

const manifest = {
  manifest_version: 3,
  name: '__MSG_name__',
  default_locale: 'en',
  minimum_chrome_version: '120',
  background: { service_worker: 'background.js', scripts: ['background.js'], type: 'module' },
  browser_specific_settings: { gecko: { id: 'someone@example.org' } },
};

test('each browser gets the manifest without the keys it would warn about', () => {
  const chrome = manifestFor(manifest, 'chrome', '1.2.3');
  assert.equal(chrome.version, '1.2.3');
  assert.deepEqual(chrome.background, { service_worker: 'background.js', type: 'module' });
  assert.equal('browser_specific_settings' in chrome, false);
  const firefox = manifestFor(manifest, 'firefox', '1.2.3');
  assert.deepEqual(firefox.background, { scripts: ['background.js'], type: 'module' });
  assert.equal('minimum_chrome_version' in firefox, false);
  assert.equal(manifest.background.service_worker, 'background.js', 'the source itself is left alone');
});

test('a manifest that names what is not in the package is refused', async () => {
  const place = join(folder, 'package');
  await writeInto(join(place, 'manifest.json'), JSON.stringify(manifest));
  await writeInto(join(place, '_locales/en/messages.json'), '{}');
  await assert.rejects(checkManifest(place), /background\.js, background\.js, name in _locales\/en\/messages\.json/);
  await writeInto(join(place, 'background.js'), '');
  await writeInto(join(place, '_locales/en/messages.json'), '{"name": {"message": "Name"}}');
  await checkManifest(place);
});

test('a zip is the same bytes whenever and in whatever order it is made', async () => {
  for (const name of ['b.txt', 'a.txt']) await writeFile(join(folder, name), `content of ${name}`);
  const first = await zipFiles(folder, ['b.txt', 'a.txt']);
  await utimes(join(folder, 'a.txt'), 1, 1);
  assert.deepEqual(await zipFiles(folder, ['a.txt', 'b.txt']), first);
  assert.deepEqual(Object.keys(unzipSync(first)), ['a.txt', 'b.txt']);
});
