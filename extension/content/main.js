// Keeps a Setup page annotated: reads it, asks the background, paints, and does so again when the page changes.
// One AbortSignal undoes all of it.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

(() => {
  if (!certkeep.isPlace(location.pathname)) return;

  /** The page may change many times in a row. */
  const SETTLE_MILLISECONDS = 120;
  /** Words on the badges age with an open page. */
  const AGE_MILLISECONDS = 3_600_000;
  /** Between one try to reach the background and the next. */
  const PAUSES_MILLISECONDS = [0, 100, 400, 1500];

  certkeep.stop?.abort();
  const stop = new AbortController();
  const { signal } = stop;
  certkeep.stop = stop;

  let painting = new AbortController();
  let painted = '';
  let shown = '';
  /** The elements of the painting that must be there for it to be whole. @type {HTMLElement[]} */
  let own = [];
  /** @type {Certkeep.Fault | undefined} */
  let notSaved;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /**
   * Asks the background. A page outlives the extension that annotated it: then everything is undone.
   *
   * @template {keyof Certkeep.Questions} Type
   * @param {Certkeep.Message<Type>} message
   * @returns {Promise<Certkeep.Reply<Certkeep.Answers[Type]> | undefined>}
   */
  async function ask(message) {
    try {
      return await chrome.runtime.sendMessage(message);
    } catch {
      if (!chrome.runtime?.id) stop.abort();
      return undefined;
    }
  }

  /**
   * Asks again where nothing answers: a background that is just being ended takes no message, and one that starts needs
   * its time.
   *
   * @template {keyof Certkeep.Questions} Type
   * @param {Certkeep.Message<Type>} message
   */
  async function askUntilAnswered(message) {
    for (const pause of PAUSES_MILLISECONDS) {
      const reply = await ask(message);
      if (reply !== undefined || signal.aborted) return reply;
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
    return ask(message);
  }

  /**
   * What is painted gets an answer at any rate. A background that was ended before it could save knows nothing of this
   * page any more: it is told once again.
   *
   * @param {Certkeep.Words} words
   * @returns {Certkeep.Ask}
   */
  const askForSure = (words) => async (message) => {
    let reply = await askUntilAnswered(message);
    if (reply?.fault?.kind === 'unknown-entry') {
      await askUntilAnswered({ type: 'page', page: certkeep.read(document).page });
      reply = await askUntilAnswered(message);
    }
    return reply ?? {
      ok: false,
      fault: { kind: 'silent', what: words['fault-silent'], why: words['fault-silent-why'], action: words['fault-silent-do'] },
    };
  };

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
    const reply = await askUntilAnswered({ type: 'page', page: reading.page });
    if (signal.aborted || painted !== said) return;
    if (!reply) {
      // What is painted is better than nothing; the next change of the page asks again.
      painted = '';
      return;
    }
    const view = JSON.stringify([reply.ok ? reply.view : reply.fault, certkeep.elements.theme()]);
    // An hour or a visit to another tab later mostly nothing is new: what the reader opened, sorted or filtered stays.
    if (unchanged && view === shown && isWhole()) {
      if (!notSaved) document.querySelector('[data-certkeep="fault"]')?.remove();
      return;
    }
    shown = view;
    painting.abort();
    for (const left of document.querySelectorAll('[data-certkeep]')) left.remove();
    painting = new AbortController();
    own = [];
    if (!reply.ok) return showFault(reply.fault);
    // The word that writing failed may overtake the answer.
    if (notSaved) showFault(notSaved);
    await certkeep.paint(reading, reply.view, askForSure(reply.view.words), painting.signal, own);
  }

  /** @param {Certkeep.Fault} fault */
  function showFault(fault) {
    document.querySelector('[data-certkeep="fault"]')?.remove();
    const line = certkeep.summary.fault(fault);
    painting.signal.addEventListener('abort', () => line.remove());
    const before = document.querySelector('[data-certkeep="summary"]') ?? document.querySelector(certkeep.selectors.lists) ?? document.body.firstElementChild;
    if (before) before.before(line);
  }

  certkeep.refresh = () => void annotate(true);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    painting.abort();
  });
  /** @param {Certkeep.Notice | undefined} message */
  const heed = (message) => {
    if (message?.type !== 'not-saved') return;
    notSaved = message.fault;
    showFault(notSaved);
  };
  chrome.runtime.onMessage.addListener(heed);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(heed));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) certkeep.refresh(); }, { signal });
  const aging = setInterval(certkeep.refresh, AGE_MILLISECONDS);
  signal.addEventListener('abort', () => clearInterval(aging));
  observe();
  void annotate(false);
})();
