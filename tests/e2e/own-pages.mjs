// Reading and filling the extension's own pages: the popup, the registry page and the inspector.
import assert from 'node:assert/strict';
import { until } from './drive/waiting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {import('./setting.mjs').Setting} Setting */
/** @typedef {import('./setting.mjs').Org} Org */
/** @typedef {ReturnType<Setting['expected']>[number]} Expectation */

/**
 * What one entry of the list says, its documented hooks first.
 * @typedef {{ certificate_id: string, status: string, step: string | null, not_after: string | null, days: number | null,
 *   org: string | null, name: string, text: string, setup: string | null, details: string, place: number }} Entry
 */

/** The most urgent first: the order in which README names the statuses, with what is undecided before what is well. */
const urgency = ['expired', 'last-day', 'expires-soon', 'unclear', 'waiting', 'ok'];

/** @param {{ status: string, not_after: string | null }} one @param {{ status: string, not_after: string | null }} other */
export function byUrgency(one, other) {
  const rank = urgency.indexOf(one.status) - urgency.indexOf(other.status);
  const end = Date.parse(one.not_after ?? '') - Date.parse(other.not_after ?? '');
  // Of the expired ones the latest comes first: it is the one somebody is just missing.
  return rank || (one.status === 'expired' ? -end : end) || 0;
}

/**
 * Opens the popup as a tab, once its list is drawn.
 * @template Answer
 * @param {Setting} setting
 * @param {(popup: Page) => Promise<Answer>} body
 */
export function visitPopup(setting, body) {
  return setting.visit(setting.browser.extensionUrl('popup/popup.html'), async (popup) => {
    await popup.waitFor(() => document.querySelector('.list[data-empty], .notice') !== null);
    return body(popup);
  });
}

/**
 * Opens the registry page, with one entry's details if an id is given.
 * @template Answer
 * @param {Setting} setting
 * @param {string} entry
 * @param {(registry: Page) => Promise<Answer>} body
 */
export function visitRegistry(setting, entry, body) {
  return setting.visit(setting.browser.extensionUrl(`www/registry.html#${encodeURIComponent(entry)}`), async (registry) => {
    await registry.waitFor(() => (document.querySelector('.details')?.childElementCount ?? 0) > 0);
    return body(registry);
  });
}

/** Runs in the page. @returns {Entry[]} what is drawn now, from the top */
export function drawnEntries() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-certkeep="entry"]'))].map((entry) => ({
    certificate_id: entry.dataset.certificateId ?? '',
    status: entry.dataset.status ?? '',
    step: entry.dataset.step ?? null,
    not_after: entry.dataset.notAfter ?? null,
    days: entry.dataset.days === undefined ? null : Number(entry.dataset.days),
    org: entry.dataset.org ?? null,
    name: entry.querySelector('.name')?.textContent ?? '',
    text: entry.innerText,
    setup: entry.querySelector('.setup')?.getAttribute('href') ?? null,
    details: entry.querySelector('.name')?.getAttribute('href') ?? '',
    place: Number(entry.getAttribute('aria-posinset')),
  }));
}

/** Waits until the part of the list in sight has a line at its upper and at its lower edge. @param {Page} page */
async function withoutGaps(page) {
  await page.waitFor(() => {
    const viewport = /** @type {HTMLElement} */ (document.querySelector('.viewport'));
    const { top, bottom } = viewport.getBoundingClientRect();
    const lines = [...viewport.querySelectorAll('.line')].map((line) => line.getBoundingClientRect());
    const end = Math.min(bottom, /** @type {HTMLElement} */ (viewport.firstElementChild).getBoundingClientRect().bottom);
    return [top + 2, end - 2].every((edge) => end - top < 4 || lines.some((line) => line.top <= edge && line.bottom >= edge));
  });
}

/** @param {Page} page @param {number} top in CSS pixels */
export async function scrollTo(page, top) {
  await page.evaluate((place) => { /** @type {HTMLElement} */ (document.querySelector('.viewport')).scrollTop = place; }, top);
  await withoutGaps(page);
}

/** Every entry of the list, by scrolling through it as a reader does. @param {Page} page @returns {Promise<Entry[]>} */
export async function readEntries(page) {
  /** @type {Map<number, Entry>} */
  const entries = new Map();
  for (let top = 0; ; ) {
    await scrollTo(page, top);
    for (const entry of await page.evaluate(drawnEntries)) entries.set(entry.place, entry);
    const { end, step } = await page.evaluate(() => {
      const { scrollTop, clientHeight, scrollHeight } = /** @type {HTMLElement} */ (document.querySelector('.viewport'));
      return { end: scrollTop + clientHeight >= scrollHeight - 1, step: clientHeight };
    });
    if (end) break;
    top += step;
  }
  await scrollTo(page, 0);
  return [...entries.values()].sort((one, other) => one.place - other.place);
}

/** What the judge expects the list to hold, by org. @param {Setting} setting @param {Org[]} orgs @param {Iterable<string>} [known] */
export function expectedEntries(setting, orgs, known = []) {
  return orgs.flatMap((org) => setting.expected(org, known).map((row) => ({ ...row, org: org.name })));
}

