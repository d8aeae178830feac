// npm run bench: how fast certificates are decoded, bundles and keystores read and listed, and what Certkeep costs a Setup
// page. Ends with 1 where a target is missed. The sizes are held by npm run build.
import { build } from '../tools/build.mjs';
import { run, startedDirectly } from '../tools/command.mjs';
import { inProject } from '../tools/project.mjs';
import { ensureBrowsers } from '../tools/setup.mjs';

const benches = [
  ['decode', 'Decoding misses its target'],
  ['bundle', 'A bundle of ten thousand misses its target'],
  ['keystore', 'The keystore was not measured'],
  ['metadata', 'The page is silent while a large project is read'],
  ['page', 'The Setup page misses its target'],
];

async function bench() {
  await build();
  await ensureBrowsers(['chromium', 'firefox']);
  for (const [name, what] of benches) {
    console.log(`\n▶ ${name}`);
    await run(process.execPath, [inProject('benches', `${name}.mjs`)], { failure: `${what}; what stands above says by how much.` });
  }
}

await startedDirectly(import.meta.url, bench);
