import { acme } from './acme.mjs';
import { counts } from './counts.mjs';
import { hostile } from './hostile.mjs';
import { languages } from './languages.mjs';
import { pages } from './pages.mjs';
import { unclear } from './unclear.mjs';

/** @param {Date} now @returns {import('../model.mjs').Org[]} */
export function allOrgs(now) {
  return [acme, languages, counts, unclear, hostile, pages].flatMap((make) => make(now));
}
