// Pages and frames of Chromium.
import { contentScriptWorld } from './chromium-content-script.mjs';
import { findElement, keyParts, until, untilFrame, untilInPage } from './waiting.mjs';

/** @typedef {import('./interface.d.ts').Target} Target */
/** @typedef {import('./interface.d.ts').Page} Page */
/** @typedef {import('./interface.d.ts').PageFunction} PageFunction */

/** @implements {Target} */
export class ChromiumFrame {
  /** @type {() => import('puppeteer-core').Frame} */
  #frame;
  /** @type {import('puppeteer-core').Page} */
  #page;

  /**
   * @param {import('puppeteer-core').Page} page
   * @param {() => import('puppeteer-core').Frame} frame asked each time: a navigation may replace a page's main frame
   */
  constructor(page, frame) {
    this.#page = page;
    this.#frame = frame;
  }

  async url() {
    return this.#frame().url();
  }

  /** @param {PageFunction} body @param {...unknown} values @returns {Promise<any>} */
  evaluate(body, ...values) {
    return this.#frame().evaluate(body, ...values);
  }

  /** @param {PageFunction} body @param {...unknown} values @returns {Promise<any>} */
  async inContentScript(body, ...values) {
    const world = await contentScriptWorld(this.#page, this.#frame());
    if (world === undefined) throw new Error(`no content script runs in ${await this.url()}`);
    return world.evaluate(body, values);
  }

  async hasContentScript() {
    return await contentScriptWorld(this.#page, this.#frame()) !== undefined;
  }

  /** @param {PageFunction} ask @param {...unknown} values */
  waitFor(ask, ...values) {
    return untilInPage(this, ask, values);
  }

  /** @param {string} selector */
  #element(selector) {
    return until(async () => (await this.#frame().evaluateHandle(findElement, selector)).asElement(), () => `an element ${selector}`);
  }

  /** @param {string} selector */
  async click(selector) {
    // A page that draws itself anew meanwhile can replace the element: then the new one is clicked.
    await until(async () => {
      const element = /** @type {import('puppeteer-core').ElementHandle<Element>} */ (await this.#element(selector));
      await element.click();
      return true;
    }, () => `${selector} to hold still for a click`);
  }

  /** @param {string} selector @param {string[]} paths */
  async setFiles(selector, paths) {
    const element = await this.#element(selector);
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (element).uploadFile(...paths);
  }

  /** @param {string} selector @param {import('./interface.d.ts').Dragged} dragged @param {('dragEnter' | 'dragOver' | 'drop')[]} types */
  async #drag(selector, { files = [], texts = {} }, types) {
    const element = /** @type {import('puppeteer-core').ElementHandle<Element>} */ (await this.#element(selector));
    await element.scrollIntoView();
    const { x, y } = await element.clickablePoint();
    const session = await this.#page.createCDPSession();
    const copy = 1;
    const items = Object.entries(texts).map(([mimeType, data]) => ({ mimeType, data }));
    for (const type of types) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data: { items, files, dragOperationsMask: copy } });
    }
    await session.detach();
  }

  /** @param {string} selector @param {string[] | import('./interface.d.ts').Dragged} dragged */
  async drop(selector, dragged) {
    await this.#drag(selector, Array.isArray(dragged) ? { files: dragged } : dragged, ['dragEnter', 'dragOver', 'drop']);
  }

  /** @param {string} selector @param {import('./interface.d.ts').Dragged} dragged */
  async dragOver(selector, dragged) {
    await this.#drag(selector, dragged, ['dragEnter', 'dragOver']);
  }
}

/** @implements {Page} */
export class ChromiumPage extends ChromiumFrame {
  /** @type {import('puppeteer-core').Page} */
  #page;
  #media = { 'prefers-color-scheme': 'light', 'forced-colors': 'none' };

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    super(page, () => page.mainFrame());
    this.#page = page;
  }

  /** @param {import('./interface.d.ts').LaunchOptions} options */
  async prepare({ colorScheme = 'light', forcedColors = false }) {
    // A frame of another site lives in a process of its own, and is told when it appears.
    this.#page.on('framenavigated', () => { void this.#applyMedia().catch(() => undefined); });
    await this.#setMedia({ 'prefers-color-scheme': colorScheme, 'forced-colors': forcedColors ? 'active' : 'none' });
  }

  async #applyMedia() {
    const features = Object.entries(this.#media).map(([name, value]) => ({ name, value }));
    // puppeteer's own call knows no forced colours, so the session of each process is told; its types do not show that session.
    const frames = /** @type {{ client: import('puppeteer-core').CDPSession }[]} */ (/** @type {unknown} */ (this.#page.frames()));
    for (const client of new Set(frames.map((frame) => frame.client))) {
      await client.send('Emulation.setEmulatedMedia', { features });
    }
  }

  /** @param {Partial<{ 'prefers-color-scheme': string, 'forced-colors': string }>} change */
  async #setMedia(change) {
    this.#media = { ...this.#media, ...change };
    await this.#applyMedia();
  }

  /** @param {import('./interface.d.ts').ColorScheme} scheme */
  async setColorScheme(scheme) {
    await this.#setMedia({ 'prefers-color-scheme': scheme });
  }

  /** @param {boolean} active */
  async setForcedColors(active) {
    await this.#setMedia({ 'forced-colors': active ? 'active' : 'none' });
  }

  async frames() {
    const main = this.#page.mainFrame();
    return this.#page.frames().filter((frame) => frame !== main).map((frame) => new ChromiumFrame(this.#page, () => frame));
  }

  /** @param {import('./interface.d.ts').AddressPattern} pattern */
  frame(pattern) {
    return untilFrame(this, pattern);
  }

  /** @param {string} address */
  async goto(address) {
    await this.#page.goto(address);
  }

  async reload() {
    await this.#page.reload();
  }

  async close() {
    await this.#page.close();
  }

  /** @param {string} key */
  async press(key) {
    const { modifiers, key: last } = keyParts(key);
    const { keyboard } = this.#page;
    for (const modifier of modifiers) await keyboard.down(/** @type {import('puppeteer-core').KeyInput} */ (modifier));
    await keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (last));
    for (const modifier of modifiers.reverse()) await keyboard.up(/** @type {import('puppeteer-core').KeyInput} */ (modifier));
  }

  /** @param {string} text */
  async type(text) {
    await this.#page.keyboard.type(text);
  }

  /** @param {string} path @param {{ width: number, height: number }} [size] */
  async screenshot(path, size) {
    if (size !== undefined) await this.#page.setViewport({ ...size, deviceScaleFactor: 1 });
    await this.#page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  }
}
