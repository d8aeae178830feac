// What a browser leaves behind: no process and no folder, unless it was asked for.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of every window a test opens. */
export const windowSize = { width: 1440, height: 1000 };

/** @param {string | undefined} kept a folder to use and leave in place */
export async function prepareProfile(kept) {
  if (kept !== undefined) {
    await mkdir(kept, { recursive: true });
    return { folder: kept, remove: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), 'certkeep-profile-'));
  // A browser that is just ending may still write: removing is tried again.
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

/**
 * A browser must not outlive the one who drives it, however that one ends.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  const kill = () => { child.kill('SIGKILL'); };
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    kill();
    // Listening keeps the signal from ending us: it still must, unless someone else has plans for it.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', kill);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, onSignal);
    child.once('exit', () => process.off(signal, onSignal));
  }
  child.once('exit', () => process.off('exit', kill));
}
