import { html } from '../html.mjs';
import { wordsOf } from '../words.mjs';

/** @typedef {import('../model.mjs').Certificate} Certificate */

/** @type {Record<string, (certificate: Certificate) => string | number>} */
const KEYS = {
  label: ({ label }) => label.toLowerCase(),
  type: ({ type }) => type,
  keySize: ({ keySize }) => keySize,
  expires: ({ expires }) => expires.getTime(),
  created: ({ created }) => created.getTime(),
};

/** @param {URLSearchParams} query @returns {{ column: string, descending: boolean }} */
function order(query) {
  const column = query.get('sort') ?? 'label';
  return { column: column in KEYS ? column : 'label', descending: query.get('order') === 'descending' };
}

/** @param {Certificate[]} certificates @param {URLSearchParams} query */
export function sorted(certificates, query) {
  const { column, descending } = order(query);
  const key = KEYS[column] ?? (() => 0);
  const sign = descending ? -1 : 1;
  return [...certificates].sort((one, other) => {
    const [first, second] = [key(one), key(other)];
    return first < second ? -sign : first > second ? sign : 0;
  });
}

/**
 * A header cell: its link sorts on the server, its image tells the order.
 *
 * @param {import('./frame.mjs').View} view
 * @param {string} column
 * @param {string} text
 */
export function sortHeader({ org, query, inShell }, column, text) {
  const words = wordsOf(org.words);
  const { column: current, descending } = order(query);
  const isCurrent = column === current;
  const next = new URLSearchParams(query);
  next.set('sort', column);
  next.set('order', isCurrent && !descending ? 'descending' : 'ascending');
  if (inShell) next.set('isdtp', 'p1');
  const state = descending ? words.sortedDescending : words.sortedAscending;
  const image = isCurrent && html`<img src="/img/${descending ? 'sort_descending' : 'sort_ascending'}.svg" alt="${state}" class="sort" title="${state}" width="9" height="6">`;
  return html`<th scope="col" class=" zen-deemphasize "><a href="/0P1?${next.toString()}" title="${isCurrent ? state : words.sortAscending}">${text}${image}</a></th>`;
}
