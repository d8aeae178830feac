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

  /** Reads and paints; does nothing where the page still says what was painted. */
  async function annotate(again) {
    if (signal.aborted) return;
    const read = certkeep.read(document);
    const said = JSON.stringify(read.page);
    const intact = document.querySelector('[data-certkeep="summary"], [data-certkeep="badge"], [data-certkeep="notice"]');
    if (!again && said === painted && intact) return;
    painted = said;
    const reply = await askTwice({ type: 'page', page: read.page });
    if (signal.aborted || painted !== said) return;
    painting.abort();
    painting = new AbortController();
    if (!reply?.ok) {
      if (reply?.fault) showFault(reply.fault);
      return;
    }
    await certkeep.paint(read, reply.view, async (message) => await askTwice(message) ?? { ok: false, fault: { what: '', why: '', action: '' } }, painting.signal);
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
    if (message?.type === 'not-saved' && !signal.aborted) showFault(message.fault);
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) certkeep.refresh(); }, { signal });
  const aging = setInterval(certkeep.refresh, AGE_MILLISECONDS);
  signal.addEventListener('abort', () => clearInterval(aging));
  observe();
  void annotate(false);
})();
