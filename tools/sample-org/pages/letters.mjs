import { html } from '../html.mjs';
import { wordsOf } from '../words.mjs';

/** Which letters the filter offers: the same in every language. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The row of letters above the list; the current one is no link.
 *
 * @param {import('./frame.mjs').View} view
 */
export function letterFilter({ org, query, inShell }) {
  const words = wordsOf(org.words);
  const current = query.get('letter') ?? org.letter;
  /** @type {[string, string][]} */
  const entries = [...LETTERS.map((letter) => /** @type {[string, string]} */ ([letter, letter])), ['other', words.other], ['all', words.all]];
  return html`<div class="rolodex">${entries.map(([letter, text], index) => {
    const kept = new URLSearchParams(query);
    kept.set('letter', letter);
    if (inShell) kept.set('isdtp', 'p1');
    const item = html`<span class="listItemPad">${text}</span>`;
    const bar = index > 0 && html`<span class="listItemSeparator"> | </span>`;
    if (letter === current) return html`${bar}<span class="listItem listItemSelected">${item}</span>`;
    return html`${bar}<a class="listItem" href="/0P1?${kept.toString()}">${item}</a>`;
  })}</div>`;
}

/**
 * @param {import('../model.mjs').Certificate[]} certificates
 * @param {string} letter
 */
export function shownUnder(certificates, letter) {
  if (letter === 'all') return certificates;
  return certificates.filter(({ label }) => {
    const initial = label.charAt(0).toUpperCase();
    return letter === 'other' ? !LETTERS.includes(initial) : initial === letter;
  });
}
