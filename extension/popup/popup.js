// Starts the popup: engine, words, storage and host access; all drawing is the engine's.
import loadEngine, { Popup } from '../engine/pages/certkeep.js';
import { followStored, hasAccess, askForAccess, host } from '../www/host.js';
import { loadWords } from '../words.js';

const followed = followStored();
const [words, stored, access] = await Promise.all([loadWords(), followed.first, hasAccess(), loadEngine()]);
document.documentElement.lang = words.language;

const root = /** @type {HTMLElement} */ (document.getElementById('root'));
const popup = new Popup(root, words, () => void askForAccess().then(() => show(latest), (error) => popup.fail(String(error))), host);
let latest = stored;

/** @param {any} kept */
async function show(kept) {
  latest = kept;
  try {
    popup.show(kept, await hasAccess());
  } catch (error) {
    popup.fail(String(error));
  }
}

popup.show(stored, access);
followed.tell(show);
