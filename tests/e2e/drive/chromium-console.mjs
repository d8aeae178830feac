// Everything that went wrong in Chromium: what pages say themselves, and what the browser notes about the extension.

/** @typedef {import('./interface.d.ts').ConsoleEntry} ConsoleEntry */

export class ChromiumConsole {
  /** @type {import('puppeteer-core').Browser} */
  #browser;
  /** @type {string} */
  #extensionId;
  /** @type {ConsoleEntry[]} */
  #noted = [];

  /** @param {import('puppeteer-core').Browser} browser @param {string} extensionId */
  constructor(browser, extensionId) {
    this.#browser = browser;
    this.#extensionId = extensionId;
  }

  async start() {
    this.#browser.on('targetcreated', (target) => { void this.#listen(target).catch(() => undefined); });
    for (const target of this.#browser.targets()) await this.#listen(target);
  }

  /** @param {import('puppeteer-core').Target} target */
  async #listen(target) {
    if (target.type() === 'page') {
      const page = await target.page();
      page?.on('console', (message) => this.#onMessage(target, message));
      page?.on('pageerror', (error) => this.#note(target.url(), error instanceof Error ? error.message : String(error)));
    } else if (target.type() === 'service_worker') {
      const worker = await target.worker();
      worker?.on('console', (message) => this.#onMessage(target, message));
      // puppeteer has no event of its own for what a service worker throws.
      worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
        this.#note(target.url(), exception?.description ?? text);
      });
    }
  }

  /**
   * @param {import('puppeteer-core').Target} target
   * @param {import('puppeteer-core').ConsoleMessage} message
   */
  #onMessage(target, message) {
    if (message.type() !== 'error') return;
    const where = message.location().url ?? '';
    // What a test itself evaluates has an address of puppeteer's.
    this.#note(/^(https?|chrome-extension):/.test(where) ? where : target.url(), message.text());
  }

  /** @param {string} where @param {string} text */
  #note(where, text) {
    this.#noted.push({ where, text });
  }

  /** The list behind chrome://extensions holds what the worker, the content scripts and the manifest did wrong. */
  async #fromExtension() {
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions/');
    const { manifestErrors, runtimeErrors } = await page.evaluate(
      (id) => /** @type {any} */ (chrome).developerPrivate.getExtensionInfo(id), this.#extensionId);
    await page.close();
    return [...manifestErrors, ...runtimeErrors].map((error) => ({ where: error.source || 'extension', text: error.message }));
  }

  /** @returns {Promise<ConsoleEntry[]>} */
  async entries() {
    return [...this.#noted, ...await this.#fromExtension()];
  }
}
