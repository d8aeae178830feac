// December: what the year to come holds, and what goes out of this one: calendar, audit report, and a journal that is whole.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import { visitRegistry } from '../own-pages.mjs';
import { events, shows } from '../records.mjs';

const DAY = 86_400_000;

/** The four days of a rotation of a certificate that lives for half a year or longer, so many days before its end. */
const DAYS = /** @type {const} */ ([['start', 60], ['live', 30], ['retired', 1], ['expiry', 0]]);

/** All steps that were raised in the whole year. */
const RAISED = [
  'Anypoint 60', 'ERP_Gateway 60', 'Okta_SSO 60', 'Okta_SSO 60', 'Slack_Events 1', 'Slack_Events 10', 'Slack_Events 30', 'Slack_Events 60',
  'Workday_Outbound 60', 'community.acme.com 10', 'community.acme.com 30', 'community.acme.com 60', 'community.acme.com 60',
];

/** @param {import('./year.mjs').Year} year */
export function yearEnd(year) {
  const { setting } = year;

  /** Those that stand in an org and are in use, each with a day of its rotation. */
  const rotations = () => [year.production, year.sandbox].flatMap((org) => org.certificates
    .filter(({ label }) => org !== year.production || label !== 'Slack_Events')
    .flatMap(({ id, label, expires }) => DAYS.map(([kind, before]) => ({ kind, org: org.name, label, entry: `${org.name}:${id}`, day: new Date(expires.getTime() - before * DAY) }))));

  year.scene('13 December: autumn has raised two alerts, and the year to come has the days of every rotation', async () => {
    await year.on('2027-12-13');
    const told = await year.news('2', 'popup-december');
    assert.deepEqual(told?.lines.map((line) => line.split(' ', 6).join(' ')), ['community.acme.com acme Expires in 37 days', 'Workday_Outbound acme Expires in 49 days']);
    await year.see(year.production, 'december-production');
    await year.see(year.sandbox);
    await visitRegistry(setting, 'year', async (registry) => {
      const drawn = await registry.waitFor(() => document.querySelectorAll('.month').length === 12
        && [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.year-day'))].map((day) => `${day.querySelector('.year-when span')?.textContent} ${day.dataset.kind} ${decodeURIComponent(day.querySelector('a')?.getAttribute('href')?.slice(1) ?? '')}`));
      const expected = rotations().filter(({ day }) => day >= new Date('2027-12-01') && day < new Date('2028-12-01'))
        .map(({ kind, entry, day }) => `${day.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })} ${kind} ${entry}`);
      assert.deepEqual(drawn.toSorted(), expected.toSorted());
      await year.picture(registry, 'year', { width: 1280, height: 1800 });
    });
  });

  year.scene('calendar, audit report and journal say what was done', async () => {
    await visitRegistry(setting, 'exchange', async (registry) => {
      await registry.waitFor(() => document.querySelector('.exchange .drop') !== null);
      for (const form of ['ics', 'html']) await registry.click(`[data-form="${form}"]`);
      await year.picture(registry, 'exchange', { width: 1280, height: 1400 });
    });
    const events = new ICAL.Component(ICAL.parse(String(await setting.browser.downloaded('certkeep-calendar-2027-12-13.ics')))).getAllSubcomponents('vevent');
    const standing = events.filter((event) => event.getFirstPropertyValue('status') === 'CONFIRMED').map((event) => `${event.getFirstPropertyValue('dtstart')} ${/-(\w+)@/.exec(String(event.getFirstPropertyValue('uid')))?.[1]} ${/(\S+ \(\S+\))$/.exec(String(event.getFirstPropertyValue('summary')))?.[1]}`);
    assert.deepEqual(standing.toSorted(), rotations().map(({ kind, day, label, org }) => `${day.toISOString().slice(0, 10)} ${kind} ${label} (${org})`).toSorted());
    // Gone or retired in this year: Anypoint, ERP_Gateway, Okta_SSO and Slack_Events in production, and four in the sandbox.
    assert.equal(events.length - standing.length, 8 * DAYS.length);

    const path = join(year.folder, 'report.html');
    await writeFile(path, await setting.browser.downloaded('certkeep-report-2027-12-13.html'));
    await setting.visit(pathToFileURL(path).href, async (report) => {
      const text = await report.evaluate(() => document.body.innerText);
      for (const part of ['As of 2027-12-13', 'CHG-1001', 'CHG-1002', 'ERP_Gateway_2027', 'Bea Ritter', 'Ann Lee', 'Ida Provider', 'Entra_ID (SamlSsoConfig)', 'intact']) assert.ok(text.includes(part), `${part} is not in the report:\n${text}`);
      await year.picture(report, 'report', { width: 1600, height: 2000 });
    });
  });

  year.scene('every step of the year was raised once, and the journal is whole', async () => {
    const stored = await setting.stored();
    const name = (/** @type {string} */ entry) => stored[`entry/${entry}`]?.label.replace(' to expire', '');
    const raised = events(stored).filter(({ kind }) => kind === 'alerted').map(({ entry, threshold_days: days }) => `${name(entry)} ${days}`);
    assert.deepEqual(raised.toSorted(), RAISED);
    await visitRegistry(setting, year.entry('community.acme.com'), async (registry) => {
      await registry.click('[data-action="verify-journals"]');
      const found = await registry.waitFor(() => /** @type {HTMLElement | null} */ (document.querySelector('[data-verified]'))?.dataset.verified);
      assert.equal(found, 'sound');
      await shows(registry, '#of-life-cycle', 'active');
      await year.picture(registry, 'history', { width: 1280, height: 2600 });
    });
    assert.deepEqual(await setting.browser.console(), []);
  });
}
