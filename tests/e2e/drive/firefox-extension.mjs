// The extension inside Firefox, reached through the browser's own parent process: no protocol leads to an event page.
import { until } from './waiting.mjs';

/** @typedef {import('./interface.d.ts').PageFunction} PageFunction */
/** @typedef {(body: PageFunction, ...values: unknown[]) => Promise<any>} InParent */

/**
 * Runs in the parent process: wakes the event page and loads a script beside it, which calls the function in the page's own scope.
 * @param {string} addonId
 * @param {string} body source of a function
 * @param {string} values JSON
 */
function evaluateInBackground(addonId, body, values) {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  const answerName = `certkeep-drive:${Services.uuid.generateUUID()}`;
  const call = `(async (values) => JSON.stringify(await (${body})(...JSON.parse(values))))`;
  const script = `(async () => {
    const answer = {};
    try {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
      answer.value = await Cu.evalInSandbox(${JSON.stringify(call)}, sandbox)(${JSON.stringify(values)});
    } catch (error) {
      answer.error = String(error);
    }
    sendAsyncMessage(${JSON.stringify(answerName)}, answer);
  })()`;
  return extension.wakeupBackground().then(() => {
    const { messageManager } = extension.backgroundContext.xulBrowser;
    return new Promise((resolve) => {
      const onAnswer = (/** @type {any} */ message) => {
        messageManager.removeMessageListener(answerName, onAnswer);
        resolve(message.data);
      };
      messageManager.addMessageListener(answerName, onAnswer);
      messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
    });
  });
}

/**
 * Runs in the parent process: a script in the tab's own process finds the content script's sandbox in the frame. That is
 * the process of every frame of the same site; no test looks for a content script in another.
 * @param {string} addonId
 * @param {string} context of WebDriver BiDi
 * @param {string | null} body source of a function; without one, the answer is whether there is a content script
 * @param {string} values JSON
 */
function evaluateInContentScript(addonId, context, body, values) {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const browsingContext = NavigableManager.getBrowsingContextById(context);
  const { messageManager } = browsingContext.top.embedderElement;
  const answerName = `certkeep-drive:${Services.uuid.generateUUID()}`;
  const call = `(async (values) => JSON.stringify(await (${body})(...JSON.parse(values))))`;
  const script = `(async () => {
    const answer = {};
    try {
      const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
      const found = ExtensionContent.getContextByExtensionId(${JSON.stringify(addonId)}, BrowsingContext.get(${browsingContext.id}).window);
      if (${body === null}) answer.value = String(Boolean(found));
      else if (!found) answer.error = 'no content script runs there';
      else answer.value = await Cu.evalInSandbox(${JSON.stringify(call)}, found.cloneScope)(${JSON.stringify(values)});
    } catch (error) {
      answer.error = String(error);
    }
    sendAsyncMessage(${JSON.stringify(answerName)}, answer);
  })()`;
  return new Promise((resolve) => {
    const onAnswer = (/** @type {any} */ message) => {
      messageManager.removeMessageListener(answerName, onAnswer);
      resolve(message.data);
    };
    messageManager.addMessageListener(answerName, onAnswer);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}

/** @param {{ value?: string, error?: string }} answer */
function answered({ value, error }) {
  if (error !== undefined) throw new Error(error);
  return value === undefined ? undefined : JSON.parse(value);
}

export class FirefoxExtension {
  /** @type {InParent} */
  #inParent;
  /** @type {string} */
  #addonId;

  /** @param {InParent} inParent @param {string} addonId */
  constructor(inParent, addonId) {
    this.#inParent = inParent;
    this.#addonId = addonId;
  }

  /** @param {PageFunction} body @param {...unknown} values @returns {Promise<any>} */
  async evaluate(body, ...values) {
    return answered(await this.#inParent(evaluateInBackground, this.#addonId, `${body}`, JSON.stringify(values)));
  }

  /** @param {string} context @param {PageFunction} body @param {unknown[]} values @returns {Promise<any>} */
  async inContentScript(context, body, values) {
    return answered(await this.#inParent(evaluateInContentScript, this.#addonId, context, `${body}`, JSON.stringify(values)));
  }

  /** @param {string} context @returns {Promise<boolean>} */
  async hasContentScript(context) {
    return answered(await this.#inParent(evaluateInContentScript, this.#addonId, context, null, '[]'));
  }

  async stop() {
    // A background that is just starting cannot be ended yet: asked again until it is.
    await until(() => this.#inParent(async (addonId) => {
      const { extension } = WebExtensionPolicy.getByID(addonId);
      if (extension.backgroundState !== 'stopped') await extension.terminateBackground();
      return extension.backgroundState === 'stopped';
    }, this.#addonId), () => 'the event page to sleep');
  }

  /** What the add-on manager does when the reader switches a site off. */
  async revokeHostPermissions() {
    await this.#inParent(async (addonId) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(addonId);
      const { origins } = await ExtensionPermissions.get(addonId);
      await ExtensionPermissions.remove(addonId, { permissions: [], origins: [...origins] }, extension);
    }, this.#addonId);
  }

  /** What a click on "Allow" does in the prompt that `permissions.request` opened. */
  async allowRequestedPermissions() {
    await until(() => this.#inParent(() => {
      for (const window of Services.wm.getEnumerator('navigator:browser')) {
        const prompt = window.PopupNotifications.getNotification('addon-webext-permissions', window.gBrowser.selectedBrowser);
        if (!prompt) continue;
        prompt.mainAction.callback({ checkboxChecked: false });
        prompt.remove();
        return true;
      }
      return false;
    }), () => 'the prompt of permissions.request');
  }
}
