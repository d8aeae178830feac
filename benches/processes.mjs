// Reading a file in a process of its own: what the process took from its start to its end, as one who types the command waits.

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { inProject } from "../tools/project.mjs";

/** @typedef {import("./reader-process.mjs").Report} Report */

/** @typedef {{ whole: number, peakMegabytes?: number }} Run in milliseconds; the memory only where the system tells it. */

/** @param {string} program @param {string[]} given @returns {Promise<Run>} */
export async function timeCommand(program, given) {
  const start = performance.now();
  const child = spawn(program, given, { stdio: ["ignore", "ignore", "pipe"] });
  const peak = watchPeak(child);
  await ended(child);
  const whole = performance.now() - start;
  return { whole, peakMegabytes: await peak };
}

/**
 * Linux tells the peak of a process while it runs: asked often, the last answer is all but the whole.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
async function watchPeak(child) {
  /** @type {number | undefined} */
  let megabytes;
  while (child.exitCode === null) {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status) ?? [];
    if (kilobytes !== undefined) megabytes = Number(kilobytes) / 1024;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  return megabytes;
}

/** One of the readers of benches/reader-process.mjs. @param {...string} given @returns {Promise<Report & { whole: number }>} */
export async function timeReader(...given) {
  const start = performance.now();
  const child = spawn(process.execPath, [inProject("benches", "reader-process.mjs"), ...given], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => { output += text; });
  await ended(child);
  return { whole: performance.now() - start, .../** @type {Report} */ (JSON.parse(output)) };
}

/** @param {import("node:child_process").ChildProcess} child */
async function ended(child) {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => { errors += text; });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} ended with ${code}: ${errors}`);
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
