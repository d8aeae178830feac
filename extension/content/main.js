// Keeps a Setup page annotated: reads it, asks the background, paints, and does so again when the page changes.
// One AbortSignal undoes all of it.
globalThis.certkeep ??= {};

(() => {
  if (!certkeep.isPlace(location.pathname)) return;

  /** The page may change many times in a row. */
  const SETTLE_MILLISECONDS = 120;
  /** Words on the badges age with an open page. */
  const AGE_MILLISECONDS = 3_600_000;

  certkeep.stop?.abort();
  const stop = new AbortController();
  const { signal } = stop;
  certkeep.stop = stop;

  let painting = new AbortController();
  let painted = '';
  let shown = '';
  /** The elements of the painting that must be there for it to be whole. */
  let own = [];
  let notSaved;
  let timer = 0;

  /** Asks the background. A page outlives the extension that annotated it: then everything is undone. */
  async function ask(message) {
    try {
      return await chrome.runtime.sendMessage(message);
    } catch {
      if (!chrome.runtime?.id) stop.abort();
      return undefined;
    }
  }

  /** Starting background and engine takes one try; a killed worker takes another. */
  async function askTwice(message) {
    return await ask(message) ?? (signal.aborted ? undefined : await ask(message));
  }

  const isOwn = (node) => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute('data-certkeep');
  const observer = new MutationObserver((records) => {
    const foreign = records.some(({ addedNodes, removedNodes, target }) =>
      !target.closest?.('[data-certkeep]') && ([...addedNodes].some((node) => !isOwn(node)) || removedNodes.length > 0));
    if (foreign) schedule();
  });
  const observe = () => observer.observe(document.body, { childList: true, subtree: true });

  /** Our own changes to the page's order are not the page's. */
  certkeep.quietly = (change) => {
    const pending = observer.takeRecords();
    change();
    observer.takeRecords();
    if (pending.some(({ target, addedNodes }) => !target.closest?.('[data-certkeep]') && [...addedNodes].some((node) => !isOwn(node)))) schedule();
  };

  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(() => void annotate(false), SETTLE_MILLISECONDS);
  }

  /** The page may have dropped some of our elements, or copied them: a copy answers no click. */
  const isWhole = () => own.every((element) => element.isConnected)
    && document.querySelectorAll('[data-certkeep="badge"]').length === own.filter(({ dataset }) => dataset.certkeep === 'badge').length;

  /** Reads and paints; does nothing where the page still says what was painted, and it is still there. */
  async function annotate(again) {
    if (signal.aborted) return;
    const read = certkeep.read(document);
    const said = JSON.stringify(read.page);
    const unchanged = said === painted && isWhole();
    if (!again && unchanged) return;
    painted = said;
    notSaved = undefined;
    const reply = await askTwice({ type: 'page', page: read.page });
    if (signal.aborted || painted !== said) return;
    if (!reply) {
      // What is painted is better than nothing; the next change of the page asks again.
      painted = '';
      return;
    }
    const view = JSON.stringify(reply.view);
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
    await certkeep.paint(read, reply.view, async (message) => await askTwice(message) ?? { ok: false, fault: { what: '', why: '', action: '' } }, painting.signal, own);
  }

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
  chrome.runtime.onMessage.addListener((message) => {
    if (message?.type !== 'not-saved' || signal.aborted) return;
    notSaved = message.fault;
    showFault(notSaved);
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) certkeep.refresh(); }, { signal });
  const aging = setInterval(certkeep.refresh, AGE_MILLISECONDS);
  signal.addEventListener('abort', () => clearInterval(aging));
  observe();
  void annotate(false);
})();
