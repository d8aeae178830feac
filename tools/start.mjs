// npm start: the built extension in a real browser, on the certificate page of a sample org. Nothing leaves this machine.
//   npm start -- --browser firefox     in Firefox instead of Chromium
//   npm start -- --headless            without a window, even where there is a display
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { startedDirectly, Stop } from './command.mjs';
import { inProject } from './project.mjs';
import { ensureBrowser } from './setup.mjs';

/** @typedef {import('../tests/e2e/drive/interface.d.ts').Browser} Browser */
/** @typedef {import('../tests/e2e/drive/interface.d.ts').Page} Page */
/** @typedef {Awaited<ReturnType<typeof import('./sample-org/start.mjs').startSampleOrg>>} SampleOrg */
/** @typedef {{ label: string, badge: string, status: string, notAfter: string, days: string }} Row */

const screenshots = inProject('screenshots');

function readOptions() {
  /** @type {Record<string, string | boolean | undefined>} */
  let values;
  try {
    ({ values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean' } } }));
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error}. Known are --browser chromium|firefox and --headless.`);
  }
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Stop(`--browser ${browser}: Certkeep runs in chromium and in firefox.`);
  }
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return { name: /** @type {'chromium' | 'firefox'} */ (browser), headless: values.headless === true || noDisplay };
}

/**
 * Wait for what must appear, and say which part of the extension is missing if it does not.
 * @template Answer
 * @param {string} missing
 * @param {Promise<Answer>} appearance
 */
async function mustAppear(missing, appearance) {
  try {
    return await appearance;
  } catch (error) {
    throw new Stop(`${missing} (${error instanceof Error ? error.message : error})`);
  }
}

/** @returns {Row[]} */
function readBadges() {
  return [...document.querySelectorAll('[data-certkeep="badge"]')].map((element) => {
    const badge = /** @type {HTMLElement} */ (element);
    const { status = '', notAfter = '', days = '' } = badge.dataset;
    const label = badge.closest('tr')?.querySelector('th a')?.textContent ?? '';
    return { label, badge: badge.innerText.trim(), status, notAfter, days };
  });
}

/** @param {Row[]} rows */
function printRows(rows) {
  const columns = /** @type {const} */ ([
    ['Label', 'label'], ['Badge', 'badge'], ['data-status', 'status'], ['data-not-after', 'notAfter'], ['data-days', 'days'],
  ]);
  const widths = columns.map(([title, key]) => Math.max(title.length, ...rows.map((row) => row[key].length)));
  /** @param {string[]} cells */
  const line = (cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  console.log(`\n${line(columns.map(([title]) => title))}`);
  console.log(line(widths.map((width) => '─'.repeat(width))));
  for (const row of rows) console.log(line(columns.map(([, key]) => row[key])));
  console.log();
}

/** @param {Page} page @param {string} name @param {{ width: number, height: number }} size */
async function save(page, name, size) {
  await page.screenshot(join(screenshots, name), size);
  console.log(`Saved screenshots/${name}`);
}

/** @param {Browser} browser @param {SampleOrg} org */
async function showList(browser, org) {
  const page = await browser.open(org.home);
  const list = await mustAppear('The sample org shows no certificate list.', page.frame(/\/0P1/));
  await mustAppear('The extension wrote no badge on the certificate list.',
    list.waitFor(() => document.querySelector('[data-certkeep="badge"]') !== null
      && document.querySelector('[data-certkeep="summary"]') !== null));
  const rows = /** @type {Row[]} */ (await list.evaluate(readBadges));
  printRows(rows);
  const expected = await list.evaluate(() => document.querySelector('table.list')?.querySelectorAll('tr.dataRow').length);
  if (rows.length !== expected) throw new Stop(`The list has ${expected} certificates, and ${rows.length} of them have a badge.`);
  await save(page, `${browser.name}-page.png`, { width: 1400, height: 1000 });
  return rows;
}

/** @param {Browser} browser */
async function showPopup(browser) {
  const page = await browser.open(browser.extensionUrl('popup/popup.html'));
  await mustAppear('The popup lists no certificate.', page.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null));
  // A tab is wider than a popup, which is as large as its content, within what browsers allow.
  const size = await page.evaluate(() => ({
    width: Math.min(800, Math.ceil(document.body.getBoundingClientRect().right)),
    height: Math.min(600, document.documentElement.scrollHeight),
  }));
  await save(page, `${browser.name}-popup.png`, size);
}

/** @param {Browser} browser @param {SampleOrg} org @param {string} label of the certificate to drop */
async function showInspector(browser, org, label) {
  const page = await browser.open(browser.extensionUrl('www/inspector.html'));
  const folder = await mkdtemp(join(tmpdir(), 'certkeep-start-'));
  try {
    const file = join(folder, 'dropped.pem');
    await writeFile(file, await org.certificates.pem(label));
    await mustAppear('The inspector has no place to drop files on.', page.drop('[data-certkeep="drop"]', [file]));
    await mustAppear('The inspector does not show the certificate dropped on it.',
      page.waitFor(() => document.querySelector('[data-certkeep="item"]') !== null));
    await save(page, `${browser.name}-inspector.png`, { width: 1200, height: 1000 });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {Browser} browser @param {SampleOrg} org */
async function showEverything(browser, org) {
  await mkdir(screenshots, { recursive: true });
  const [first] = await showList(browser, org);
  await showPopup(browser);
  await showInspector(browser, org, first?.label ?? '');
  const problems = await browser.console();
  for (const { where, text } of problems) console.error(`${where}: ${text}`);
  if (problems.length > 0) throw new Stop('The browser complained while this ran: see the lines above.');
}

/** @param {Browser} browser @param {SampleOrg} org */
async function leaveOpen(browser, org) {
  await browser.open(org.home);
  console.log('\nThe sample org is open. Close the browser or press Ctrl-C to end.');
  const interrupted = new Promise((resolve) => { process.once('SIGINT', resolve); });
  await Promise.race([browser.closed(), interrupted]);
}

async function start() {
  const { name, headless } = readOptions();
  await build();
  const program = await ensureBrowser(name);
  const { startSampleOrg } = await import('./sample-org/start.mjs');
  // Loaded only now: it needs packages that setup has installed.
  const { launch } = await import('../tests/e2e/drive/launch.mjs');
  const org = await startSampleOrg();
  try {
    const browser = await launch(name, { program, port: org.port, headless });
    try {
      await (headless ? showEverything : leaveOpen)(browser, org);
    } finally {
      await browser.close();
    }
  } finally {
    await org.close();
  }
}

await startedDirectly(import.meta.url, start);
