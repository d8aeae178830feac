// Reads a Setup page: text, links and image sources, and nothing judged.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.read = (() => {
  /** Nobody's label is longer; what is hostile is cut here. */
  const LONGEST_TEXT = 500;
  const LONGEST_LINK = 2000;
  const LONGEST_NOTE = 300;
  const MOST_NOTES = 20;

  /**
   * Text, links and images below an element in one walk, our own elements passed over: five hundred rows are four
   * thousand cells.
   *
   * @param {Node} node
   * @param {{ text: string, links: string[], images: string[] }} found
   */
  function collect(node, found) {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        found.text += child.nodeValue;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {Element} */ (child);
        if (element.hasAttribute('data-certkeep')) continue;
        if (element.localName === 'a') found.links.push((element.getAttribute('href') ?? '').slice(0, LONGEST_LINK));
        if (element.localName === 'img') found.images.push((element.getAttribute('src') ?? '').slice(0, LONGEST_LINK));
        collect(element, found);
      }
    }
    return found;
  }

  /** @param {string} printed */
  const collapse = (printed) => printed.replace(/[ \t\n\r\f]+/g, ' ').trim().slice(0, LONGEST_TEXT);

  /** @param {Node} node */
  const textOf = (node) => collapse(collect(node, { text: '', links: [], images: [] }).text);

  /** A cell; one that holds nothing but text is its text. @param {Element & { colSpan?: number }} cell Labels need not be table cells. */
  function readCell(cell) {
    const { text: printed, links, images } = collect(cell, { text: '', links: [], images: [] });
    const text = collapse(printed);
    const span = cell.colSpan || 1;
    return links.length > 0 || images.length > 0 || span > 1 ? { text, links, images, span } : text;
  }

  /** @param {HTMLTableRowElement} row */
  function readRow(row) {
    const header = row.classList.contains(certkeep.selectors.headerRow) || row.parentElement?.localName === 'thead';
    return { header, cells: [...row.cells].map(readCell) };
  }

  /**
   * Short texts around the lists that hold a digit: the limit message is one of them, wherever the page puts it.
   *
   * @param {readonly Element[]} tables
   */
  function readNotes(tables) {
    /** @type {Set<string>} */
    const notes = new Set();
    for (const table of tables) {
      for (let around = /** @type {Element | null} */ (table); around && around !== document.body; around = around.parentElement) {
        for (const element of around.parentElement?.children ?? []) {
          if (element === around || element.hasAttribute('data-certkeep') || element.querySelector('table')) continue;
          if ((element.textContent ?? '').length > LONGEST_NOTE * 4) continue;
          const text = textOf(element);
          if (text.length < LONGEST_NOTE && /\p{Nd}/u.test(text)) notes.add(text);
        }
      }
    }
    return [...notes].slice(0, MOST_NOTES);
  }

  /**
   * The page as a message, and the elements behind it in the same order.
   *
   * @param {Document} root
   * @returns {Certkeep.Reading}
   */
  function read(root) {
    const { selectors } = certkeep;
    const tables = [.../** @type {NodeListOf<HTMLTableElement>} */ (root.querySelectorAll(selectors.lists))];
    // Rows that are sorted for the reader are read as if nothing had moved.
    const rows = tables.map((table) => certkeep.inPageOrder?.([...table.rows]) ?? [...table.rows]);
    const pairs = [...root.querySelectorAll(selectors.labels)].flatMap((label) => {
      const value = label.nextElementSibling;
      return value?.classList.contains(selectors.value) ? [{ label, value }] : [];
    });
    const page = {
      host: location.hostname,
      path: location.pathname,
      language: root.documentElement.lang || null,
      tables: rows.map((list) => ({ rows: list.map(readRow) })),
      pairs: pairs.map(({ label, value }) => ({ label: readCell(label), value: readCell(value) })),
      letters: [...root.querySelectorAll(selectors.letters)].map((letter) => ({
        text: textOf(letter),
        current: letter.classList.contains(selectors.currentLetter) || letter.closest('a') === null && letter.querySelector('a') === null,
      })),
      notes: readNotes(tables),
    };
    return { page, tables, rows, values: pairs.map(({ value }) => value) };
  }

  return read;
})();
