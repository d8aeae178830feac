// `node benches/decode.mjs [--json]`
//
// DER → plain object with the same fields, digests apart: our WebAssembly against the usual readers, interleaved
// in one process, so that a busy machine slows all of them alike. Ratios of medians are what counts.
// Exits with 1 where a target is missed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { certificates } from "./certificates.mjs";
import { readers } from "./readers.mjs";

/**
 * @typedef {import("./readers.mjs").Der} Der
 * @typedef {import("./readers.mjs").Fields} Fields
 * @typedef {import("./readers.mjs").Read} Read
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULE = join(ROOT, "target", "staged", "engine", "reader");
const WARM_UPS = 3;
const ROUNDS = 15;
/** How many times as long a reader must take at least. @type {Record<string, number>} */
const TARGETS = { "@peculiar/x509": 60, "Node X509Certificate": 9 };

const ours = await load();
const corpus = await certificates(join(ROOT, "target", "bench-certificates.json"));
/** @type {typeof readers} */
const all = [["certkeep", (der) => ours.decode(der)], ...readers];
const contenders = all.map(([name, read]) => {
  const readable = corpus.filter((der) => canRead(read, der));
  return { name, read, readable, times: /** @type {number[]} */ ([]) };
});
checkThatAllReadTheSame();

for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
  for (const { read, readable, times } of contenders) {
    const start = performance.now();
    for (const der of readable) read(der);
    if (round >= 0) times.push(((performance.now() - start) * 1000) / readable.length);
  }
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ourMedian = median(contenders[0].times);
const results = contenders.map(({ name, readable, times }) => ({
  reader: name,
  certificates: readable.length,
  microseconds: Number(median(times).toFixed(2)),
  ratio: Number((median(times) / ourMedian).toFixed(1)),
  target: TARGETS[name] ?? null,
}));
if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ benchmark: "decode", results }));
} else {
  console.table(results);
}
process.exitCode = results.some(({ ratio, target }) => target !== null && ratio < target) ? 1 : 0;

/** The module as it is packed: `npm run build` has made it. @returns {Promise<typeof import("../target/staged/engine/reader/certkeep.js")>} */
async function load() {
  const module = await import(pathToFileURL(join(MODULE, "certkeep.js")).href);
  module.initSync({ module: readFileSync(join(MODULE, "certkeep_bg.wasm")) });
  return module;
}

/** @param {Read} read @param {Der} der */
function canRead(read, der) {
  try {
    return read(der) !== undefined;
  } catch {
    return false;
  }
}

// A reader that skipped its work would win: serial number, common name and key are compared first.
function checkThatAllReadTheSame() {
  /** @param {Fields} fields */
  const essence = (fields) => {
    const name = /(?:CN|2\.5\.4\.3)=([^,\n/]+)/.exec(fields.subject)?.[1];
    if (name === undefined) throw new Error(`there is no common name in ${fields.subject}`);
    return `${BigInt(`0x${fields.serial_number}`)} ${name} ${fields.subject_alt_names.length}`;
  };
  for (const { name, read, readable } of contenders.slice(1)) {
    for (const der of readable) {
      const [theirs, expected] = [essence(read(der)), essence(ours.decode(der))];
      if (theirs !== expected) throw new Error(`${name} reads ${theirs}, certkeep ${expected}`);
    }
  }
}
