// Starts the inspector: drops, picks and pastes become octets here; all reading and drawing is the engine's.
import loadEngine, { Inspector, MetadataCard, RowQuestion } from '../engine/pages/certkeep.js';
import { arrival, handedOver } from './arrival.js';
import { openDesk } from './desk.js';
import { filesIn } from './folder.js';
import { compileReader, followStored, host, isExtension } from './host.js';
import { loadWords } from '../words.js';

const followed = followStored();
const [words, stored, desk] = await Promise.all([loadWords(), followed.first, compileReader().then((module) => openDesk(module, (file, password) => void unlock(file, password))), loadEngine()]);
closeNetwork();

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [results, clear, zone] = [byId('results'), byId('clear'), /** @type {HTMLElement} */ (document.querySelector('.drop'))];
const picker = /** @type {HTMLInputElement} */ (byId('files'));
const folderPicker = /** @type {HTMLInputElement} */ (byId('folder'));
const text = /** @type {HTMLTextAreaElement} */ (byId('text'));

for (const element of document.querySelectorAll('[data-words]')) element.textContent = words.text(element.getAttribute('data-words') ?? '');
for (const element of document.querySelectorAll('[data-words-label]')) element.setAttribute('aria-label', words.text(element.getAttribute('data-words-label') ?? ''));
document.documentElement.lang = words.language;
document.title = words.text('inspector-title');
byId('registry').hidden = !isExtension;

const inspector = new Inspector(results, byId('together'), byId('notices'), words, host, desk, isExtension);
/** What dropped metadata says of who uses certificates. */
const metadata = new MetadataCard(byId('metadata'), words, host, isExtension);
const { entry, source } = arrival();
/** The row that the reader comes from. */
const question = entry === null ? undefined : new RowQuestion(byId('question'), words, host, desk, entry);
byId('question').hidden = question === undefined;

/** @param {any} latest */
function show(latest) {
  inspector.show(latest);
  metadata.show(latest);
  question?.show(latest);
}
show(stored);
followed.tell(show);

/** Chains among more certificates than this are of no one server: it is a trust store, and its signatures would take long. */
const MOST_CHAINED = 1000;

/** All is loaded: from here on the browser itself refuses every request of this page, even to where it came from. */
function closeNetwork() {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'";
  document.head.append(policy);
}

/**
 * One thing dropped: a file, or a folder with the files in it.
 * @typedef {{ name: string, files: AsyncIterable<Part> | Iterable<Part> }} Drop
 * @typedef {{ path: string, size: number, load: () => Promise<ArrayBuffer> }} Part
 */

/** @param {Drop} drop */
async function read({ name, files }) {
  const file = inspector.begin(name);
  question?.addFile(file, name);
  clear.hidden = false;
  await readParts(file, name, files, undefined);
}

/** Where a password is needed, the parts are read once more; they themselves are not kept, only the way to them. @type {Map<number, { name: string, parts: Part[] }>} */
const locked = new Map();

/** @param {number} file @param {string} password */
async function unlock(file, password) {
  const closed = locked.get(file);
  if (closed === undefined) return;
  inspector.restart(file);
  desk.forget(file);
  question?.restart(file);
  await readParts(file, closed.name, closed.parts, password);
  question?.judge();
  await findChains();
}

/** @param {number} file @param {string} name @param {AsyncIterable<Part> | Iterable<Part>} files @param {string | undefined} password */
async function readParts(file, name, files, password) {
  /** @type {Part[]} */
  const parts = [];
  let passedOver = 0;
  for await (const one of files) {
    const { path, size, load } = one;
    parts.push(one);
    if (size > Inspector.mostOctets()) {
      inspector.addTooLarge(file, path);
      continue;
    }
    let octets;
    try {
      octets = new Uint8Array(await load());
    } catch (error) {
      inspector.addUnreadable(file, path, String(error));
      continue;
    }
    const result = await desk.read(file, name, path, octets, password, (done, total, outlines) => {
      inspector.tell(file, done, total, outlines);
      question?.tell(file, outlines);
    });
    if (result.trapped) inspector.addTrapped(file, path);
    if (result.cancelled) break;
    passedOver += result.passedOver;
  }
  inspector.finish(file, passedOver);
  if (inspector.isLocked(file)) locked.set(file, { name, parts });
  else locked.delete(file);
}

