// Files for people are in the language of the page that saves them; what programs read stays as it is.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { visitRegistry } from './own-pages.mjs';
import { choose, entryId, kept, visitLists } from './records.mjs';
import { inEachBrowser } from './setting.mjs';

inEachBrowser((setting) => {
  before(() => visitLists(setting, ['acme']));

  test('report and calendar are in German, and the sheet has the columns that it always has', async () => {
    const id = entryId(setting, 'SAP mTLS');
    await visitRegistry(setting, id, async (page) => {
      await choose(page, '#of-purpose', 'custom domain');
      await kept(setting, id, 'purpose', 'custom domain');
    });
    const day = new Date().toISOString().slice(0, 10);
    const [html, markdown, calendar, sheet] = await visitRegistry(setting, 'exchange', async (page) => {
      await page.waitFor(() => document.querySelector('[data-form="html"]') !== null);
      for (const form of ['html', 'md', 'ics', 'csv']) await page.click(`[data-form="${form}"]`);
      const names = [`report-${day}.html`, `report-${day}.md`, `calendar-${day}.ics`, `certificates-${day}.csv`];
      return Promise.all(names.map(async (name) => (await setting.browser.downloaded(`certkeep-${name}`)).toString()));
    });
    assert.match(html, /<html lang="de">/);
    for (const text of [html, markdown]) {
      for (const words of ['Zertifikate: Bestand und Nachweise', 'Befunde', 'Abgelaufen', 'Niemand', 'Aktiv', 'Stand 20']) assert.ok(text.includes(words), words);
      for (const words of ['Inventory', 'Findings', 'Expired', 'Nobody', 'no owner', 'active', 'As of', '\u2068', '\ufffd', 'audit-', '{ $']) assert.ok(!text.includes(words), words);
    }
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    assert.equal(convertIcsCalendar(undefined, calendar).events?.length, events.length);
    const summaries = events.map(({ summary }) => summary);
    for (const words of ['Rotation beginnen: SAP mTLS (acme)', 'Zertifikat läuft ab: SAP mTLS (acme)']) assert.ok(summaries.includes(words), summaries.join('\n'));
    const described = events.find(({ summary }) => summary === 'Zertifikat läuft ab: SAP mTLS (acme)')?.description ?? '';
    assert.match(described, /^Läuft ab: \d{4}-\d\d-\d\d/m);
    assert.match(described, /Zweck: Eigene Domäne/);
    assert.ok(!/[\u2068\u2069]/.test(calendar));
    assert.match(sheet, /^\ufeff.*expires.*owner/);
    assert.match(sheet, /custom domain/);
  });
}, { languages: ['de-DE'] });
