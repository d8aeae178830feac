// Files for import: chosen or dropped they become octets or text here, and a worker reads what is a workbook.
import { openDesk } from './desk.js';
import { compileReader } from './host.js';

/** @typedef {import('../engine/pages/certkeep.js').RegistryPage} RegistryPage */

/** More than any list of certificates, and than any backup of them. */
const MOST_OCTETS = 64 * 1024 * 1024;

/** @type {ReturnType<typeof openDesk> | undefined} */
let desk;

/** Started with the first workbook: most who come here want something else. */
function readyDesk() {
  desk ??= compileReader().then((module) => openDesk(module, () => {}));
  desk.catch(() => { desk = undefined; });
  return desk;
}

/** Hands every file on that is chosen or dropped where the page takes one. @param {RegistryPage} page */
export function receiveFiles(page) {
  const zone = () => document.querySelector('.exchange .drop');
  document.addEventListener('change', ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    if (!input.matches('.exchange input[type="file"]')) return;
    const file = input.files?.[0];
    // Chosen once more, the same file is to be read once more.
    if (file !== undefined) void read(page, file).finally(() => { input.value = ''; });
  });
  document.addEventListener('dragover', (event) => {
    const place = zone();
    if (place === null || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone()?.classList.remove('over');
  });
  // A file that misses the zone would else replace the page.
  document.addEventListener('drop', (event) => {
    const place = zone();
    const file = event.dataTransfer?.files[0];
    if (place === null || file === undefined) return;
    event.preventDefault();
    place.classList.remove('over');
    void read(page, file);
  });
}

/** The file that was chosen last: what comes of an earlier one does not take its place. @type {File | undefined} */
let chosen;

/** @param {RegistryPage} page @param {File} file */
async function read(page, file) {
  chosen = file;
  page.beginFile(file.name);
  if (file.size > MOST_OCTETS) return page.takeWorkbook(file.name, fault('too-large'));
  try {
    const octets = new Uint8Array(await file.arrayBuffer());
    const isWorkbook = isArchive(octets);
    const sheets = isWorkbook ? await (await readyDesk()).workbook(octets) : undefined;
    if (chosen !== file) return;
    if (isWorkbook) page.takeWorkbook(file.name, sheets);
    else if (isJson(octets)) page.takeText(file.name, new TextDecoder().decode(octets));
    else page.takeOctets(file.name, octets);
  } catch {
    if (chosen === file) page.takeWorkbook(file.name, fault('unreadable'));
  }
}

/** Whether it begins as a ZIP does, and so a workbook. @param {Uint8Array} octets */
const isArchive = (octets) => String.fromCharCode(...octets.subarray(0, 4)) === 'PK\u0003\u0004';

/** @param {string} variant */
const fault = (variant) => ({ fault: { variant, reason: '' } });

/** Whether the first letter is one that JSON begins with, and no list does. @param {Uint8Array} octets */
function isJson(octets) {
  const start = new TextDecoder().decode(octets.subarray(0, 1024)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
