// The background: keeps the engine and the registry, answers pages, and is the only writer of storage.
//
// Chrome and Firefox stop it at any time. So listeners are registered in the first turn, everything kept is in
// storage, and the engine is a promise that each message awaits.
import loadEngine, { Background, __wbg_reset_state as resetEngine } from './engine/background/certkeep.js';
import { hearClicks, notify } from './alerting.js';
import { journalPieces, thisDevice } from './journal.js';
import { registerLearning } from './learning.js';
import { isAllowed, isSound } from './messages.js';
import { loadWords } from './words.js';

/** Words that the content script puts on its own controls. */
const CONTROLS = [
  'control-sort-by-expiry', 'control-page-order', 'control-open-registry', 'control-close', 'control-copy-diagnostics',
  'control-copied', 'panel-findings', 'panel-no-findings', 'panel-facts', 'panel-choose-date', 'panel-loading', 'panel-links', 'panel-link-open', 'panel-check-file', 'drop-on-row', 'drop-beside', 'summary-title', 'fault-silent', 'fault-silent-why', 'fault-silent-do',
  'panel-own', 'panel-owner', 'panel-purpose', 'panel-own-save', 'panel-own-saved',
];

const ALARM = 'refresh';
/** Mostly a Setup page has started the background, and waits for its answer: the clock is looked at after that. */
const LOOK_MILLISECONDS = 300;

/** @type {Promise<Background> | undefined} */
let engine;
/** @type {ReturnType<typeof loadWords> | undefined} */
let words;

chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  if (!isAllowed(message?.type, sender) || !isSound(message)) return false;
  // Whoever hears nothing asks again.
  answer(message, sender).then(sendResponse, () => sendResponse(undefined));
  return true;
});
chrome.runtime.onInstalled.addListener(() => void registerLearning());
chrome.permissions.onAdded.addListener(({ permissions }) => {
  hearClicks();
  if (permissions?.includes('notifications')) {
    mayNotify = true;
    void look();
  }
  void registerLearning();
});
chrome.permissions.onRemoved.addListener(() => void registerLearning());
// Whatever starts the background, it looks at the clock; an alarm may also find it awake.
chrome.runtime.onStartup.addListener(() => undefined);
chrome.alarms.onAlarm.addListener(() => void look());
hearClicks();
void readyEngine();
void readyWords();
warmUp();
void keepAlarm();
setTimeout(() => void look(), LOOK_MILLISECONDS);

/** The first date and the first number cost the platform 30 ms: they pass while the engine is being fetched. */
function warmUp() {
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' }).format(0);
  new Intl.NumberFormat().format(0);
}

/** Time passes without messages: the clock is looked at once an hour. */
async function keepAlarm() {
  if (!await chrome.alarms.get(ALARM)) await chrome.alarms.create(ALARM, { periodInMinutes: 60 });
}

function readyWords() {
  words ??= loadWords();
  words.catch(() => { words = undefined; });
  return words;
}

/** The engine with the registry in it; one load at a time, and again after a failure. */
function readyEngine() {
  engine ??= (async () => {
    const [, stored] = await Promise.all([loadEngine(), chrome.storage.local.get(null)]);
    return new Background(stored);
  })();
  engine.catch(() => { engine = undefined; });
  return engine;
}

/** The next one starts from what is stored; what this one noticed and could not write went with it. */
function dropEngine() {
  engine = undefined;
  happenings = [];
}

/** @param {unknown} error */
function dropTrapped(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  dropEngine();
  resetEngine();
}

/**
 * @param {{ type: string, [field: string]: any }} message
 * @param {chrome.runtime.MessageSender} sender
 */
async function answer(message, sender) {
  const [engineOutcome, wordsOutcome] = await Promise.allSettled([readyEngine(), readyWords()]);
  if (wordsOutcome.status === 'rejected') return { ok: false, fault: { what: 'Certkeep could not load its own words.', why: String(wordsOutcome.reason), action: '' } };
  const text = wordsOutcome.value;
  try {
    if (engineOutcome.status === 'rejected') throw engineOutcome.reason;
    return { ok: true, view: text.resolve(await handle(engineOutcome.value, message, sender, text)) };
  } catch (error) {
    return { ok: false, fault: fault(error, text) };
  }
}