/** How often chains are looked for at once. */
let looking = 0;

async function findChains() {
  if (inspector.countCertificates() > MOST_CHAINED) return;
  looking += 1;
  // What comes moves what stands below.
  byId('together').setAttribute('aria-busy', 'true');
  try {
    const chains = await desk.chains();
    if (chains !== undefined) inspector.showChains(chains);
  } finally {
    looking -= 1;
    if (looking === 0) byId('together').removeAttribute('aria-busy');
  }
}

/** @param {...string} texts */
function tell(...texts) {
  for (const text of texts) byId('notices').append(Object.assign(document.createElement('p'), { className: 'notice', textContent: text }));
}

/** Reads what was dropped on a Setup page. @param {import('./arrival.js').Source} from */
async function readHanded(from) {
  const handed = await handedOver(from);
  if (!handed) return tell(words.text('handed-gone'));
  tell(...handed.tooLarge.map((name) => words.text('handed-too-large', { name: { text: name } })),
    ...handed.folders.map((name) => words.text('handed-folder', { name: { text: name } })));
  if (handed.drops.length > 0) await readAll(handed.drops);
}

/** One after the other, in the order dropped; the newest stands on top. @param {readonly Drop[]} drops */
async function readAll(drops) {
  question?.begin();
  for (const drop of drops) await read(drop);
  question?.judge();
  metadata.add(await desk.metadata());
  await findChains();
}

/** @param {File} file @param {string} [path] @returns {Part} */
const part = (file, path = '') => ({ path, size: file.size, load: () => file.arrayBuffer() });

/** @param {readonly File[]} files */
const whole = (files) => files.map((file) => ({ name: file.name, files: [part(file)] }));

/** @param {string} pasted */
function readText(pasted) {
  if (pasted.trim() === '') return;
  const load = async () => new TextEncoder().encode(pasted).buffer;
  void readAll([{ name: words.text('inspector-pasted'), files: [{ path: '', size: pasted.length, load }] }]);
}

/** @param {DataTransfer | null} data */
function readDropped(data) {
  // What was dropped may only be asked for at once; what is in a folder, later.
  /** @type {Drop[]} */
  const dropped = [];
  for (const item of data?.items ?? []) {
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) dropped.push({ name: entry.name, files: filesIn(/** @type {FileSystemDirectoryEntry} */ (entry), part) });
    else if (file !== null) dropped.push(...whole([file]));
  }
  if (dropped.length > 0) void readAll(dropped);
  else readText(data?.getData('text/plain') ?? '');
}

// The whole page takes a drop: a file that misses the zone would else replace the page.
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) zone.classList.remove('over'); });
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  readDropped(event.dataTransfer);
});
document.addEventListener('paste', (event) => {
  if (event.target === text) return;
  const files = [...event.clipboardData?.files ?? []];
  if (files.length > 0) void readAll(whole(files));
  else readText(event.clipboardData?.getData('text/plain') ?? '');
});
picker.addEventListener('change', () => {
  void readAll(whole([...picker.files ?? []]));
  picker.value = '';
});
folderPicker.addEventListener('change', () => {
  const files = [...folderPicker.files ?? []].map((file) => ({ file, path: file.webkitRelativePath.split('/') }));
  // A folder that holds nothing is not told of at all.
  if (files.length > 0) void readAll([{ name: files[0].path[0], files: files.map(({ file, path }) => part(file, path.slice(1).join('/'))) }]);
  folderPicker.value = '';
});
byId('read-text').addEventListener('click', () => {
  readText(text.value);
  text.value = '';
});
clear.addEventListener('click', () => {
  inspector.clear();
  metadata.clear();
  question?.begin();
  desk.clear();
  locked.clear();
  clear.hidden = true;
});

if (source) void readHanded(source);
// Who comes by keyboard goes on by keyboard.
else if (question) picker.focus();
