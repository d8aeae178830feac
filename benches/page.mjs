// node benches/page.mjs, after npm run build
//
// What Certkeep costs a Setup page of 50 and of 500 rows, in both browsers: the time from the table to the first and
// the last badge with a background that has to start, the longest block of the main thread while all rows are read
// and painted, and the page's own load with and without Certkeep. Medians of several visits, interleaved.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../tests/e2e/drive/launch.mjs';
import { startSampleOrg } from '../tools/sample-org/start.mjs';

const VISITS = 7;
const ORGS = { 50: 'acme-fifty', 500: 'acme-stress' };
/** In milliseconds: of the first badge with a cold background, and of one block of the main thread at 500 rows. */
const TARGETS = { firstBadge: 150, block: 50 };

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/**
 * Runs in the page: when the table was there, the first badge, and as many badges as there are rows.
 * @param {number} rows
 */
function timeBadges(rows) {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const table = navigation?.domContentLoadedEventStart ?? 0;
  return new Promise((resolve) => {
    /** @type {number | undefined} */
    let first;
    const look = () => {
      const badges = document.querySelectorAll('[data-certkeep="badge"]').length;
      if (badges > 0) first ??= performance.now();
      if (badges < rows) return;
      observer.disconnect();
      resolve({ first: (first ?? 0) - table, last: performance.now() - table });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    look();
  });
}

/**
 * Runs in the page: renders the table anew, and measures the longest time in which nothing else could run until all
 * rows have their badges again.
 * @param {number} rows
 */
function longestBlock(rows) {
  return new Promise((resolve) => {
    const body = /** @type {HTMLElement} */ (document.querySelector('#certificates table.list > tbody'));
    const copy = /** @type {HTMLElement} */ (body.cloneNode(true));
    for (const own of copy.querySelectorAll('[data-certkeep]')) own.remove();
    body.replaceWith(copy);
    const { port1, port2 } = new MessageChannel();
    let before = performance.now();
    let longest = 0;
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
      if (document.querySelectorAll('[data-certkeep="badge"]').length >= rows) resolve(longest);
      else port2.postMessage(null);
    };
    // Laying out the new rows is the page's own work, and done before the clock starts.
    requestAnimationFrame(() => requestAnimationFrame(() => { before = performance.now(); port2.postMessage(null); }));
  });
}

/** @param {import('../tests/e2e/drive/interface.d.ts').Target} frame */
const ownLoad = (frame) => frame.waitFor(() => {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return navigation && navigation.loadEventEnd > 0 ? navigation.loadEventEnd - navigation.responseEnd : 0;
});

/** An extension that does nothing, for the page without Certkeep. @param {'chromium' | 'firefox'} name */
async function nothing(name) {
  const folder = await mkdtemp(join(tmpdir(), 'certkeep-bench-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    // The driver waits for a background.
    background: name === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    browser_specific_settings: name === 'chromium' ? undefined : { gecko: { id: 'certkeep@certkeep.dev' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), '');
  return folder;
}

/** @param {'chromium' | 'firefox'} name */
async function measure(name) {
  const sample = await startSampleOrg();
  const empty = await nothing(name);
  const browser = await launch(name, { port: sample.port });
  const bareBrowser = await launch(name, { port: sample.port, extension: empty });
  const results = [];
  try {
    for (const [count, orgName] of Object.entries(ORGS)) {
      const rows = Number(count);
      const org = sample.orgs.find((candidate) => candidate.name === orgName);
      if (!org) throw new Error(`the sample has no org ${orgName}`);
      /** @type {Record<'first' | 'last' | 'block' | 'with' | 'without', number[]>} */
      const times = { first: [], last: [], block: [], with: [], without: [] };
      for (let visit = 0; visit < VISITS; visit += 1) {
        await browser.stopBackground();
        const page = await browser.open('about:blank');
        await page.goto(`https://${org.hosts.classic}/0P1`);
        const { first, last } = await page.evaluate(timeBadges, rows);
        times.first.push(first);
        times.last.push(last);
        times.with.push(await ownLoad(page));
        times.block.push(await page.evaluate(longestBlock, rows));
        await page.close();
        const bare = await bareBrowser.open(`https://${org.hosts.classic}/0P1`);
        times.without.push(await ownLoad(bare));
        await bare.close();
      }
      results.push({
        browser: name,
        rows,
        'first badge, cold (ms)': Math.round(median(times.first)),
        'last badge, cold (ms)': Math.round(median(times.last)),
        'longest block (ms)': Math.round(median(times.block)),
        'load with (ms)': Math.round(median(times.with)),
        'load without (ms)': Math.round(median(times.without)),
        'with / without': Number((median(times.with) / median(times.without)).toFixed(2)),
      });
    }
  } finally {
    await browser.close();
    await bareBrowser.close();
    await rm(empty, { recursive: true });
    await sample.close();
  }
  return results;
}

const results = [...await measure('chromium'), ...await measure('firefox')];
console.table(results);
const missed = results.filter((row) => row['first badge, cold (ms)'] > TARGETS.firstBadge || row['longest block (ms)'] > TARGETS.block);
process.exitCode = missed.length > 0 ? 1 : 0;
