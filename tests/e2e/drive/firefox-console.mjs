// Everything that went wrong in Firefox, heard in the parent process: it is told of every page, event page and content script.

/** @typedef {import('./interface.d.ts').ConsoleEntry} ConsoleEntry */
/** @typedef {import('./firefox-extension.mjs').InParent} InParent */

/** Runs in the parent process. */
function startListening() {
  /** @type {ConsoleEntry[]} */
  const entries = [];
  const isOurs = (/** @type {string} */ where) => /^(https?|moz-extension):/.test(where);
  // `console.error` is known only to the process that said it: a script in each of them passes it on.
  const channel = 'certkeep-drive:console';
  const inEachProcess = `
    const listener = (message) => {
      const { level, filename, arguments: values } = message.wrappedJSObject;
      if (level === 'error') sendAsyncMessage('${channel}', { where: filename, text: values.map(String).join(' ') });
    };
    Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
      .addLogEventListener(listener, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));`;
  Services.ppmm.addMessageListener(channel, (/** @type {any} */ { data }) => { entries.push(data); });
  Services.ppmm.loadProcessScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(inEachProcess)}`, true);
  Services.console.registerListener({
    observe(/** @type {any} */ message) {
      if (!(message instanceof Ci.nsIScriptError) || !isOurs(message.sourceName)) return;
      if ((message.flags & Ci.nsIScriptError.warningFlag) !== 0) return;
      entries.push({ where: message.sourceName, text: message.errorMessage });
    },
  });
  /** @type {any} */ (globalThis).certkeepConsole = entries;
}

export class FirefoxConsole {
  /** @type {InParent} */
  #inParent;
  /** @type {string} */
  #addonId;

  /** @param {InParent} inParent @param {string} addonId */
  constructor(inParent, addonId) {
    this.#inParent = inParent;
    this.#addonId = addonId;
  }

  start() {
    return this.#inParent(startListening);
  }

  /** @returns {Promise<ConsoleEntry[]>} */
  entries() {
    return this.#inParent((addonId) => {
      const { errors, warnings } = WebExtensionPolicy.getByID(addonId).extension;
      const complaints = [...errors, ...warnings].map((/** @type {string} */ text) => ({ where: 'extension', text }));
      return [...complaints, .../** @type {any} */ (globalThis).certkeepConsole];
    }, this.#addonId);
  }
}
