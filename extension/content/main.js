// Keeps a Setup page annotated: reads it, asks the background, paints, and does so again when the page changes.
// One AbortSignal undoes all of it.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

(() => {
  if (!certkeep.isPlace(location.pathname)) return;

  /** The page may change many times in a row. */
  const SETTLE_MILLISECONDS = 120;
  /** Where no answer came, or a fault, it is asked again: what was wrong may have passed, and a page that stands says nothing more. */
  const RETRY_MILLISECONDS = [2_000, 5_000, 15_000, 60_000];
  /** Words on the badges age with an open page. */
  const AGE_MILLISECONDS = 3_600_000;

  certkeep.stop?.abort();
  const stop = new AbortController();
  const { signal } = stop;
  certkeep.stop = stop;
  const { untilAnswered, forSure } = certkeep.asking(stop);

  let painting = new AbortController();
  let painted = '';
  let shown = '';
  /** The elements of the painting that must be there for it to be whole. @type {HTMLElement[]} */
  let own = [];
  /** @type {Certkeep.Fault | undefined} */
  let notSaved;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retrying;
  let failures = 0;

  /** @param {Node} node @returns {node is Element} */
  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  /** @param {Node} node */
  const isOwn = (node) => isElement(node) && node.hasAttribute('data-certkeep');
  /** @param {Node} node */
  const isInOwn = (node) => isElement(node) && node.closest('[data-certkeep]') !== null;
  /** Whether the page itself added something. @param {MutationRecord} record */
  const addsForeign = ({ target, addedNodes }) => !isInOwn(target) && [...addedNodes].some((node) => !isOwn(node));
  /** @param {MutationRecord} record */
  const removes = ({ target, removedNodes }) => !isInOwn(target) && removedNodes.length > 0;
  /** @param {MutationRecord} record */
  const rewrites = ({ type, target }) => type === 'characterData' && target.parentElement?.closest('[data-certkeep]') === null;

  const observer = new MutationObserver((records) => {
    if (records.some((record) => addsForeign(record) || removes(record) || rewrites(record))) schedule();
  });
  const observe = () => observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });

  /** Our own changes to the page's order are not the page's. */
  certkeep.quietly = (change) => {
    const pending = observer.takeRecords();
    change();
    observer.takeRecords();
    if (pending.some(addsForeign)) schedule();
  };

  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(() => void annotate(false), SETTLE_MILLISECONDS);
  }

  /** The page may have dropped some of our elements, or copied them: a copy answers no click. */
  const isWhole = () => own.every((element) => element.isConnected)
    && document.querySelectorAll('[data-certkeep="badge"]').length === own.filter(({ dataset }) => dataset.certkeep === 'badge').length;

  /**
   * Reads and paints; does nothing where the page still says what was painted, and it is still there.
   *
   * @param {boolean} again Asks even there.
   */
  async function annotate(again) {
    if (signal.aborted) return;
    const reading = certkeep.read(document);
    const said = JSON.stringify(reading.page);
    const unchanged = said === painted && isWhole();
    if (!again && unchanged) return;
    painted = said;
    notSaved = undefined;
    const reply = await untilAnswered({ type: 'page', page: reading.page });
    if (signal.aborted || painted !== said) return;
    retry(reply?.ok === true);
    if (!reply) {
      // What is painted is better than nothing.
      painted = '';
      return;
    }
    const later = askForLater(reply);
    const whole = later.then((rest) => JSON.stringify([reply.ok ? reply.view : reply.fault, rest, certkeep.elements.theme()]));
    // An hour or a visit to another tab later mostly nothing is new: what the reader opened, sorted or filtered stays.
    if (unchanged) {
      const same = await whole === shown;
      if (signal.aborted || painted !== said) return;
      if (same && isWhole()) {
        if (!notSaved) document.querySelector('[data-certkeep="fault"]')?.remove();
        return;
      }
    }
    shown = '';
    painting.abort();
    for (const left of document.querySelectorAll('[data-certkeep]')) left.remove();
    painting = new AbortController();
    own = [];
    const { signal: ended } = painting;
    void whole.then((all) => { if (!ended.aborted) shown = all; });
    if (!reply.ok) return showFault(reply.fault);
    // The word that writing failed may overtake the answer.
    if (notSaved) showFault(notSaved);
    await certkeep.paint(reading, reply.view, later.then((rest) => rest.ok ? rest.view : []), forSure(reply.view.words), ended, own);
    const rest = await later;
    if (rest.ok || ended.aborted) return;
    // The next change of the page, or the next look at it, asks again.
    painted = '';
    showFault(rest.fault);
  }

  /** @param {boolean} isAnswered */
  function retry(isAnswered) {
    clearTimeout(retrying);
    const pause = isAnswered ? undefined : RETRY_MILLISECONDS[failures];
    failures = isAnswered ? 0 : failures + 1;
    if (pause !== undefined) retrying = setTimeout(() => void annotate(true), pause);
  }

  /**
   * The badges that the first answer left out: those below the screen must not keep the others waiting.
   *
   * @param {Certkeep.Reply<Certkeep.PageView>} reply
   * @returns {Promise<Certkeep.Reply<Certkeep.RowView[]>>}
   */
  async function askForLater(reply) {
    if (!reply.ok || reply.view.kind !== 'list' || reply.view.later.length === 0) return { ok: true, view: [] };
    const { later, words } = reply.view;
    const told = await forSure(words)({ type: 'annotations', entries: later.map(({ entry }) => entry) });
    if (!told.ok) return told;
    return { ok: true, view: told.view.map((annotation, index) => ({ row: later[index]?.row ?? -1, ...annotation })) };
  }

  /** @param {Certkeep.Fault} fault */
  function showFault(fault) {
    document.querySelector('[data-certkeep="fault"]')?.remove();
    const line = certkeep.summary.fault(fault);
    painting.signal.addEventListener('abort', () => line.remove());
    const before = document.querySelector('[data-certkeep="summary"]') ?? document.querySelector(certkeep.selectors.lists) ?? document.body.firstElementChild;
    if (before) before.before(line);
  }

  certkeep.dropping(signal, async (entry, ticket) => {
    const words = certkeep.targets?.words;
    const reply = await (words ? forSure(words) : untilAnswered)({ type: 'inspect', entry, ticket });
    if (reply?.fault && !signal.aborted) showFault(reply.fault);
  });
  certkeep.refresh = () => void annotate(true);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(retrying);
    painting.abort();
  });
  /** @param {Certkeep.Notice | undefined} message */
  const heed = (message) => {
    // A hidden page looks again when it is looked at.
    if (message?.type === 'changed' && !document.hidden) certkeep.refresh();
    if (message?.type !== 'not-saved') return;
    notSaved = message.fault;
    showFault(notSaved);
  };
  chrome.runtime.onMessage.addListener(heed);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(heed));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) certkeep.refresh(); }, { signal });
  const aging = setInterval(certkeep.refresh, AGE_MILLISECONDS);
  signal.addEventListener('abort', () => clearInterval(aging));
  // The scripts are there before the page is: what costs time when it stands has been done by then.
  const begin = () => {
    observe();
    void annotate(false);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { signal });
  else begin();
})();
