// The strip above the table: counts that filter, a sort, and the self-check; or one quiet line.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.summary = (() => {
  const { element, shape, theme, copy } = certkeep.elements;

  /** @param {Certkeep.Summary} view @param {Certkeep.Words} words @param {Certkeep.StripActs} acts */
  function strip(view, words, { filter, sort }) {
    const made = element('div', { 'data-certkeep': 'summary', 'data-rows': view.rows, 'data-check': view.check, 'data-theme': theme(), role: 'region', 'aria-label': words['summary-title'] });
    const counts = view.counts.map(({ status, text }) => {
      const button = element('button', { type: 'button', class: 'certkeep-count', 'data-status': status, 'aria-pressed': 'false' }, shape(status, status === 'expires-soon' ? 'act' : null), text);
      button.addEventListener('click', () => choose(button.getAttribute('aria-pressed') === 'true' ? null : status));
      return button;
    });
    /** @param {Certkeep.Status | null} status */
    function choose(status) {
      for (const button of counts) button.setAttribute('aria-pressed', String(button.dataset.status === status));
      filter(status);
    }
    const order = element('button', { type: 'button', class: 'certkeep-button certkeep-sort', 'aria-pressed': 'false' }, words['control-sort-by-expiry']);
    order.addEventListener('click', () => {
      const on = order.getAttribute('aria-pressed') !== 'true';
      order.setAttribute('aria-pressed', String(on));
      order.textContent = words[on ? 'control-page-order' : 'control-sort-by-expiry'];
      sort(on);
    });
    made.append(element('span', { class: 'certkeep-mark', 'aria-hidden': 'true' }, 'Certkeep'), ...counts, ...(view.rows > 1 ? [order] : []),
      element('span', { class: 'certkeep-check', 'data-check': view.check }, view.check_text));
    return made;
  }

  /** One quiet line, with something to send to the makers. @param {Certkeep.NotUnderstood} view @param {Certkeep.Words} words */
  function line({ text, diagnostics }, words) {
    const made = element('div', { 'data-certkeep': 'notice', 'data-theme': theme(), role: 'status' }, element('span', { class: 'certkeep-mark', 'aria-hidden': 'true' }, 'Certkeep'), element('span', {}, text));
    if (diagnostics) {
      const button = element('button', { type: 'button', class: 'certkeep-button' }, words['control-copy-diagnostics']);
      button.addEventListener('click', async () => {
        if (await copy(diagnostics)) button.textContent = words['control-copied'];
      });
      made.append(button);
    }
    return made;
  }

  /** What, why and what to do. @param {Certkeep.Fault} fault */
  function fault({ what, why, action }) {
    return element('div', { 'data-certkeep': 'fault', 'data-theme': theme(), role: 'alert' },
      element('span', { class: 'certkeep-mark', 'aria-hidden': 'true' }, 'Certkeep'), element('span', {}, element('strong', {}, what), ` ${why} ${action}`));
  }

  return { strip, line, fault };
})();
