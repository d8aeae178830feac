// Where things are, and the versions everything else is derived from.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** @param {...string} parts */
export const inProject = (...parts) => join(root, ...parts);

/** Command-line programs this project installs for itself, never into the user's system. */
export const toolsFolder = inProject('.tools');

/** Generated files, with their TypeScript types, before they are copied into packages. */
export const stagedFolder = inProject('target', 'staged');

export const distFolder = inProject('dist');

export const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');

/** The environment for every program we start: our own tools win, and cargo is found even if the shell does not know it yet. */
export function toolEnvironment(extra = {}) {
  const path = [join(toolsFolder, 'bin'), process.env.PATH ?? '', join(cargoHome, 'bin')].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** @param {string} text @param {RegExp} pattern @param {string} what */
function found(text, pattern, what) {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`Cargo.toml does not say ${what}`);
  return match;
}

/** The versions pinned in Cargo.toml, which is the one place that holds them. */
export function pinned() {
  const text = readFileSync(inProject('Cargo.toml'), 'utf8');
  return {
    version: found(text, /^version = "([^"]+)"/m, 'the version'),
    rust: found(text, /^rust-version = "([^"]+)"/m, 'the oldest Rust'),
    wasmBindgen: found(text, /^wasm-bindgen = (?:\{ version = )?"=([^"]+)"/m, 'an exact wasm-bindgen version'),
  };
}

/** @param {string} name */
export function programName(name) {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** The path of an executable found in PATH, or undefined. @param {string} name */
export function findInPath(name) {
  for (const folder of (toolEnvironment().PATH ?? '').split(delimiter)) {
    const candidate = join(folder, programName(name));
    if (folder !== '' && existsSync(candidate)) return candidate;
  }
  return undefined;
}
