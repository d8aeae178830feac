// What the user has to download and load has limits, and passing one fails the build.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Stop } from './command.mjs';
import { listFiles } from './files.mjs';
import { distFolder } from './project.mjs';
import { zipFiles } from './zip.mjs';

const kilobyte = 1024;

/** @param {string} folder */
async function compressedEngine(folder) {
  let size = 0;
  for (const path of await listFiles(folder)) {
    size += gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
  }
  return size;
}

/** @param {string} store */
async function packageSize(store) {
  const folder = join(distFolder, store);
  return (await zipFiles(folder, await listFiles(folder))).length;
}

async function measured() {
  const engine = join(distFolder, 'chrome', 'engine');
  return [
    { what: 'engine/background, gzip', size: await compressedEngine(join(engine, 'background')), limit: 120 * kilobyte },
    { what: 'engine/pages, gzip', size: await compressedEngine(join(engine, 'pages')), limit: undefined },
    { what: 'engine/reader, gzip', size: await compressedEngine(join(engine, 'reader')), limit: undefined },
    { what: 'Chrome package, zip', size: await packageSize('chrome'), limit: 1536 * kilobyte },
    { what: 'Firefox package, zip', size: await packageSize('firefox'), limit: 1536 * kilobyte },
  ];
}

/** @param {number} size */
const inKilobytes = (size) => `${(size / kilobyte).toFixed(1)} KB`;

export async function checkBudgets() {
  const sizes = await measured();
  for (const { what, size, limit } of sizes) {
    const allowed = limit === undefined ? '' : `of ${inKilobytes(limit)}`;
    console.log(`  ${what.padEnd(26)}${inKilobytes(size).padStart(10)}  ${allowed}`);
  }
  for (const { what, size, limit } of sizes) {
    if (limit !== undefined && size > limit) {
      throw new Stop(`Too large: ${what} has ${inKilobytes(size)}, the budget is ${inKilobytes(limit)}. Find what grew, or leave it out.`);
    }
  }
}
