// Certificates made while a test runs, and what Node itself says of any.
import 'reflect-metadata';
import { X509Certificate, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** SHA-256 over the whole certificate, in lower case without colons. @param {string} pem */
export const fingerprint = (pem) => new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();

/** Its end, to the second. @param {string} pem */
export const notAfter = (pem) => new Date(new X509Certificate(pem).validTo).toISOString().replace('.000Z', 'Z');

/** @param {string} commonName @returns {Promise<string>} PEM of a self-signed certificate that no org made */
export async function certificateNamed(commonName) {
  const cryptography = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
  x509.cryptoProvider.set(cryptography);
  const keys = await cryptography.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: new x509.Name([{ CN: [commonName] }]), keys, signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
  });
  return certificate.toString('pem');
}

/** @param {string} pem @returns {Promise<string>} PEM of another certificate for the same key and name, which lives a year longer */
export async function reissued(pem) {
  const cryptography = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
  x509.cryptoProvider.set(cryptography);
  const certificate = new x509.X509Certificate(pem);
  const authority = await cryptography.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const year = 365 * 24 * 60 * 60 * 1000;
  const again = await x509.X509CertificateGenerator.create({
    subject: certificate.subject,
    issuer: certificate.issuer,
    serialNumber: '7f',
    notBefore: certificate.notBefore,
    notAfter: new Date(certificate.notAfter.getTime() + year),
    publicKey: certificate.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
  });
  return again.toString('pem');
}
