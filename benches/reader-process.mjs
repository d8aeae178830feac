// node benches/reader-process.mjs <reader> <file> [password]
//
// Reads one file with one reader, in a process of its own so that its peak memory is its own too, and tells of it in JSON:
// what it found, how long it took from the octets to the last line, and the memory. Each line is what a list shows, a name
// and when it ends; whoever adds fingerprints does so on top.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { engineFolder } from "../tools/engine.mjs";

/**
 * @typedef {{ name: string, not_after: string }} Line
 * @typedef {{ lines: Line[], wasmMegabytes?: number }} Reading
 * @typedef {(octets: Uint8Array<ArrayBuffer>, password?: string) => Reading | Promise<Reading>} Read
 * @typedef {{ milliseconds: number, lines: number, digest: string, peakMegabytes: number, wasmMegabytes?: number }} Report
 */

/** Each loads its reader first and gives what reads with it. @type {Record<string, () => Promise<Read>>} */
const READERS = { certkeep: loadCertkeep, "node-forge": loadForge, pkijs: loadPkijs };

const MEGABYTE = 1024 * 1024;
const [reader, path, password] = process.argv.slice(2);
const read = await READERS[reader]();
const octets = new Uint8Array(readFileSync(path));
const start = performance.now();
const { lines, wasmMegabytes } = await read(octets, password);
const milliseconds = performance.now() - start;
/** @type {Report} */
const report = {
  milliseconds,
  lines: lines.length,
  digest: createHash("sha256").update(JSON.stringify(lines.map(({ name, not_after }) => [name, Date.parse(not_after)]))).digest("hex"),
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  wasmMegabytes,
};
console.log(JSON.stringify(report));

/** The engine that reads files, as npm run build made it for the packages. @returns {Promise<Read>} */
async function loadCertkeep() {
  const folder = engineFolder("reader");
  /** @type {typeof import("../target/staged/engine/reader/certkeep.js")} */
  const engine = await import(pathToFileURL(join(folder, "certkeep.js")).href);
  const { memory } = engine.initSync({ module: readFileSync(join(folder, "certkeep_bg.wasm")) });
  const opened = new engine.Reader();
  return async (octets, password) => {
    /** @type {Line[]} */
    const lines = [];
    await opened.read(0, "bundle", "", octets, password, (/** @type {number} */ _done, /** @type {number} */ _total, /** @type {(Line & { not_after: string | null })[]} */ outlines) => {
      // A keystore is a line of its own, above those of what it holds.
      lines.push(...outlines.filter(({ not_after }) => not_after !== null));
      return true;
    });
    return { lines, wasmMegabytes: memory.buffer.byteLength / MEGABYTE };
  };
}

/** @returns {Promise<Read>} */
async function loadForge() {
  const { default: forge } = await import("node-forge");
  const fromDer = (/** @type {string | Uint8Array} */ der) => forge.asn1.fromDer(forge.util.createBuffer(der));
  return (octets) => {
    const certificates = isPem(octets)
      ? forge.pem.decode(Buffer.from(octets).toString("latin1")).map(({ body }) => forge.pki.certificateFromAsn1(fromDer(body)))
      : forge.pkcs7.messageFromAsn1(fromDer(octets)).certificates;
    const lines = certificates.map(({ subject, validity }) => ({
      name: String(subject.getField("CN")?.value),
      not_after: validity.notAfter.toISOString(),
    }));
    return { lines };
  };
}

/** @returns {Promise<Read>} */
async function loadPkijs() {
  const [pkijs, asn1js] = [await import("pkijs"), await import("asn1js")];
  // Of its own accord it reads no more than ten thousand elements, which are a few hundred certificates.
  const asn1 = (/** @type {Uint8Array<ArrayBuffer>} */ octets) => asn1js.fromBER(octets, { maxNodes: Number.MAX_SAFE_INTEGER }).result;
  return (octets) => {
    // It has no reader of PEM: splitting is Node's, which is quick.
    const certificates = isPem(octets)
      ? Buffer.from(octets).toString("latin1").split("-----END CERTIFICATE-----\n").slice(0, -1)
        .map((block) => pkijs.Certificate.fromBER(Buffer.from(block.slice(block.indexOf("\n")), "base64")))
      : (new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: asn1(octets) }).content }).certificates ?? [])
        .filter((certificate) => certificate instanceof pkijs.Certificate);
    const lines = certificates.map(({ subject, notAfter }) => ({
      name: String(subject.typesAndValues.find(({ type }) => type === "2.5.4.3")?.value.valueBlock.value),
      not_after: notAfter.value.toISOString(),
    }));
    return { lines };
  };
}

/** @param {Uint8Array} octets */
function isPem(octets) {
  return octets[0] === "-".charCodeAt(0);
}
