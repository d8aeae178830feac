// A new user's way in one go: from the team's spreadsheet to a certificate that was rotated by its runbook, on paper, in the
// calendar, and in a colleague's browser. Its pictures are in screenshots/new-user.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import { dateOf, defineOrg } from '../../tools/sample-org/model.mjs';
import { learn } from './a-year/metadata.mjs';
import { Year } from './a-year/year.mjs';
import { visitPopup, visitRegistry } from './own-pages.mjs';
import { box, isDone, readPlan, signAs, visitPlan } from './plans.mjs';
import { says, shows } from './records.mjs';
import { openPanel } from './setting.mjs';

/** @typedef {import('./drive/interface.d.ts').Page} Page */

/** The entry of the one that is rotated: it came with the sheet. */
const ROTATED = 'acme:label:ERP_Gateway';

const OWNERS = ['Ann Lee', 'Bea Ritter', 'Jörg Müller'];

const OTHERS = [
  'JWT_Bearer_ETL', 'Acme_SSO_Signing', 'Okta_SSO', 'Slack_Events', 'Workday_Outbound', 'DocuSign_Connect', 'Data_Lake_Signing',
  'Kafka_Bridge', 'Marketing_SFTP', 'Payments_mTLS', 'Partner_Portal',
];

/** Twelve, of which one ends within the year. @param {Date} now */
const oneOrg = (now) => [defineOrg({
  name: 'acme',
  purpose: 'production',
  now,
  certificates: [
    ...OTHERS.map((label, at) => ({ label, keySize: /** @type {const} */ (4096), expires: dateOf(2028, 5 + at % 6, 10 + at) })),
    { label: 'ERP_Gateway', expires: dateOf(2027, 7, 20), endsAtNoon: false, usedBy: ['Named Credential: SAP_S4'] },
  ],
})];

