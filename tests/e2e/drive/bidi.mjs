// A client of WebDriver BiDi, which Firefox speaks by itself over a WebSocket.
import WebSocket from 'ws';

const patience = 60_000;

export class BiDi {
  /** @type {WebSocket} */
  #socket;
  #lastId = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map();

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('message', (data) => { this.#receive(JSON.parse(String(data))); });
    socket.on('close', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('Firefox ended'));
      this.#pending.clear();
    });
  }

  /** @param {string} address @returns {Promise<BiDi>} */
  static connect(address) {
    return new Promise((resolve, reject) => {
      // A screenshot is larger than what the library lets through by default.
      const socket = new WebSocket(address, { maxPayload: 256 * 1024 * 1024 });
      socket.once('open', () => { resolve(new BiDi(socket)); });
      // Later errors come with the end of the connection, which is told to whoever waits.
      socket.on('error', reject);
    });
  }

  /** @param {any} message */
  #receive(message) {
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} [parameters]
   * @returns {Promise<any>}
   */
  send(method, parameters = {}) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error(`Firefox did not answer ${method} within ${patience / 1000} s`));
      }, patience);
      const done = () => { clearTimeout(timer); };
      this.#pending.set(id, {
        resolve: (result) => { done(); resolve(result); },
        reject: (error) => { done(); reject(new Error(`${method}: ${error.message}`)); },
      });
      this.#socket.send(JSON.stringify({ id, method, params: parameters }));
    });
  }

  close() {
    this.#socket.close();
  }
}

/**
 * Run a function in a browsing context; what it takes and gives is JSON.
 * @param {BiDi} bidi
 * @param {string} context
 * @param {import('./interface.d.ts').PageFunction} body
 * @param {unknown[]} values
 */
export async function evaluateIn(bidi, context, body, values) {
  const answer = await callIn(bidi, context, `async (values) => JSON.stringify(await (${body})(...JSON.parse(values)))`,
    [{ type: 'string', value: JSON.stringify(values) }]);
  return answer.type === 'string' ? JSON.parse(answer.value) : undefined;
}

/**
 * @param {BiDi} bidi
 * @param {string} context
 * @param {string} source of a function
 * @param {object[]} values as the protocol writes them
 * @returns {Promise<any>} the answer as the protocol writes it
 */
export async function callIn(bidi, context, source, values) {
  const { type, result, exceptionDetails } = await bidi.send('script.callFunction', {
    functionDeclaration: source, arguments: values, awaitPromise: true, target: { context },
  });
  if (type !== 'success') throw new Error(exceptionDetails.text);
  return result;
}
