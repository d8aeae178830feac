// Each reader turns DER into a plain object with the same fields, as its own documentation would have one do it.
// Where a reader has no such field it is left out, which is to that reader's advantage.

import "reflect-metadata"; // @peculiar/x509 does not load without it
import { X509Certificate } from "node:crypto";
import * as peculiar from "@peculiar/x509";
import * as pkijs from "pkijs";
import forge from "node-forge";
import jsrsasign from "jsrsasign";

/**
 * @typedef {Uint8Array<ArrayBuffer>} Der
 * @typedef {{ serial_number: string, subject: string, subject_alt_names: readonly unknown[] }} Fields Those that are compared.
 * @typedef {(der: Der) => Fields} Read
 */

/** @param {Uint8Array} buffer */
const hex = (buffer) => Buffer.from(buffer).toString("hex");

/**
 * [name, DER → object] for each reader that is compared with.
 *
 * @type {readonly (readonly [name: string, read: Read])[]}
 */
export const readers = [
  ["@peculiar/x509", readWithPeculiar],
  ["pkijs", readWithPkijs],
  ["node-forge", readWithForge],
  ["jsrsasign", readWithJsrsasign],
  ["Node X509Certificate", readWithNode],
];

/** @param {Der} der */
function readWithPeculiar(der) {
  const certificate = new peculiar.X509Certificate(der);
  /** @template {peculiar.Extension} Found @param {new (raw: BufferSource) => Found} type */
  const extension = (type) => certificate.getExtension(type);
  const constraints = extension(peculiar.BasicConstraintsExtension);
  /** @type {Algorithm & Partial<RsaKeyAlgorithm & EcKeyAlgorithm>} */
  const key = certificate.publicKey.algorithm;
  return {
    version: 3,
    serial_number: certificate.serialNumber,
    subject: certificate.subject,
    issuer: certificate.issuer,
    not_before: certificate.notBefore.toISOString(),
    not_after: certificate.notAfter.toISOString(),
    public_key: { algorithm: key.name, bits: key.modulusLength ?? null, curve: key.namedCurve ?? null },
    signature_algorithm: certificate.signatureAlgorithm.name,
    subject_alt_names: extension(peculiar.SubjectAlternativeNameExtension)?.names.items.map(
      (name) => `${name.type}:${name.value}`) ?? [],
    basic_constraints: constraints && { ca: constraints.ca, path_length: constraints.pathLength ?? null },
    key_usage: extension(peculiar.KeyUsagesExtension)?.usages ?? 0,
    extended_key_usage: extension(peculiar.ExtendedKeyUsageExtension)?.usages ?? [],
    subject_key_identifier: extension(peculiar.SubjectKeyIdentifierExtension)?.keyId ?? null,
    authority_key_identifier: extension(peculiar.AuthorityKeyIdentifierExtension)?.keyId ?? null,
  };
}

/**
 * What pkijs makes of an extension, by object identifier.
 *
 * @typedef {{ valueBlock: { valueHexView: Uint8Array } }} Octets
 * @typedef {{
 *   "2.5.29.14": Octets,
 *   "2.5.29.15": Octets,
 *   "2.5.29.17": pkijs.AltName,
 *   "2.5.29.19": pkijs.BasicConstraints,
 *   "2.5.29.35": pkijs.AuthorityKeyIdentifier,
 *   "2.5.29.37": pkijs.ExtKeyUsage,
 * }} Parsed
 */

/** @param {Der} der */
function readWithPkijs(der) {
  const certificate = pkijs.Certificate.fromBER(der);
  /** @template {keyof Parsed} Oid @param {Oid} oid */
  const parsed = (oid) => /** @type {Parsed[Oid] | undefined} */ (
    certificate.extensions?.find((extension) => extension.extnID === oid)?.parsedValue);
  /** @param {pkijs.RelativeDistinguishedNames} rdns */
  const name = (rdns) => rdns.typesAndValues.map((pair) => `${pair.type}=${pair.value.valueBlock.value}`).join(",");
  const constraints = parsed("2.5.29.19");
  const info = certificate.subjectPublicKeyInfo;
  /** @type {Partial<Pick<pkijs.RSAPublicKey, "modulus"> & Pick<pkijs.ECPublicKey, "namedCurve">> | undefined} */
  const key = info.parsedKey;
  const usages = parsed("2.5.29.15");
  const own = parsed("2.5.29.14");
  const authority = parsed("2.5.29.35")?.keyIdentifier;
  return {
    version: certificate.version + 1,
    serial_number: hex(certificate.serialNumber.valueBlock.valueHexView),
    subject: name(certificate.subject),
    issuer: name(certificate.issuer),
    not_before: certificate.notBefore.value.toISOString(),
    not_after: certificate.notAfter.value.toISOString(),
    public_key: {
      algorithm: info.algorithm.algorithmId,
      bits: key?.modulus ? key.modulus.valueBlock.valueHexView.length * 8 : null,
      curve: key?.namedCurve ?? null,
    },
    signature_algorithm: certificate.signatureAlgorithm.algorithmId,
    subject_alt_names: parsed("2.5.29.17")?.altNames.map((entry) => `${entry.type}:${entry.value}`) ?? [],
    basic_constraints: constraints && { ca: constraints.cA, path_length: constraints.pathLenConstraint ?? null },
    key_usage: usages ? hex(usages.valueBlock.valueHexView) : null,
    extended_key_usage: parsed("2.5.29.37")?.keyPurposes ?? [],
    subject_key_identifier: own ? hex(own.valueBlock.valueHexView) : null,
    authority_key_identifier: authority ? hex(authority.valueBlock.valueHexView) : null,
  };
}

