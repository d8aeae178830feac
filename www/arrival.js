// Whoever comes to the inspector from a Setup page: for which row, and with which files. The page they were dropped on
// still has them, and hands them to this page directly.
import { askSetupPage, isExtension } from './host.js';

/** @typedef {{ tab: number, frame: number, ticket: string }} Source */
/** @typedef {{ name: string, files: { path: string, size: number, load: () => Promise<ArrayBuffer> }[] }} Drop */
/** @typedef {{ drops: Drop[], tooLarge: string[], folders: string[] }} Handed */

/** What stands behind the address's #. The way to the files is taken off it: it leads there once. */
export function arrival() {
  const behind = new URLSearchParams(isExtension ? location.hash.slice(1) : '');
  const [entry, ticket] = [behind.get('entry'), behind.get('ticket')];
  const source = ticket === null ? undefined : { tab: Number(behind.get('tab')), frame: Number(behind.get('frame')), ticket };
  if (source) history.replaceState(null, '', entry === null ? location.pathname : `#${new URLSearchParams({ entry })}`);
  return { entry, source };
}

/** The files that wait there; nothing where the page is gone, or has waited too long. @param {Source} source @returns {Promise<Handed | undefined>} */
export async function handedOver(source) {
  const listed = await ask(source, {});
  if (!listed?.files) return undefined;
  /** @type {{ name: string, size: number, folder: boolean, tooLarge: boolean }[]} */
  const files = listed.files;
  /** @param {{ folder: boolean, tooLarge: boolean }} file */
  const comes = ({ folder, tooLarge }) => !folder && !tooLarge;
  return {
    drops: files.flatMap((file, index) => comes(file) ? [{ name: file.name, files: [{ path: '', size: file.size, load: () => load(source, index, file.size) }] }] : []),
    tooLarge: files.filter(({ folder, tooLarge }) => !folder && tooLarge).map(({ name }) => name),
    folders: files.filter(({ folder }) => folder).map(({ name }) => name),
  };
}

/** @param {Source} source @param {number} file @param {number} size @returns {Promise<ArrayBuffer>} */
async function load(source, file, size) {
  const octets = new Uint8Array(size);
  for (let done = 0; done < size;) {
    const part = await ask(source, { file, from: done });
    if (!part?.octets) throw new Error(part?.reason || 'the page it was dropped on is gone');
    const binary = atob(part.octets);
    for (let at = 0; at < binary.length && done < size; at += 1) octets[done++] = binary.charCodeAt(at);
  }
  return octets.buffer;
}

/** @param {Source} source @param {{ file?: number, from?: number }} wanted @returns {Promise<any>} */
const ask = ({ tab, frame, ticket }, wanted) => askSetupPage(tab, frame, { type: 'hand-over', ticket, ...wanted });
