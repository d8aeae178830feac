import { readFileSync } from 'node:fs';

/**
 * What the pages load besides themselves. The two check images keep the names Salesforce gives them, though they are
 * drawn as SVG here: browsers go by the content type.
 *
 * @type {Record<string, { file: string, type: string }>}
 */
const FILES = {
  '/static/classic.css': { file: 'classic.css', type: 'text/css; charset=utf-8' },
  '/static/classic.js': { file: 'classic.js', type: 'text/javascript; charset=utf-8' },
  '/static/shell.css': { file: 'shell.css', type: 'text/css; charset=utf-8' },
  '/static/shell.js': { file: 'shell.js', type: 'text/javascript; charset=utf-8' },
  '/img/checkbox_checked.gif': { file: 'img/checkbox_checked.svg', type: 'image/svg+xml' },
  '/img/checkbox_unchecked.gif': { file: 'img/checkbox_unchecked.svg', type: 'image/svg+xml' },
  '/img/sort_ascending.svg': { file: 'img/sort_ascending.svg', type: 'image/svg+xml' },
  '/img/sort_descending.svg': { file: 'img/sort_descending.svg', type: 'image/svg+xml' },
  '/favicon.ico': { file: 'img/cloud.svg', type: 'image/svg+xml' },
  '/img/cloud.svg': { file: 'img/cloud.svg', type: 'image/svg+xml' },
  '/img/launcher.svg': { file: 'img/launcher.svg', type: 'image/svg+xml' },
  '/img/gear.svg': { file: 'img/gear.svg', type: 'image/svg+xml' },
};

/** @param {string} path @returns {{ body: Buffer, type: string } | undefined} */
export function staticFile(path) {
  const entry = FILES[path];
  return entry && { body: readFileSync(new URL(`static/${entry.file}`, import.meta.url)), type: entry.type };
}
