// A badge speaks the reader's language, with that language's plurals.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inEachBrowser, readBadges } from './setting.mjs';

/** @typedef {import('./setting.mjs').Setting} Setting */

/** Rows of the demonstration org, in every state. */
const labels = ['SAP mTLS', 'JWT_Bearer_ETL', 'Anypoint_to_expire', 'Anypoint', 'partner-gateway.acme.com'];

/** The words on the badges of those rows, and on one whose date is unclear. @param {Setting} setting @returns {Promise<Record<string, string>>} */
async function wordsOf(setting) {
  /** @type {Record<string, string>} */
  const words = {};
  for (const name of ['acme', 'acme-unclear']) {
    const org = setting.org(name);
    const rows = setting.expected(org);
    const badges = await setting.visitList(org, readBadges);
    for (const { certificate_id, text } of badges) {
      const row = rows.find((candidate) => candidate.certificate_id === certificate_id);
      if (row && (labels.includes(row.label) || row.status === 'unclear')) words[row.status === 'unclear' ? 'unclear' : row.label] = text;
    }
  }
  return words;
}

const english = {
  'SAP mTLS': 'Expired 4 days ago',
  'JWT_Bearer_ETL': 'Expires within 24 hours',
  'Anypoint_to_expire': 'Expires in 23 days',
  'Anypoint': 'OK · 11 months',
  'partner-gateway.acme.com': 'Waiting for CA',
  'unclear': 'Date unclear',
};

describe('in English', () => inEachBrowser((setting) => {
  test('every kind of badge says what it means', async () => {
    assert.deepEqual(await wordsOf(setting), english);
  });
}, { languages: ['en-US'] }));

describe('in German', () => inEachBrowser((setting) => {
  test('every kind of badge is translated', async () => {
    const german = await wordsOf(setting);
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
    for (const [label, text] of Object.entries(english)) assert.notEqual(german[label], text, label);
    assert.equal(german.Anypoint_to_expire, 'Läuft in 23 Tagen ab');
  });
}, { languages: ['de-DE'] }));

describe('in a language there are no words for', () => inEachBrowser((setting) => {
  test('English stands in', async () => {
    assert.deepEqual(await wordsOf(setting), english);
  });
}, { languages: ['pt-BR'] }));
