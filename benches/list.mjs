// From a chosen file to its list, in the inspector of the built extension.
import { visitInspector } from '../tests/e2e/own-pages.mjs';

/**
 * In milliseconds, counted from the choice: until the first line and all lines could be seen. From the click until a line
 * was open and from scrolling until the lines there could be seen, both begun as soon as there were lines. And by how much
 * the longest block of the main thread passed the limit.
 * @typedef {{ first: number, all: number, opened: number, scrolled: number, whileLoading: boolean, block: number }} Visit
 */

/**
 * Runs in the page before the file is chosen, and leaves a promise there. How blocks are told: benches/page.mjs.
 * @param {number} limit
 */
function watch(limit) {
  const isTold = PerformanceObserver.supportedEntryTypes.includes('long-animation-frame');
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (document.querySelector(`#results > .file ${selector}`));
  /** When what is in the page now can be seen. @returns {Promise<number>} */
  const seen = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
  /** @param {() => unknown} ask */
  const once = (ask) => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!ask()) return;
      observer.disconnect();
      resolve(undefined);
    });
    observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  }).then(seen);
  const isLoading = () => document.querySelector('#results > [aria-busy]') !== null;
  let [start, longest, before, ended] = [0, 0, 0, false];
  /** @type {Promise<void>} */
  const chosen = new Promise((resolve) => {
    document.querySelector('#files')?.addEventListener('change', () => {
      start = performance.now();
      const frames = new PerformanceObserver((list) => {
        for (const { blockingDuration } of /** @type {(PerformanceEntry & { blockingDuration: number })[]} */ (list.getEntries())) {
          if (blockingDuration > 0) longest = Math.max(longest, limit + blockingDuration);
        }
      });
      if (isTold) frames.observe({ type: 'long-animation-frame' });
      const { port1, port2 } = new MessageChannel();
      before = start;
      port1.onmessage = () => {
        if (!isTold) longest = Math.max(longest, performance.now() - before);
        before = performance.now();
        if (!ended) port2.postMessage(null);
      };
      port2.postMessage(null);
      resolve();
    }, { capture: true, once: true });
  });
  const use = async () => {
    const [open, clicked] = [once(() => find('.chosen .whole > *')), performance.now()];
    find('.line')?.click();
    const opened = await open - clicked;
    const viewport = /** @type {HTMLElement} */ (find('.viewport'));
    const scrolledAt = performance.now();
    const whileLoading = isLoading();
    const last = find('.line:last-child')?.dataset.index;
    const drawn = once(() => find('.line:last-child')?.dataset.index !== last);
    viewport.scrollTop = viewport.scrollHeight / 2;
    return { opened, scrolled: await drawn - scrolledAt, whileLoading };
  };
  const run = async () => {
    await chosen;
    const whole = once(() => find('h2') && !isLoading());
    const first = await once(() => find('.line, .item'));
    const used = find('.line') ? await use() : { opened: 0, scrolled: 0, whileLoading: false };
    const all = await whole;
    ended = true;
    // The last frame is told of only after it.
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return { first: first - start, all: all - start, ...used, block: Math.max(0, longest - limit) };
  };
  Object.assign(globalThis, { watched: run() });
}

/** @param {import('../tests/e2e/setting.mjs').Setting} setting @param {string} path @param {number} limit @returns {Promise<Visit>} */
export function measureList(setting, path, limit) {
  return visitInspector(setting, async (inspector) => {
    await inspector.evaluate(watch, limit);
    await inspector.setFiles('#files', [path]);
    return inspector.evaluate(() => /** @type {any} */ (globalThis).watched);
  });
}
