// A drop in Firefox. No protocol drags files there, so the page makes the events and the browser itself sends them:
// then they count as the reader's own, and what nobody cancels does what it would do.
import { callIn } from './bidi.mjs';

/** @typedef {import('./firefox-extension.mjs').InParent} InParent */

/** Runs in the page: makes the events and leaves them where the browser finds them. */
const prepare = (/** @type {Element} */ target, /** @type {HTMLInputElement | null} */ input, /** @type {Record<string, string>} */ texts, /** @type {string[]} */ types) => {
  const dataTransfer = new DataTransfer();
  for (const file of input?.files ?? []) dataTransfer.items.add(file);
  for (const [type, text] of Object.entries(texts)) dataTransfer.setData(type, text);
  const { left, top, width, height } = target.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  Object.assign(globalThis, {
    droppedByTest: { target, events: types.map((type) => new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer, ...place })) },
  });
};

/** Runs in the parent process: a script in the tab's own process sends the events. @param {string} context */
function send(context) {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const browsingContext = NavigableManager.getBrowsingContextById(context);
  const { messageManager } = browsingContext.top.embedderElement;
  const answerName = `certkeep-drive:${Services.uuid.generateUUID()}`;
  const script = `{
    const window = BrowsingContext.get(${browsingContext.id}).window;
    const page = Cu.waiveXrays(window);
    const { target, events } = page.droppedByTest;
    delete page.droppedByTest;
    for (const event of [...events]) window.windowUtils.dispatchDOMEventViaPresShellForTesting(Cu.unwaiveXrays(target), Cu.unwaiveXrays(event));
    sendAsyncMessage(${JSON.stringify(answerName)});
  }`;
  return new Promise((resolve) => {
    const onAnswer = () => {
      messageManager.removeMessageListener(answerName, onAnswer);
      resolve(undefined);
    };
    messageManager.addMessageListener(answerName, onAnswer);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}

/**
 * Drags over an element, and drops there if `types` end so.
 *
 * @param {import('./bidi.mjs').BiDi} bidi
 * @param {InParent} inParent
 * @param {string} context
 * @param {{ sharedId: string }} element
 * @param {{ files?: string[], texts?: Record<string, string>, types: string[] }} dragged
 */
export async function dragInFirefox(bidi, inParent, context, element, { files = [], texts = {}, types }) {
  /** @type {any} */
  let input = { type: 'null' };
  if (files.length > 0) {
    // Real files come into a page only through an input: one that is in no document, so that the page never sees it.
    const { sharedId } = await callIn(bidi, context, '() => Object.assign(document.createElement("input"), { type: "file", multiple: true })', []);
    input = { sharedId };
    await bidi.send('input.setFiles', { context, element: input, files });
  }
  const plain = JSON.stringify([texts, types]);
  await callIn(bidi, context, `(target, input, plain) => (${prepare})(target, input, ...JSON.parse(plain))`, [element, input, { type: 'string', value: plain }]);
  await inParent(send, context);
}
