// What only the browser's own interfaces can do, for the pages. Opened as a plain page there is no extension around:
// then there is no registry, and everything else works.

/** Whether this page runs inside the extension. */
export const isExtension = typeof chrome !== 'undefined' && Boolean(chrome.storage?.local);

/** Everything in storage; pages only read it. */
async function readStored() {
  return isExtension ? await chrome.storage.local.get(null) : {};
}

/**
 * Everything in storage, and again after each change from now on. One read at a time: of many changes the last one counts.
 *
 * @returns {{ first: Promise<any>, tell(show: (stored: any) => unknown): void }} what stands there now, and who is shown what comes
 */
export function followStored() {
  /** @type {((stored: any) => unknown) | undefined} */
  let show;
  let [isStale, isReading] = [false, false];

  async function follow() {
    if (isReading || !show) return;
    isReading = true;
    try {
      while (isStale) {
        isStale = false;
        const stored = await readStored();
        await show(stored);
      }
    } finally {
      isReading = false;
    }
  }

  if (isExtension) {
    chrome.storage.local.onChanged.addListener(() => {
      isStale = true;
      void follow();
    });
  }
  return {
    first: readStored(),
    tell(shown) {
      show = shown;
      void follow();
    },
  };
}

/** The engine of the worker that reads, compiled in its page, so that the worker has nothing to fetch. */
export const compileReader = () => WebAssembly.compileStreaming(fetch(new URL('../engine/reader/certkeep_bg.wasm', import.meta.url)));

/** The sites the content scripts run on: what a reader can take back at any time in Firefox, and in Chrome by site. */
function origins() {
  return chrome.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
}

/**
 * Whether the browser lets Certkeep onto the Setup pages. Asked for a site, Chrome means every page of it that may be
 * allowed, the optional ones too; so there what is granted is looked through.
 */
export async function hasAccess() {
  if (!isExtension || await chrome.permissions.contains({ origins: origins() })) return true;
  const granted = (await chrome.permissions.getAll()).origins ?? [];
  return origins().every((origin) => granted.includes(origin));
}

/** Must be called inside a click. */
export async function askForAccess() {
  return await chrome.permissions.request({ origins: origins() });
}

/** Asks the content script of one frame; nothing where there is none any more. @param {number} tab @param {number} frameId @param {any} message @returns {Promise<any>} */
export async function askSetupPage(tab, frameId, message) {
  try {
    return await chrome.tabs.sendMessage(tab, message, { frameId });
  } catch {
    return undefined;
  }
}

/** A background that is ended in the middle may take a question with it: then no answer ever comes. */
const PATIENCE_MILLISECONDS = 20_000;
/** Between one try to reach the background and the next: one that is just being ended takes no message, and one that starts needs its time. */
const PAUSES_MILLISECONDS = [0, 100, 400, 1500];

/** @param {number} milliseconds @returns {Promise<undefined>} */
const pass = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** One try to ask the background; nothing where it does not answer. @param {any} message @returns {Promise<any>} */
const ask = (message) => Promise.race([chrome.runtime.sendMessage(message).catch(() => undefined), pass(PATIENCE_MILLISECONDS)]);

/** Asks what may be asked twice; nothing where nobody answers. @param {any} message @returns {Promise<any>} */
async function untilAnswered(message) {
  for (const pause of PAUSES_MILLISECONDS) {
    const reply = await ask(message);
    if (reply) return reply;
    await pass(pause);
  }
  return ask(message);
}

/** @typedef {{ set: Record<string, unknown>, remove: string[] }} Change */

/** The tail of the journal goes on by itself. @param {Change} change @param {any} stored */
const isWritten = ({ set, remove }, stored) => Object.entries(set).every(([key, value]) => key.startsWith('tail/') || JSON.stringify(value) === JSON.stringify(stored[key]))
  && remove.every((key) => stored[key] === undefined);

/** Nothing where nobody answers. @param {(stored: any) => Change | undefined} apply @returns {Promise<any>} */
async function changed(apply) {
  /** @type {Change[]} */
  const unanswered = [];
  while (unanswered.length <= PAUSES_MILLISECONDS.length) {
    /** @type {any} */
    const stored = await readStored();
    // What got no answer may be written all the same: it is not done twice.
    if (unanswered.some((change) => isWritten(change, stored))) return { ok: true, view: {} };
    const change = apply(stored);
    if (!change) return { ok: true, view: {} };
    const { set, remove } = change;
    const seen = Object.fromEntries([...Object.keys(set), ...remove].map((key) => [key, stored[key] ?? null]));
    const reply = await ask({ type: 'store', change: { seen, set, remove } });
    if (reply && !reply.view?.conflict) return reply;
    if (reply) continue;
    await pass(PAUSES_MILLISECONDS[unanswered.length] ?? 0);
    unanswered.push(change);
  }
  return undefined;
}

/** With `unlimitedStorage` what there is to fill is the disk's; where the browser counts for itself, that is exact. */
async function room() {
  const { usage, quota } = await navigator.storage.estimate();
  const used = isExtension ? await chrome.storage.local.getBytesInUse?.(null) : undefined;
  return { used: used ?? usage ?? null, quota: quota ?? null };
}

/** The background's messages, the clipboard and files to save, as the engine calls them. */
export const host = {
  /** Asks what may be asked twice. @param {any} message @param {(reply: any) => void} done */
  send(message, done) {
    if (!isExtension) return done(undefined);
    untilAnswered(message).then(done);
  },

  /**
   * Changes the registry: `apply` says what is to be written where this is stored. Where somebody else has written
   * meanwhile, it looks again.
   *
   * @param {(stored: any) => Change | undefined} apply @param {(reply: any) => void} done
   */
  change(apply, done) {
    changed(apply).then(done, (error) => done({ ok: false, fault: { what: String(error?.message ?? error), why: '', action: '' } }));
  },

  /**
   * How many octets are stored, and how many may be; nothing where the browser does not tell.
   *
   * @param {(room: { used: number | null, quota: number | null }) => void} done
   */
  room(done) {
    room().then(done, () => done({ used: null, quota: null }));
  },

  /** @param {string} text @param {(copied: boolean) => void} done */
  copy(text, done) {
    navigator.clipboard.writeText(text).then(() => done(true), () => done(false));
  },

  /**
   * By a link that is never in the page: what it leads to is not fetched, so the closed policy has no say in it.
   *
   * @param {string} name @param {Uint8Array<ArrayBuffer>} octets
   */
  save(name, octets) {
    const link = document.createElement('a');
    // Of no type that a browser would know better than the name: it would give the file another extension.
    link.href = URL.createObjectURL(new Blob([octets], { type: 'application/octet-stream' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
};
