// Reads a Setup page: text, links and image sources, and nothing judged.
globalThis.certkeep ??= {};

certkeep.read = (() => {
  /** Nobody's label is longer; what is hostile is cut here. */
  const LONGEST_TEXT = 500;
  const LONGEST_LINK = 2000;

  /** Our own elements are never read back. */
  const own = '[data-certkeep]';

  function textOf(element) {
    let text = element.textContent ?? '';
    for (const mine of element.querySelectorAll(own)) text = text.replace(mine.textContent ?? '', '');
    return text.replace(/[ \t\n\r\f]+/g, ' ').trim().slice(0, LONGEST_TEXT);
  }

  function attributes(element, tag, name) {
    return [...element.getElementsByTagName(tag)]
      .filter((found) => !found.closest(own))
      .map((found) => (found.getAttribute(name) ?? '').slice(0, LONGEST_LINK));
  }

  function readCell(cell) {
    return { text: textOf(cell), links: attributes(cell, 'a', 'href'), images: attributes(cell, 'img', 'src'), span: cell.colSpan || 1 };
  }

  function readRow(row) {
    const header = row.classList.contains(certkeep.selectors.headerRow) || row.parentElement?.localName === 'thead';
    return { header, cells: [...row.cells].map(readCell) };
  }

  /** Short texts beside the lists that hold a digit: the limit message is one of them. */
  function readNotes(tables) {
    const notes = new Set();
    for (const table of tables) {
      for (const element of table.parentElement?.children ?? []) {
        const text = element === table || element.matches(own) ? '' : textOf(element);
        if (text.length < 300 && /\p{Nd}/u.test(text)) notes.add(text);
      }
    }
    return [...notes];
  }

  /**
   * The page as a message, and the elements behind it in the same order.
   */
  return (root) => {
    const { selectors } = certkeep;
    const tables = [...root.querySelectorAll(selectors.lists)];
    const rows = tables.map((table) => certkeep.inPageOrder?.([...table.rows]) ?? [...table.rows]);
    const labels = [...root.querySelectorAll(selectors.labels)];
    const pairs = labels
      .map((label) => ({ label, value: label.nextElementSibling }))
      .filter(({ value }) => value?.classList.contains(selectors.value));
    const page = {
      host: location.hostname,
      path: location.pathname,
      language: root.documentElement.lang || null,
      tables: rows.map((list) => ({ rows: list.map(readRow) })),
      pairs: pairs.map(({ label, value }) => ({ label: readCell(label), value: readCell(value) })),
      letters: [...root.querySelectorAll(selectors.letters)].map((letter) => ({
        text: textOf(letter),
        current: letter.localName !== 'a' || letter.classList.contains(selectors.currentLetter),
      })),
      notes: readNotes(tables),
    };
    return { page, tables, rows, values: pairs.map(({ value }) => value) };
  };
})();
