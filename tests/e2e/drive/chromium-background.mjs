// The extension's service worker in Chromium: asked, stopped, started.
import { until } from './waiting.mjs';

/** @typedef {import('./interface.d.ts').Background} Background */

/** @implements {Background} */
export class ChromiumBackground {
  /** @type {import('puppeteer-core').Browser} */
  #browser;
  /** @type {string} */
  #origin;

  /** @param {import('puppeteer-core').Browser} browser @param {string} extensionId */
  constructor(browser, extensionId) {
    this.#browser = browser;
    this.#origin = `chrome-extension://${extensionId}/`;
  }

  #target() {
    return this.#browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(this.#origin));
  }

  /** A stopped worker is started through a page's session, which needs no message that the extension would have to know. */
  async #wake() {
    if (this.#target() !== undefined) return;
    const page = await this.#browser.newPage();
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: this.#origin });
    await until(async () => this.#target(), () => 'the service worker to start');
    await page.close();
  }

  /** @param {import('./interface.d.ts').PageFunction} body @param {...unknown} values @returns {Promise<any>} */
  async evaluate(body, ...values) {
    await this.#wake();
    const worker = await until(async () => {
      const started = await this.#target()?.worker();
      // A worker that is just starting has no interface of the browser yet.
      return await started?.evaluate(() => typeof chrome !== 'undefined' && chrome.storage !== undefined) ? started : undefined;
    }, () => 'the service worker');
    return worker.evaluate(body, ...values);
  }

  async stop() {
    const worker = await this.#target()?.worker();
    await worker?.close();
    await until(async () => this.#target() === undefined, () => 'the service worker to stop');
  }
}
