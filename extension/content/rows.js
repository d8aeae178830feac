// Rows of the page's table: their cells, and their order. Rows are moved for sorting and put back, never made.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.rows = (() => {
  /**
   * The cell that starts in a column, spans counted; the last one where the column is not known.
   *
   * @param {HTMLTableRowElement | undefined} row
   * @param {number | null} column
   */
  function cellAt(row, column) {
    let next = 0;
    for (const cell of row?.cells ?? []) {
      if (next === column) return cell;
      next += cell.colSpan || 1;
    }
    return row?.cells[row.cells.length - 1];
  }

  /**
   * Moves rows into another order and back, each into the place of another: what stands between the rows stays there.
   * `inPageOrder` undoes that order in a list of rows.
   *
   * @param {readonly HTMLTableRowElement[]} original the rows in the page's order
   */
  function mover(original) {
    let current = original;
    return {
      /** @param {readonly HTMLTableRowElement[]} order */
      move(order) {
        // The page may have taken rows away meanwhile.
        const there = order.filter((row) => row.isConnected);
        const places = current.filter((row) => row.isConnected).map((row) => {
          const place = document.createComment('');
          row.replaceWith(place);
          return place;
        });
        places.forEach((place, index) => place.replaceWith(there[index] ?? ''));
        current = there;
      },
      /** @param {HTMLTableRowElement[]} all */
      inPageOrder(all) {
        const present = new Set(all);
        const moved = original.filter((row) => present.has(row));
        const movable = new Set(moved);
        let next = 0;
        return all.map((row) => movable.has(row) ? moved[next++] ?? row : row);
      },
    };
  }

  return { cellAt, mover };
})();
