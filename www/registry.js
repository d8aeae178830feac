// Starts the registry page; the entry whose details are shown is behind the address's #.
import loadEngine, { RegistryPage } from '../engine/pages/certkeep.js';
import { beginNotifying, notifies, stopNotifying } from '../alerting.js';
import { beginLearning, learns, stopLearning } from '../learning.js';
import { receiveFiles } from './exchange.js';
import { followStored, host, isExtension } from './host.js';
import { loadWords } from '../words.js';

const followed = followStored();
const [words, stored] = await Promise.all([loadWords(), followed.first, loadEngine()]);
document.documentElement.lang = words.language;
document.title = words.text('registry-title');

const page = new RegistryPage(/** @type {HTMLElement} */ (document.getElementById('root')), words, { ...host, learn, notify });
const select = () => page.select(decodeURIComponent(location.hash.slice(1)));

page.show(stored);
if (isExtension) {
  chrome.permissions.onAdded.addListener(() => void showGranted());
  chrome.permissions.onRemoved.addListener(() => void showGranted());
  await showGranted();
}
select();
receiveFiles(page);
addEventListener('hashchange', select);
followed.tell((latest) => page.show(latest));

/** @param {boolean} on */
function learn(on) {
  // Refused or granted, the page shows what holds now.
  void (on ? beginLearning() : stopLearning()).then(showGranted, showGranted);
}

/** @param {boolean} on */
function notify(on) {
  void (on ? beginNotifying() : stopNotifying()).then(showGranted, showGranted);
}

async function showGranted() {
  page.showLearning(await learns());
  page.showNotifying(await notifies());
}