for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(browser, () => {
    const story = new Year(browser, 'new-user', oneOrg);
    const { setting } = story;
    before(() => story.start(), { timeout: 120_000 });
    after(() => story.stop());

    /** @template Answer @param {(page: Page) => Promise<Answer>} body @param {import('./setting.mjs').Setting} [of] */
    const visitExchange = (body, of = setting) => visitRegistry(of, 'exchange', async (page) => {
      await page.waitFor(() => document.querySelector('.exchange .drop') !== null);
      return body(page);
    });

    story.scene('an empty popup says what to do, and the spreadsheet of twelve key pairs comes in', async () => {
      await visitPopup(setting, async (popup) => {
        assert.match(await popup.evaluate(() => document.body.innerText), /Certificate and Key Management/);
        await story.picture(popup, 'empty-popup', { width: 440, height: 600 });
      });
      const rows = story.production.certificates.map(({ label, expires }, at) => [label, 'acme.my.salesforce.com', OWNERS[at % 3], 'Integration', expires.toISOString().slice(0, 10)].join(','));
      const path = join(story.folder, 'key-pairs.csv');
      await writeFile(path, `Key pair,Org,Owner,Team,Valid until\n${rows.join('\n')}\n`);
      await visitExchange(async (page) => {
        await page.setFiles('#picked', [path]);
        await page.waitFor(() => document.querySelector('[data-action="sheet-import"]')?.textContent === 'Import 12 rows');
        await story.picture(page, 'sheet-in-preview', { width: 1280, height: 1800 });
        await page.click('[data-action="sheet-import"]');
        await says(page, '.notice', 'Imported: 12 new, 0 changed.');
      });
    });

    story.scene('the rows of the org are the same certificates, with their owners', async () => {
      await story.see(story.production);
      const stored = await setting.stored();
      assert.equal(Object.keys(stored).filter((key) => key.startsWith('entry/')).length, 12);
      assert.deepEqual(story.production.certificates.map(({ label }) => stored[`record/acme:label:${label}`]?.facts.owner?.value), story.production.certificates.map((_, at) => OWNERS[at % 3]));
      await setting.visitList(story.production, async (list, page) => {
        await openPanel(list, story.certificate('ERP_Gateway').id);
        assert.equal(await list.evaluate(() => /** @type {HTMLInputElement | null} */ (document.querySelector('.certkeep-own [name="owner"]'))?.value), OWNERS[11 % 3]);
        await story.picture(page, 'the-row-with-its-owner');
      });
    });

    story.scene('sixty days before the end the popup tells it, and leads to the plan', async () => {
      await story.on('2027-05-21');
      const told = await story.news('1', 'sixty-days');
      assert.match(told?.lines[0] ?? '', /^ERP_Gateway acme Expires in 59 days Time to plan its rotation Owner: Jörg Müller/);
      await learn(story, 'ERP_Gateway');
      await visitRegistry(setting, 'alerts', async (page) => {
        await page.click(`.alert[data-entry="${ROTATED}"] a`);
        await page.waitFor((entry) => decodeURIComponent(location.hash).endsWith(entry), ROTATED);
        await page.waitFor(() => document.querySelector('a[href^="#plan"]') !== null);
        await page.click('a[href^="#plan"]');
        await page.waitFor(() => document.querySelector('.plan-page') !== null);
        await story.picture(page, 'the-plan', { width: 1280, height: 2200 });
      });
    });

    story.scene('whoever does what the plan says next comes to its end', async () => {
      await story.on('2027-06-09');
      const { certificates } = story.production;
      const old = story.certificate('ERP_Gateway');
      const successor = { ...old, id: story.newId(), label: 'ERP_Gateway_2027', uniqueName: 'ERP_Gateway_2027', usedBy: [], created: dateOf(2027, 6, 9), expires: dateOf(2028, 6, 9) };
      /** @type {string[]} */
      const followed = [];
      await visitPlan(setting, ROTATED, async (plan) => {
        await signAs(plan, 'Ann Lee');
        for (;;) {
          const { next, steps } = await plan.evaluate(readPlan);
          if (next === null) break;
          assert.ok(!followed.includes(next), `${next} is done and still the next one, after ${followed.join(', ')}`);
          followed.push(next);
          if (next === 'create') {
            certificates.push(successor);
            await story.see(story.production);
          } else if (/^delete/.test(next)) {
            old.usedBy = [];
            await learn(story, successor.label);
            await story.see(story.production);
            await plan.waitFor(() => /** @type {HTMLElement | null} */ (document.querySelector('.plan-proof'))?.dataset.proof === 'complete');
            await plan.click('#plan-evidence');
            await plan.type('CHG-4711');
            await plan.click(`[data-action="plan-rotate"][data-entry="${story.entry(successor.label)}"]`);
            await plan.waitFor(() => document.querySelector('.plan-successor')?.textContent?.includes('has taken its place:'));
            certificates.splice(certificates.indexOf(old), 1);
            await story.see(story.production);
            await isDone(plan, next);
            continue;
          }
          if (!steps[next].seen) await plan.click(box(next));
          await isDone(plan, next);
        }
        assert.equal(await plan.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.plan-page')).dataset.standing), 'done');
        await story.picture(plan, 'followed-to-the-end', { width: 1280, height: 2200 });
      });
      for (const part of [/^create$/, /hand-over.*SAP_S4/, /switch.*SAP_S4/, /switch.*Entra_ID/, /^delete/]) assert.ok(followed.some((step) => part.test(step)), `${part} is not in ${followed.join(', ')}`);
      await story.button('');
    });

    story.scene('calendar and report go out, and the backup to a colleague, who sees the same', async () => {
      await visitExchange(async (page) => {
        for (const form of ['ics', 'html', 'json']) await page.click(`[data-form="${form}"]`);
        await story.picture(page, 'exchange', { width: 1280, height: 1600 });
      });
      const [calendar, report, backup] = await Promise.all(['calendar-2027-06-09.ics', 'report-2027-06-09.html', 'backup-2027-06-09.json'].map((name) => setting.browser.downloaded(`certkeep-${name}`)));
      assert.ok(calendar && report && backup);
      const days = new ICAL.Component(ICAL.parse(String(calendar))).getAllSubcomponents('vevent')
        .map((event) => `${event.getFirstPropertyValue('status')} ${event.getFirstPropertyValue('dtstart')} ${String(event.getFirstPropertyValue('summary'))}`)
        .filter((day) => / ERP_Gateway/.test(day));
      assert.ok(days.some((day) => /^CONFIRMED 2028-06-09 .*ERP_Gateway_2027 \(acme\)$/.test(day)), days.join('\n'));
      assert.ok(days.filter((day) => /ERP_Gateway \(acme\)$/.test(day)).every((day) => day.startsWith('CANCELLED ')), days.join('\n'));
      const path = join(story.folder, 'report.html');
      await writeFile(path, report);
      await setting.visit(pathToFileURL(path).href, async (page) => {
        const text = await page.evaluate(() => document.body.innerText);
        for (const part of ['CHG-4711', 'Jörg Müller', 'SAP_S4 (NamedCredential)', 'Ann Lee', 'intact']) assert.ok(text.includes(part), `${part} is not in the report:\n${text}`);
      });

      const given = join(story.folder, 'backup.json');
      await writeFile(given, backup);
      await story.atAColleague(async (colleague) => {
        await visitExchange(async (page) => {
          await page.setFiles('#picked', [given]);
          await page.waitFor(() => document.querySelector('[data-action="backup-merge"]') !== null);
          await story.picture(page, 'at-a-colleague', { width: 1280, height: 1400 });
          await page.click('[data-action="backup-merge"]');
          await says(page, '.notice', 'Merged');
        }, colleague);
        await visitRegistry(colleague, story.entry('ERP_Gateway_2027'), (page) => shows(page, '#of-owner', 'Jörg Müller'));
        await visitPlan(colleague, ROTATED, async (plan) => assert.equal((await plan.evaluate(readPlan)).standing, 'done'));
        const [ours, theirs] = await Promise.all([setting.stored(), colleague.stored()]);
        const kept = (/** @type {Record<string, any>} */ stored) => Object.fromEntries(Object.entries(stored).filter(([key]) => /^(entry|record|links|plan)\//.test(key)));
        assert.deepEqual(kept(theirs), kept(ours));
      });
      assert.deepEqual(await setting.browser.console(), []);
    });
  });
}
