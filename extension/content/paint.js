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

  /**
   * Moves rows into another order and back, each into the place of another: what stands between the rows stays there.
   * `inPageOrder` undoes that order in a list of rows, so that the page is read as if nothing had moved.
   */
  function mover(rows) {
    const isBefore = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    const original = [...rows].sort((one, other) => isBefore(one, other) ? -1 : 1);
    let current = original;
    return {
      original,
      move(order) {
        // The page may have taken rows away meanwhile.
        const there = order.filter((row) => row.isConnected);
        const places = current.filter((row) => row.isConnected).map((row) => {
          const place = document.createComment('');
          row.replaceWith(place);
          return place;
        });
        places.forEach((place, index) => place.replaceWith(there[index]));
        current = there;
      },
      inPageOrder(all) {
        const moved = original.filter((row) => all.includes(row));
        let next = 0;
        return all.map((row) => moved.includes(row) ? moved[next++] : row);
      },
    };
  }

  async function list(read, view, open, signal, own) {
    const rows = read.rows[view.table] ?? [];
    const table = read.tables[view.table];
    const painted = [];
    const annotated = view.rows.map(({ row }) => rows[row]).filter(Boolean);
    const { move, original, inPageOrder } = mover(annotated);
    certkeep.inPageOrder = inPageOrder;
    const summary = certkeep.summary.strip(view.summary, view.words, {
      filter: (status) => {
        for (const badge of painted) badge.toggleAttribute('data-hidden', status !== null && badge.dataset.status !== status);
      },
      sort: (on) => {
        sorted = on;
        certkeep.quietly(() => move(on ? view.by_expiry.map((row) => rows[row]).filter(Boolean) : original));
      },
    });
    let sorted = false;
    own.push(summary);
    signal.addEventListener('abort', () => {
      summary.remove();
      for (const badge of painted) badge.remove();
      if (sorted) move(original);
      delete certkeep.inPageOrder;
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
      own.push(made);
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

  function detail(read, view, open, signal, own) {
    const value = read.values[view.pair];
    if (!value) return;
    const badge = drawBadge(view.badge, view.words, theme(), open);
    signal.addEventListener('abort', () => badge.remove());
    own.push(badge);
    value.append(badge);
  }

  function notUnderstood(read, view, signal, own) {
    const line = certkeep.summary.line(view, view.words);
    own.push(line);
    signal.addEventListener('abort', () => line.remove());
    const before = read.tables[0] ?? document.body.firstElementChild;
    if (before) before.before(line);
    else document.body.append(line);
  }

  /** Paints a view; `signal` undoes all of it, and `own` gets the elements that must be there for it to be whole. */
  return async (read, view, ask, signal, own) => {
    if (view.kind === 'not-understood') return notUnderstood(read, view, signal, own);
    if (view.kind !== 'list' && view.kind !== 'detail') return undefined;
    const { open } = certkeep.panel(view.words, ask, signal);
    return view.kind === 'list' ? list(read, view, open, signal, own) : detail(read, view, open, signal, own);
  };
})();
