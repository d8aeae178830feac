import { defineOrg } from '../model.mjs';
import { dayOfMonth, daysAgo, endedBefore, endsIn } from './days.mjs';

/** @typedef {import('../model.mjs').CertificateSpec} CertificateSpec */

/**
 * Ways in which the page itself may differ, and the kinds of org with hosts of their own.
 *
 * @param {Date} now
 */
export function pages(now) {
  const certificates = ordinary(now);
  /** @type {Omit<Parameters<typeof defineOrg>[0], 'now' | 'certificates'>[]} */
  const variants = [
    { name: 'acme-srcup', purpose: 'rows link through srcUp, with ids of 15 characters', links: 'srcUp' },
    { name: 'acme-srcup-18', purpose: 'rows link through srcUp, with ids of 18 characters', links: 'srcUp', idLength: 18 },
    { name: 'acme-shadow', purpose: 'the content frame stands under a shadow root', shadow: true },
    { name: 'acme-inline', purpose: 'inline handlers and links that really run, as on Classic pages', policy: 'inline', links: 'srcUp' },
    { name: 'acme-mutual', purpose: 'with the list of mutual authentication certificates', mutualAuthentication: true },
    { name: 'acme-filtered', purpose: 'opens under the letter S, so most rows are not on the page', letter: 'S' },
    { name: 'acme-unreadable', purpose: 'a list without record ids, which nobody can understand', unreadable: true },
    { name: 'acme--uat.sandbox', purpose: 'sandbox: the labels of production, other ids' },
    { name: 'acme-dev-ed.develop', purpose: 'Developer Edition' },
    { name: 'acme-federal', purpose: 'United States government', region: 'government' },
    { name: 'acme-china', purpose: 'Salesforce on Alibaba Cloud', region: 'china' },
    { name: 'acme-guarded', purpose: 'behind Microsoft Defender for Cloud Apps', behindDefender: true },
  ];
  return [
    ...variants.map((variant) => defineOrg({ ...variant, now, certificates })),
    defineOrg({
      name: 'acme-waiting',
      purpose: 'three requests wait for their authority, and the page does not count them',
      now,
      limitMessage: 'below',
      limitCountsWaiting: false,
      certificates: [
        ...certificates,
        ...['one', 'two'].map((number, index) => ({
          label: `request-${number}.acme.com`,
          type: /** @type {const} */ ('ca-signed'),
          waiting: true,
          created: daysAgo(now, 4 + index),
          expires: endsIn(now, 361 - index),
        })),
      ],
    }),
  ];
}

/** @param {Date} now @returns {CertificateSpec[]} */
function ordinary(now) {
  return [
    { label: 'Anypoint', expires: endsIn(now, 201), usedBy: ['Named Credential: Anypoint'] },
    { label: 'Okta_SSO', expires: endsIn(now, 27), exportable: false, usedBy: ['SAML Single Sign-On Setting: Okta'] },
    { label: 'SAP mTLS', expires: endsIn(now, 58), keySize: 3072 },
    { label: 'SelfSignedCert_Signing', expires: dayOfMonth(now, 22) },
    { label: 'Slack_Events', expires: endedBefore(now, 31) },
    {
      label: 'gateway.acme.com',
      type: 'ca-signed',
      waiting: true,
      created: daysAgo(now, 2),
      expires: endsIn(now, 363),
    },
  ];
}