/** @param {Der} der */
function readWithForge(der) {
  const certificate = forge.pki.certificateFromAsn1(forge.asn1.fromDer(forge.util.createBuffer(der)));
  /** @param {typeof certificate.subject} rdns */
  const name = (rdns) => rdns.attributes.map((pair) => `${pair.shortName}=${pair.value}`).reverse().join(",");
  const constraints = certificate.getExtension("basicConstraints");
  const usages = certificate.getExtension("extKeyUsage");
  return {
    version: certificate.version + 1,
    serial_number: certificate.serialNumber,
    subject: name(certificate.subject),
    issuer: name(certificate.issuer),
    not_before: certificate.validity.notBefore.toISOString(),
    not_after: certificate.validity.notAfter.toISOString(),
    public_key: { algorithm: "RSA", bits: certificate.publicKey.n.bitLength(), curve: null },
    signature_algorithm: forge.pki.oids[certificate.signatureOid],
    subject_alt_names: certificate.getExtension("subjectAltName")?.altNames.map(
      (entry) => `${entry.type}:${entry.value}`) ?? [],
    basic_constraints: constraints && { ca: constraints.cA, path_length: constraints.pathLenConstraint ?? null },
    key_usage: certificate.getExtension("keyUsage")?.value ?? null,
    extended_key_usage: usages ? Object.keys(usages) : [],
    subject_key_identifier: certificate.getExtension("subjectKeyIdentifier")?.subjectKeyIdentifier ?? null,
    authority_key_identifier: certificate.getExtension("authorityKeyIdentifier")?.value ?? null,
  };
}

/** @param {Der} der */
function readWithJsrsasign(der) {
  const certificate = new jsrsasign.X509();
  certificate.readCertHex(hex(der));
  const constraints = certificate.getExtBasicConstraints();
  const key = certificate.getPublicKey();
  return {
    version: certificate.getVersion(),
    serial_number: certificate.getSerialNumberHex(),
    subject: certificate.getSubjectString(),
    issuer: certificate.getIssuerString(),
    not_before: certificate.getNotBefore(),
    not_after: certificate.getNotAfter(),
    public_key: { algorithm: key.type, bits: key.n?.bitLength() ?? null, curve: key.curveName ?? null },
    signature_algorithm: certificate.getSignatureAlgorithmName(),
    subject_alt_names: certificate.getExtSubjectAltName()?.array ?? [],
    basic_constraints: constraints && { ca: constraints.cA ?? false, path_length: constraints.pathLen ?? null },
    key_usage: certificate.getExtKeyUsage()?.names ?? [],
    extended_key_usage: certificate.getExtExtKeyUsage()?.array ?? [],
    subject_key_identifier: certificate.getExtSubjectKeyIdentifier()?.kid?.hex ?? null,
    authority_key_identifier: certificate.getExtAuthorityKeyIdentifier()?.kid?.hex ?? null,
  };
}

/** @param {Der} der */
function readWithNode(der) {
  const certificate = new X509Certificate(der);
  const key = certificate.publicKey;
  return {
    serial_number: certificate.serialNumber,
    subject: certificate.subject,
    issuer: certificate.issuer,
    not_before: certificate.validFrom,
    not_after: certificate.validTo,
    public_key: {
      algorithm: key.asymmetricKeyType,
      bits: key.asymmetricKeyDetails?.modulusLength ?? null,
      curve: key.asymmetricKeyDetails?.namedCurve ?? null,
    },
    subject_alt_names: certificate.subjectAltName?.split(", ") ?? [],
    basic_constraints: { ca: certificate.ca },
    extended_key_usage: certificate.keyUsage ?? [],
  };
}
