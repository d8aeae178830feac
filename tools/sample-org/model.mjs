/**
 * What an org of the sample is made of. Everything a test may expect is computed from these records, everything a
 * browser sees is printed from them; nothing here knows the extension.
 */
import { datePrinter } from './dates.mjs';
import { hostsOf } from './hosts.mjs';
import { recordId, steadyNumber } from './identifiers.mjs';

/**
 * @typedef {object} Certificate
 * @property {string} id 15 characters
 * @property {string} label
 * @property {string} uniqueName
 * @property {'self-signed' | 'ca-signed'} type
 * @property {boolean} waiting a CA-signed request whose signed chain was not uploaded yet
 * @property {2048 | 3072 | 4096} keySize
 * @property {Date} created
 * @property {Date} expires 00:00 UTC of the printed day
 * @property {boolean} endsAtNoon half of the real self-signed certificates end at 12:00 UTC of the printed day
 * @property {boolean} exportable
 * @property {string[]} usedBy what Salesforce itself would name as using it
 */

/**
 * Something that uses certificates of the org, and has a page of its own in Setup.
 *
 * @typedef {object} Integration
 * @property {string} id 15 characters
 * @property {string} type in the Metadata API
 * @property {string} name its full name
 * @property {string} heading what its page calls it
 * @property {Use[]} uses in the order of the page's fields
 */

/** @typedef {{ label: string, role: string, whose?: 'ours' | 'theirs' }} Use a certificate by its label, and what for */

/**
 * @typedef {object} Org
 * @property {string} name My Domain with its partition
 * @property {string} orgId 15 characters
 * @property {import('./hosts.mjs').Hosts} hosts
 * @property {string} purpose what the org is for
 * @property {Certificate[]} certificates
 * @property {Integration[]} integrations
 * @property {'link' | 'label'} certificateFields how the pages of integrations name a certificate; nobody saw which
 * @property {string} words file of words/ that the page is written in
 * @property {string} language as the page's `lang`
 * @property {'ltr' | 'rtl'} direction
 * @property {import('./dates.mjs').DatePrinter} dates
 * @property {'plain' | 'srcUp'} links how rows link to their records
 * @property {15 | 18} idLength
 * @property {'row' | 'below'} limitMessage inside the table or under it
 * @property {number} limit of certificates that have not expired; Salesforce Support can raise it
 * @property {boolean} limitCountsWaiting
 * @property {'strict' | 'inline'} policy the Content-Security-Policy
 * @property {string} letter the letter filter under which the list opens; Salesforce keeps the last choice
 * @property {boolean} behindDefender Microsoft Defender for Cloud Apps stands in front of the org
 * @property {boolean} shadow the content frame stands under a shadow root
 * @property {boolean} mutualAuthentication the list that only Salesforce Support switches on
 * @property {'control' | 'wrapper'} deleteTitle where the reason stands why Delete is disabled
 * @property {boolean} unreadable the rows carry no record ids
 * @property {boolean} ambiguous nothing on the page settles the order of day and month
 * @property {Date} now
 */

export const DAY = 24 * 60 * 60 * 1000;

/** Salesforce's usual limit of certificates that have not expired. */
export const LIMIT = 50;

/** @param {Date} now @param {number} days @returns {Date} 00:00 UTC so many days after today */
export function midnight(now, days) {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days));
}

/** @param {number} year @param {number} month 1 to 12 @param {number} day */
export function dateOf(year, month, day) {
  return new Date(Date.UTC(year, month - 1, day));
}

/**
 * @typedef {object} CertificateSpec
 * @property {string} label
 * @property {string} [uniqueName]
 * @property {Date} expires
 * @property {Date} [created] else one year before the end, two for 4096 bits, as Salesforce makes them
 * @property {'self-signed' | 'ca-signed'} [type]
 * @property {boolean} [waiting]
 * @property {2048 | 3072 | 4096} [keySize]
 * @property {boolean} [endsAtNoon]
 * @property {boolean} [exportable]
 * @property {string[]} [usedBy]
 * @property {string} [id]
 */

