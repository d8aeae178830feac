// The worker that reads files: an engine of its own in a thread of its own, so that no file holds up the page.
import { __wbg_reset_state, initSync, LiveReading, Reader } from '../engine/reader/certkeep.js';

/** @type {Reader} */
let reader;
/** @type {LiveReading} */
let live;
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

/** Who waits for an answer of the engine, and is told that there will be none. @type {Set<() => void>} */
const waiting = new Set();

/** A trap: nothing in that instance can be trusted any more, so all it held is gone with it. */
function replaceEngine() {
  try {
    __wbg_reset_state();
    reader = new Reader();
  } finally {
    for (const giveUp of waiting) giveUp();
    waiting.clear();
  }
}

// Most of the engine runs in tasks of its own, and whoever waits for one would never hear that it trapped.
for (const trap of ['error', 'unhandledrejection']) {
  addEventListener(trap, (event) => {
    event.preventDefault();
    replaceEngine();
  });
}

/** What the engine answers; `undefined` where it breaks down. @template Answer @param {() => Answer | Promise<Answer>} ask */
async function answered(ask) {
  /** @type {() => void} */
  let giveUp = () => {};
  /** @type {Promise<undefined>} */
  const broken = new Promise((resolve) => { giveUp = () => resolve(undefined); });
  waiting.add(giveUp);
  try {
    return await Promise.race([ask(), broken]);
  } catch {
    replaceEngine();
    return undefined;
  } finally {
    waiting.delete(giveUp);
  }
}

/** @param {number} file @param {string} name @param {string} path @param {Uint8Array<ArrayBuffer>} octets @param {string | undefined} password */
async function read(file, name, path, octets, password) {
  let last = 0;
  const told = async (/** @type {number} */ done, /** @type {number} */ total, /** @type {any[]} */ outlines) => {
    // Of a project's thousands of files hardly any has something to tell: how far reading is need not be told after each.
    if (outlines.length === 0 && performance.now() - last < 40) return !cancelled.has(file);
    last = performance.now();
    postMessage({ file, done, total, outlines });
    await listen();
    return !cancelled.has(file);
  };
  const passedOver = await answered(() => {
    const reading = reader.read(file, name, path, octets, password, told);
    // The engine has its own copy, which it wipes; this is the other one, and its memory is given back.
    octets.fill(0);
    octets.buffer.transfer(0);
    return reading;
  });
  const trapped = passedOver === undefined;
  postMessage({ file, result: { passedOver: passedOver ?? 0, trapped, cancelled: cancelled.has(file) } });
}

/** Whatever happens, the page hears of it: it waits. @param {number} call @param {() => unknown} ask */
async function answer(call, ask) {
  postMessage({ call, item: await answered(ask) });
}

/** Takes what came of the last call of a live read; the answer is the next, or what was found. @param {any} came */
function goOn(came) {
  if (came.begin) live = new LiveReading();
  else if (came.failed !== undefined) live.failed(came.failed);
  else live.answer(came.status, came.body);
  const next = live.next();
  return next === undefined ? { found: live.found() } : { next };
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
    void answer(order.call, () => reader.item(order.item, order.index));
  } else if (order.judge !== undefined) {
    void answer(order.call, () => reader.judge(order.judge, order.index, order.name, order.government));
  } else if (order.revoked !== undefined) {
    void answer(order.call, () => reader.revoked(order.revoked, order.index, order.serialNumbers));
  } else if (order.forget !== undefined) {
    reader.forget(order.forget);
  } else if (order.chains !== undefined) {
    void answer(order.call, () => reader.chains());
  } else if (order.metadata !== undefined) {
    void answer(order.call, () => reader.metadata());
  } else if (order.workbook !== undefined) {
    void answer(order.call, () => reader.workbook(order.workbook));
  } else if (order.live !== undefined) {
    void answer(order.call, () => goOn(order.live));
  } else if (order.cancel !== undefined) {
    cancelled.add(order.cancel);
  } else {
    reader.clear();
  }
});
