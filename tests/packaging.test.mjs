/** What leaves this project as a package: stripped for its browser, checked against itself, and the same bytes for everyone. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { listFiles, writeInto } from '../tools/files.mjs';
import { checkManifest, manifestFor } from '../tools/manifest.mjs';
import { inProject } from '../tools/project.mjs';
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

test('each page loads styles that are there, the colours first, and no sheet is left over', async () => {
  // By their places in the package, and where they are here.
  const files = new Map([
    ...(await listFiles(inProject('extension'))).map((path) => /** @type {const} */ ([path, inProject('extension', path)])),
    ...(await listFiles(inProject('www'))).map((path) => /** @type {const} */ ([`www/${path}`, inProject('www', path)])),
  ]);
  // The content script's is named by the manifest.
  const sheets = new Set([...files.keys()].filter((path) => path.endsWith('.css') && !path.startsWith('content/')));
  const loaded = new Set();
  for (const [path, file] of files) {
    if (!path.endsWith('.html')) continue;
    const links = [...(await readFile(file, 'utf8')).matchAll(/<link rel="stylesheet" href="([^"]+)">/g)];
    const wanted = links.map(([, address]) => posix.join(posix.dirname(path), address));
    assert.equal(wanted[0], 'www/style/frame.css', path);
    assert.deepEqual(wanted.filter((sheet) => !sheets.has(sheet)), [], path);
    for (const sheet of wanted) loaded.add(sheet);
  }
  assert.deepEqual([...sheets].filter((sheet) => !loaded.has(sheet)), []);
});
