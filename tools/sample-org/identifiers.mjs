/** Salesforce's record ids: 15 case-sensitive characters, or 18 with a checksum of the upper-case letters. */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * @param {string} prefix key prefix of the object, such as `0P1` for a certificate
 * @param {string} instance two characters of the Salesforce instance
 * @param {number} number counts the records of an org
 */
export function recordId(prefix, instance, number) {
  let rest = number;
  let text = '';
  while (text.length < 9) {
    text = DIGITS.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return `${prefix}${instance}0${text}`;
}

/** @param {string} id 15 characters */
export function withChecksum(id) {
  let suffix = '';
  for (let start = 0; start < 15; start += 5) {
    const bits = [...id.slice(start, start + 5)].reduce(
      (sum, character, index) => (/[A-Z]/.test(character) ? sum | (1 << index) : sum),
      0,
    );
    suffix += CHECKSUM.charAt(bits);
  }
  return id + suffix;
}

/**
 * A number that is the same in every run, for whatever should only look random.
 *
 * @param {string} text
 */
export function steadyNumber(text) {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
