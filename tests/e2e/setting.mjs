// What every end-to-end test stands on: the sample org, one browser with the built extension, and a reading of what it painted.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { startSampleOrg } from '../../tools/sample-org/start.mjs';
import { launch } from './drive/launch.mjs';

/** @typedef {import('./drive/interface.d.ts').Target} Target */
/** @typedef {import('./drive/interface.d.ts').Page} Page */
/** @typedef {Awaited<ReturnType<typeof startSampleOrg>>} Sample */
/** @typedef {Sample['orgs'][number]} Org */

/**
 * What one row of the list carries: the documented hooks of each of its badges.
 * @typedef {{ certificate_id: string, status: string, step: string | null, not_after: string | null, days: number | null,
 *   text: string, tooltip: string }} Badge
 */

/**
 * How the browser is started, besides what every test needs, and which orgs there are.
 * @typedef {Partial<import('./drive/interface.d.ts').LaunchOptions> & { sample?: Parameters<typeof startSampleOrg>[0] }} Options
 */

export class Setting {
  /** @type {import('./drive/interface.d.ts').BrowserName} */
  name;
  /** @type {Sample} */
  #sample = /** @type {any} */ (undefined);
  /** @type {import('./drive/interface.d.ts').Browser} */
  #browser = /** @type {any} */ (undefined);

  /** @param {import('./drive/interface.d.ts').BrowserName} name */
  constructor(name) {
    this.name = name;
  }

  get sample() { return this.#sample; }
  get browser() { return this.#browser; }

  /** @param {Options} options */
  async start({ sample, ...options }) {
    this.#sample = await startSampleOrg(sample);
    this.#browser = await launch(this.name, { port: this.#sample.port, ...options });
  }

  async stop() {
    await this.#browser?.close();
    await this.#sample?.close();
  }

  /** @param {string} name @returns {Org} */
  org(name) {
    const org = this.#sample.orgs.find((candidate) => candidate.name === name);
    assert.ok(org, `the sample has no org ${name}`);
    return org;
  }

  /** What the outside judge expects of an org's rows now. @param {Org} org @param {Iterable<string>} [known] */
  expected(org, known = []) {
    return this.#sample.expected(org.host, { at: new Date(), known });
  }

  /**
   * Opens a tab for a test and closes it after it, whatever happened.
   * @template Answer
   * @param {string} address
   * @param {(page: Page) => Promise<Answer>} body
   */
  async visit(address, body) {
    const page = await this.#browser.open(address);
    try {
      return await body(page);
    } finally {
      await page.close();
    }
  }

  /**
   * Opens an org's list in the Lightning shell and waits for its badges.
   * @template Answer
   * @param {Org} org
   * @param {(list: Target, page: Page) => Promise<Answer>} body
   */
  visitList(org, body) {
    return this.visit(org.home, async (page) => {
      const list = await page.frame(/\/0P1(\?|$)/);
      await annotated(list);
      return body(list, page);
    });
  }

  /**
   * Opens the page of one certificate in the Lightning shell.
   * @template Answer
   * @param {Org} org
   * @param {string} label
   * @param {(detail: Target, page: Page) => Promise<Answer>} body
   */
  visitDetail(org, label, body) {
    const certificate = org.certificates.find((candidate) => candidate.label === label);
    assert.ok(certificate, `${org.name} has no certificate ${label}`);
    const address = new URL('page', org.home);
    address.searchParams.set('address', `/${certificate.id}`);
    return this.visit(address.href, async (page) => {
      const detail = await page.frame(new RegExp(`/${certificate.id}`));
      await detail.waitFor(() => document.querySelector('[data-certkeep="badge"]') !== null);
      return body(detail, page);
    });
  }

  /** Everything in the extension's storage. @returns {Promise<Record<string, any>>} */
  stored() {
    return this.#browser.background.evaluate(() => chrome.storage.local.get(null));
  }

  /** As if the extension had just been installed. @param {Record<string, unknown>} [kept] what its storage holds instead of nothing */
  async startAfresh(kept = {}) {
    await this.#browser.background.evaluate(async (values) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(values);
    }, kept);
    await this.#browser.stopBackground();
  }

  /** Waits until the storage has what is asked for: pages are painted before the disk is written. @param {(stored: Record<string, any>) => boolean} ask */
  async storedOnce(ask) {
    for (let attempt = 0; ; attempt += 1) {
      const stored = await this.stored();
      if (ask(stored)) return stored;
      assert.ok(attempt < 200, `the storage never held what was asked for: ${ask}\n${JSON.stringify(stored, undefined, 1).slice(0, 2000)}`);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
}

/**
 * The same tests in Chromium and in Firefox, each with one browser and one sample org.
 * @param {(setting: Setting) => void} tests
 * @param {Options & { browsers?: import('./drive/interface.d.ts').BrowserName[] }} [options]
 */
export function inEachBrowser(tests, { browsers = ['chromium', 'firefox'], ...options } = {}) {
  for (const name of browsers) {
    describe(name, () => {
      const setting = new Setting(name);
      before(() => setting.start(options), { timeout: 120_000 });
      after(() => setting.stop());
      tests(setting);
    });
  }
}

/** Waits until the strip is there and every row it speaks of has its badge. @param {Target} list */
export async function annotated(list) {
  await list.waitFor(() => {
    const strip = /** @type {HTMLElement | null} */ (document.querySelector('[data-certkeep="summary"]'));
    return strip !== null && document.querySelectorAll('[data-certkeep="badge"]').length === Number(strip.dataset.rows);
  });
}

/** The badges of each certificate row, in the order of the rows. @param {Target} list @returns {Promise<Badge[][]>} */
export function readRows(list) {
  return list.evaluate(() => [...document.querySelectorAll('#certificates tr.dataRow')]
    .filter((row) => row.querySelector('.noRecords') === null)
    .map((row) => [.../** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll('[data-certkeep="badge"]'))].map((badge) => ({
      certificate_id: badge.dataset.certificateId,
      status: badge.dataset.status,
      step: badge.dataset.step ?? null,
      not_after: badge.dataset.notAfter ?? null,
      days: badge.dataset.days === undefined ? null : Number(badge.dataset.days),
      text: badge.textContent?.trim(),
      tooltip: badge.title,
    }))));
}

/** The one badge of each row; more or fewer is a failure. @param {Target} list @returns {Promise<Badge[]>} */
export async function readBadges(list) {
  const rows = await readRows(list);
  rows.forEach((badges, index) => assert.equal(badges.length, 1, `row ${index + 1} has ${badges.length} badges`));
  return rows.flat();
}

/** The hooks alone, as the judge writes them. @param {{ certificate_id: string, status: string, step: string | null, not_after: string | null, days: number | null }} row */
export const hooks = ({ certificate_id, status, step, not_after, days }) => ({ certificate_id, status, step, not_after, days });

/** @param {string} certificateId */
export const badgeOf = (certificateId) => `[data-certkeep="badge"][data-certificate-id="${certificateId}"]`;

/** Opens the panel of a row's badge by a click and waits for what is known. @param {Target} list @param {string} certificateId */
export async function openPanel(list, certificateId) {
  await list.click(badgeOf(certificateId));
  await panelFilled(list);
}

/** Waits until the open panel shows what is known. @param {Target} list */
export async function panelFilled(list) {
  await list.waitFor(() => document.querySelector('[data-certkeep="panel"]:popover-open dl') !== null);
}
