// The worker that reads files: an engine of its own in a thread of its own, so that no file holds up the page.
import { __wbg_reset_state, initSync, Reader } from '../engine/reader/certkeep.js';

/** @typedef {{ module: WebAssembly.Module } | { cancel: number } | { clear: true } | { chains: true, call: number } | { item: number, index: number, call: number }
 *   | { read: number, name: string, path: string, octets: Uint8Array, password: string | undefined }} Order */

/** @type {Reader} */
let reader;
/** Files that nobody wants any more. @type {Set<number>} */
const cancelled = new Set();
/** When the page was last heard. */
let heard = 0;

/** Lets messages in: one may say to stop. Often enough for a click to be answered at once. */
function listen() {
  if (performance.now() - heard < 40) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => { heard = performance.now(); resolve(undefined); };
    port2.postMessage(null);
  });
}

/** @param {number} file @param {string} name @param {string} path @param {Uint8Array} octets @param {string | undefined} password */
async function read(file, name, path, octets, password) {
  const told = async (/** @type {number} */ done, /** @type {number} */ total, /** @type {any[]} */ outlines) => {
    postMessage({ file, done, total, outlines });
    await listen();
    return !cancelled.has(file);
  };
  try {
    const reading = reader.read(file, name, path, octets, password, told);
    // The engine has its own copy, which it wipes; this is the other one.
    octets.fill(0);
    const passedOver = await reading;
    postMessage({ file, result: { passedOver, trapped: false, cancelled: cancelled.has(file) } });
  } catch {
    // A trap: nothing in that instance can be trusted any more, so all it held is gone with it.
    __wbg_reset_state();
    reader = new Reader();
    postMessage({ file, result: { passedOver: 0, trapped: true, cancelled: false } });
  }
}

addEventListener('message', ({ data }) => {
  const order = /** @type {any} */ (data);
  if (order.module !== undefined) {
    initSync({ module: order.module });
    reader = new Reader();
    postMessage({ ready: true });
  } else if (order.read !== undefined) {
    void read(order.read, order.name, order.path, order.octets, order.password);
  } else if (order.item !== undefined) {
    postMessage({ call: order.call, item: reader.item(order.item, order.index) });
  } else if (order.judge !== undefined) {
    postMessage({ call: order.call, item: reader.judge(order.judge, order.index, order.name, order.government) });
  } else if (order.revoked !== undefined) {
    postMessage({ call: order.call, item: reader.revoked(order.revoked, order.index, order.serialNumbers) });
  } else if (order.forget !== undefined) {
    reader.forget(order.forget);
  } else if (order.chains !== undefined) {
    // Whatever happens, the page hears of it: it waits.
    reader.chains().then((chains) => postMessage({ call: order.call, item: chains }), () => postMessage({ call: order.call, item: null }));
  } else if (order.metadata !== undefined) {
    postMessage({ call: order.call, item: reader.metadata() });
  } else if (order.cancel !== undefined) {
    cancelled.add(order.cancel);
  } else {
    reader.clear();
  }
});