/**
 * @param {Background} registry
 * @param {{ type: string, [field: string]: any }} message
 * @param {chrome.runtime.MessageSender} sender
 * @param {Awaited<ReturnType<typeof loadWords>>} text
 */
async function handle(registry, message, sender, text) {
  switch (message.type) {
    case 'wake':
      return {};
    case 'page': {
      const view = registry.readPage(message.page);
      // The page waits neither for the disk nor for what goes there; if writing fails it is told.
      // A tab that has gone meanwhile need not be told.
      setTimeout(() => void save(registry).then(look, (error) => tellNotSaved(sender, error)).catch(() => undefined));
      return { ...view, words: Object.fromEntries(CONTROLS.map((id) => [id, text.text(id)])) };
    }
    case 'annotations':
      return registry.annotations(message.entries);
    case 'certificate':
      return registry.certificate(message.entry);
    case 'own':
      return own(registry, message);
    case 'date-order':
      registry.chooseDateOrder(message.host, message.order);
      return save(registry).finally(() => void look());
    case 'open-registry':
      await chrome.tabs.create({ url: chrome.runtime.getURL(`www/registry.html#${encodeURIComponent(message.entry ?? '')}`) });
      return {};
    case 'inspect':
      await chrome.tabs.create({ url: inspectorFor(message, sender), openerTabId: sender.tab?.id });
      return {};
    case 'remember': {
      const entry = registry.remember(message.remembered);
      await save(registry);
      void look();
      void tellChanged();
      return { entry };
    }
    case 'store':
      return inTurn(async () => store(await readyEngine(), message.change)).finally(() => void look());
    default:
      throw new Error(`no such message: ${message.type}`);
  }
}

/**
 * The inspector for one entry, for files dropped on a page, or for both. The files themselves stay with the page's
 * content script: the inspector asks it for them, by its tab, frame and ticket, and no octet of them comes here.
 *
 * @param {{ [field: string]: any }} message
 * @param {chrome.runtime.MessageSender} sender
 */
function inspectorFor({ entry, ticket }, sender) {
  const behind = new URLSearchParams();
  if (typeof entry === 'string') behind.set('entry', entry);
  if (typeof ticket === 'string') {
    behind.set('ticket', ticket);
    behind.set('tab', String(sender.tab?.id));
    behind.set('frame', String(sender.frameId));
  }
  return chrome.runtime.getURL(`www/inspector.html#${behind}`);
}

/**
 * Writes what changed, in one call: a browser killed in the middle leaves the last good state. What could not be
 * written stays with the engine and comes again with the next change.
 *
 * @param {Background} registry
 */
async function save(registry) {
  await inTurn(() => write(registry));
  await showToolbar(registry);
  return {};
}

/** @type {Promise<unknown>} */
let lastTurn = Promise.resolve();

