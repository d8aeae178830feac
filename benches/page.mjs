// node benches/page.mjs, after npm run build
//
// What Certkeep costs a Setup page of 50 and of 500 rows, in both browsers: the time from the table to the first and
// the last badge with a background that has to start, by how much the longest block of the main thread passes 50 ms while
// all rows are painted, and the page's own load with and without Certkeep. Medians of several visits, interleaved.
//
// A block is a frame with its rendering, as Chromium's Long Animation Frames tell it: its Long Tasks leave out layout and
// paint, which are nearly all that is left of ours. A badge that widens the column has the browser lay out the whole
// table once more, and no extension can make that cheaper than the page's own layout. So the page's own longest block is
// measured beside it, without Certkeep: Certkeep may add no block over 50 ms, or, on a machine where the page itself
// has one, none that is longer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../tests/e2e/drive/launch.mjs';
import { startSampleOrg } from '../tools/sample-org/start.mjs';

const VISITS = 7;
const ORGS = { 50: 'acme-fifty', 500: 'acme-stress' };
/**
 * In milliseconds: the first badge with a cold background, at as many rows as an org may have, and how long any one block
 * may hold up the main thread.
 */
const TARGETS = { firstBadge: 150, block: 50 };

/** @typedef {PerformanceEntry & { blockingDuration: number }} LongFrame */

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/**
 * Runs in the page that has just loaded: when the first badge was there and when as many as there are rows, counted from
 * the table; and by how much the longest block from the first badge on passed the limit. Chromium tells that itself;
 * elsewhere the longest time between two messages of the page to itself counts, which may hold several tasks.
 * @param {number} rows
 * @param {number} limit
 * @returns {Promise<{ first: number, last: number, block: number }>}
 */
function watch(rows, limit) {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const table = navigation?.domContentLoadedEventStart ?? 0;
  return new Promise((resolve) => {
    let [first, last, longest, before] = [0, 0, 0, performance.now()];
    const isTold = PerformanceObserver.supportedEntryTypes.includes('long-animation-frame');
    const frames = new PerformanceObserver((list) => {
      for (const { startTime, duration, blockingDuration } of /** @type {LongFrame[]} */ (list.getEntries())) {
        const isOurs = first > 0 && startTime + duration > first;
        if (isOurs && blockingDuration > 0) longest = Math.max(longest, limit + blockingDuration);
      }
    });
    if (isTold) frames.observe({ type: 'long-animation-frame' });
    const look = () => {
      const badges = document.querySelectorAll('[data-certkeep="badge"]').length;
      if (badges > 0) first ||= performance.now();
      if (badges < rows || last > 0) return;
      last = performance.now();
      observer.disconnect();
      // The last frame is told of only after it.
      setTimeout(() => resolve({ first: first - table, last: last - table, block: Math.max(0, longest - limit) }), 300);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!isTold) longest = Math.max(longest, performance.now() - before);
      before = performance.now();
      if (last === 0) port2.postMessage(null);
    };
    port2.postMessage(null);
    look();
  });
}

/**
 * Runs in a page without Certkeep: by how much its longest block passed 50 ms, or nothing where the browser does not tell.
 * @returns {Promise<number | undefined>}
 */
function ownBlock() {
  return new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('long-animation-frame')) return resolve(undefined);
    let longest = 0;
    const frames = new PerformanceObserver((list) => {
      for (const { blockingDuration } of /** @type {LongFrame[]} */ (list.getEntries())) longest = Math.max(longest, blockingDuration);
    });
    frames.observe({ type: 'long-animation-frame', buffered: true });
    setTimeout(() => resolve(longest), 300);
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
      /** @type {Record<'first' | 'last' | 'block' | 'own' | 'with' | 'without', number[]>} */
      const times = { first: [], last: [], block: [], own: [], with: [], without: [] };
      for (let visit = 0; visit < VISITS; visit += 1) {
        await browser.stopBackground();
        const page = await browser.open('about:blank');
        await page.goto(`https://${org.hosts.classic}/0P1`);
        const { first, last, block } = await page.evaluate(watch, rows, TARGETS.block);
        times.first.push(first);
        times.last.push(last);
        times.block.push(block);
        times.with.push(await ownLoad(page));
        await page.close();
        const bare = await bareBrowser.open(`https://${org.hosts.classic}/0P1`);
        times.without.push(await ownLoad(bare));
        const own = await bare.evaluate(ownBlock);
        if (typeof own === 'number') times.own.push(own);
        await bare.close();
      }
      results.push({
        browser: name,
        rows,
        'first badge, cold (ms)': Math.round(median(times.first)),
        'last badge, cold (ms)': Math.round(median(times.last)),
        'block beyond 50 ms (ms)': Math.round(median(times.block)),
        'the page\'s own (ms)': times.own.length > 0 ? Math.round(median(times.own)) : null,
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
/** @param {typeof results[number]} row */
function isMissed(row) {
  // Only Chromium tells single blocks; elsewhere the number is an upper bound.
  const own = row['the page\'s own (ms)'];
  return (own !== null && row['block beyond 50 ms (ms)'] > own) || (row.rows === 50 && row['first badge, cold (ms)'] > TARGETS.firstBadge);
}
process.exitCode = results.some(isMissed) ? 1 : 0;
