// On a page that names the certificates something uses: reads its fields once, and tells the background. Nothing is
// painted, nothing is listened to, and what goes wrong here stays here.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

(() => {
  // The pages themselves: what is being edited there is nobody's business.
  if (!/^\/(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18}|setup\/secur\/idp\/IdpPage\.apexp)$/.test(location.pathname)) return;
  try {
    const { page } = certkeep.read(document);
    if (page.pairs.length === 0) return;
    chrome.runtime.sendMessage({ type: 'page', page: { ...page, tables: [], letters: [], notes: [] } }).catch(() => undefined);
  } catch {
    // Nobody waits for an answer.
  }
})();
