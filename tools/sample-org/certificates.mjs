/**
 * Real certificates for the rows, shaped like those Salesforce makes. A key takes a tenth of a second and more, so
 * each is made when somebody asks for its certificate.
 */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { LIMIT, notAfter } from './model.mjs';

/** @typedef {import('./model.mjs').Certificate} Certificate */
/** @typedef {import('./model.mjs').Org} Org */

// TypeScript keeps Node's and the browser's Web Cryptography apart; they are one interface.
const cryptography = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
x509.cryptoProvider.set(cryptography);

const SIGNATURE = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** Beyond the limit of an org the stress page begins: its rows share a few keys, or making them would take minutes. */
const SHARED_KEYS = 4;

/** @type {Map<string, Promise<CryptoKeyPair>>} */
const keys = new Map();

/** @type {Map<string, Promise<string>>} */
const made = new Map();

/** @param {Org} org @param {Certificate} certificate @returns {Promise<CryptoKeyPair>} */
function keyOf(org, certificate) {
  const index = org.certificates.indexOf(certificate);
  const name = `${org.name} ${certificate.keySize} ${org.certificates.length > LIMIT ? index % SHARED_KEYS : index}`;
  return once(keys, name, () =>
    cryptography.subtle.generateKey(
      { ...SIGNATURE, modulusLength: certificate.keySize, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    ),
  );
}

/**
 * @param {Org} org
 * @param {Certificate} certificate
 * @returns {Promise<string>} PEM: the certificate, or the request where the certificate is still awaited
 */
export function pemOf(org, certificate) {
  if (certificate.waiting) return requestOf(org, certificate);
  const make = certificate.type === 'ca-signed' ? signedByAuthority : selfSigned;
  return once(made, `${org.name} ${certificate.id} ${certificate.created.getTime()}`, () => make(org, certificate));
}

/** @param {Org} org @param {Certificate} certificate @returns {Promise<string>} PEM of the signing request */
export function requestOf(org, certificate) {
  return once(made, `${org.name} ${certificate.id} ${certificate.created.getTime()} request`, async () => {
    const request = await x509.Pkcs10CertificateRequestGenerator.create({
      name: subject(org, certificate),
      keys: await keyOf(org, certificate),
      signingAlgorithm: SIGNATURE,
    });
    return `${request.toString('pem')}\n`;
  });
}

/**
 * As Salesforce names its own: the country has three letters, which strict parsers refuse.
 *
 * @param {Org} org
 * @param {Certificate} certificate
 */
function subject(org, certificate) {
  return new x509.Name([
    { CN: [certificate.uniqueName] },
    { OU: [org.orgId] },
    { O: ['Salesforce.com'] },
    { L: ['San Francisco'] },
    { ST: ['CA'] },
    { C: ['USA'] },
  ]);
}

/** @param {Certificate} certificate @returns {string} its first six bytes are the creation time in milliseconds */
function serialNumber({ created, id }) {
  const time = created.getTime().toString(16).padStart(12, '0');
  return time + Buffer.from(id.slice(-4)).toString('hex');
}

/** @param {Org} org @param {Certificate} certificate */
async function selfSigned(org, certificate) {
  const pair = await keyOf(org, certificate);
  const result = await x509.X509CertificateGenerator.createSelfSigned({
    name: subject(org, certificate),
    serialNumber: serialNumber(certificate),
    notBefore: certificate.created,
    notAfter: notAfter(certificate),
    keys: pair,
    signingAlgorithm: SIGNATURE,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      await x509.SubjectKeyIdentifierExtension.create(pair.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(pair.publicKey),
    ],
  });
  return `${result.toString('pem')}\n`;
}

/** @type {Map<string, Promise<{ pair: CryptoKeyPair, name: x509.Name }>>} */
const authorities = new Map();

/** Nobody looks at an authority's key, so an elliptic curve saves the time of a large one. */
function authority() {
  return once(authorities, 'issuing', async () => ({
    pair: await cryptography.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']),
    name: new x509.Name([{ CN: ['Example Trust Issuing CA 3'] }, { O: ['Example Trust Services'] }, { C: ['US'] }]),
  }));
}

/** @param {Org} org @param {Certificate} certificate */
async function signedByAuthority(org, certificate) {
  const { pair, name } = await authority();
  const { publicKey } = await keyOf(org, certificate);
  const host = /^[\w-]+(\.[\w-]+)+$/.test(certificate.label) ? certificate.label : `${certificate.uniqueName}.example`;
  const result = await x509.X509CertificateGenerator.create({
    subject: new x509.Name([{ CN: [host] }, { O: ['Acme Corporation'] }, { L: ['Chicago'] }, { ST: ['Illinois'] }, { C: ['US'] }]),
    issuer: name,
    serialNumber: `4f${serialNumber(certificate)}`,
    notBefore: certificate.created,
    notAfter: notAfter(certificate),
    publicKey,
    signingKey: pair.privateKey,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(pair.publicKey),
    ],
  });
  return `${result.toString('pem')}\n`;
}

/**
 * @template T
 * @param {Map<string, Promise<T>>} cache
 * @param {string} name
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
function once(cache, name, make) {
  const known = cache.get(name);
  if (known) return known;
  const promise = make();
  cache.set(name, promise);
  return promise;
}
