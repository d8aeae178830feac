// npm run build: both packages and the static inspector, from a clean clone, without a browser.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startedDirectly, Stop } from './command.mjs';
import { buildEngines, engineFolder, engines } from './engine.mjs';
import { copyFolder, writeInto } from './files.mjs';
import { checkManifest, manifestFor } from './manifest.mjs';
import { distFolder, inProject, pinned, stagedFolder } from './project.mjs';
import { setup } from './setup.mjs';

/** @param {string} path */
const isShipped = (path) => !path.endsWith('.d.ts') && !path.split('/').some((part) => part.startsWith('.'));

/** Fluent's own modules, unchanged; the package carries no licence text, so its licence's text goes beside them. */
async function stageFluent() {
  const source = inProject('node_modules', '@fluent', 'bundle');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const destination = join(stagedFolder, 'vendor', 'fluent');
  await rm(destination, { recursive: true, force: true });
  await copyFolder(join(source, 'esm'), destination, (path) => /\.(js|d\.ts)$/.test(path));
  const licence = await readFile(inProject('LICENSE-APACHE'), 'utf8');
  await writeInto(join(destination, 'LICENSE'), `@fluent/bundle ${version}, https://projectfluent.org\nUnder this licence:\n\n${licence}`);
}

/** @param {string} destination @param {readonly string[]} engineNames @param {(path: string) => boolean} [isWanted] which of the pages */
async function copyStaged(destination, engineNames, isWanted = isShipped) {
  for (const name of engineNames) await copyFolder(engineFolder(name), join(destination, 'engine', name), isShipped);
  await copyFolder(join(stagedFolder, 'vendor'), join(destination, 'vendor'), isShipped);
  await copyFolder(inProject('www'), join(destination, 'www'), isWanted);
}

/** @param {'chrome' | 'firefox'} store @param {Record<string, any>} source @param {string} version */
async function buildPackage(store, source, version) {
  const destination = join(distFolder, store);
  await rm(destination, { recursive: true, force: true });
  await copyFolder(inProject('extension'), destination, isShipped);
  await copyStaged(destination, engines);
  const manifest = manifestFor(source, store, version);
  await writeInto(join(destination, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await checkManifest(destination);
}

/** The inspector as a plain page: the same files at the same relative places, without the extension around them. */
async function buildStatic() {
  const destination = join(distFolder, 'static');
  await rm(destination, { recursive: true, force: true });
  // Without an extension around there is nobody to ask for an org's session.
  await copyStaged(destination, ['pages', 'reader'], (path) => isShipped(path) && !/^(live|org-calls)\./.test(path));
  await copyFolder(inProject('extension'), destination, (path) => /^(words(\.js$|$|\/)|(alerting|learning)\.js$)/.test(path));
}

async function readManifest() {
  const path = inProject('extension', 'manifest.json');
  if (!existsSync(path)) throw new Stop('extension/manifest.json is missing: there is nothing to build a package from.');
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Cargo.toml holds the version; package.json must repeat it, since npm will not do without. */
async function checkVersion() {
  const { version } = pinned();
  const repeated = JSON.parse(await readFile(inProject('package.json'), 'utf8')).version;
  if (repeated !== version) throw new Stop(`Cargo.toml says version ${version}, package.json says ${repeated}: make them one.`);
  return version;
}

/** Set up, build everything below dist/, and hold it against the size budgets. */
export async function build() {
  await setup();
  const version = await checkVersion();
  const manifest = await readManifest();
  await buildEngines();
  await stageFluent();
  await buildPackage('chrome', manifest, version);
  await buildPackage('firefox', manifest, version);
  await buildStatic();
  // Loaded only now: it needs a package that setup has installed.
  const { checkBudgets } = await import('./budgets.mjs');
  await checkBudgets();
}

await startedDirectly(import.meta.url, build);
