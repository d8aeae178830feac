// Reads a Setup page: text, links and image sources, and nothing judged.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.read = (() => {
  /** Nobody's label is longer; what is hostile is cut here. */
  const LONGEST_TEXT = 500;
  const LONGEST_LINK = 2000;
  const LONGEST_NOTE = 300;
  const MOST_NOTES = 20;
  /** A page that adds thousands of elements to itself must not wait for each to be looked at whenever one more comes. */
  const MOST_NEIGHBOURS = 2000;

  /** A row is one string, as src/intake/page.rs says; the separators are control characters of ASCII. */
  const HEADER = '\u001c';
  const NEXT_CELL = '\u001e';
  const ATTACHED = '\u001f';

  /** What a row has beside its text. */
  const ATTACHMENTS = 'a, img, [colspan], [data-certkeep]';

  /** @param {Node} node @returns {string} */
  function textWithoutOwn(node) {
    let text = '';
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue;
      else if (child.nodeType === Node.ELEMENT_NODE && !isOwn(child)) text += textWithoutOwn(child);
    }
    return text;
  }

  /** @param {Node} node */
  const isOwn = (node) => /** @type {Element} */ (node).hasAttribute('data-certkeep');

  /** White space collapsed, and whatever could be taken for a separator. @param {string} printed */
  const collapse = (printed) => printed.replace(/[\p{Cc} ]+/gu, ' ').trim().slice(0, LONGEST_TEXT);

  /** @param {Node} node */
  const textOf = (node) => collapse(textWithoutOwn(node));

  /** @param {Element} element @param {string} name */
  const address = (element, name) => (element.getAttribute(name) ?? '').replace(/\p{Cc}+/gu, '').slice(0, LONGEST_LINK);

  /** @param {Element} element @param {Element} cell that it stands in, or is */
  function attachment(element, cell) {
    if (element.localName === 'a') return `${ATTACHED}a${address(element, 'href')}`;
    if (element.localName === 'img') return `${ATTACHED}i${address(element, 'src')}`;
    return element === cell ? `${ATTACHED}s${/** @type {HTMLTableCellElement} */ (element).colSpan}` : '';
  }

  /**
   * Cells of one row. Five hundred rows are four thousand cells, and every look at the page costs time: what a row has
   * beside its text is found in one go, and its text node by node only where one of our own elements is among it.
   *
   * @param {Element} row
   * @param {readonly Element[]} cells
   */
  function readCells(row, cells) {
    /** @type {Map<Element, string>} */
    const attached = new Map(cells.map((cell) => [cell, '']));
    let hasOwn = false;
    for (const element of row.querySelectorAll(ATTACHMENTS)) {
      if (isOwn(element)) {
        hasOwn = true;
        continue;
      }
      let cell = /** @type {Element | null} */ (element);
      while (cell && !attached.has(cell)) cell = cell.parentElement;
      if (cell) attached.set(cell, attached.get(cell) + attachment(element, cell));
    }
    return cells.map((cell) => collapse(hasOwn ? textWithoutOwn(cell) : cell.textContent ?? '') + attached.get(cell));
  }

  /** @param {HTMLTableRowElement} row */
  function readRow(row) {
    const isHeader = row.classList.contains(certkeep.selectors.headerRow) || row.parentElement?.localName === 'thead';
    return (isHeader ? HEADER : '') + readCells(row, [...row.cells]).join(NEXT_CELL);
  }

  /**
   * Short texts around the lists that hold a digit: the limit message is one of them, wherever the page puts it.
   *
   * @param {readonly Element[]} tables
   */
  function readNotes(tables) {
    /** @type {Set<string>} */
    const notes = new Set();
    let looks = 0;
    for (const table of tables) {
      for (let around = /** @type {Element | null} */ (table); around && around !== document.body; around = around.parentElement) {
        for (const element of around.parentElement?.children ?? []) {
          looks += 1;
          if (looks > MOST_NEIGHBOURS || notes.size === MOST_NOTES) return [...notes];
          if (element === around || element.hasAttribute('data-certkeep') || element.querySelector('table')) continue;
          if ((element.textContent ?? '').length > LONGEST_NOTE * 4) continue;
          const text = textOf(element);
          if (text.length < LONGEST_NOTE && /\p{Nd}/u.test(text)) notes.add(text);
        }
      }
    }
    return [...notes];
  }

  /**
   * Why buttons cannot be pressed: the tooltip stands on the button or on what it is wrapped in.
   *
   * @param {Document} root
   */
  function readRefusals(root) {
    const { buttons } = certkeep.selectors;
    const refusals = [...root.querySelectorAll(`${buttons} [disabled]`)].map((control) => {
      const told = control.closest(`${buttons} [title]`);
      return collapse(told?.getAttribute('title') ?? '');
    });
    return [...new Set(refusals)].filter(Boolean);
  }

  /** @param {Document} root @param {string} selector */
  const textAt = (root, selector) => {
    const element = root.querySelector(selector);
    return element ? textOf(element) : '';
  };

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
      return value?.classList.contains(selectors.value) ? [{ row: label.parentElement ?? label, label, value }] : [];
    });
    const page = {
      host: location.hostname,
      path: location.pathname,
      language: root.documentElement.lang || null,
      tables: rows.map((list) => ({ rows: list.map(readRow) })),
      pairs: pairs.map(({ row, label, value }) => {
        const [said, meant] = readCells(row, [label, value]);
        return { label: said ?? '', value: meant ?? '' };
      }),
      letters: [...root.querySelectorAll(selectors.letters)].map((letter) => ({
        text: textOf(letter),
        current: letter.classList.contains(selectors.currentLetter) || letter.closest('a') === null && letter.querySelector('a') === null,
      })),
      notes: readNotes(tables),
      title: textAt(root, selectors.title),
      heading: textAt(root, selectors.heading),
      refusals: readRefusals(root),
    };
    return { page, tables, rows, values: pairs.map(({ value }) => value) };
  }

  return read;
})();
