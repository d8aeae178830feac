// Paints decided views into the page. Own elements only; rows are moved for sorting and put back.
globalThis.certkeep ??= {};

certkeep.paint = (() => {
  const { element, shape, theme } = certkeep.elements;

  /** So many rows in one go; a long list must not hold up the page. */
  const ROWS_AT_ONCE = 40;

  const pause = () => new Promise((resolve) => { setTimeout(resolve); });

  /** A badge with the hooks that README documents. */
  function drawBadge(badge, words, pageTheme, open) {
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
      open(made, badge.entry);
    });
    return made;
  }

  /** Moves rows into another order and back, all between the same neighbours. */
  function mover(rows) {
    const parent = rows[0]?.parentNode;
    const after = rows.at(-1)?.nextSibling ?? null;
    return (order) => {
      if (!parent || after && after.parentNode !== parent) return;
      for (const row of order) if (row.parentNode === parent) parent.insertBefore(row, after);
    };
  }

  async function list(read, view, open, signal) {
    const rows = read.rows[view.table] ?? [];
    const table = read.tables[view.table];
    const painted = [];
    const annotated = view.rows.map(({ row }) => rows[row]).filter(Boolean);
    const move = mover(annotated);
    const summary = certkeep.summary.strip(view.summary, view.words, {
      filter: (status) => {
        for (const badge of painted) badge.toggleAttribute('data-hidden', status !== null && badge.dataset.status !== status);
      },
      sort: (on) => certkeep.quietly(() => move(on ? view.by_expiry.map((row) => rows[row]).filter(Boolean) : annotated)),
    });
    let sorted = false;
    summary.addEventListener('click', () => { sorted = true; });
    signal.addEventListener('abort', () => {
      summary.remove();
      for (const badge of painted) badge.remove();
      if (sorted) move(annotated);
    });
    table.before(summary);
    const pageTheme = theme();
    for (const [index, { row, badge }] of view.rows.entries()) {
      if (index > 0 && index % ROWS_AT_ONCE === 0) await pause();
      if (signal.aborted) return;
      const cell = cellAt(rows[row], view.column);
      if (!cell) continue;
      const made = drawBadge(badge, view.words, pageTheme, open);
      painted.push(made);
      certkeep.quietly(() => cell.append(made));
    }
  }

  /** The cell that starts in a column, spans counted; the last one where the column is not known. */
  function cellAt(row, column) {
    let next = 0;
    for (const cell of row?.cells ?? []) {
      if (next === column) return cell;
      next += cell.colSpan || 1;
    }
    return row?.cells[row.cells.length - 1];
  }

  function detail(read, view, open, signal) {
    const value = read.values[view.pair];
    if (!value) return;
    const badge = drawBadge(view.badge, view.words, theme(), open);
    signal.addEventListener('abort', () => badge.remove());
    value.append(badge);
  }

  function notUnderstood(read, view, signal) {
    const line = certkeep.summary.line(view, view.words);
    signal.addEventListener('abort', () => line.remove());
    const before = read.tables[0] ?? document.body.firstElementChild;
    if (before) before.before(line);
    else document.body.append(line);
  }

  /** Paints a view; `signal` undoes all of it. */
  return async (read, view, ask, signal) => {
    if (view.kind === 'not-understood') return notUnderstood(read, view, signal);
    if (view.kind !== 'list' && view.kind !== 'detail') return undefined;
    const { open } = certkeep.panel(view.words, ask, signal);
    return view.kind === 'list' ? list(read, view, open, signal) : detail(read, view, open, signal);
  };
})();
