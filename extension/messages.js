// Every message there is, and who may send it. Messages are plain JSON: Chromium makes them so, Firefox need not.

/** What a content script may ask. */
const FROM_PAGES = ['wake', 'page', 'annotations', 'certificate', 'date-order', 'open-registry', 'inspect', 'own'];

/** What only the extension's own pages may ask: it changes what is kept. */
const FROM_OWN_PAGES = ['store', 'remember'];

/**
 * Whether `sender` may send a message of this type.
 *
 * @param {unknown} type
 * @param {chrome.runtime.MessageSender} sender
 */
export function isAllowed(type, sender) {
  if (sender.id !== chrome.runtime.id || typeof type !== 'string') return false;
  const own = sender.url?.startsWith(chrome.runtime.getURL('')) ?? false;
  return FROM_PAGES.includes(type) || (own && FROM_OWN_PAGES.includes(type));
}

/** Longer than any name of an entry, an owner or a purpose. */
const LONGEST = 1000;

/**
 * Whether a message that writes what a Setup page was told has the shape it should have.
 *
 * @param {{ type: string, [field: string]: unknown }} message
 */
export function isSound(message) {
  if (message.type !== 'own') return true;
  return ['entry', 'owner', 'purpose'].every((field) => {
    const value = message[field];
    return typeof value === 'string' && value.length <= LONGEST;
  });
}
