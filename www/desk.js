// The page's side of the worker that reads: orders go there, and what comes back finds who asked.

/** @typedef {(done: number, total: number, outlines: any[]) => void} Told */

/** Starts the worker with its compiled engine. @param {WebAssembly.Module} module @param {(file: number, password: string) => void} onUnlock */
export async function openDesk(module, onUnlock) {
  const worker = new Worker(address(), { type: 'module' });
  /** @typedef {{ passedOver: number, trapped: boolean, cancelled: boolean }} Result */
  /** @type {Map<number, { told: Told, done: (result: Result) => void }>} */
  const reading = new Map();
  /** @type {Map<number, (item: any) => void>} */
  const asked = new Map();
  let calls = 0;

  await new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
    worker.postMessage({ module });
  });
  worker.onmessage = ({ data }) => {
    if (data.call !== undefined) {
      asked.get(data.call)?.(data.item);
      asked.delete(data.call);
    } else if (data.outlines !== undefined) {
      reading.get(data.file)?.told(data.done, data.total, data.outlines);
    } else {
      reading.get(data.file)?.done(data.result);
      reading.delete(data.file);
    }
  };

  return {
    /**
     * Reads octets that stand at `path` of what was dropped as `file` and is called `name`; they are gone from here then.
     *
     * @param {number} file @param {string} name @param {string} path @param {Uint8Array} octets @param {string | undefined} password @param {Told} told
     * @returns {Promise<Result>}
     */
    read(file, name, path, octets, password, told) {
      return new Promise((resolve) => {
        reading.set(file, { told, done: resolve });
        worker.postMessage({ read: file, name, path, octets, password }, [octets.buffer]);
      });
    },

    /** @param {number} file @param {number} index @param {(item: any) => void} done */
    item(file, index, done) {
      calls += 1;
      asked.set(calls, done);
      worker.postMessage({ item: file, index, call: calls });
    },

    /** How the certificates of all files hang together. @returns {Promise<any>} */
    chains() {
      calls += 1;
      return new Promise((resolve) => {
        asked.set(calls, resolve);
        worker.postMessage({ chains: true, call: calls });
      });
    },

    /** What all files say together of what uses certificates; nothing where none is Salesforce metadata. @returns {Promise<any>} */
    metadata() {
      calls += 1;
      return new Promise((resolve) => {
        asked.set(calls, resolve);
        worker.postMessage({ metadata: true, call: calls });
      });
    },

    /** The sheets of a workbook, or why there are none; nothing where reading broke down. @param {Uint8Array<ArrayBuffer>} octets @returns {Promise<any>} */
    workbook(octets) {
      calls += 1;
      return new Promise((resolve) => {
        asked.set(calls, resolve);
        worker.postMessage({ workbook: octets, call: calls }, [octets.buffer]);
      });
    },

    /**
     * Begins a live read or hands on what came of its last call; the answer is what to call next, or what was found.
     *
     * @param {{ begin: true } | { status: number, body: Uint8Array<ArrayBuffer> } | { failed: string }} live
     * @returns {Promise<{ next?: import('./org-calls.js').Call, found?: any }>}
     */
    live(live) {
      calls += 1;
      return new Promise((resolve, reject) => {
        asked.set(calls, (item) => (item === undefined ? reject(new Error('the reader was trapped')) : resolve(item)));
        worker.postMessage({ live, call: calls }, 'body' in live ? [live.body.buffer] : []);
      });
    },

    /** @param {number} file @param {number} index @param {string} name @param {boolean} government @param {(judgements: any) => void} done */
    judge(file, index, name, government, done) {
      calls += 1;
      asked.set(calls, done);
      worker.postMessage({ judge: file, index, name, government, call: calls });
    },

    /** @param {number} file @param {number} index @param {string[]} serialNumbers @param {(revoked: any) => void} done */
    revoked(file, index, serialNumbers, done) {
      calls += 1;
      asked.set(calls, done);
      worker.postMessage({ revoked: file, index, serialNumbers, call: calls });
    },

    /** Whoever has the files hears of the password here. @param {number} file @param {string} password */
    unlock(file, password) { onUnlock(file, password); },

    /** @param {number} file */
    forget(file) { worker.postMessage({ forget: file }); },

    /** @param {number} file */
    cancel(file) { worker.postMessage({ cancel: file }); },

    clear() { worker.postMessage({ clear: true }); },
  };
}

/** A worker's address is a script in the eyes of the page's policy, which trusts this one alone. */
function address() {
  const url = new URL('reader.js', import.meta.url).href;
  const types = /** @type {any} */ (globalThis).trustedTypes;
  return types === undefined ? url : types.createPolicy('reader', { createScriptURL: () => url }).createScriptURL('');
}
