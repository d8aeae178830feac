// One manifest source, and from it what each browser's store wants to see.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Stop } from './command.mjs';
import { listFiles } from './files.mjs';

/** @typedef {'chrome' | 'firefox'} Store */
/** @typedef {Record<string, any>} Manifest */

/** Each browser warns about the other's keys, and the stores want no warning. */
const foreignKeys = {
  chrome: ['background.scripts', 'browser_specific_settings'],
  // Its permissions for sites know no paths: those of the content scripts are the same.
  firefox: ['background.service_worker', 'minimum_chrome_version', 'key', 'optional_host_permissions'],
};

/**
 * @param {Manifest} source
 * @param {Store} store
 * @param {string} version
 * @returns {Manifest}
 */
export function manifestFor(source, store, version) {
  const manifest = structuredClone(source);
  for (const path of foreignKeys[store]) {
    const parts = path.split('.');
    const last = /** @type {string} */ (parts.pop());
    const holder = parts.reduce((value, part) => value?.[part], manifest);
    if (holder !== undefined) delete holder[last];
  }
  return { ...manifest, version };
}

/** @param {Manifest} manifest @returns {string[]} paths as the manifest writes them, some with `*` */
function referencedFiles(manifest) {
  const icons = [manifest.icons, manifest.action?.default_icon]
    .flatMap((icon) => typeof icon === 'string' ? [icon] : Object.values(icon ?? {}));
  const scripts = (manifest.content_scripts ?? [])
    .flatMap((/** @type {{ js?: string[], css?: string[] }} */ entry) => [...entry.js ?? [], ...entry.css ?? []]);
  const accessible = (manifest.web_accessible_resources ?? [])
    .flatMap((/** @type {{ resources: string[] }} */ entry) => entry.resources);
  const locale = manifest.default_locale === undefined ? [] : [`_locales/${manifest.default_locale}/messages.json`];
  return [
    ...icons, ...scripts, ...accessible, ...locale, manifest.action?.default_popup, manifest.options_ui?.page,
    manifest.background?.service_worker, ...manifest.background?.scripts ?? [],
  ].filter((path) => path !== undefined);
}

/** @param {string} path */
function asPattern(path) {
  const escaped = path.replace(/^\//, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** The words the manifest asks for must exist in every language. @param {Manifest} manifest @param {string} folder @param {string[]} files */
async function missingWords(manifest, folder, files) {
  const names = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1]);
  const missing = [];
  for (const path of files.filter((file) => /^_locales\/[^/]+\/messages\.json$/.test(file))) {
    const words = JSON.parse(await readFile(join(folder, path), 'utf8'));
    missing.push(...names.filter((name) => words[name] === undefined).map((name) => `${name} in ${path}`));
  }
  return missing;
}

/**
 * End with one line if the manifest of a package names what is not in it: browsers say so late or not at all.
 * @param {string} folder a built package
 */
export async function checkManifest(folder) {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new Stop(`${path} was not built.`);
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const files = await listFiles(folder);
  const absent = referencedFiles(manifest).filter((reference) => !files.some((file) => asPattern(reference).test(file)));
  const missing = [...absent, ...await missingWords(manifest, folder, files)];
  if (missing.length > 0) throw new Stop(`extension/manifest.json names what is not there: ${missing.join(', ')}.`);
}
