// The page on which an org is read live; the org is behind the address's #. Nothing is called without a click.
//
// The read runs here and not in the background: a browser stops that whenever it likes, a tab is closed by its reader.
import loadEngine, { LivePage } from '../engine/pages/certkeep.js';
import { openDesk } from './desk.js';
import { compileReader, followStored, host } from './host.js';
import { openLine } from './org-calls.js';
import { loadWords } from '../words.js';

const followed = followStored();
const [words, stored, module] = await Promise.all([loadWords(), followed.first, compileReader(), loadEngine()]);
document.documentElement.lang = words.language;
document.title = words.text('live-title');

const page = new LivePage(/** @type {HTMLElement} */ (document.getElementById('root')), words, host, { turnOn, turnOff, read: () => void read(), cancel: () => stop?.abort() },
  decodeURIComponent(location.hash.slice(1)));
const apiHost = page.apiHost() ?? '';
const access = { permissions: /** @type {const} */ (['cookies']), origins: [`https://${apiHost}/*`] };
/** What most messages tell of. */
const about = { org: { text: page.orgKey() ?? '' }, host: { text: apiHost } };
const desk = await openDesk(module, () => undefined);
/** Ends the read that is going on. @type {AbortController | undefined} */
let stop;

page.show(stored);
followed.tell((latest) => page.show(latest));
addEventListener('hashchange', () => location.reload());
if (apiHost !== '') {
  closeNetwork();
  await refresh();
  // The reader can take it back in the browser's own settings, too.
  chrome.permissions.onRemoved.addListener(() => void refresh());
}

/** All is loaded: from here on the browser itself refuses every request of this page to any host but the org's. */
function closeNetwork() {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src https://${apiHost}`;
  document.head.append(policy);
}

/**
 * For which hosts the admin has turned it on. The browser's permission alone does not say: Firefox lets an extension
 * onto every host its content scripts run on, and has one permission for the cookies of all.
 *
 * @returns {string[]}
 */
function turnedOn() {
  return JSON.parse(localStorage.getItem('live') ?? '[]');
}

/** @param {string[]} hosts */
function saveTurnedOn(hosts) {
  localStorage.setItem('live', JSON.stringify(hosts));
}

async function isOn() {
  return turnedOn().includes(apiHost) && await chrome.permissions.contains({ ...access, permissions: ['cookies'] });
}

async function refresh() {
  const on = await isOn();
  if (!on) stop?.abort();
  if (stop === undefined) page.setOn(on);
}

/** Called inside the click. */
function turnOn() {
  chrome.permissions.request({ ...access, permissions: ['cookies'] }).then(async (granted) => {
    if (granted) saveTurnedOn([...new Set([...turnedOn(), apiHost])]);
    page.tell(granted ? words.text('live-turned-on', about) : words.text('live-denied'), !granted);
    await refresh();
  }, () => page.tell(words.text('live-denied'), true));
}

async function turnOff() {
  stop?.abort();
  const others = turnedOn().filter((other) => other !== apiHost);
  saveTurnedOn(others);
  // The cookies of other orgs may still be read, where the admin has turned that on.
  const removed = others.length === 0 ? { ...access, permissions: /** @type {['cookies']} */ (['cookies']) } : { origins: access.origins };
  await chrome.permissions.remove(removed);
  const cookies = await chrome.permissions.contains({ permissions: ['cookies'] });
  const left = { ...about, others: { number: others.length } };
  page.tell(cookies ? words.text('live-turned-off-here', left) : words.text('live-turned-off', left), false);
  await refresh();
}

async function read() {
  if (stop !== undefined) return;
  stop = new AbortController();
  const { signal } = stop;
  try {
    if (await isOn()) await readOrg(signal);
  } catch {
    page.tell(signal.aborted ? words.text('live-stopped') : words.text('live-failed'), true);
  }
  stop = undefined;
  await refresh();
}

/** @param {AbortSignal} signal */
async function readOrg(signal) {
  page.begin();
  const call = await openLine(apiHost, signal);
  if (call === undefined) page.tell(words.text('live-no-session', about), true);
  else await readBy(call, signal);
}

/** @param {NonNullable<Awaited<ReturnType<typeof openLine>>>} call @param {AbortSignal} signal */
async function readBy(call, signal) {
  let step = await desk.live({ begin: true });
  while (step.next) {
    const { next } = step;
    page.calling(next.part);
    await pause(next.pause, signal);
    const begun = performance.now();
    const answer = await call(next);
    signal.throwIfAborted();
    const [status, octets] = 'failed' in answer ? [undefined, 0] : [answer.status, answer.body.length];
    page.called(next.body === null ? 'GET' : 'POST', next.path, status, performance.now() - begun, octets);
    step = await desk.live(answer);
  }
  page.found(step.found);
}

/** @param {number} milliseconds @param {AbortSignal} signal @returns {Promise<void>} */
function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
    if (signal.aborted) reject(signal.reason);
  });
}
