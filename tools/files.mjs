// Folders as sorted lists of files, so that everything made from them is the same on every machine.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * All files below a folder, as sorted paths with forward slashes.
 * @param {string} folder
 * @param {(path: string) => boolean} [wanted] answers false to leave out a file or a whole folder
 * @returns {Promise<string[]>}
 */
export async function listFiles(folder, wanted = () => true) {
  /** @type {string[]} */
  const paths = [];
  /** @param {string} below */
  const walk = async (below) => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!wanted(path)) continue;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) paths.push(path);
    }
  };
  await walk('');
  return paths.sort();
}

/**
 * @param {string} source
 * @param {string} destination
 * @param {(path: string) => boolean} [wanted]
 */
export async function copyFolder(source, destination, wanted) {
  for (const path of await listFiles(source, wanted)) {
    await writeInto(join(destination, path), await readFile(join(source, path)));
  }
}

/** Write a file and the folders it needs. @param {string} path @param {string | Uint8Array} content */
export async function writeInto(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
