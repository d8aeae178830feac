// Starts the popup: engine, words, storage and host access; all drawing is the engine's.
import loadEngine, { Popup } from '../engine/pages/certkeep.js';
import { hasAccess, askForAccess, host, readStored, onStored } from '../www/host.js';
import { loadWords } from '../words.js';

const [words, stored, access] = await Promise.all([loadWords(), readStored(), hasAccess(), loadEngine()]);
document.documentElement.lang = words.language;

const root = /** @type {HTMLElement} */ (document.getElementById('root'));
const popup = new Popup(root, words, () => void askForAccess().then(show, (error) => popup.fail(String(error))), host);

async function show() {
  try {
    popup.show(await readStored(), await hasAccess());
  } catch (error) {
    popup.fail(String(error));
  }
}

popup.show(stored, access);
onStored(() => void show());
