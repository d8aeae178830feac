// What each scene of the year stands on: the two orgs, one browser with a clock that is moved, and a look at every screen.
import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inProject } from '../../../tools/project.mjs';
import { recordId } from '../../../tools/sample-org/identifiers.mjs';
import { news, readEntries, sameEntries, toolbarOnce, visitPopup, visitRegistry } from '../own-pages.mjs';
import { events } from '../records.mjs';
import { Setting, hooks, readBadges } from '../setting.mjs';
import { Clock } from './clock.mjs';
import { FIRST_DAY, twoOrgs } from './orgs.mjs';

/** @typedef {import('../drive/interface.d.ts').Page} Page */
/** @typedef {import('../setting.mjs').Org} Org */

/** When the admin comes to work. @param {string} day */
const morning = (day) => new Date(`${day}T09:00:00Z`);

export class Year {
  /** Ids of rows whose certificate was read from a file: its own end counts. @type {Set<string>} */
  known = new Set();
  /** @type {Clock} */
  #clock = /** @type {any} */ (undefined);
  #orgs;
  #pictures = 0;
  #created = 0;
  #isBroken = false;

  /**
   * @param {import('../drive/interface.d.ts').BrowserName} browser
   * @param {string} [story] the folder of its pictures
   * @param {typeof twoOrgs} [orgs] those there are on the first day
   */
  constructor(browser, story = 'a-year', orgs = twoOrgs) {
    this.setting = new Setting(browser);
    this.story = story;
    this.#orgs = orgs(morning(FIRST_DAY));
  }

  async start() {
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true });
    this.#clock = await Clock.in(this.setting.name);
    await this.#clock.set(morning(FIRST_DAY));
    await this.setting.start({ extension: this.#clock.extension, sample: { orgs: this.#orgs } });
  }

  async stop() {
    await this.setting.stop();
    await this.#clock?.remove();
  }

  /** Somebody else's browser, on the same day and with the same orgs; nothing is known there yet. @template Answer @param {(colleague: Setting) => Promise<Answer>} body */
  async atAColleague(body) {
    const colleague = new Setting(this.setting.name);
    try {
      await colleague.start({ extension: this.#clock.extension, sample: { orgs: this.#orgs } });
      return await body(colleague);
    } finally {
      await colleague.stop();
    }
  }

  /** One scene of the story; where an earlier one went wrong there is nothing to be learnt from it. @param {string} name @param {() => Promise<void>} body */
  scene(name, body) {
    test(name, async (context) => {
      if (this.#isBroken) return context.skip('an earlier scene went wrong');
      this.#isBroken = true;
      await body();
      this.#isBroken = false;
    });
  }

  /** Where pictures and files of the year are. */
  get folder() {
    return inProject('screenshots', this.story, this.setting.name);
  }

  get production() { return this.setting.org('acme'); }
  get sandbox() { return this.setting.org('acme--uat.sandbox'); }

  /** @param {string} label @param {Org} [org] */
  certificate(label, org = this.production) {
    const found = org.certificates.find((candidate) => candidate.label === label);
    assert.ok(found, `${org.name} has no ${label}`);
    return found;
  }

  /** @param {string} label @param {Org} [org] */
  entry(label, org = this.production) {
    return `${org.name}:${this.certificate(label, org).id}`;
  }

  /** The id of a record that is created in an org. */
  newId() {
    this.#created += 1;
    return recordId('0P1', '5n', this.#created);
  }

  /** It is nine o'clock on that day: the browser starts, and with it the background. @param {string} day */
  async on(day) {
    await this.#clock.set(morning(day));
    for (const org of this.#orgs) org.now = morning(day);
    await this.setting.browser.stopBackground();
    await this.setting.browser.background.evaluate(() => undefined);
  }

  /** What the outside judge expects of an org's rows now. @param {Org} org */
  expected(org) {
    return this.setting.sample.expected(org.host, { at: this.#clock.now(), known: this.known });
  }

  /** The admin opens an org's list: every row has the badge that is right on this day. @param {Org} org @param {string} [picture] */
  async see(org, picture) {
    await this.setting.visitList(org, async (list, page) => {
      assert.deepEqual((await readBadges(list)).map(hooks), this.expected(org).map(hooks));
      if (picture) await this.picture(page, picture);
    });
    const rows = new Map(org.certificates.map(({ id, label }) => [id, label]));
    await this.setting.storedOnce((stored) => {
      const listed = Object.values(stored).filter(({ org: of, certificate_id: id }) => of === org.name && id);
      return listed.filter(({ certificate_id: id, label }) => rows.get(id) === label).length === rows.size
        && listed.every(({ certificate_id: id, missing_since: missing }) => rows.has(id) || missing);
    });
  }

  /** Both lists of certificates that the registry shows: those that stand in the orgs are as the judge says. @param {string} picture */
  async seeRegistry(picture) {
    await visitRegistry(this.setting, '', async (registry) => {
      await registry.waitFor(() => document.querySelector('[data-certkeep="entry"]') !== null);
      const expected = [this.production, this.sandbox].flatMap((org) => this.expected(org).map((row) => ({ ...row, org: org.name })));
      const standing = new Set(expected.map(({ certificate_id: id }) => id));
      sameEntries((await readEntries(registry)).filter(({ certificate_id: id }) => standing.has(id)), expected);
      await this.picture(registry, picture);
    });
  }

  /**
   * What the popup says is new, which the admin reads and puts away; and the number on the button, once it is that.
   * @param {string} count
   * @param {string} [picture]
   */
  async news(count, picture) {
    await this.button(count);
    return visitPopup(this.setting, async (popup) => {
      const told = await news(popup);
      if (picture) await this.picture(popup, picture, { width: 440, height: 600 });
      if (told) {
        await popup.click('[data-action="news-seen"]');
        await popup.waitFor(() => document.querySelector('.news') === null);
      }
      return told;
    });
  }

  /** Waits until the toolbar button shows a number, or none. @param {string} count */
  button(count) {
    return toolbarOnce(this.setting, count);
  }

  /** Waits until the history says of a certificate that just these steps were raised, in days before its end. @param {string} entry @param {number[]} steps */
  async raised(entry, steps) {
    const of = (/** @type {Record<string, any>} */ stored) => events(stored).filter((event) => event.entry === entry && event.kind === 'alerted').map(({ threshold_days: days }) => days);
    const stored = await this.setting.storedOnce((kept) => of(kept).length >= steps.length);
    assert.deepEqual(of(stored), steps);
  }

  /** @param {Page} page @param {string} name @param {{ width: number, height: number }} [size] */
  async picture(page, name, size) {
    this.#pictures += 1;
    await page.screenshot(join(this.folder, `${String(this.#pictures).padStart(2, '0')}-${name}.png`), size);
  }
}
