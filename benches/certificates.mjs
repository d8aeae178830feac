// 500 certificates as an admin meets them, made once and kept, so that every run measures the same octets.

import "reflect-metadata"; // @peculiar/x509 does not load without it
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as x509 from "@peculiar/x509";

const COUNT = 500;
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", publicExponent: new Uint8Array([1, 0, 1]) };
const KEYS = {
  "rsa-2048": { ...RSA, modulusLength: 2048 },
  "rsa-4096": { ...RSA, modulusLength: 4096 },
  "p-256": { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  "p-384": { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
  ed25519: { name: "Ed25519" },
};

/**
 * @typedef {keyof typeof KEYS} Kind
 * @typedef {"salesforce" | "public" | "partner"} Shape
 */

/**
 * How often each shape and key comes, in twentieths.
 *
 * @type {readonly (readonly [Shape, Kind])[]}
 */
const MIX = [
  ...Array(8).fill(["salesforce", "rsa-2048"]),
  ...Array(1).fill(["salesforce", "rsa-4096"]),
  ...Array(5).fill(["public", "rsa-2048"]),
  ...Array(3).fill(["public", "p-256"]),
  ...Array(2).fill(["partner", "p-384"]),
  ...Array(1).fill(["partner", "ed25519"]),
];

/** The DER of the certificates, from `file` if it is there. @param {string} file @returns {Promise<Uint8Array<ArrayBuffer>[]>} */
export async function certificates(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const made = await Promise.all(Array.from({ length: COUNT }, (_, number) => make(number)));
    writeFileSync(file, JSON.stringify(made.map((der) => Buffer.from(der).toString("base64"))));
  }
  return JSON.parse(readFileSync(file, "utf8")).map((/** @type {string} */ text) => new Uint8Array(Buffer.from(text, "base64")));
}

/** @type {Map<Kind, Promise<CryptoKeyPair>>} */
const keys = new Map();

/** @param {Kind} kind */
function keyOf(kind) {
  const made = keys.get(kind) ?? /** @type {Promise<CryptoKeyPair>} */ (
    crypto.subtle.generateKey(KEYS[kind], false, ["sign", "verify"]));
  keys.set(kind, made);
  return made;
}

/** @param {number} number */
async function make(number) {
  x509.cryptoProvider.set(crypto);
  const [shape, kind] = MIX[number % MIX.length];
  const [own, authority] = [await keyOf(kind), await keyOf(kind.startsWith("rsa") ? "rsa-4096" : kind)];
  const common = {
    serialNumber: (0x100000000000 + number).toString(16) + "a1b2c3d4e5f60718",
    notBefore: new Date(Date.UTC(2025, number % 12, 1)),
    notAfter: new Date(Date.UTC(2026, number % 12, 1)),
  };
  const certificate = shape === "salesforce"
    ? await x509.X509CertificateGenerator.createSelfSigned({ ...common, ...salesforce(number), keys: own,
      signingAlgorithm: KEYS[kind], extensions: await salesforceExtensions(number, own) })
    : await x509.X509CertificateGenerator.create({ ...common, ...issued(shape, number), publicKey: own.publicKey,
      signingKey: authority.privateKey, signingAlgorithm: KEYS[kind],
      extensions: await issuedExtensions(shape, number, own, authority) });
  return certificate.rawData;
}

/** @param {number} number */
function salesforce(number) {
  const org = `00D5g0000${String(number).padStart(6, "0")}`;
  const name = `CN=Cert_${number}, OU=${org}, O=Salesforce.com, L=San Francisco, ST=CA, C=USA`;
  return { name };
}

/** @param {number} number @param {CryptoKeyPair} own */
async function salesforceExtensions(number, own) {
  return [
    await x509.SubjectKeyIdentifierExtension.create(own.publicKey),
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyCertSign, true),
    new x509.SubjectAlternativeNameExtension([{ type: "dns", value: `cert_${number}.example.com` }]),
  ];
}

/** @param {Shape} shape @param {number} number */
function issued(shape, number) {
  return shape === "public"
    ? { subject: `CN=host-${number}.example.com`, issuer: "CN=Test TLS CA 1, O=Test Trust Services, C=US" }
    : { subject: `CN=partner-${number}, OU=Integration, O=Partner GmbH, L=Köln, C=DE`,
        issuer: "CN=Partner Issuing CA, O=Partner GmbH, C=DE" };
}

/** @param {Shape} shape @param {number} number @param {CryptoKeyPair} own @param {CryptoKeyPair} authority */
async function issuedExtensions(shape, number, own, authority) {
  /** @type {x509.JsonGeneralNames} */
  const names = shape === "public"
    ? Array.from({ length: 1 + (number % 4) }, (_, n) => ({ type: "dns", value: `host-${number}-${n}.example.com` }))
    : [{ type: "email", value: `ops-${number}@partner.example` }, { type: "ip", value: "10.0.0.1" }];
  return [
    await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    await x509.SubjectKeyIdentifierExtension.create(own.publicKey),
    new x509.SubjectAlternativeNameExtension(names),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]),
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.CertificatePolicyExtension(["2.23.140.1.2.1"]),
  ];
}
