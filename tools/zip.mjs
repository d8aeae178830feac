// Zip files that are the same bytes for the same content: on every machine, in every time zone, at any hour.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const unix = 3;
const regularFile = 0o100644;
const executableFile = 0o100755;

/**
 * @param {string} folder
 * @param {string[]} paths relative to the folder, with forward slashes
 * @param {(path: string) => boolean} [isExecutable]
 */
export async function zipFiles(folder, paths, isExecutable = () => false) {
  /** @type {import('fflate').Zippable} */
  const content = {};
  for (const path of [...paths].sort()) {
    content[path] = [await readFile(join(folder, path)), {
      level: 9,
      // A zip holds local time: built from parts, it is the same in every time zone. 1980 is where its calendar begins.
      mtime: new Date(1980, 0, 1),
      os: unix,
      attrs: (isExecutable(path) ? executableFile : regularFile) << 16,
    }];
  }
  return zipSync(content);
}
