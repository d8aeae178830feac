/**
 * A stored page in the form in which the content script sends it to the engine, taken from the HTML by a parser of its
 * own: the reader under test has no part in it.
 */
import { all, attribute, children, collapse, hasClass, parsePage, text } from './html.mjs';

/** @typedef {import('./html.mjs').Element} Element */
/** Rows and cells are strings, as src/intake/page.rs says; the separators are control characters of ASCII. */
const HEADER = '\u001c';
const NEXT_CELL = '\u001e';
const ATTACHED = '\u001f';

/** @param {string} written HTML @param {string} host @param {string} path */
export function extract(written, host, path) {
  const page = parsePage(written);
  const lists = all(page, (element) => element.tagName === 'table' && hasClass(element, 'list'));
  const root = all(page, ({ tagName }) => tagName === 'html')[0];
  return {
    host,
    path,
    language: (root && attribute(root, 'lang')) ?? '',
    direction: (root && attribute(root, 'dir')) ?? 'ltr',
    tables: lists.map((list) => ({ rows: all(list, ({ tagName }) => tagName === 'tr').map(row) })),
    pairs: all(page, (element) => element.tagName === 'table' && hasClass(element, 'detailList')).flatMap(pairs),
    controls: all(page, isButtonRow).flatMap((buttonRow) => controls(buttonRow)),
    letters: all(page, (element) => hasClass(element, 'rolodex')).flatMap(letters),
    notes: all(page, (element) => hasClass(element, 'pbBody')).flatMap(notes),
    title: textOf(page, 'pageType'),
    heading: textOf(page, 'pageDescription'),
    refusals: refusals(page),
  };
}

/** @param {Element} element */
function row(element) {
  const cells = children(element).filter(({ tagName }) => tagName === 'th' || tagName === 'td').map(cell);
  return (hasClass(element, 'headerRow') ? HEADER : '') + cells.join(NEXT_CELL);
}

/** @param {Element} element */
function cell(element) {
  const span = attribute(element, 'colspan');
  return [
    text(element),
    ...attributesOf(element, 'a', 'href').map((href) => `a${href}`),
    ...attributesOf(element, 'img', 'src').map((source) => `i${source}`),
    ...span === undefined ? [] : [`s${span}`],
  ].join(ATTACHED);
}

/** @param {Element} element @param {string} tagName @param {string} name */
function attributesOf(element, tagName, name) {
  return all(element, (candidate) => candidate.tagName === tagName).flatMap((found) => attribute(found, name) ?? []);
}

/** @param {Element} table */
function pairs(table) {
  const cells = all(table, ({ tagName }) => tagName === 'td');
  return cells.flatMap((label, index) => {
    const value = cells[index + 1];
    return hasClass(label, 'labelCol') && value ? [{ label: cell(label), value: cell(value) }] : [];
  });
}

/** @param {Element} element */
function isButtonRow(element) {
  return ['topButtonRow', 'bottomButtonRow'].includes(attribute(element, 'id') ?? '');
}

/** @param {Parameters<typeof all>[0]} page @param {string} name of a class */
function textOf(page, name) {
  const [element] = all(page, (candidate) => hasClass(candidate, name));
  return element ? text(element) : '';
}

/** Each reason once: the buttons stand above and below the fields. @param {Parameters<typeof all>[0]} page */
function refusals(page) {
  const disabled = all(page, isButtonRow).flatMap((buttonRow) => controls(buttonRow)).filter(({ disabled: off }) => off);
  return [...new Set(disabled.map(({ title }) => title))].filter(Boolean);
}

/** @param {Element} parent @param {string} [wrapperTitle] */
function controls(parent, wrapperTitle = '') {
  /** @type {{ name: string, value: string, title: string, disabled: boolean }[]} */
  const found = [];
  for (const child of children(parent)) {
    const title = attribute(child, 'title') ?? wrapperTitle;
    if (child.tagName === 'input') {
      const name = attribute(child, 'name') ?? '';
      const value = collapse(attribute(child, 'value') ?? '');
      found.push({ name, value, title, disabled: attribute(child, 'disabled') !== undefined });
    } else {
      found.push(...controls(child, title));
    }
  }
  return found;
}

/** @param {Element} rolodex */
function letters(rolodex) {
  return children(rolodex)
    .filter((element) => hasClass(element, 'listItem'))
    .map((element) => ({ text: text(element), current: element.tagName !== 'a' }));
}

/** @param {Element} body what stands beside a list and holds a number */
function notes(body) {
  const [list, ...others] = children(body);
  if (!list || !hasClass(list, 'list')) return [];
  return others.map(text).filter((note) => /\p{Nd}/u.test(note));
}
