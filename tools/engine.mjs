// The three WebAssembly builds of the one crate, made only when something they are made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capture, run } from './command.mjs';
import { listFiles } from './files.mjs';
import { cargoHome, inProject, root, stagedFolder } from './project.mjs';

/** The crate's features that each become one module. */
export const engines = /** @type {const} */ (['background', 'pages', 'reader']);

/** Cargo's profile for each: what draws is made small, what reads files is made fast. */
const profiles = { background: 'release', pages: 'release', reader: 'reader' };

/** @param {string} name */
export const engineFolder = (name) => join(stagedFolder, 'engine', name);

/** Paths of this machine must not get into the module, or no two machines would build the same bytes. */
async function compilerFlags() {
  const { output: sysroot } = await capture('rustc', ['--print', 'sysroot']);
  return [[root, '/certkeep'], [cargoHome, '/cargo'], [sysroot, '/rust']]
    .map(([folder, name]) => `--remap-path-prefix=${existsSync(folder) ? realpathSync(folder) : folder}=${name}`);
}

/** @param {string[]} flags */
async function digestOfInputs(flags) {
  const digest = createHash('sha256');
  const { output: compiler } = await capture('rustc', ['--version', '--verbose']);
  digest.update(JSON.stringify([compiler, flags]));
  const sources = (await listFiles(inProject('src'))).map((path) => `src/${path}`);
  for (const path of [...sources, 'Cargo.toml', 'Cargo.lock', 'tools/engine.mjs', 'tools/module/Cargo.toml', 'tools/module/lib.rs']) {
    const content = await readFile(inProject(path));
    digest.update(JSON.stringify([path, content.length])).update(content);
  }
  return digest.digest('hex');
}

/** @param {string} stamp @param {string} digest */
async function isCurrent(stamp, digest) {
  return existsSync(stamp) && await readFile(stamp, 'utf8') === digest;
}

/**
 * @param {keyof typeof profiles} name
 * @param {string[]} flags
 * @param {string} digest
 */
async function buildEngine(name, flags, digest) {
  const folder = engineFolder(name);
  const stamp = join(folder, '.inputs-sha256');
  if (await isCurrent(stamp, digest)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.log(`Building the engine for ${name} …`);
  // Without wasm-opt: measured on the background, which is linked as one, the compressed file got a hundredth smaller.
  await run('wasm-pack', [
    '--quiet', 'build', inProject('tools', 'module'), '--profile', profiles[name], '--target', 'web', '--mode', 'no-install', '--no-opt', '--no-pack', '--no-gitignore',
    '--out-name', 'certkeep', '--out-dir', folder, '--', '--locked', '--features', name,
  ], {
    // Encoded, so that folders with spaces work, and alone, so that no flag of the user's own gets in.
    env: { CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f'), CARGO_TARGET_DIR: inProject('target') },
    failure: `The engine for ${name} was not built; the lines above say why. If they ask for Cargo.lock to be updated, run \`cargo check\`.`,
  });
  // wasm-pack cannot hand these to wasm-bindgen: without function names the module is a third smaller, and with a
  // state that can be reset the background can start anew after a trap.
  await run('wasm-bindgen', [
    '--target', 'web', '--remove-name-section', '--remove-producers-section', '--experimental-reset-state-function',
    '--out-dir', folder, '--out-name', 'certkeep', inProject('target', 'wasm32-unknown-unknown', profiles[name], 'certkeep_module.wasm'),
  ], { failure: `The engine for ${name} was built, but its JavaScript was not; the lines above say why.` });
  await writeFile(stamp, digest);
}

export async function buildEngines() {
  const flags = await compilerFlags();
  const digest = await digestOfInputs(flags);
  for (const name of engines) await buildEngine(name, flags, digest);
}
