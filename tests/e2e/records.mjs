// Writing into records on the registry page as a reader does, and reading what storage holds of them.
import assert from 'node:assert/strict';

/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {import('./setting.mjs').Setting} Setting */

/** The id of an entry of the sample. @param {Setting} setting @param {string} label @param {string} [org] */
export function entryId(setting, label, org = 'acme') {
  const certificate = setting.org(org).certificates.find((candidate) => candidate.label === label);
  assert.ok(certificate, `${org} has no ${label}`);
  return `${org}:${certificate.id}`;
}

/** Whether a field has the focus within a second: a busy browser hears of the click in its own time. @param {Page} page @param {string} field */
async function getsFocus(page, field) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await page.evaluate((selector) => document.activeElement === document.querySelector(selector), field)) return true;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return false;
}

/** Replaces what stands in a field of the form; it is kept when the field is left. @param {Page} page @param {string} field @param {string} text */
export async function type(page, field, text) {
  // What was written before is being saved; where that moves the page, a reader would click again, too.
  for (let clicks = 0; clicks === 0 || !await getsFocus(page, field); clicks += 1) {
    assert.ok(clicks < 5, `${field} never gets the focus`);
    await page.click(field);
  }
  await page.press('Control+a');
  await page.press('Delete');
  if (text !== '') await page.type(text);
}

/** The same, and leaves the field. @param {Page} page @param {string} field @param {string} text */
export async function write(page, field, text) {
  await type(page, field, text);
  await page.press('Tab');
}

/** Chooses in a list, as the keyboard does it. @param {Page} page @param {string} field @param {string} value */
export async function choose(page, field, value) {
  await page.evaluate((selector, wanted) => {
    const select = /** @type {HTMLSelectElement} */ (document.querySelector(selector));
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, field, value);
}

/** What stands in a field. @param {Page} page @param {string} field */
export const valueOf = (page, field) => page.waitFor((selector) => ({ value: /** @type {HTMLInputElement | null} */ (document.querySelector(selector))?.value }), field).then(({ value }) => value);

/** Waits until a field shows a text. @param {Page} page @param {string} field @param {string} text */
export const shows = (page, field, text) => page.waitFor((selector, wanted) => /** @type {HTMLInputElement | null} */ (document.querySelector(selector))?.value === wanted, field, text);

/** Waits until an element says something. @param {Page} page @param {string} selector @param {string} text */
export const says = (page, selector, text) => page.waitFor((where, wanted) => [...document.querySelectorAll(where)].some((element) => element.textContent?.includes(wanted)), selector, text);

/** A fact as it is stored, with who wrote it and when. @param {Record<string, any>} stored @param {string} id @param {string} fact */
export const factOf = (stored, id, fact) => stored[`record/${id}`]?.facts[fact];

/** Waits until a fact is stored. @param {Setting} setting @param {string} id @param {string} fact @param {string | null} value */
export const kept = (setting, id, fact, value) => setting.storedOnce((stored) => factOf(stored, id, fact) !== undefined && factOf(stored, id, fact).value === value);

/** What people did with an entry, as all journals and their tails tell it: not what pages showed of it. @param {Record<string, any>} stored @param {string} id @returns {any[]} */
export function linesOf(stored, id) {
  const pieces = Object.entries(stored);
  const chains = pieces.filter(([key]) => key.startsWith('journal/')).flatMap(([, journal]) => journal.chains);
  const tails = pieces.filter(([key]) => key.startsWith('tail/')).map(([, tail]) => tail);
  const lines = [...chains, ...tails].flatMap(({ lines: those }) => those);
  return lines.filter(({ entry, event }) => entry === id && !(['linked', 'alerted'].includes(event.kind) || (event.kind === 'seen' && event.source !== 'by-hand')));
}

/** Events in the journals and their tails, with whose they are. @param {Record<string, any>} stored @returns {any[]} */
export const events = (stored) => Object.entries(stored)
  .flatMap(([key, piece]) => key.startsWith('journal/') ? piece.chains : key.startsWith('tail/') ? [piece] : [])
  .flatMap(({ lines }) => lines.map((/** @type {any} */ line) => ({ entry: line.entry, ...line.event })));

/** Visits the lists of some orgs and waits until all their rows are stored. @param {Setting} setting @param {string[]} names */
export async function visitLists(setting, names) {
  for (const name of names) {
    const org = setting.org(name);
    await setting.visitList(org, async () => undefined);
    await setting.storedOnce((stored) => org.certificates.every(({ id }) => stored[`entry/${name}:${id}`] !== undefined));
  }
}