/** One after the other: what a journal goes on from is what was written last. @template T @param {() => Promise<T>} body @returns {Promise<T>} */
function inTurn(body) {
  const turn = lastTurn.then(body);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

/** What happened and could not be written yet. @type {import('./journal.js').Happening[]} */
let happenings = [];

/** @param {Background} registry */
async function write(registry) {
  const changes = registry.takeChanges();
  happenings.push(...registry.takeHappenings());
  if (!changes && happenings.length === 0) return;
  try {
    await chrome.storage.local.set({ ...await withCopy(changes?.set ?? {}), ...await journalPieces(happenings) });
    happenings = [];
    if (changes?.remove.length > 0) await chrome.storage.local.remove(changes.remove);
  } catch (error) {
    registry.notWritten(changes?.keys ?? []);
    throw new NotSaved(String(error));
  }
}

/**
 * The same values, and where they bring a newer schema than what is stored, a copy of all that stands there: a migration
 * that went wrong can be taken back by hand. It is written in the same call, so there is never the one without the other.
 *
 * @param {Record<string, any>} set
 */
async function withCopy(set) {
  if (set.certkeep === undefined) return set;
  const stored = await chrome.storage.local.get(null);
  const schema = /** @type {any} */ (stored.certkeep)?.schema;
  if (schema === undefined || schema === set.certkeep.schema) return set;
  const pieces = Object.fromEntries(Object.entries(stored).filter(([key]) => !key.startsWith('before-')));
  return { ...set, [`before-migration/${schema}`]: { at: new Date().toISOString(), pieces } };
}

/**
 * Writes what a page changed, where that page saw what is stored now: else it looks again and changes that.
 *
 * @param {Background} registry
 * @param {{ seen: Record<string, unknown>, set: Record<string, unknown>, remove: string[] }} change all that is written or removed is seen, `null` where nothing was
 */
async function store(registry, { seen, set, remove }) {
  /** @type {Record<string, unknown>} */
  let stored;
  do {
    await write(registry);
    stored = await chrome.storage.local.get(Object.keys(seen));
  } while (registry.hasChanges());
  if (Object.entries(seen).some(([key, value]) => JSON.stringify(stored[key] ?? null) !== JSON.stringify(value))) return { conflict: true };
  registry.put(set, remove);
  try {
    await chrome.storage.local.set(set);
    if (remove.length > 0) await chrome.storage.local.remove(remove);
  } catch (error) {
    // The engine knows now what storage does not.
    dropEngine();
    throw new NotSaved(String(error));
  }
  void showToolbar(registry);
  void tellChanged();
  return {};
}

class NotSaved extends Error {}

/** Setup pages that are open ask again. Which tabs have one, nobody needs to be allowed to know: the others do not listen. */
async function tellChanged() {
  for (const { id } of await chrome.tabs.query({})) {
    if (id !== undefined) chrome.tabs.sendMessage(id, { type: 'changed' }).catch(() => undefined);
  }
}

/** @param {chrome.runtime.MessageSender} sender @param {unknown} error */
async function tellNotSaved(sender, error) {
  const text = await readyWords();
  if (sender.tab?.id === undefined) return;
  await chrome.tabs.sendMessage(sender.tab.id, { type: 'not-saved', fault: fault(error, text) }, { frameId: sender.frameId ?? 0 });
}

/**
 * What, why and what to do. A trapped engine is dropped: the next message starts a new one from storage.
 *
 * @param {any} error
 * @param {Awaited<ReturnType<typeof loadWords>>} text
 */
function fault(error, text) {
  dropTrapped(error);
  let kind = 'internal';
  if (error instanceof NotSaved) {
    kind = 'not-saved';
  } else if (error?.variant === 'Newer') {
    kind = 'newer';
  } else if (error?.variant === 'UnknownEntry') {
    kind = 'unknown-entry';
  }
  const reason = error?.message ?? String(error);
  return {
    kind,
    what: text.text(`fault-${kind}`),
    why: text.text(`fault-${kind}-why`, { reason: { text: reason } }),
    action: text.text(`fault-${kind}-do`),
  };
}

/**
 * Who owns a certificate and what it is for.
 *
 * @param {Background} registry
 * @param {{ [field: string]: any }} message
 */
async function own(registry, { entry, owner, purpose }) {
  registry.own(entry, owner, purpose, (await thisDevice()).writer);
  return save(registry);
}

/** Whether notifications were allowed a moment ago: what is open now is told then, once, though none of it is new. */
let mayNotify = false;

/**
 * Looks which steps were crossed since somebody last looked, an hour or three weeks ago, and by what was learnt just now.
 * What was raised is written before it is told: nobody is told of it twice, and where it cannot be written the next look
 * raises it again.
 */
async function look() {
  try {
    const registry = await readyEngine();
    const waiting = registry.hasChanges();
    const all = mayNotify;
    mayNotify = false;
    const news = registry.look(all);
    try {
      // What waited before is somebody else's to write.
      if (news || !waiting) await save(registry);
      else await showToolbar(registry);
    } catch (error) {
      dropEngine();
      mayNotify ||= all;
      throw error;
    }
    if (news) await notify((await readyWords()).resolve(news));
  } catch (error) {
    await tellOfFault(error);
  }
}

/** Whoever opens the popup is told what is wrong; a number nobody asked for need not be. @param {unknown} error */
async function tellOfFault(error) {
  dropTrapped(error);
  await chrome.action.setBadgeText({ text: '?' });
}

/** What is written stays written, also where the button cannot be told. @param {Background} registry */
async function showToolbar(registry) {
  try {
    const { count, urgent, title } = (await readyWords()).resolve(registry.toolbar());
    await chrome.action.setBadgeText({ text: count > 0 ? String(count) : '' });
    await chrome.action.setBadgeBackgroundColor({ color: urgent ? '#ba0517' : '#8c4b02' });
    await chrome.action.setTitle({ title });
  } catch (error) {
    await tellOfFault(error).catch(() => undefined);
  }
}