/** Compares as sets: the order is another question. @param {Entry[]} entries @param {(Expectation & { org: string })[]} expected */
export function sameEntries(entries, expected) {
  /** @param {Pick<Entry, 'certificate_id' | 'status' | 'step' | 'not_after' | 'days' | 'org'>} entry */
  const hooks = ({ certificate_id, status, step, not_after, days, org }) => ({ certificate_id, status, step, not_after, days, org });
  /** @param {{ certificate_id: string, org: string | null }} one @param {{ certificate_id: string, org: string | null }} other */
  const byId = (one, other) => (`${one.org} ${one.certificate_id}` < `${other.org} ${other.certificate_id}` ? -1 : 1);
  assert.deepEqual(entries.map(hooks).sort(byId), expected.map(hooks).sort(byId));
}

/** Types into the search field what stands there afterwards. @param {Page} page @param {string} text */
export async function search(page, text) {
  await page.click('.search');
  await page.press('Control+a');
  await page.press('Delete');
  if (text !== '') await page.type(text);
}

/**
 * Puts exactly these pieces into storage and lets the background start from them.
 * @param {Setting} setting
 * @param {Record<string, unknown>} pieces
 */
export async function startFrom(setting, pieces) {
  await setting.browser.background.evaluate(async (/** @type {Record<string, unknown>} */ stored) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(stored);
  }, pieces);
  await setting.browser.stopBackground();
}

/** What the popup says is new; without what isolates names. @param {Page} popup @returns {Promise<{ title: string, lines: string[] } | null>} */
export const news = (popup) => popup.evaluate(() => {
  const shown = document.querySelector('.news');
  const text = (/** @type {Element | null | undefined} */ element) => (/** @type {HTMLElement} */ (element)?.innerText ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim();
  return shown && { title: text(shown.querySelector('h2')), lines: [...shown.querySelectorAll('li')].map(text) };
});

/** Text on the toolbar button. @param {Setting} setting @returns {Promise<{ text: string, title: string }>} */
export function toolbar(setting) {
  return setting.browser.background.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}), title: await chrome.action.getTitle({}),
  }));
}

/** The same once it is that: the button is told after what it counts is written. @param {Setting} setting @param {string} wanted */
export const toolbarOnce = (setting, wanted) => until(async () => {
  const shown = await toolbar(setting);
  return shown.text === wanted ? shown : undefined;
}, () => `a button that shows “${wanted}”`);

/** Addresses of the tabs that show pages of the extension. @param {Setting} setting @returns {Promise<string[]>} */
function ownTabs(setting) {
  return setting.browser.background.evaluate(async () => {
    // Chromium's worker is told of contexts, Firefox's event page reaches the windows themselves.
    if (!chrome.runtime.getContexts) return chrome.extension.getViews({ type: 'tab' }).map(({ location }) => location.href);
    const contexts = await chrome.runtime.getContexts({ contextTypes: [/** @type {any} */ ('TAB')] });
    return contexts.map(({ documentUrl }) => documentUrl);
  });
}

/** Waits until a tab shows this page of the extension. @param {Setting} setting @param {string} path */
export async function opened(setting, path) {
  const address = setting.browser.extensionUrl(path);
  for (let attempt = 0; ; attempt += 1) {
    const tabs = await ownTabs(setting);
    if (tabs.includes(address)) return;
    assert.ok(attempt < 100, `${address} was never opened; open are ${tabs.join(', ')}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

/**
 * What the inspector shows of one thing found, below the name of its file.
 * @typedef {{ file: string, kind: string, sha256: string | null, title: string, facts: Record<string, string>, text: string,
 *   identity: string | null, candidates: string[], open: boolean }} Item
 */

/**
 * Opens the inspector inside the extension, once it reads files.
 * @template Answer
 * @param {Setting} setting
 * @param {(inspector: Page) => Promise<Answer>} body
 */
export function visitInspector(setting, body) {
  return setting.visit(setting.browser.extensionUrl('www/inspector.html'), async (inspector) => {
    await inspectorReady(inspector);
    return body(inspector);
  });
}

/** Its last step of starting is to show what it knows of the registry; before that it has its words. @param {Page} inspector */
export async function inspectorReady(inspector) {
  await inspector.waitFor(() => document.documentElement.lang !== '' && document.querySelector('[data-words="inspector-drop"]')?.textContent !== ''
    && document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length > 1);
}

/** All items, in the order in which they stand in each file; the newest file stands on top. @param {Page} inspector @returns {Promise<Item[][]>} */
export function readFiles(inspector) {
  return inspector.evaluate(() => [...document.querySelectorAll('#results > .file')].reverse().map((file) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (file.querySelectorAll('[data-certkeep="item"]'))].map((item) => ({
      file: file.querySelector('h2')?.textContent,
      kind: item.dataset.kind,
      sha256: item.dataset.sha256 ?? null,
      title: item.querySelector('h3')?.textContent,
      facts: Object.fromEntries([...item.querySelectorAll('.facts dt')].map((term) => [term.textContent, term.nextElementSibling?.querySelector('bdi')?.textContent])),
      text: item.textContent,
      identity: item.querySelector('.identity')?.getAttribute('data-identity') ?? null,
      candidates: [...item.querySelectorAll('[data-entry]')].map((button) => button.getAttribute('data-entry')),
      open: item.hasAttribute('open'),
    }))));
}

/** Waits until so many files stand on the page with how they hang together, and reads them. @param {Page} inspector @param {number} count */
export async function inspected(inspector, count) {
  await inspector.waitFor((wanted) => document.querySelectorAll('#results > .file').length === wanted
    && document.querySelectorAll('#results > .file [data-certkeep="item"]').length > 0 && document.querySelector('#results [aria-busy], #together[aria-busy]') === null, count);
  return readFiles(inspector);
}
