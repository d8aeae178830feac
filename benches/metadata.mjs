// node benches/metadata.mjs, after npm run build
//
// A project of 20,000 files, nearly all of them Apex that has nothing to do with certificates, as one ZIP in the inspector
// of the built extension: the time from the choice to the card that says who refers to which certificate, and the longest
// time in which the page answered nothing. Beside it what `grep -r` takes for the five calls over the same files unpacked,
// which reads them and understands nothing. Reported; the page must never be silent for half a second.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { launch } from '../tests/e2e/drive/launch.mjs';
import { startSampleOrg } from '../tools/sample-org/start.mjs';

const FILES = 20_000;
const CALLERS = 40;
const LONGEST_SILENCE = 500;
const VISITS = 3;

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Some five thousand octets, as classes have. @param {number} number */
function source(number) {
  const call = number % (FILES / CALLERS) === 0 ? `    request.setClientCertificateName('Certificate_${number}');\n` : '';
  const methods = Array.from({ length: 24 }, (_, index) => `  // Adds up what the order of account ${index} holds.\n  public Decimal total${index}(List<Order__c> orders) {\n    Decimal sum = 0;\n    for (Order__c one : orders) { sum += one.Amount__c == null ? 0 : one.Amount__c; }\n    return sum;\n  }\n`);
  return `public with sharing class Service_${number} {\n  void send(HttpRequest request) {\n${call}  }\n${methods.join('')}}\n`;
}

/** @param {string} folder */
async function project(folder) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (let number = 0; number < FILES; number += 1) files[`force-app/main/default/classes/Service_${number}.cls`] = strToU8(source(number));
  for (const [path, octets] of Object.entries(files)) {
    await mkdir(join(folder, 'project', dirname(path)), { recursive: true });
    await writeFile(join(folder, 'project', path), octets);
  }
  await writeFile(join(folder, 'project.zip'), zipSync(files, { level: 6 }));
}

/** @param {string} folder */
function grep(folder) {
  const start = performance.now();
  execFileSync('grep', ['-rciE', 'setClientCertificateName|clientCertName_x|signWithCertificate|signXML|Auth\\.JWS', join(folder, 'project')], { maxBuffer: 1 << 28 });
  return performance.now() - start;
}

/** Runs in the page: from the choice on, how long until the card is there, and the longest silence. */
function watch() {
  return new Promise((resolve) => {
    let [start, before, longest, lines] = [0, 0, 0, 0];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
      lines = document.querySelectorAll('#metadata tbody tr').length;
      if (lines > 0) resolve({ time: performance.now() - start, longest, lines });
      else port2.postMessage(null);
    };
    document.querySelector('#files')?.addEventListener('change', () => {
      start = before = performance.now();
      port2.postMessage(null);
    }, { capture: true, once: true });
  });
}

/** @param {'chromium' | 'firefox'} name @param {string} folder */
async function measure(name, folder) {
  const sample = await startSampleOrg();
  const browser = await launch(name, { port: sample.port });
  /** @type {{ time: number, longest: number, lines: number }[]} */
  const visits = [];
  const greps = [];
  try {
    for (let visit = 0; visit < VISITS; visit += 1) {
      greps.push(grep(folder));
      const page = await browser.open(browser.extensionUrl('www/inspector.html'));
      await page.waitFor(() => (document.querySelector('[data-words="inspector-drop"]')?.textContent ?? '') !== '');
      const watched = page.evaluate(watch);
      await page.setFiles('#files', [join(folder, 'project.zip')]);
      visits.push(/** @type {any} */ (await watched));
      await page.close();
    }
  } finally {
    await browser.close();
    await sample.close();
  }
  if (visits.some(({ lines }) => lines !== CALLERS)) throw new Error(`the card has ${visits.map(({ lines }) => lines)} references instead of ${CALLERS}`);
  const [time, silence, grepped] = [median(visits.map(({ time: one }) => one)), median(visits.map(({ longest }) => longest)), median(greps)];
  return {
    browser: name,
    files: FILES,
    'until the references stand (ms)': Math.round(time),
    'longest silence of the page (ms)': Math.round(silence),
    'grep -r (ms)': Math.round(grepped),
    'ratio to grep -r': Number((time / grepped).toFixed(1)),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'certkeep-bench-'));
try {
  await project(folder);
  const results = [await measure('chromium', folder), await measure('firefox', folder)];
  console.table(results);
  process.exitCode = results.some((row) => row['longest silence of the page (ms)'] > LONGEST_SILENCE) ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
