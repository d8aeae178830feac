// Everything a fresh clone needs, installed into the clone itself. Quick when there is nothing to do.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, npmCommand, run, startedDirectly, Stop } from './command.mjs';
import { inProject, pinned, programName, toolsFolder } from './project.mjs';

export { ensureBrowser, ensureBrowsers } from './browsers.mjs';

const wasmPackVersion = '0.15.1';
const wasmTarget = 'wasm32-unknown-unknown';
const installRust = 'Install Rust from https://rustup.rs and run the command again.';

/** @param {string} text @returns {number[]} */
const numbers = (text) => text.split('.').map(Number);

/** @param {string} version @param {string} oldest */
function isOlder(version, oldest) {
  const have = numbers(version);
  for (const [position, needed] of numbers(oldest).entries()) {
    const number = have[position] ?? 0;
    if (number !== needed) return number < needed;
  }
  return false;
}

function checkNode() {
  const oldest = '20.0.0';
  if (isOlder(process.versions.node, oldest)) {
    throw new Stop(`Node ${process.versions.node} is too old: Certkeep needs Node 20 or newer, from https://nodejs.org.`);
  }
}

async function checkRust() {
  const { code, output } = await capture('rustc', ['--version']);
  if (code !== 0) throw new Stop(`Rust is missing: rustc could not be started. ${installRust}`);
  const version = /^rustc (\d+\.\d+\.\d+)/.exec(output)?.[1] ?? '0';
  const oldest = pinned().rust;
  if (isOlder(version, oldest)) {
    throw new Stop(`Rust ${version} is too old: Certkeep needs ${oldest} or newer. Run \`rustup update stable\`.`);
  }
  if ((await capture('cargo', ['--version'])).code !== 0) {
    throw new Stop(`Rust is incomplete: cargo could not be started. ${installRust}`);
  }
}

async function ensureWasmTarget() {
  const { output } = await capture('rustc', ['--print', 'target-libdir', '--target', wasmTarget]);
  if (output !== '' && existsSync(output)) return;
  console.log(`Adding Rust's ${wasmTarget} target …`);
  await run('rustup', ['target', 'add', wasmTarget], {
    failure: `Rust's ${wasmTarget} target is missing and could not be added. With rustup: \`rustup target add ${wasmTarget}\`.`,
  });
}

/** rustfmt and clippy are parts of Rust, but a minimal installation leaves them out. */
export async function ensureRustComponents() {
  for (const [component, program] of [['rustfmt', 'cargo-fmt'], ['clippy', 'cargo-clippy']]) {
    if ((await capture(program, ['--version'])).code === 0) continue;
    await run('rustup', ['component', 'add', component], {
      failure: `Rust's ${component} is missing and could not be added. With rustup: \`rustup component add ${component}\`.`,
    });
  }
}

/**
 * @param {string} crate
 * @param {string} program
 * @param {string} version
 */
async function ensureCargoTool(crate, program, version) {
  const file = join(toolsFolder, 'bin', programName(program));
  if (existsSync(file)) {
    const { output } = await capture(file, ['--version']);
    if (output.split(' ').at(-1) === version) return;
  }
  console.log(`Installing ${program} ${version} into .tools (once, some minutes) …`);
  await run('cargo', ['install', crate, '--version', `=${version}`, '--root', toolsFolder, '--force', '--quiet'], {
    // Compiling without optimisation takes a third of the time, and these programs run for a second.
    env: { CARGO_PROFILE_RELEASE_OPT_LEVEL: '0' },
    failure: `${program} could not be installed. The lines above say why; mostly it is the network, or a missing C compiler`
      + ' (Debian: `apt-get install build-essential`; macOS: `xcode-select --install`).',
  });
}

async function ensureNodeModules() {
  const stamp = inProject('node_modules', '.package-lock-sha256');
  const digest = createHash('sha256').update(readFileSync(inProject('package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log('Installing the packages that package-lock.json names …');
  const [program, ...first] = npmCommand();
  await run(program, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    failure: '`npm ci --ignore-scripts` failed; the lines above say why. Mostly it is the network: try again.',
  });
  writeFileSync(stamp, digest);
}

export async function setup() {
  checkNode();
  await checkRust();
  await ensureNodeModules();
  await ensureWasmTarget();
  await ensureCargoTool('wasm-bindgen-cli', 'wasm-bindgen', pinned().wasmBindgen);
  await ensureCargoTool('wasm-pack', 'wasm-pack', wasmPackVersion);
}

await startedDirectly(import.meta.url, setup);
