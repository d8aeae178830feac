/**
 * What an outside judge expects of each row, computed from the records and not from what the pages print. It shares no
 * code with the extension: where both agree, both followed the same rules.
 */
import { apiClientOf, DAY, notAfter } from './model.mjs';
import { shownUnder } from './pages/letters.mjs';

/** @typedef {import('./model.mjs').Certificate} Certificate */
/** @typedef {import('./model.mjs').Org} Org */

/**
 * @typedef {object} Expectation
 * @property {string} certificate_id 15 characters
 * @property {string} label
 * @property {'expired' | 'last-day' | 'expires-soon' | 'ok' | 'waiting' | 'unclear'} status
 * @property {'plan' | 'act' | null} step
 * @property {string | null} not_after ISO date where only the printed date is known, else date-time
 * @property {number | null} days whole days to the end, rounded toward zero
 * @property {[string, string] | null} readings both ISO dates of an unclear one, month first and day first
 */

/**
 * @param {Org} org
 * @param {Date} at
 * @param {Set<string>} known ids of rows whose certificate itself is known, so that its own end counts
 * @returns {Expectation[]} in the order in which the page lists them
 */
export function expectationsOf(org, at, known) {
  if (org.unreadable) return [];
  return [...shownUnder(org.certificates, org.letter)]
    .sort((one, other) => (one.label.toLowerCase() < other.label.toLowerCase() ? -1 : 1))
    .map((certificate) => expectation(org, certificate, at, known.has(certificate.id)));
}

/** @param {Org} org @param {Certificate} certificate @param {Date} at @param {boolean} exact @returns {Expectation} */
function expectation(org, certificate, at, exact) {
  const row = { certificate_id: certificate.id, label: certificate.label };
  const undated = { ...row, step: null, not_after: null, days: null };
  if (certificate.waiting) return { ...undated, status: 'waiting', readings: null };
  const [monthFirst, dayFirst] = bothReadings(certificate.expires);
  if (!exact && org.ambiguous && monthFirst !== dayFirst) {
    return { ...undated, status: 'unclear', readings: [monthFirst, dayFirst] };
  }
  const moment = exact ? notAfter(certificate) : certificate.expires;
  const left = moment.getTime() - at.getTime();
  return {
    ...row,
    ...statusOf(left, moment.getTime() - certificate.created.getTime()),
    not_after: exact ? moment.toISOString().replace('.000Z', 'Z') : moment.toISOString().slice(0, 10),
    days: Math.trunc(left / DAY) || 0,
    readings: null,
  };
}

/**
 * Who uses which certificate: what the pages tell once all of them were visited, the list too.
 *
 * @param {Org} org
 * @returns {{ certificate_id: string, type: string, name: string, role: string, whose: string }[]}
 */
export function linksOf(org) {
  const uses = org.integrations.flatMap(({ type, name, uses: all }) =>
    all.map(({ label, role, whose = 'ours' }) => ({ label, type, name, role, whose })));
  const apiClient = apiClientOf(org);
  if (apiClient) uses.push({ label: apiClient.label, type: 'ApiClientCertificate', name: 'ApiClientCertificate', role: 'client-tls', whose: 'ours' });
  return uses.map(({ label, ...use }) => ({
    certificate_id: org.certificates.find((certificate) => certificate.label === label)?.id ?? '', ...use,
  }));
}

/** @param {Date} expires @returns {[string, string]} the date as it is, and with day and month exchanged */
function bothReadings(expires) {
  const [year, month, day] = expires.toISOString().slice(0, 10).split('-');
  return [`${year}-${month}-${day}`, `${year}-${day}-${month}`];
}

/**
 * @param {number} left milliseconds
 * @param {number} life milliseconds
 * @returns {Pick<Expectation, 'status' | 'step'>}
 */
function statusOf(left, life) {
  if (left <= 0) return { status: 'expired', step: null };
  if (left < DAY) return { status: 'last-day', step: null };
  if (left <= Math.min(30 * DAY, life / 6)) return { status: 'expires-soon', step: 'act' };
  if (left <= Math.min(60 * DAY, life / 3)) return { status: 'expires-soon', step: 'plan' };
  return { status: 'ok', step: null };
}
