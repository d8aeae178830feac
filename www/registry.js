// Starts the registry page; the entry whose details are shown is behind the address's #.
import loadEngine, { RegistryPage } from '../engine/pages/certkeep.js';
import { host, onStored, readStored } from './host.js';
import { loadWords } from '../words.js';

const [words, stored] = await Promise.all([loadWords(), readStored(), loadEngine()]);
document.documentElement.lang = words.language;
document.title = words.text('registry-title');

const page = new RegistryPage(/** @type {HTMLElement} */ (document.getElementById('root')), words, host);
const select = () => page.select(decodeURIComponent(location.hash.slice(1)));

page.show(stored);
select();
addEventListener('hashchange', select);
onStored(() => void readStored().then((latest) => page.show(latest)));
