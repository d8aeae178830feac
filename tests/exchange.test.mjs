/** Calendar and report that Certkeep writes, as programs read them that know nothing of Certkeep, nor of one another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { all, parsePage, text } from './pages/html.mjs';

/** @param {string} name */
const read = (name) => readFileSync(new URL(`fixtures/exchange/${name}`, import.meta.url), 'utf8');
const TEXT = read('calendar/calendar.ics');

/** Worked out by hand from the ends and lives in certificates.csv: start, new one live, old one retired, expiry. */
const YEAR = ['2026-11-01', '2026-12-01', '2026-12-30', '2026-12-31'];
const ODD = `A; b, c\\d "e" ${'ü€'.repeat(60)}`;
const EXPECTED = [
  { name: 'Okta_SSO (acme)', days: YEAR, alarms: ['-P60D', '-P30D', '-P10D', '-P1D'], status: 'CONFIRMED' },
  // Ninety days and a half: a third is thirty, a quarter twenty-two and a half, a sixth fifteen.
  {
    name: 'Community domain (acme)', days: ['2026-12-01', '2026-12-08', '2026-12-30', '2026-12-31'],
    alarms: ['-P30D', '-P15D', '-P10D', '-P1D'], status: 'CONFIRMED',
  },
  { name: 'Legacy (acme)', days: ['2025-12-31', '2026-01-30', '2026-02-28', '2026-03-01'], alarms: [], status: 'CANCELLED' },
  { name: `${ODD} (acme--uat.sandbox)`, days: YEAR, alarms: ['-P60D', '-P30D', '-P10D', '-P1D'], status: 'CONFIRMED' },
];

/** @typedef {{ uid: string, summary: string, day: string, isWholeDay: boolean, status?: string, sequence?: number, alarms: string[], description?: string }} Event */

/** @returns {Event[]} */
function readByIcalJs() {
  const calendar = new ICAL.Component(ICAL.parse(TEXT));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    return {
      uid: event.uid, summary: event.summary, description: event.description, day: event.startDate.toString(),
      isWholeDay: event.startDate.isDate, sequence: event.sequence, alarms,
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

/** @returns {Event[]} */
function readByTsIcs() {
  const calendar = convertIcsCalendar(undefined, TEXT);
  return (calendar.events ?? []).map((event) => ({
    uid: event.uid, summary: event.summary, description: event.description, day: event.start.date.toISOString().slice(0, 10),
    isWholeDay: event.start.type === 'DATE', sequence: event.sequence, status: event.status,
    alarms: (event.alarms ?? []).map(({ trigger }) => {
      if (trigger.type !== 'relative') throw new Error(trigger.type);
      const { before, days, seconds } = trigger.value;
      return days === undefined ? `PT${seconds}S` : `${before === true ? '-' : ''}P${days}D`;
    }),
  }));
}

for (const [parser, readEvents] of /** @type {const} */ ([['ical.js', readByIcalJs], ['ts-ics', readByTsIcs]])) {
  test(`${parser} reads the rotation of every certificate that has an end`, () => {
    const events = readEvents();
    assert.equal(events.length, 4 * EXPECTED.length);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    assert.ok(events.every(({ isWholeDay }) => isWholeDay));
    for (const { name, days, alarms, status } of EXPECTED) {
      const own = events.filter(({ summary }) => summary.endsWith(` ${name}`));
      assert.deepEqual(own.map(({ day }) => day), days);
      assert.deepEqual(own.map((event) => event.status), days.map(() => status));
      assert.deepEqual(own.at(-1)?.alarms, alarms);
      // What is cancelled takes the place of what stood there before.
      assert.deepEqual(own.map(({ sequence }) => sequence), days.map(() => (status === 'CANCELLED' ? 3 : 2)));
    }
    assert.equal(events.at(0)?.summary.startsWith('Start to rotate'), true);
    assert.ok(events.some(({ description }) => description?.includes('Owner: two\nlines')));
  });
}

test('lines are folded and ended as the standard asks for', () => {
  const lines = TEXT.split('\r\n');
  assert.equal(lines.pop(), '');
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n') && line.length > 0));
});

/** The cells of a table of the report, by what stands over it. @param {string} title @returns {string[][]} */
function tableOf(title) {
  const page = parsePage(read('report/report.html'));
  const parts = all(page, ({ tagName }) => tagName === 'h2' || tagName === 'table');
  const table = parts[parts.findIndex((part) => part.tagName === 'h2' && text(part) === title) + 1];
  assert.equal(table?.tagName, 'table', title);
  return all(/** @type {import('./pages/html.mjs').Element} */ (table), ({ tagName }) => tagName === 'tr')
    .map((row) => all(row, ({ tagName }) => tagName === 'th' || tagName === 'td').map(text));
}

test('the report has what auditors ask for, of every certificate', () => {
  const [headings = [], ...rows] = tableOf('Inventory');
  const column = (/** @type {string} */ heading) => rows.map((row) => row[headings.indexOf(heading)]);
  // As it stands in certificates.csv.
  assert.deepEqual(column('Certificate'), ['Okta_SSO', 'Nobody_knows', '<img src=x onerror=alert(1)> & "b" | c_d', 'Legacy']);
  assert.deepEqual(column('Purpose'), ['SSO signing', '', '</td><script>x</script>', 'mTLS']);
  assert.deepEqual(column('Owner'), ['Jörg Müller', '', '=Ann', '']);
  assert.deepEqual(column('Expires'), ['2027-10-01', '2027-04-03 or 2027-03-04', '2026-12-31', '2026-03-01']);
  assert.deepEqual(column('Status'), ['OK', 'Date unclear', 'Expires soon', 'Retired']);
  assert.deepEqual(column('Last reviewed'), ['2026-11-01 by Bea Ritter', '', '', '']);
  const found = tableOf('Findings').map(([name, , , finding]) => `${name}: ${finding}`);
  assert.ok(found.includes('Nobody_knows: no owner'));
  assert.ok(!found.some((finding) => /^(Okta_SSO|Legacy):/.test(finding)));
});

test('nothing in the report runs, and nothing of it lies elsewhere', () => {
  const elements = all(parsePage(read('report/report.html')), () => true);
  const known = ['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'h2', 'p', 'strong', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br'];
  assert.deepEqual(elements.filter(({ tagName }) => !known.includes(tagName)).map(({ tagName }) => tagName), []);
  assert.ok(elements.every(({ attrs }) => attrs.every(({ name }) => !name.startsWith('on') && !['src', 'href', 'style'].includes(name))));
});

test('every line of a table in the Markdown report has as many cells as its headings', () => {
  const tables = read('report/report.md').split('\n\n').filter((part) => part.startsWith('|'));
  assert.ok(tables.length >= 5);
  for (const table of tables) {
    const cells = table.trimEnd().split('\n').map((line) => line.split(/(?<!\\)\|/).length);
    assert.equal(new Set(cells).size, 1, table);
  }
  assert.ok(!/<(?!br>)/.test(read('report/report.md')));
});
