// The small panel a badge opens: what is known, the life as a bar, findings, and the way into the registry.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.panel = (() => {
  const { element, foreign, theme } = certkeep.elements;

  /** In a frame lower than this the panel may cover its badge. */
  const SMALLEST_HEIGHT = 200;

  /** @param {Certkeep.Fact} fact */
  function fact({ term, value }) {
    return [element('dt', {}, term), element('dd', {}, foreign(value))];
  }

  /** @param {Certkeep.Life} life */
  function lifeBar({ start, end, now, plan, act, text }) {
    const mark = (/** @type {string} */ name, /** @type {number} */ at) => {
      const made = element('span', { class: `certkeep-life-${name}` });
      made.style.setProperty('--certkeep-at', String(at));
      return made;
    };
    return element('div', { class: 'certkeep-life' },
      element('div', { class: 'certkeep-life-bar', role: 'img', 'aria-label': text },
        mark('used', now), mark('plan', plan), mark('act', act), mark('now', now)),
      element('div', { class: 'certkeep-life-ends' }, element('span', {}, start), element('span', {}, end)),
      element('p', { class: 'certkeep-quiet' }, text));
  }

  /** @param {Certkeep.Finding} finding */
  function finding({ check, severity, what, why, action }) {
    return element('li', { 'data-check': check, 'data-severity': severity },
      element('strong', {}, what), element('p', {}, why), element('p', { class: 'certkeep-action' }, action));
  }

  /** @param {Certkeep.CertificateView} view @param {Certkeep.Words} words @param {(order: Certkeep.DateOrder) => void} choose */
  function dateChoices(view, words, choose) {
    if (view.date_choices.length === 0) return null;
    return element('div', { class: 'certkeep-choices' }, element('p', {}, words['panel-choose-date']),
      ...view.date_choices.map(({ order, text }) => {
        const button = element('button', { type: 'button', class: 'certkeep-button' }, text);
        button.addEventListener('click', () => choose(order));
        return button;
      }));
  }

  /** @param {string} name @param {string} term @param {string} value @param {string | null} [list] */
  function field(name, term, value, list = null) {
    const input = element('input', { class: 'certkeep-field', name, list, maxlength: 200, autocomplete: 'off' });
    input.value = value;
    return { input, label: element('label', {}, element('span', {}, term), input) };
  }

  /** @param {Certkeep.Own} own @param {Certkeep.Words} words @param {(owner: string, purpose: string) => Promise<Certkeep.Fault | undefined>} write */
  function ownForm(own, words, write) {
    const owner = field('owner', words['panel-owner'], own.owner);
    const purpose = field('purpose', words['panel-purpose'], own.purpose, 'certkeep-purposes');
    const told = element('span', { class: 'certkeep-quiet', role: 'status' });
    const form = element('form', { class: 'certkeep-own' }, owner.label, purpose.label,
      element('datalist', { id: 'certkeep-purposes' }, ...own.purposes.map((value) => element('option', { value }))),
      element('button', { type: 'submit', class: 'certkeep-button' }, words['panel-own-save']), told);
    form.addEventListener('input', () => { told.textContent = ''; });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      event.stopPropagation();
      const fault = await write(owner.input.value, purpose.input.value);
      told.textContent = fault ? [fault.what, fault.why, fault.action].join(' ') : words['panel-own-saved'];
    });
    return form;
  }

  /**
   * @param {HTMLElement} panel
   * @param {Certkeep.CertificateView} view
   * @param {Certkeep.Words} words
   * @param {{ write: (owner: string, purpose: string) => Promise<Certkeep.Fault | undefined>, openRegistry: () => void, checkFile: () => void, chooseDateOrder: (order: Certkeep.DateOrder) => void }} actions
   */
  function fill(panel, view, words, actions) {
    const registry = element('button', { type: 'button', class: 'certkeep-button' }, words['control-open-registry']);
    registry.addEventListener('click', () => actions.openRegistry());
    const check = element('button', { type: 'button', class: 'certkeep-button certkeep-check-file' }, words['panel-check-file']);
    check.addEventListener('click', () => actions.checkFile());
    const findings = view.findings.length > 0
      ? element('ul', { class: 'certkeep-findings' }, ...view.findings.map(finding))
      : element('p', { class: 'certkeep-quiet' }, words['panel-no-findings']);
    panel.replaceChildren(
      heading(view.name, words, panel),
      element('p', { class: 'certkeep-status', 'data-status': view.badge.status, 'data-step': view.badge.step },
        certkeep.elements.shape(view.badge.status, view.badge.step), view.badge.text),
      ...view.badge.tooltip.map((line) => element('p', { class: 'certkeep-quiet' }, line)),
      ...[
        view.next_step && element('p', { class: 'certkeep-next-step' }, view.next_step),
        view.life && lifeBar(view.life),
        dateChoices(view, words, actions.chooseDateOrder),
      ].filter((part) => part !== null),
      element('h3', {}, words['panel-own']), ownForm(view.own, words, actions.write),
      certkeep.links.panel(view.links, words),
      element('h3', {}, words['panel-findings']), findings,
      element('h3', {}, words['panel-facts']), element('dl', {}, ...view.facts.flatMap(fact)),
      element('div', { class: 'certkeep-actions' }, registry, check));
  }

  /** @param {string} name @param {Certkeep.Words} words @param {HTMLElement} panel */
  function heading(name, words, panel) {
    const close = element('button', { type: 'button', class: 'certkeep-close', 'aria-label': words['control-close'], autofocus: true }, '×');
    close.addEventListener('click', () => panel.hidePopover());
    return element('div', { class: 'certkeep-heading' }, element('h2', {}, foreign(name)), close);
  }

  /** @param {HTMLElement} panel @param {string} name @param {Certkeep.Fault} fault @param {Certkeep.Words} words */
  function showFault(panel, name, fault, words) {
    panel.replaceChildren(heading(name, words, panel),
      element('p', {}, element('strong', {}, fault.what)), element('p', {}, fault.why), element('p', {}, fault.action));
  }

  /** Below or above the badge, where there is more room, and scrolled rather than over it. @param {HTMLElement} panel @param {HTMLElement} badge */
  function place(panel, badge) {
    const box = badge.getBoundingClientRect();
    const [above, below] = [box.top - 14, innerHeight - box.bottom - 14];
    panel.style.removeProperty('max-height');
    const wanted = panel.getBoundingClientRect();
    const isBelow = wanted.height <= below || below >= above;
    const height = Math.min(wanted.height, Math.max(SMALLEST_HEIGHT, isBelow ? below : above));
    const left = Math.max(8, Math.min(box.left, innerWidth - wanted.width - 8));
    const top = isBelow ? Math.min(box.bottom + 6, Math.max(8, innerHeight - height - 8)) : Math.max(8, box.top - height - 6);
    panel.style.setProperty('max-height', `${height}px`);
    panel.style.setProperty('left', `${left}px`);
    panel.style.setProperty('top', `${top}px`);
  }

  /**
   * One panel a page; `open` fills it for a badge. The platform's popover brings the top layer, Escape, a click
   * outside, and the focus back to the badge.
   *
   * @param {Certkeep.Words} words
   * @param {Certkeep.Ask} ask
   * @param {AbortSignal} signal
   */
  function makePanel(words, ask, signal) {
    const panel = element('div', { 'data-certkeep': 'panel', popover: 'auto', role: 'dialog', 'data-theme': theme() });
    document.body.append(panel);
    /** @type {HTMLElement | null} */
    let opener = null;
    const closed = () => {
      if (!opener) return;
      opener.setAttribute('aria-expanded', 'false');
      if (document.activeElement === document.body) opener.focus();
      opener = null;
    };
    panel.addEventListener('toggle', ({ newState }) => { if (newState === 'closed') closed(); });
    signal.addEventListener('abort', () => panel.remove());
    addEventListener('resize', () => { if (opener) place(panel, opener); }, { signal });
    // A press on the badge itself counts as outside the panel: it has closed it before the click arrives.
    /** @type {HTMLElement | null} */
    let pressed = null;
    document.addEventListener('pointerdown', ({ target }) => { pressed = opener?.contains(/** @type {Node} */ (target)) ? opener : null; }, { capture: true, signal });

    /** @type {Certkeep.Open} */
    const open = async (badge, entry) => {
      const again = opener === badge || pressed === badge;
      pressed = null;
      panel.hidePopover();
      // Closed and opened in one go, the panel tells of neither.
      closed();
      if (again) return;
      opener = badge;
      badge.setAttribute('aria-expanded', 'true');
      panel.setAttribute('aria-label', badge.getAttribute('aria-label') ?? badge.textContent);
      panel.replaceChildren(heading('', words, panel), element('p', { class: 'certkeep-quiet' }, words['panel-loading']));
      panel.showPopover();
      place(panel, badge);
      const actions = {
        write: async (/** @type {string} */ owner, /** @type {string} */ purpose) => (await ask({ type: 'own', entry, owner, purpose })).fault,
        openRegistry: () => void ask({ type: 'open-registry', entry }),
        checkFile: () => void ask({ type: 'inspect', entry, ticket: null }),
        chooseDateOrder: async (/** @type {Certkeep.DateOrder} */ order) => {
          const { ok, fault } = await ask({ type: 'date-order', host: location.hostname, order });
          if (!ok) return showFault(panel, badge.textContent, fault, words);
          panel.hidePopover();
          certkeep.refresh();
        },
      };
      const reply = await ask({ type: 'certificate', entry });
      if (signal.aborted || opener !== badge) return;
      if (reply.ok) fill(panel, reply.view, words, actions);
      else showFault(panel, badge.textContent, reply.fault, words);
      place(panel, badge);
      /** @type {HTMLElement | null} */ (panel.querySelector('.certkeep-close'))?.focus();
    };
    return { open };
  }

  return makePanel;
})();
