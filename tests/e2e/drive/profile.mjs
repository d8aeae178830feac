// A browser's profile: a folder of its own, that leaves no trace unless it was asked for.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
