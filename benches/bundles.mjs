// Bundles of ten thousand certificates, no two of which are the same, as files for every reader to open.

import { X509Certificate } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { certificates } from "./certificates.mjs";

export const CERTIFICATES = 10_000;

/** @typedef {{ form: "PEM" | "PKCS#7", path: string }} Bundle */

/** A PEM and a PKCS#7 file of the same certificates. @param {string} corpus @param {string} folder @returns {Promise<Bundle[]>} */
export async function writeBundles(corpus, folder) {
  const ders = await manyCertificates(corpus);
  const [pem, pkcs7] = [join(folder, "bundle.pem"), join(folder, "bundle.p7b")];
  await writeFile(pem, ders.map(pemOf).join(""));
  await writeFile(pkcs7, pkcs7Of(ders));
  return [{ form: "PEM", path: pem }, { form: "PKCS#7", path: pkcs7 }];
}

/**
 * Those with an RSA key, since node-forge reads no other, over and over: each time with another serial number and another
 * key. Their signatures hold no more, which no reader looks at.
 *
 * @param {string} corpus
 */
async function manyCertificates(corpus) {
  const models = (await certificates(corpus)).map(modelOf).filter((model) => model !== undefined);
  return Array.from({ length: CERTIFICATES }, (_, number) => {
    const { der, serialNumber, key } = models[number % models.length];
    const made = Buffer.from(der);
    made.writeUInt32BE(number, serialNumber);
    made.writeUInt32BE(number, key);
    return made;
  });
}

/** Where a certificate's serial number and key can be written over. @param {Uint8Array} octets */
function modelOf(octets) {
  const [certificate, der] = [new X509Certificate(octets), Buffer.from(octets)];
  if (certificate.publicKey.asymmetricKeyType !== "rsa") return undefined;
  const serialNumber = Buffer.from(certificate.serialNumber, "hex");
  const key = certificate.publicKey.export({ type: "spki", format: "der" });
  // In their middles: neither gets longer or shorter, or even where it was odd.
  return { der, serialNumber: der.indexOf(serialNumber) + 4, key: der.indexOf(key) + key.length / 2 };
}

/** @param {Buffer} der */
function pemOf(der) {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

/** Certificates only: `SignedData` without content and signatures (RFC 2315 section 9). @param {Buffer[]} ders */
function pkcs7Of(ders) {
  const [sequence, set, explicit] = [0x30, 0x31, 0xa0];
  const signedData = Buffer.from("06092a864886f70d010702", "hex");
  const data = Buffer.from("06092a864886f70d010701", "hex");
  const version = Buffer.from("020101", "hex");
  const content = element(sequence, [version, element(set, []), element(sequence, [data]), element(explicit, ders), element(set, [])]);
  return element(sequence, [signedData, element(explicit, [content])]);
}

/** @param {number} tag @param {Buffer[]} parts */
function element(tag, parts) {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const header = Buffer.from([tag, 0x84, 0, 0, 0, 0]);
  header.writeUInt32BE(content.length, 2);
  return Buffer.concat([header, content]);
}
