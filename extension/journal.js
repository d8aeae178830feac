// The journal of what the background notices. Pages hold it whole (src/registry/journal/); here lines are appended to its
// tail, so that one more line does not write anew all that came before. How a line is hashed is the same there.

/** So many lines go into the journal itself, and the tail begins anew. */
const TAIL_LIMIT = 200;

/** @typedef {{ at: string, entry: string, event: Record<string, unknown> }} Happening */
/** @typedef {Happening & { hash: string }} Line */
/** @typedef {{ writer: string, after: string, lines: Line[] }} Tail */
/** @typedef {{ lines: Line[], length: number, head: string }} Chain */
/** @typedef {{ writer: string, chains: Chain[] }} Journal */

/**
 * The pieces to be stored for what happened. Whoever calls it stores them before it is called again.
 *
 * @param {Happening[]} happenings
 * @returns {Promise<Record<string, unknown>>}
 */
export async function journalPieces(happenings) {
  if (happenings.length === 0) return {};
  const device = await thisDevice();
  const { writer } = device;
  const [tailKey, journalKey] = [`tail/${writer}`, `journal/${writer}`];
  const tail = /** @type {Tail | undefined} */ (await stored(tailKey)) ?? { writer, after: headOf(await stored(journalKey)) ?? writer, lines: [] };
  const lines = [...tail.lines];
  for (const { at, entry, event } of happenings) {
    const before = lines.at(-1)?.hash ?? tail.after;
    lines.push({ at, entry, event, hash: await sha256(`${before}\n${canonical({ at, entry, event })}`) });
  }
  if (lines.length <= TAIL_LIMIT) return { device, [tailKey]: { ...tail, lines } };
  const journal = /** @type {Journal | undefined} */ (await stored(journalKey)) ?? { writer, chains: [] };
  const fresh = tail.after === writer ? { lines: [], length: 0, head: writer } : undefined;
  const goneOn = journal.chains.find(({ head }) => head === tail.after) ?? fresh;
  // Nobody but a damaged storage has a tail that goes on nowhere: it stays what it is, for Verify to find.
  if (!goneOn) return { device, [tailKey]: { ...tail, lines } };
  const whole = [...goneOn.lines, ...lines];
  const head = /** @type {Line} */ (lines.at(-1)).hash;
  const chains = [...journal.chains.filter((chain) => chain !== goneOn), { lines: whole, length: whole.length, head }];
  return { device, [journalKey]: { writer, chains }, [tailKey]: { writer, after: head, lines: [] } };
}

/** The name of this browser, as long as none is stored. */
const named = { writer: crypto.randomUUID() };

/** The name of this browser, which is stored with the first line of its journal. @returns {Promise<{ writer: string }>} */
export async function thisDevice() {
  return await stored('device') ?? named;
}

/** @param {string} key @returns {Promise<any>} */
async function stored(key) {
  return (await chrome.storage.local.get(key))[key];
}

/** Where the longest chain of a journal ends. @param {Journal | undefined} journal */
function headOf(journal) {
  return journal?.chains.toSorted((one, other) => one.lines.length - other.lines.length).at(-1)?.head;
}

/** JSON without white space, the keys of each object in the order of their letters. @param {unknown} value @returns {string} */
function canonical(value) {
  const inOrder = (/** @type {string} */ _, /** @type {any} */ part) => (part !== null && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.keys(part).sort().map((key) => [key, part[key]]))
    : part);
  return JSON.stringify(value, inOrder);
}

/** Lower-case hex. @param {string} text */
async function sha256(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}
