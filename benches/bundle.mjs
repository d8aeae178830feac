// node benches/bundle.mjs [--json], after npm run build
//
// A bundle of 10,000 certificates as PEM and as PKCS#7: read in a process of its own, start-up included, by our WebAssembly
// in Node, by node-forge, pkijs and OpenSSL's command line; and shown by the inspector in both browsers, from the file's
// choice on. All in turns, so that a busy machine slows all of them alike. Ratios of medians are what counts.
// Exits with 1 where a target is missed.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findInPath, inProject } from "../tools/project.mjs";
import { Setting } from "../tests/e2e/setting.mjs";
import { CERTIFICATES, writeBundles } from "./bundles.mjs";
import { measureList } from "./list.mjs";
import { median, timeCommand, timeReader } from "./processes.mjs";

/**
 * @typedef {import("./bundles.mjs").Bundle} Bundle
 * @typedef {import("./list.mjs").Visit} Visit
 * @typedef {Awaited<ReturnType<typeof timeReader>>} Reading
 * @typedef {import("./processes.mjs").Run} Run
 */

const ROUNDS = 3;
/** In milliseconds: how long a task may hold up the main thread, and how long a click may wait for its answer. */
const LIMITS = { block: 50, opened: 500 };
const LIBRARIES = ["certkeep", "node-forge", "pkijs"];
/** The least that makes OpenSSL decode them all: names alone for PKCS#7, nothing but a number for PEM. @type {Record<Bundle["form"], string[]>} */
const OPENSSL = {
  PEM: ["storeutl", "-certs", "-noout"],
  "PKCS#7": ["pkcs7", "-inform", "DER", "-print_certs", "-noout", "-in"],
};

const openssl = findInPath("openssl");
if (openssl === undefined) console.log("There is no openssl in PATH: nothing is compared with it, and its target is not judged.");
const folder = await mkdtemp(join(tmpdir(), "certkeep-bundle-"));
const settings = /** @type {const} */ (["chromium", "firefox"]).map((name) => new Setting(name));
try {
  for (const setting of settings) await setting.start({});
  const results = [];
  for (const bundle of await writeBundles(inProject("target", "bench-certificates.json"), folder)) {
    results.push(await measure(bundle));
  }
  report(results);
} finally {
  for (const setting of settings) await setting.stop();
  await rm(folder, { recursive: true });
}

/** @param {Bundle} bundle */
async function measure({ form, path }) {
  /** @type {Reading[][]} */
  const readings = LIBRARIES.map(() => []);
  /** @type {Visit[][]} */
  const visits = settings.map(() => []);
  /** @type {Run[]} */
  const printed = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, library] of LIBRARIES.entries()) readings[index].push(await timeReader(library, path));
    for (const [index, setting] of settings.entries()) visits[index].push(await measureList(setting, path, LIMITS.block));
    if (openssl !== undefined) printed.push(await timeCommand(openssl, [...OPENSSL[form], path]));
  }
  // A reader that skipped its work would win.
  const [{ digest, lines }] = readings[0];
  if (lines !== CERTIFICATES || readings.flat().some((reading) => reading.digest !== digest)) {
    throw new Error(`not every reader finds the same ${CERTIFICATES} names and dates in ${form}`);
  }
  return { form, readings, visits, printed };
}

/** @param {Awaited<ReturnType<typeof measure>>[]} results */
function report(results) {
  const processes = results.flatMap(({ form, readings, printed }) => {
    const contenders = [...readings.map((runs, index) => ({ program: LIBRARIES[index], runs })), { program: `openssl ${OPENSSL[form][0]}`, runs: printed }];
    const ours = middle(readings[0], "whole");
    return contenders.filter(({ runs }) => runs.length > 0).map(({ program, runs }) => ({
      form,
      program,
      "whole process (ms)": Math.round(middle(runs, "whole")),
      "this / certkeep": ratio(middle(runs, "whole"), ours),
      "of it reading (ms)": rounded(middle(runs, "milliseconds")),
      "peak memory (MB)": rounded(middle(runs, "peakMegabytes")),
      "of it WebAssembly (MB)": rounded(middle(runs, "wasmMegabytes")),
    }));
  });
  const lists = results.flatMap(({ form, visits, printed }) => visits.map((times, index) => {
    const openssl = middle(printed, "whole");
    return {
      form,
      browser: settings[index].name,
      "first line (ms)": Math.round(middle(times, "first")),
      "all lines (ms)": Math.round(middle(times, "all")),
      "openssl / first line": ratio(openssl, middle(times, "first")),
      "openssl / all lines": ratio(openssl, middle(times, "all")),
      "line opened (ms)": Math.round(middle(times, "opened")),
      "line scrolled to (ms)": Math.round(middle(times, "scrolled")),
      "while the rest loads": times.every(({ whileLoading }) => whileLoading),
      "longest block beyond 50 ms (ms)": Math.round(middle(times, "block")),
    };
  }));
  const targets = [
    ...lists.filter(({ form }) => form === "PKCS#7" && openssl !== undefined).map((row) => ({
      target: `${row.browser}: ${row.form} listed before openssl pkcs7 -print_certs has printed it`,
      reached: row["openssl / all lines"] > 1,
    })),
    ...lists.map((row) => ({
      target: `${row.browser}: ${row.form} usable while the rest loads`,
      // Only Chromium tells single tasks; elsewhere the number is an upper bound.
      reached: row["while the rest loads"] && row["line opened (ms)"] <= LIMITS.opened && (row.browser !== "chromium" || row["longest block beyond 50 ms (ms)"] === 0),
    })),
  ];
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ benchmark: "bundle", processes, lists, targets }));
  } else {
    for (const table of [processes, lists, targets]) console.table(table);
  }
  process.exitCode = targets.every(({ reached }) => reached) ? 0 : 1;
}

/** The median of one number of every run. @param {readonly object[]} runs @param {string} what */
function middle(runs, what) {
  return median(runs.map((run) => Number(Reflect.get(run, what))));
}

/** @param {number} number not known to everybody */
function rounded(number) {
  return Number.isNaN(number) ? null : Math.round(number);
}

/** @param {number} theirs @param {number} ours */
function ratio(theirs, ours) {
  return Number((theirs / ours).toFixed(1));
}
