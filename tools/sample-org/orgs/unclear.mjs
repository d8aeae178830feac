import { dateOf, defineOrg } from '../model.mjs';

/**
 * Lists on which no date tells day from month: what is left is the page's language, and where that names no region,
 * nothing. The certificates are signed by an authority, since a self-signed one ends on the day on which it was made.
 *
 * @param {Date} now
 */
export function unclear(now) {
  return [
    defineOrg({
      name: 'acme-unclear',
      purpose: 'nothing settles day and month',
      now,
      language: 'en',
      ambiguous: true,
      certificates: rows(now),
    }),
    defineOrg({
      name: 'acme-settled-us',
      purpose: 'only the language en-US settles day and month',
      now,
      certificates: rows(now),
    }),
    defineOrg({
      name: 'acme-settled-gb',
      purpose: 'only the language en-GB settles day and month',
      now,
      language: 'en-GB',
      locale: 'en_GB',
      certificates: rows(now),
    }),
  ];
}

/**
 * Created dates lie in past years and end dates in others than the present one, so that both readings stand on the
 * same side of now: not even that tells which is meant.
 *
 * @param {Date} now
 * @returns {import('../model.mjs').CertificateSpec[]}
 */
function rows(now) {
  const year = now.getUTCFullYear();
  /** @param {number} month @param {number} day */
  const created = (month, day) => new Date(dateOf(year - 1, month, day).getTime() + 36_720_000);
  const type = /** @type {const} */ ('ca-signed');
  return [
    { label: 'gateway.acme.com', type, created: created(5, 6), expires: dateOf(year + 1, 3, 4) },
    { label: 'partners.acme.com', type, created: created(7, 8), expires: dateOf(year + 1, 11, 2) },
    { label: 'retired.acme.com', type, created: new Date(Date.UTC(year - 3, 1, 3, 8, 5)), expires: dateOf(year - 1, 4, 5) },
    { label: 'same-either-way.acme.com', type, created: created(8, 8), expires: dateOf(year + 1, 9, 9) },
    { label: 'waiting.acme.com', type, waiting: true, created: created(10, 12), expires: dateOf(year + 1, 10, 12) },
  ];
}
