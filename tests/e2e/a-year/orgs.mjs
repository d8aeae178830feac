// Twelve certificates in two orgs, as they stand on the first day of the year that is played through.
import { dateOf, defineOrg } from '../../../tools/sample-org/model.mjs';

/** Of 2027: a Monday. */
export const FIRST_DAY = '2027-01-11';

/** @param {Date} now */
export function twoOrgs(now) {
  return [
    defineOrg({
      name: 'acme',
      purpose: 'production',
      now,
      certificates: [
        // The first self-signed one is the org's API Client Certificate.
        { label: 'JWT_Bearer_ETL', keySize: 4096, expires: dateOf(2028, 5, 15) },
        { label: 'Acme_SSO_Signing', keySize: 4096, expires: dateOf(2028, 6, 9) },
        { label: 'Anypoint', expires: dateOf(2027, 3, 19), usedBy: ['Named Credential: Anypoint'] },
        { label: 'ERP_Gateway', expires: dateOf(2027, 7, 20), endsAtNoon: false, usedBy: ['Named Credential: SAP_S4'] },
        { label: 'Okta_SSO', expires: dateOf(2027, 8, 12) },
        { label: 'Slack_Events', expires: dateOf(2027, 4, 30) },
        { label: 'Workday_Outbound', keySize: 4096, expires: dateOf(2028, 2, 1) },
        { label: 'community.acme.com', type: 'ca-signed', waiting: true, created: dateOf(2027, 1, 4), expires: dateOf(2028, 1, 4) },
      ],
    }),
    defineOrg({
      name: 'acme--uat.sandbox',
      purpose: 'sandbox',
      now,
      certificates: [
        { label: 'JWT_Bearer_ETL', keySize: 4096, expires: dateOf(2028, 4, 3) },
        { label: 'ERP_Gateway', keySize: 4096, expires: dateOf(2028, 4, 10) },
        { label: 'Okta_SSO', expires: dateOf(2027, 8, 20) },
        { label: 'Slack_Events', keySize: 4096, expires: dateOf(2028, 4, 21) },
      ],
    }),
  ];
}
