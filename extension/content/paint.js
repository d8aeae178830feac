// Paints decided views into the page: own elements only.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.paint = (() => {
  const { element, shape, theme } = certkeep.elements;

  /** So long rows are painted in one go; a long list must not hold up the page. */
  const SLICE_MILLISECONDS = 8;
  /** The longest of a long list's badges: the widest is among them. */
  const LONGEST_BADGES = 12;
  /** A tab that nobody looks at has no frames. */
  const LONGEST_FRAME_MILLISECONDS = 50;

  /** Until the browser has laid out what was painted: all rows at once would be one long layout. @returns {Promise<void>} */
  const frame = () => new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_FRAME_MILLISECONDS);
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(late);
      resolve();
    }));
  });

  /**
   * A badge with the hooks that README documents.
   *
   * @param {Certkeep.Badge} badge
   * @param {'dark' | 'light'} pageTheme
   * @param {Certkeep.Open} open
   */
  function drawBadge(badge, pageTheme, open) {
    const made = element('button', {
      'type': 'button',
      'data-certkeep': 'badge',
      'data-certificate-id': badge.certificate_id,
      'data-status': badge.status,
      'data-step': badge.step,
      'data-not-after': badge.not_after,
      'data-days': badge.days,
      'data-theme': pageTheme,
      'title': badge.tooltip.join('\n'),
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    }, shape(badge.status, badge.step), element('span', {}, badge.text));
    made.addEventListener('click', (event) => {
      // Rows of Setup listen to clicks too.
      event.stopPropagation();
      void open(made, badge.entry);
    });
    return made;
  }

  /**
   * @param {Certkeep.Reading} reading
   * @param {Certkeep.ListView} view
   * @param {Promise<Certkeep.RowView[]>} later
   * @param {Certkeep.Words} words
   * @param {Certkeep.Open} open
   * @param {AbortSignal} signal
   * @param {HTMLElement[]} own
   */
  async function list(reading, view, later, words, open, signal, own) {
    const table = reading.tables[view.table];
    const rows = reading.rows[view.table] ?? [];
    /** @param {readonly number[]} order */
    const inOrder = (order) => order.map((row) => rows[row]).filter((row) => row !== undefined);
    const byExpiry = inOrder(view.by_expiry);
    const original = inOrder(view.by_expiry.toSorted((one, other) => one - other));
    const { move, inPageOrder } = certkeep.rows.mover(original);
    certkeep.inPageOrder = inPageOrder;
    /** @type {HTMLElement[]} */
    const painted = [];
    /** @type {Certkeep.Status | null} */
    let wanted = null;
    let sorted = false;
    let stacked = false;
    /** @param {HTMLElement} badge */
    const hide = (badge) => badge.toggleAttribute('data-hidden', wanted !== null && badge.dataset.status !== wanted);
    const summary = certkeep.summary.strip(view.summary, words, {
      filter: (status) => {
        wanted = status;
        painted.forEach(hide);
      },
      sort: (on) => {
        sorted = on;
        certkeep.quietly(() => move(on ? byExpiry : original));
      },
    });
    own.push(summary);
    signal.addEventListener('abort', () => {
      summary.remove();
      for (const badge of painted) badge.remove();
      if (sorted) move(original);
    });
    table?.before(summary);
    const pageTheme = theme();
    // Where the badges would push the last columns out of sight they go below their dates.
    const stack = () => {
      for (const badge of painted) badge.removeAttribute('data-stacked');
      stacked = table !== undefined && table.offsetWidth > (table.parentElement?.clientWidth ?? Infinity);
      for (const badge of painted) badge.toggleAttribute('data-stacked', stacked);
    };
    addEventListener('resize', stack, { signal });
    /** @param {Certkeep.RowView} view */
    const append = ({ row, badge, links }) => {
      const cell = certkeep.rows.cellAt(rows[row], view.column);
      if (!cell) return;
      const made = drawBadge(badge, pageTheme, open);
      hide(made);
      made.toggleAttribute('data-stacked', stacked);
      painted.push(made);
      certkeep.targets?.entries.set(/** @type {Node} */ (rows[row]), badge.entry);
      own.push(made);
      cell.append(made);
      addChips(certkeep.rows.cellAt(rows[row], view.links_column), links, pageTheme, signal, own);
    };
    /** @param {readonly Certkeep.RowView[]} views */
    const appendAll = async (views) => {
      for (let next = 0; next < views.length;) {
        if (next > 0) await frame();
        if (signal.aborted) return;
        const end = performance.now() + SLICE_MILLISECONDS;
        certkeep.quietly(() => {
          do append(views[next++]); while (next < views.length && performance.now() < end);
        });
      }
    };
    await appendAll(view.rows);
    if (view.later.length === 0) return stack();
    // In a long list, measuring before the browser has laid it out would be a layout of its own.
    await frame();
    if (signal.aborted) return;
    stack();
    // The widest first, in a frame of its own: it widens the column, and the browser lays out the whole table again.
    const longestFirst = (await later).toSorted((one, other) => other.badge.text.length - one.badge.text.length);
    await appendAll(longestFirst.slice(0, LONGEST_BADGES));
    await frame();
    await appendAll(longestFirst.slice(LONGEST_BADGES));
    await frame();
    if (!signal.aborted && !stacked) stack();
  }

  /**
   * @param {Element | undefined} cell
   * @param {Certkeep.RowLinks} links
   * @param {'dark' | 'light'} pageTheme
   * @param {AbortSignal} signal
   * @param {HTMLElement[]} own
   */
  function addChips(cell, links, pageTheme, signal, own) {
    const chips = certkeep.links.chips(links, pageTheme);
    if (!cell || !chips) return;
    signal.addEventListener('abort', () => chips.remove());
    own.push(chips);
    cell.append(chips);
  }

  /**
   * @param {Certkeep.Reading} reading
   * @param {Certkeep.DetailView} view
   * @param {Certkeep.Open} open
   * @param {AbortSignal} signal
   * @param {HTMLElement[]} own
   */
  function detail(reading, view, open, signal, own) {
    const value = view.pair === null ? undefined : reading.values[view.pair];
    if (!value) return;
    const badge = drawBadge(view.badge, theme(), open);
    signal.addEventListener('abort', () => badge.remove());
    own.push(badge);
    value.append(badge);
    addChips(value, view.links, theme(), signal, own);
    certkeep.targets?.entries.set(document.body, view.badge.entry);
  }

  /**
   * @param {Certkeep.Reading} reading
   * @param {Certkeep.NotUnderstood} view
   * @param {Certkeep.Words} words
   * @param {AbortSignal} signal
   * @param {HTMLElement[]} own
   */
  function notUnderstood(reading, view, words, signal, own) {
    const line = certkeep.summary.line(view, words);
    own.push(line);
    signal.addEventListener('abort', () => line.remove());
    const before = reading.tables[0] ?? document.body.firstElementChild;
    if (before) before.before(line);
    else document.body.append(line);
  }

  /**
   * Paints a view, and the rows that come later; `signal` undoes all of it, and `own` gets the elements that must be
   * there for it to be whole.
   *
   * @param {Certkeep.Reading} reading
   * @param {Certkeep.PageView} view
   * @param {Promise<Certkeep.RowView[]>} later
   * @param {Certkeep.Ask} ask
   * @param {AbortSignal} signal
   * @param {HTMLElement[]} own
   */
  async function paint(reading, view, later, ask, signal, own) {
    const { words } = view;
    if (view.kind === 'not-understood') return notUnderstood(reading, view, words, signal, own);
    if (view.kind !== 'list' && view.kind !== 'detail') return undefined;
    certkeep.targets = { words, entries: new Map() };
    signal.addEventListener('abort', () => { certkeep.targets = undefined; });
    const { open } = certkeep.panel(words, ask, signal);
    return view.kind === 'list' ? list(reading, view, later, words, open, signal, own) : detail(reading, view, open, signal, own);
  }

  return paint;
})();