/** Key prefixes of records, by their type; an org has one page for itself as identity provider. */
const PREFIXES = /** @type {Record<string, string>} */ ({
  SamlSsoConfig: '0LE', NamedCredential: '0XA', ExternalCredential: '0pU', ExternalDataSource: '0XC', ConnectedApp: '0H4',
  ExtlClntAppOauthSettings: '0xI', CustomSite: '0I4',
});

/** @typedef {{ type: string, name: string, heading?: string, uses: Use[] }} IntegrationSpec */

/**
 * @param {Partial<Omit<Org, 'hosts' | 'dates' | 'orgId' | 'certificates' | 'integrations'>> & {
 *   name: string, purpose: string, now: Date, region?: import('./hosts.mjs').Region,
 *   dateFamily?: 'icu' | 'jdk', locale?: string, certificates: CertificateSpec[], integrations?: IntegrationSpec[] }} spec
 * @returns {Org}
 */
export function defineOrg({ region = 'commercial', dateFamily = 'icu', locale = 'en_US', certificates, integrations = [], ...spec }) {
  const instance = `5${'abcdefghijkmnpqrstuvwxyz'.charAt(steadyNumber(spec.name) % 24)}`;
  return {
    words: 'en',
    language: 'en-US',
    direction: 'ltr',
    links: 'plain',
    idLength: 15,
    limit: LIMIT,
    limitMessage: 'row',
    limitCountsWaiting: true,
    policy: 'strict',
    letter: 'all',
    behindDefender: false,
    shadow: false,
    mutualAuthentication: false,
    deleteTitle: 'control',
    certificateFields: 'link',
    unreadable: false,
    ambiguous: false,
    ...spec,
    orgId: recordId('00D', instance, steadyNumber(spec.name)),
    hosts: hostsOf(spec.name, region),
    dates: datePrinter(dateFamily, locale),
    certificates: certificates.map((certificate, index) => defineCertificate(certificate, recordId('0P1', instance, steadyNumber(spec.name) + index * 37))),
    integrations: integrations.map((integration, index) => ({
      heading: integration.name,
      ...integration,
      id: recordId(PREFIXES[integration.type] ?? '000', instance, steadyNumber(spec.name) + index * 41),
    })),
  };
}

/** @param {Org} org @returns {Certificate | undefined} the one that the list page names as *API Client Certificate* */
export function apiClientOf(org) {
  return org.unreadable ? undefined : org.certificates.find(({ waiting, type }) => !waiting && type === 'self-signed');
}

/** @param {CertificateSpec} spec @param {string} id @returns {Certificate} */
function defineCertificate(spec, id) {
  const { keySize = 2048, type = 'self-signed' } = spec;
  const steady = steadyNumber(spec.label);
  return {
    waiting: false,
    exportable: true,
    usedBy: [],
    endsAtNoon: steady % 2 === 1,
    created: yearsBefore(spec.expires, keySize === 4096 ? 2 : 1, steady),
    uniqueName: uniqueName(spec.label),
    id,
    ...spec,
    type,
    keySize,
  };
}

/**
 * Salesforce lets a self-signed certificate end on the day and month on which it was created.
 *
 * @param {Date} expires
 * @param {number} years
 * @param {number} steady decides on the time of day
 */
function yearsBefore(expires, years, steady) {
  const month = expires.getUTCMonth();
  const day = month === 1 ? Math.min(expires.getUTCDate(), 28) : expires.getUTCDate();
  return new Date(Date.UTC(expires.getUTCFullYear() - years, month, day, 7 + (steady % 11), steady % 60));
}

/** @param {string} label @returns {string} letters, digits and single underscores, as Salesforce suggests it */
function uniqueName(label) {
  const name = label.replace(/[^A-Za-z0-9]+/g, '_').replace(/^[_\d]+|_+$/g, '').slice(0, 40);
  return name || 'Certificate';
}

/**
 * @param {Certificate} certificate
 * @returns {Date} when the certificate behind the row really ends
 */
export function notAfter(certificate) {
  return new Date(certificate.expires.getTime() + (certificate.endsAtNoon ? DAY / 2 : 0));
}
