import { withChecksum } from '../identifiers.mjs';

/** @typedef {import('../model.mjs').Org} Org */

/** @param {Org} org @param {string} id 15 characters @returns {string} as long as the org prints its ids */
export function printedId(org, id) {
  return org.idLength === 18 ? withChecksum(id) : id;
}

/**
 * The link of a row to a page of its record, in one of the two forms Salesforce writes.
 *
 * @param {import('./frame.mjs').View} view
 * @param {string} path
 */
export function rowLink({ org, inShell }, path) {
  if (org.links === 'plain') return `${path}?${new URLSearchParams({ retURL: '/0P1', ...(inShell && { isdtp: 'p1' }) })}`;
  const target = `${path}?${new URLSearchParams({ retURL: '/0P1?isdtp=p1', isdtp: 'p1' })}`;
  return `javascript:srcUp('${encodeURIComponent(target)}');`;
}
