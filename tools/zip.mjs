// Zip files that are the same bytes for the same content: on every machine, in every time zone, at any hour.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

// Its own compressor is the same everywhere, which the platform's is not.
configure({ useWebWorkers: false, useCompressionStream: false });

const unix = 3;
const regularFile = 0o100644;
const executableFile = 0o100755;

/**
 * @param {string} folder
 * @param {string[]} paths relative to the folder, with forward slashes
 * @param {(path: string) => boolean} [isExecutable]
 */
export async function zipFiles(folder, paths, isExecutable = () => false) {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 9,
    // A zip holds local time: built from parts, it is the same in every time zone. 1980 is where its calendar begins.
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
    versionMadeBy: (unix << 8) | 20,
  });
  for (const path of [...paths].sort()) {
    const mode = isExecutable(path) ? executableFile : regularFile;
    await zip.add(path, new Uint8ArrayReader(await readFile(join(folder, path))), { externalFileAttributes: (mode << 16) >>> 0 });
  }
  return zip.close();
}
