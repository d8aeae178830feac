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
