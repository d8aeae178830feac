import { acme } from './acme.mjs';

/** @param {Date} now @returns {import('../model.mjs').Org[]} */
export function allOrgs(now) {
  return [...acme(now)];
}
