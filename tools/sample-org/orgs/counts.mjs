import { defineOrg } from '../model.mjs';
import { endedBefore, endsIn } from './days.mjs';

/**
 * Lists of every length. Salesforce allows fifty certificates that have not expired, and expired ones beside them; a
 * list of five hundred is for speed only.
 *
 * @param {Date} now
 */
export function counts(now) {
  return [
    defineOrg({ name: 'acme-none', purpose: 'no certificate at all', now, certificates: [] }),
    defineOrg({
      name: 'acme-single',
      purpose: 'one certificate',
      now,
      limitMessage: 'below',
      certificates: [{ label: 'Anypoint', expires: endsIn(now, 143) }],
    }),
    defineOrg({ name: 'acme-fifty', purpose: 'fifty certificates, the limit of an org', now, certificates: many(now, 50, 0) }),
    defineOrg({
      name: 'acme-stress',
      purpose: 'five hundred certificates, ten times the usual limit',
      now,
      limit: 500,
      certificates: many(now, 500, 40),
    }),
  ];
}

/**
 * @param {Date} now
 * @param {number} count
 * @param {number} expired how many of them have expired
 * @returns {import('../model.mjs').CertificateSpec[]}
 */
function many(now, count, expired) {
  return Array.from({ length: count }, (_, index) => ({
    label: `Integration_${String(index + 1).padStart(3, '0')}`,
    expires: index < expired ? endedBefore(now, index * 3 + 1) : endsIn(now, (index * 7) % 360),
    exportable: index % 3 === 0,
    usedBy: index % 4 === 0 ? [`Named Credential: Integration_${index + 1}`] : [],
  }));
}
