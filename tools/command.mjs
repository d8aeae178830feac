// Starting other programs, and ending with one clear line when something is wrong.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root, toolEnvironment } from './project.mjs';

/** A failure whose message already says what happened, why, and what to do: shown without a stack. */
export class Stop extends Error {}

/**
 * Run a program to its end, with its output on our terminal.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ env?: Record<string, string>, failure?: string, cwd?: string }} [options] `failure` is the line to end with.
 */
export async function run(program, programArguments, { env = {}, failure, cwd = root } = {}) {
  const code = await ended(spawn(program, programArguments, { cwd, env: toolEnvironment(env), stdio: 'inherit' }));
  if (code !== 0) throw new Stop(failure ?? `${[program, ...programArguments].join(' ')} ended with ${code}.`);
}

/**
 * Run a program and give back what it wrote; its status is part of the answer.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ env?: Record<string, string> }} [options]
 */
export async function capture(program, programArguments, { env = {} } = {}) {
  const child = spawn(program, programArguments, {
    cwd: root, env: toolEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => { output += text; });
  child.stderr.setEncoding('utf8').on('data', (text) => { errors += text; });
  const code = await ended(child);
  return { code, output: output.trim(), errors: errors.trim() };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | string>} */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'no status'));
  });
}

/** How to call npm: the very npm that started us where there is one, since on Windows `npm` is no program. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
}

/**
 * Run `body` if the file with this address was started from the command line, and turn a `Stop` into one line.
 * @param {string} moduleAddress `import.meta.url` of the caller
 * @param {() => Promise<void>} body
 */
export async function startedDirectly(moduleAddress, body) {
  const script = process.argv[1];
  if (script === undefined || realpathSync(script) !== fileURLToPath(moduleAddress)) return;
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Stop ? `\n✖ ${error.message}` : error);
    process.exitCode = 1;
  }
}
