// npm run bench: how fast certificates are decoded, and what Certkeep costs a Setup page. Ends with 1 where a
// target is missed. The sizes are held by npm run build.
import { build } from '../tools/build.mjs';
import { run, startedDirectly } from '../tools/command.mjs';
import { inProject } from '../tools/project.mjs';
import { ensureBrowsers } from '../tools/setup.mjs';

async function bench() {
  await build();
  await ensureBrowsers(['chromium', 'firefox']);
  for (const [name, what] of [['decode', 'Decoding misses its target'], ['page', 'The Setup page misses its target']]) {
    console.log(`\n▶ ${name}`);
    await run(process.execPath, [inProject('benches', `${name}.mjs`)], { failure: `${what}; the table above says by how much.` });
  }
}

await startedDirectly(import.meta.url, bench);
