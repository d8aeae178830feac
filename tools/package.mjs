// npm run package: the two store packages and the source a reviewer rebuilds them from, byte for byte reproducible.
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { capture, startedDirectly, Stop } from './command.mjs';
import { listFiles } from './files.mjs';
import { distFolder, inProject, pinned, root } from './project.mjs';

/** The ignore list as this project writes it: whole folders from the root, nothing cleverer. */
async function ignoredFolders() {
  const lines = (await readFile(inProject('.gitignore'), 'utf8')).split('\n').map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const unknown = patterns.find((pattern) => !/^\/[\w./-]+\/$/.test(pattern));
  if (unknown !== undefined) throw new Stop(`.gitignore has ${unknown}: only folders written as /name/ are understood when packing the source.`);
  return patterns.map((pattern) => pattern.slice(1, -1));
}

/** What git tracks; in an unpacked source archive, which has no git, what is not ignored. */
async function sourceFiles() {
  if (existsSync(inProject('.git'))) {
    const { code, output, errors } = await capture('git', ['ls-files', '-z']);
    if (code !== 0) throw new Stop(`git could not list the source files: ${errors}`);
    return output.split('\0').filter((path) => path !== '' && existsSync(inProject(path)));
  }
  const ignored = await ignoredFolders();
  return listFiles(root, (path) => path !== '.git' && !ignored.includes(path));
}

/** @param {string} path */
const isExecutable = (path) => (statSync(inProject(path)).mode & 0o100) !== 0;

/** @param {string} name @param {Uint8Array} content */
async function writePackage(name, content) {
  await writeFile(join(distFolder, name), content);
  console.log(`${createHash('sha256').update(content).digest('hex')}  dist/${name}`);
}

async function packageEverything() {
  await build();
  const { zipFiles } = await import('./zip.mjs');
  const { version } = pinned();
  for (const store of ['chrome', 'firefox']) {
    const folder = join(distFolder, store);
    await writePackage(`certkeep-${version}-${store}.zip`, await zipFiles(folder, await listFiles(folder)));
  }
  await writePackage(`certkeep-${version}-source.zip`, await zipFiles(root, await sourceFiles(), isExecutable));
}

await startedDirectly(import.meta.url, packageEverything);
