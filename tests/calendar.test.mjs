/** The calendar that Certkeep writes, as two programs read it that know nothing of Certkeep, nor of one another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';

const TEXT = readFileSync(new URL('fixtures/exchange/calendar/calendar.ics', import.meta.url), 'utf8');

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

for (const [parser, read] of /** @type {const} */ ([['ical.js', readByIcalJs], ['ts-ics', readByTsIcs]])) {
  test(`${parser} reads the rotation of every certificate that has an end`, () => {
    const events = read();
    assert.equal(events.length, 4 * EXPECTED.length);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    assert.ok(events.every(({ isWholeDay }) => isWholeDay));
    for (const { name, days, alarms, status } of EXPECTED) {
      const own = events.filter(({ summary }) => summary.endsWith(` ${name}`));
      assert.deepEqual(own.map(({ day }) => day), days);
      assert.deepEqual(own.map((event) => event.status), days.map(() => status));
      assert.deepEqual(own.at(-1)?.alarms, alarms);
      // What is cancelled takes the place of what stood there before.
      assert.deepEqual(own.map(({ sequence }) => sequence), days.map(() => (status === 'CANCELLED' ? 2 : 1)));
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
