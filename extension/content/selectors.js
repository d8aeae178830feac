// What the Setup pages are made of. When Salesforce changes its markup, this is the file to mend.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.selectors = {
  /** The list pages' tables; there is no `thead`. */
  lists: 'table.list',
  headerRow: 'headerRow',
  /** Label cells of detail pages; the value is the next cell. */
  labels: 'table.detailList .labelCol',
  value: 'dataCol',
  /** The letter filter. */
  letters: '.rolodex :is(.listItem, .listItemSelected)',
  /** The letter in force has this class, or is no link. */
  currentLetter: 'listItemSelected',
  /** What kind of page it is, and of what. */
  title: '.pageType',
  heading: '.pageDescription',
  /** The buttons of a detail page, above and below its fields. */
  buttons: ':is(#topButtonRow, #bottomButtonRow)',
};

/** List and detail pages alone: edit and create pages have other paths. The query is never looked at. */
certkeep.isPlace = (path) => /^\/0P1(?:[0-9A-Za-z]{12}|[0-9A-Za-z]{15})?$/.test(path);
