// node benches/keystore.mjs [--json], after npm run build
//
// The machine's own trust store as a JKS, 144 entries with many a Java: listed by keytool with all fields, by our WebAssembly
// in Node, both in a process of their own with start-up included, and by the inspector in both browsers from the file's
// choice on. In turns; ratios of medians are what counts. Without Java there is nothing to compare with.

import { existsSync, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findInPath } from "../tools/project.mjs";
import { Setting } from "../tests/e2e/setting.mjs";
import { measureList } from "./list.mjs";
import { median, timeCommand, timeReader } from "./processes.mjs";

const ROUNDS = 5;
/** Of every `cacerts` unless somebody has changed it. */
const PASSWORD = "changeit";
const LIMIT_OF_BLOCK = 50;

const keytool = findInPath("keytool");
const source = keytool && join(dirname(realpathSync(keytool)), "..", "lib", "security", "cacerts");
if (keytool === undefined || source === undefined || !existsSync(source)) {
  console.log("There is no Java with a trust store in PATH: no keystore is measured.");
} else {
  await measure(keytool, source);
}

/** @param {string} keytool @param {string} source */
async function measure(keytool, source) {
  const folder = await mkdtemp(join(tmpdir(), "certkeep-keystore-"));
  const settings = /** @type {const} */ (["chromium", "firefox"]).map((name) => new Setting(name));
  try {
    const path = join(folder, "store.jks");
    await timeCommand(keytool, ["-importkeystore", "-noprompt", "-srckeystore", source, "-srcstorepass", PASSWORD,
      "-destkeystore", path, "-deststoretype", "JKS", "-deststorepass", PASSWORD]);
    for (const setting of settings) await setting.start({});
    /** @type {import("./processes.mjs").Run[]} */
    const listings = [];
    /** @type {Awaited<ReturnType<typeof timeReader>>[]} */
    const readings = [];
    /** @type {number[][]} */
    const lists = settings.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      listings.push(await timeCommand(keytool, ["-list", "-v", "-keystore", path, "-storepass", PASSWORD]));
      readings.push(await timeReader("certkeep", path, PASSWORD));
      for (const [index, setting] of settings.entries()) {
        lists[index].push((await measureList(setting, path, LIMIT_OF_BLOCK)).all);
      }
    }
    const theirs = median(listings.map(({ whole }) => whole));
    const peak = (/** @type {import("./processes.mjs").Run[]} */ runs) => Math.round(median(runs.map(({ peakMegabytes }) => peakMegabytes ?? NaN)));
    /** @type {[what: string, milliseconds: number, peakMegabytes: number | null][]} */
    const rows = [
      ["keytool -list -v", theirs, peak(listings)],
      ["certkeep in Node, with the password", median(readings.map(({ whole }) => whole)), peak(readings)],
      ["of it reading", median(readings.map(({ milliseconds }) => milliseconds)), null],
      ...settings.map(({ name }, index) => /** @type {[string, number, null]} */ ([`certkeep in ${name}, all lines`, median(lists[index]), null])),
    ];
    const results = rows.map(([what, milliseconds, peakMegabytes]) => ({
      what,
      entries: readings[0].lines,
      milliseconds: Math.round(milliseconds),
      "keytool / this": Number((theirs / milliseconds).toFixed(1)),
      "peak memory (MB)": peakMegabytes,
    }));
    if (process.argv.includes("--json")) {
      console.log(JSON.stringify({ benchmark: "keystore", results }));
    } else {
      console.table(results);
    }
  } finally {
    for (const setting of settings) await setting.stop();
    await rm(folder, { recursive: true });
  }
}
