// Files that a page saves, in a folder of the profile, where they go with it.
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './waiting.mjs';

/** @param {string} profile */
export async function prepareDownloads(profile) {
  const folder = join(profile, 'certkeep-downloads');
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * A file once it is whole: until then Chromium keeps it under another name, and Firefox has an empty one in its place.
 * @param {string} folder
 * @param {string} name
 */
export function downloaded(folder, name) {
  /** @type {string[]} */
  let names = [];
  return until(async () => {
    names = await readdir(folder);
    const octets = await readFile(join(folder, name));
    return octets.length > 0 && !names.some((other) => /\.(part|crdownload)$/.test(other)) ? octets : undefined;
  }, () => `a download called ${name} beside ${names}`);
}
