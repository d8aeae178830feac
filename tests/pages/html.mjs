/** Just enough of a DOM over parse5's tree to take a stored page apart. */
import { parse } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/** @param {string} text */
export function parsePage(text) {
  return parse(text);
}

/** @param {Node} node @returns {node is Element} */
function isElement(node) {
  return 'tagName' in node;
}

/** @param {Node} node @returns {Element[]} */
export function children(node) {
  return 'childNodes' in node ? node.childNodes.filter(isElement) : [];
}

/** @param {Node} node @param {(element: Element) => boolean} accept @returns {Element[]} in document order */
export function all(node, accept) {
  return children(node).flatMap((child) => [...(accept(child) ? [child] : []), ...all(child, accept)]);
}

/** @param {Element} element @param {string} name @returns {string | undefined} */
export function attribute(element, name) {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** @param {Element} element @param {string} name */
export function hasClass(element, name) {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** @param {Node} node @returns {string} */
function textContent(node) {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}

/**
 * White space as HTML collapses it. The no-break spaces stay: they are part of how dates are printed.
 *
 * @param {Node} node
 */
export function text(node) {
  return collapse(textContent(node));
}

/** @param {string} written */
export function collapse(written) {
  return written.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}
