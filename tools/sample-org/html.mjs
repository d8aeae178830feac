/** HTML that is already safe to send. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** @typedef {string | number | Markup | null | undefined | false | Piece[]} Piece */

/** @param {string} text */
export function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * @param {Piece} piece
 * @returns {string}
 */
function render(piece) {
  if (piece === null || piece === undefined || piece === false) return '';
  if (Array.isArray(piece)) return piece.map(render).join('');
  return piece instanceof Markup ? piece.text : escape(String(piece));
}

/**
 * Everything put into the template is escaped unless it is markup itself: the hostile labels of the sample must
 * reach the browser as text, as they do from Salesforce.
 *
 * @param {TemplateStringsArray} strings
 * @param {...Piece} pieces
 */
export function html(strings, ...pieces) {
  return new Markup(strings.map((string, index) => string + render(pieces[index])).join(''));
}
