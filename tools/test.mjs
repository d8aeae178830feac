// npm test: everything that can be wrong, the quickest to find first.
import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { run, startedDirectly, Stop } from './command.mjs';
import { engines } from './engine.mjs';
import { listFiles } from './files.mjs';
import { inProject } from './project.mjs';
import { ensureBrowsers, ensureRustComponents, setup } from './setup.mjs';

const wasm = 'wasm32-unknown-unknown';
const strict = ['--', '-D', 'warnings'];

/** @param {string} title @param {() => Promise<unknown>} body */
async function step(title, body) {
  console.log(`\n▶ ${title}`);
  const begin = Date.now();
  await body();
  console.log(`  ${title}: ${((Date.now() - begin) / 1000).toFixed(1)} s`);
}

/** A program of node_modules, started by the very Node that runs this. @param {string} script @param {string[]} scriptArguments */
const node = (script, scriptArguments) => run(process.execPath, [inProject('node_modules', ...script.split('/')), ...scriptArguments], {
  failure: 'npm test ended here: the lines above say what is wrong.',
});

/** @param {string[]} cargoArguments */
const cargo = (cargoArguments) => run('cargo', cargoArguments, { failure: 'npm test ended here: the lines above say what is wrong.' });

async function clippy() {
  await cargo(['clippy', '--locked', '--all-targets', ...strict]);
  for (const feature of engines) {
    await cargo(['clippy', '--locked', '--target', wasm, '--lib', '--no-default-features', '--features', feature, ...strict]);
  }
}

/** The boundary between Rust and JavaScript, tested in WebAssembly as Node runs it. */
const boundary = () => run('wasm-pack', [
  'test', '--node', '--mode', 'no-install', '--', '--locked', '--test', 'boundary', '--test', 'web_crypto', '--features', engines.join(','),
], { failure: 'npm test ended here: a test of the boundary failed.' });

/** @param {string} folder @param {boolean} deep */
async function testFiles(folder, deep) {
  if (!existsSync(inProject(folder))) return [];
  const files = await listFiles(inProject(folder), (path) => deep || !path.includes('/'));
  return files.filter((path) => path.endsWith('.test.mjs')).map((path) => `${folder}/${path}`);
}

async function nodeTests() {
  const files = [...await testFiles('tests', false), ...await testFiles('tests/content', true), ...await testFiles('tests/e2e', true)];
  if (files.length === 0) throw new Stop('No test was found below tests/.');
  // One file at a time: each browser wants the machine for itself.
  await run(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files], {
    failure: 'npm test ended here: the lines above say which test failed.',
  });
}

async function testEverything() {
  await setup();
  await ensureRustComponents();
  await ensureBrowsers(['chromium', 'firefox']);
  await step('Rust formatting', () => cargo(['fmt', '--check']));
  await step('Rust lints', clippy);
  await step('Rust tests', () => cargo(['test', '--locked']));
  await step('Rust and JavaScript boundary', boundary);
  await step('Build', build);
  await step('JavaScript types', () => node('typescript/bin/tsc', ['--project', inProject('tsconfig.json')]));
  await step('JavaScript lints', () => node('eslint/bin/eslint.js', ['.']));
  await step('Add-on lints', () => node('web-ext/bin/web-ext.js',
    ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--warnings-as-errors']));
  // Last, and nothing is printed after it: its summary is the end of the run.
  console.log('\n▶ Pages, packages and both browsers');
  await nodeTests();
}

await startedDirectly(import.meta.url, testEverything);
