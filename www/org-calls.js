// Calls to an org: the only place where its session is, and only while it is read. It is in no error, no message and
// no element: nothing here is shown but the outcome.

/** Where the engine left a place for the session in what is sent. */
const SESSION = '\u0001';

/** No answer takes as long, and none is as large: a retrieve has at most 39 MB. */
const PATIENCE = 60_000;
const MOST_OCTETS = 100 * 1024 * 1024;

/** @typedef {{ part: string, path: string, body: string | null, with_session: boolean, pause: number }} Call */
/** @typedef {{ status: number, body: Uint8Array<ArrayBuffer> } | { failed: string }} Answer */

/** The session of the org's own page, as the admin logged in; nothing where there is none. @param {string} host */
async function readSession(host) {
  const cookie = await chrome.cookies.get({ url: `https://${host}/`, name: 'sid' });
  // What no header could hold never gets near one: browsers put such a value into their error.
  return cookie && /^[\x21-\x7e]+$/.test(cookie.value) ? cookie.value : undefined;
}

/** @param {string} text */
const asXml = (text) => text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Opens the way to the org; nothing where nobody is logged in.
 *
 * @param {string} host @param {AbortSignal} stop
 */
export async function openLine(host, stop) {
  const session = await readSession(host);
  if (session === undefined) return undefined;

  /** @param {Call} call @returns {Promise<Answer>} */
  return async (call) => {
    /** @type {Record<string, string>} */
    const headers = call.with_session ? { authorization: `Bearer ${session}` } : {};
    if (call.body !== null) Object.assign(headers, { 'content-type': 'text/xml; charset=UTF-8', soapaction: '""' });
    const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)]);
    try {
      const response = await fetch(`https://${host}${call.path}`, {
        method: call.body === null ? 'GET' : 'POST',
        headers,
        body: call.body?.replace(SESSION, () => asXml(session)),
        // The session goes in the header alone, and nowhere that an answer might lead to.
        credentials: 'omit', redirect: 'manual', cache: 'no-store', referrerPolicy: 'no-referrer', signal,
      });
      if (response.type === 'opaqueredirect') return { failed: 'redirected' };
      const body = await octetsOf(response);
      return body === undefined ? { failed: 'too-large' } : { status: response.status, body };
    } catch (error) {
      // Whatever it says, it is not passed on.
      stop.throwIfAborted();
      return { failed: /** @type {any} */ (error)?.name === 'TimeoutError' ? 'slow' : 'unreachable' };
    }
  };
}

/** The whole of an answer, unless there is too much. @param {Response} response */
async function octetsOf(response) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > MOST_OCTETS) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
