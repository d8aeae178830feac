// Starts the inspector: drops, picks and pastes become octets here; all reading and drawing is the engine's.
import loadEngine, { Inspector } from '../engine/pages/certkeep.js';
import { host, isExtension, onStored, readStored } from './host.js';
import { loadWords } from '../words.js';

const [words, stored] = await Promise.all([loadWords(), readStored(), loadEngine()]);
closeNetwork();

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const [results, clear, zone] = [byId('results'), byId('clear'), /** @type {HTMLElement} */ (document.querySelector('.drop'))];
const picker = /** @type {HTMLInputElement} */ (byId('files'));
const text = /** @type {HTMLTextAreaElement} */ (byId('text'));

for (const element of document.querySelectorAll('[data-words]')) element.textContent = words.text(element.getAttribute('data-words') ?? '');
for (const element of document.querySelectorAll('[data-words-label]')) element.setAttribute('aria-label', words.text(element.getAttribute('data-words-label') ?? ''));
document.documentElement.lang = words.language;
document.title = words.text('inspector-title');
byId('registry').hidden = !isExtension;

const inspector = new Inspector(results, byId('notices'), words, host, isExtension);
inspector.show(stored);
onStored(() => void readStored().then((latest) => inspector.show(latest)));

/** All is loaded: from here on the browser itself refuses every request of this page, even to where it came from. */
function closeNetwork() {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'";
  document.head.append(policy);
}

/** @param {File} file */
async function readFile(file) {
  if (file.size > Inspector.mostOctets()) return inspector.addTooLarge(file.name);
  try {
    const octets = new Uint8Array(await file.arrayBuffer());
    inspector.add(file.name, octets);
    // The engine wiped its own copy; this is the other one.
    octets.fill(0);
  } catch (error) {
    inspector.addUnreadable(file.name, String(error));
  }
  return undefined;
}

/** @param {readonly File[]} files */
async function readFiles(files) {
  // One after the other, in the order dropped; the newest stands on top.
  for (const file of files) await readFile(file);
  clear.hidden = false;
}

/** @param {string} pasted */
function readText(pasted) {
  if (pasted.trim() === '') return;
  inspector.add(words.text('inspector-pasted'), new TextEncoder().encode(pasted));
  clear.hidden = false;
}

/** @param {DataTransfer | null} data */
function readDropped(data) {
  const entries = [...data?.items ?? []].map((item) => item.webkitGetAsEntry?.() ?? null);
  const folders = entries.filter((entry) => entry?.isDirectory);
  for (const folder of folders) inspector.addFolder(folder?.name ?? '');
  if (folders.length > 0) clear.hidden = false;
  const files = [...data?.files ?? []].filter((file) => !folders.some((folder) => folder?.name === file.name));
  if (files.length > 0) return void readFiles(files);
  if (folders.length === 0) readText(data?.getData('text/plain') ?? '');
  return undefined;
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
  if (files.length > 0) void readFiles(files);
  else readText(event.clipboardData?.getData('text/plain') ?? '');
});
picker.addEventListener('change', () => {
  void readFiles([...picker.files ?? []]);
  picker.value = '';
});
byId('read-text').addEventListener('click', () => {
  readText(text.value);
  text.value = '';
});
clear.addEventListener('click', () => {
  inspector.clear();
  clear.hidden = true;
});
