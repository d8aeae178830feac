/**
 * Writes the stored pages: the sample org's HTML at a fixed moment, the same as the content script sends it, and what
 * the sample's own records say about it. Run it after the sample org's pages change.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expectationsOf, linksOf } from '../../tools/sample-org/expected.mjs';
import { withChecksum } from '../../tools/sample-org/identifiers.mjs';
import { LIMIT } from '../../tools/sample-org/model.mjs';
import { allOrgs } from '../../tools/sample-org/orgs/all.mjs';
import { pathOf } from '../../tools/sample-org/pages/integration.mjs';
import { countedByLimit } from '../../tools/sample-org/pages/list.mjs';
import { answer } from '../../tools/sample-org/routes.mjs';
import { extract } from './extract.mjs';

/** @typedef {import('../../tools/sample-org/model.mjs').Org} Org */

const NOW = new Date('2026-11-21T09:30:00Z');

const LISTS = [
  'acme', 'acme-en-us-jdk', 'acme-en-gb', 'acme-de', 'acme-fr', 'acme-fr-ca', 'acme-ja', 'acme-ko', 'acme-ko-jdk',
  'acme-zh', 'acme-zh-jdk', 'acme-th', 'acme-ar', 'acme-vi', 'acme-sv', 'acme-hu', 'acme-mixed-de', 'acme-mixed-fi',
  'acme-mixed-bg', 'acme-mixed-mx', 'acme-mixed-nl', 'acme-mixed-us', 'acme-none', 'acme-single', 'acme-unclear',
  'acme-settled-us', 'acme-settled-gb', 'acme-hostile', 'acme-srcup-18', 'acme-mutual', 'acme-filtered',
  'acme-unreadable', 'acme-waiting',
];

/** Org and label of the detail pages. */
const DETAILS = /** @type {const} */ ([
  ['acme', 'Okta_SSO'],
  ['acme', 'community.acme.com'],
  ['acme', 'partner-gateway.acme.com'],
  ['acme', 'SelfSignedCert_Signing'],
  ['acme-de', 'Settles_the_order'],
  ['acme-th', 'Without_end'],
  ['acme-ar', 'Settles_the_order'],
  ['acme-hostile', 'O\'Brien & "Söhne" <GmbH>'],
]);

/** Orgs whose pages of integrations are stored: languages with and without labels that anybody foresaw. */
const INTEGRATIONS = ['acme', 'acme-de', 'acme-ja', 'acme-ar', 'acme-zh'];

const orgs = new Map(allOrgs(NOW).map((org) => [org.name, org]));

for (const name of LISTS) {
  const org = orgOf(name);
  await write(org, `list-${name}`, '/0P1', {
    now: NOW.toISOString(),
    complete: org.letter === 'all',
    limit: { count: countedByLimit(org).length, of: LIMIT },
    rows: expectationsOf(org, NOW, new Set()).map((row) => ({ ...row, ...printed(org, row.certificate_id) })),
  });
}

for (const [name, label] of DETAILS) {
  const org = orgOf(name);
  const expectation = expectationsOf(org, NOW, new Set()).find((row) => row.label === label);
  if (!expectation) throw new Error(`no ${label} in ${name}`);
  const id = expectation.certificate_id;
  const certificate = found(org, id);
  await write(org, `detail-${name}-${certificate.uniqueName}`, `/${org.idLength === 18 ? withChecksum(id) : id}`, {
    now: NOW.toISOString(),
    ...expectation,
    ...printed(org, id),
    unique_name: certificate.uniqueName,
    used_by: certificate.usedBy,
  });
}

for (const name of INTEGRATIONS) {
  const org = orgOf(name);
  const links = linksOf(org);
  for (const integration of org.integrations) {
    await write(org, `integration-${name}-${integration.type}-${integration.name}`, pathOf(integration), {
      now: NOW.toISOString(),
      org: name,
      links: links.filter((link) => link.type === integration.type && link.name === integration.name),
    });
  }
}

/** @param {string} name */
function orgOf(name) {
  const org = orgs.get(name);
  if (!org) throw new Error(`no org ${name}`);
  return org;
}

/** @param {Org} org @param {string} id */
function found(org, id) {
  const certificate = org.certificates.find((candidate) => candidate.id === id);
  if (!certificate) throw new Error(`no certificate ${id}`);
  return certificate;
}

/** What the page says of a certificate, beside what follows from it. @param {Org} org @param {string} id */
function printed(org, id) {
  const { type, waiting, keySize, expires, created, exportable, usedBy } = found(org, id);
  return {
    ca_signed: type === 'ca-signed',
    active: !waiting,
    key_size: keySize,
    expiration_date: expires.toISOString().slice(0, 10),
    created: `${created.toISOString().slice(0, 16)}:00Z`,
    private_key_exportable: exportable,
    in_use: usedBy.length > 0,
  };
}

/** @param {Org} org @param {string} name @param {string} path @param {object} expected */
async function write(org, name, path, expected) {
  const url = new URL(`https://${org.hosts.setup}${path}?isdtp=p1`);
  const { body } = await answer(org, url, async () => '');
  const page = String(body);
  const folder = new URL(`${name}/`, import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(new URL('page.html', folder), page);
  writeFileSync(new URL('page.json', folder), `${json(extract(page, url.host, path))}\n`);
  writeFileSync(new URL('expected.json', folder), `${json(expected)}\n`);
}

/** JSON with what fits on a line on one line. @param {unknown} value @param {string} [indent] @returns {string} */
function json(value, indent = '') {
  const line = JSON.stringify(value);
  if (line.length < 200 || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + json(item, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${json(item, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}
