// Pages and frames of Firefox.
import { writeFile } from 'node:fs/promises';
import { callIn, evaluateIn } from './bidi.mjs';
import { dragInFirefox } from './firefox-drop.mjs';
import { findElement, keyParts, until, untilFrame, untilInPage } from './waiting.mjs';

/** @typedef {import('./interface.d.ts').Target} Target */
/** @typedef {import('./interface.d.ts').Page} Page */
/** @typedef {import('./interface.d.ts').PageFunction} PageFunction */
/** @typedef {import('./bidi.mjs').BiDi} BiDi */
/** @typedef {import('./firefox-extension.mjs').FirefoxExtension} FirefoxExtension */
/** @typedef {import('./firefox-extension.mjs').InParent} InParent */
/** @typedef {{ context: string, url: string, children: Tree[] }} Tree */

/** WebDriver writes keys that are no characters as private ones. @type {Record<string, string>} */
const keyCodes = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017', F10: '\uE03A', Meta: '\uE03D',
};

/** @param {string} key */
const keyCode = (key) => keyCodes[key] ?? key;

/** @implements {Target} */
export class FirefoxFrame {
  /** @param {BiDi} bidi @param {string} context @param {FirefoxExtension} extension @param {InParent} inParent */
  constructor(bidi, context, extension, inParent) {
    this.bidi = bidi;
    this.context = context;
    this.extension = extension;
    this.inParent = inParent;
  }

  /** @returns {Promise<Tree>} */
  async tree() {
    const { contexts } = await this.bidi.send('browsingContext.getTree', { root: this.context });
    return contexts[0];
  }

  async url() {
    return (await this.tree()).url;
  }

  /** @param {PageFunction} body @param {...unknown} values */
  evaluate(body, ...values) {
    return evaluateIn(this.bidi, this.context, body, values);
  }

  /** @param {PageFunction} body @param {...unknown} values */
  inContentScript(body, ...values) {
    return this.extension.inContentScript(this.context, body, values);
  }

  hasContentScript() {
    return this.extension.hasContentScript(this.context);
  }

  /** @param {PageFunction} ask @param {...unknown} values */
  waitFor(ask, ...values) {
    return untilInPage(this, ask, values);
  }

  /** @param {string} selector @returns {Promise<{ sharedId: string }>} */
  async #element(selector) {
    const found = await until(async () => {
      const answer = await callIn(this.bidi, this.context, `${findElement}`, [{ type: 'string', value: selector }]);
      return answer.type === 'node' && answer;
    }, () => `an element ${selector}`);
    return { sharedId: found.sharedId };
  }

  /** @param {object[]} actions of the mouse */
  async #point(actions) {
    await this.bidi.send('input.performActions', {
      context: this.context, actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** @param {string} selector */
  async click(selector) {
    // A page that still lays itself out can move the element after it was scrolled into view: then it is done again.
    await until(async () => {
      const element = await this.#element(selector);
      await callIn(this.bidi, this.context, `${scrollTo}`, [element]);
      await this.#point([
        { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
      return true;
    }, () => `${selector} to hold still for a click`);
  }

  /** @param {string} selector @param {string[]} paths */
  async setFiles(selector, paths) {
    const element = await this.#element(selector);
    await this.bidi.send('input.setFiles', { context: this.context, element, files: paths });
  }

  /** @param {string} selector @param {import('./interface.d.ts').Dragged} dragged @param {import('./interface.d.ts').DragStep[]} types */
  async #drag(selector, dragged, types) {
    await dragInFirefox(this.bidi, this.inParent, this.context, await this.#element(selector), { ...dragged, types });
  }

  /** @param {string} selector @param {string[] | import('./interface.d.ts').Dragged} dragged */
  async drop(selector, dragged) {
    await this.#drag(selector, Array.isArray(dragged) ? { files: dragged } : dragged, ['dragenter', 'dragover', 'drop']);
  }

  /** @param {string} selector @param {import('./interface.d.ts').Dragged} dragged */
  async dragOver(selector, dragged) {
    await this.#drag(selector, dragged, ['dragenter', 'dragover']);
  }
}

/** Runs in the page. What was scrolled is hit where it stands only once that is painted, which a tab in the back never is. @param {Element} element */
function scrollTo(element) {
  const { top, left } = element.getBoundingClientRect();
  element.scrollIntoView({ block: 'nearest' });
  const after = element.getBoundingClientRect();
  if (after.top === top && after.left === left) return undefined;
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)));
    setTimeout(() => resolve(undefined), 200);
  });
}

/** @implements {Page} */
export class FirefoxPage extends FirefoxFrame {
  async frames() {
    /** @param {Tree} tree @returns {FirefoxFrame[]} */
    const below = (tree) => tree.children.flatMap((child) => [new FirefoxFrame(this.bidi, child.context, this.extension, this.inParent), ...below(child)]);
    return below(await this.tree());
  }

  /** @param {import('./interface.d.ts').AddressPattern} pattern */
  frame(pattern) {
    return untilFrame(this, pattern);
  }

  /** @param {string} address */
  async goto(address) {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url: address, wait: 'complete' });
  }

  async reload() {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async close() {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  /** @param {object[]} actions of the keyboard */
  async #keyboard(actions) {
    await this.bidi.send('input.performActions', { context: this.context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {string} key */
  async press(key) {
    const { modifiers, key: last } = keyParts(key);
    const keys = [...modifiers, last].map(keyCode);
    await this.#keyboard([
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  /** @param {string} text */
  async type(text) {
    await this.#keyboard([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  /** @param {string} path @param {{ width: number, height: number }} [size] */
  async screenshot(path, size) {
    if (size !== undefined) {
      await this.bidi.send('browsingContext.setViewport', { context: this.context, viewport: size, devicePixelRatio: 1 });
    }
    const { data } = await this.bidi.send('browsingContext.captureScreenshot', { context: this.context });
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  /**
   * The protocol knows neither, but the browser's own settings of a tab do. They take a moment to reach every process.
   * @param {string} property
   * @param {string} value
   * @param {string} query true when it has arrived
   */
  async #override(property, value, query) {
    await this.inParent((context, name, chosen) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      NavigableManager.getBrowsingContextById(context)[name] = chosen;
    }, this.context, property, value);
    for (const target of [this, ...await this.frames()]) {
      await target.waitFor((media) => matchMedia(media).matches, query);
    }
  }

  /** @param {import('./interface.d.ts').ColorScheme} scheme */
  async setColorScheme(scheme) {
    await this.#override('prefersColorSchemeOverride', scheme, `(prefers-color-scheme: ${scheme})`);
  }

  /** @param {boolean} active */
  async setForcedColors(active) {
    const state = active ? 'active' : 'none';
    await this.#override('forcedColorsOverride', state, `(forced-colors: ${state})`);
  }
}
