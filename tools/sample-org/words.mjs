import { readFileSync } from 'node:fs';

/** @typedef {Record<keyof typeof import('./words/en.json'), string>} Words */

/** @type {Map<string, Words>} */
const read = new Map();

/**
 * @param {string} language name of a file in words/
 * @returns {Words}
 */
export function wordsOf(language) {
  const known = read.get(language);
  if (known) return known;
  const words = JSON.parse(readFileSync(new URL(`words/${language}.json`, import.meta.url), 'utf8'));
  read.set(language, words);
  return words;
}

/**
 * @param {string} sentence with `{name}` where a value goes
 * @param {Record<string, string>} values
 */
export function fillIn(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
