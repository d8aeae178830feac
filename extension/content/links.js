// What hangs on a certificate: chips in its row, and all of it in the panel.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.links = (() => {
  const { element, foreign } = certkeep.elements;

  /** With the hooks that README documents. @param {Certkeep.Chip} chip */
  function chip({ kind, role, whose, text }) {
    return element('span', { 'data-certkeep': 'link', 'data-type': kind, 'data-role': role, 'data-whose': whose }, foreign(text));
  }

  /** Nothing where nothing is known. @param {Certkeep.RowLinks} links @param {'dark' | 'light'} theme */
  function chips({ chips: first, more }, theme) {
    if (first.length === 0) return null;
    return element('span', { 'data-certkeep': 'links', 'data-theme': theme }, ...first.map(chip),
      more === null ? null : element('span', { class: 'certkeep-more' }, more));
  }

  /** @param {Certkeep.LinkView} link @param {Certkeep.Words} words */
  function item({ chip: shown, effect, found, note, opinion, setup_url: url }, words) {
    return element('li', { 'data-opinion': opinion }, chip(shown),
      url === null ? null : element('a', { href: url, target: '_blank', rel: 'noreferrer' }, words['panel-link-open']),
      element('p', {}, effect),
      note === '' ? null : element('p', {}, foreign(note)),
      ...found.map((line) => element('p', { class: 'certkeep-quiet' }, line)));
  }

  /** All links, by role. @param {Certkeep.LinksView} view @param {Certkeep.Words} words */
  function panel({ links, in_use: inUse, none }, words) {
    /** @type {HTMLElement[]} */
    const parts = [];
    /** @type {HTMLElement | undefined} */
    let list;
    let heading = '';
    for (const link of links) {
      if (!list || link.role !== heading) {
        heading = link.role;
        list = element('ul', { class: 'certkeep-links' });
        parts.push(element('h4', {}, heading), list);
      }
      list.append(item(link, words));
    }
    return element('section', {}, element('h3', {}, words['panel-links']),
      ...parts, ...none.map((line) => element('p', { class: 'certkeep-quiet' }, line)),
      inUse === null ? null : element('p', { class: 'certkeep-quiet' }, inUse));
  }

  return { chips, panel };
})();
