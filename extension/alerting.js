// Notifications on the desktop: only where the reader has allowed them, which can be taken back at any time.

/** @type {chrome.permissions.Permissions} */
const WANTED = { permissions: ['notifications'] };

/** Before the address of what a notification leads to: it outlives the background, and its name is all that is left of it. */
const PREFIX = 'registry#';

/** Whether the reader has allowed them. */
export const notifies = () => chrome.permissions.contains(WANTED);

/** Asks for them; must be called inside a click. */
export const beginNotifying = () => chrome.permissions.request(WANTED);

/** Gives back what was granted. */
export const stopNotifying = () => chrome.permissions.remove(WANTED);

/** @param {string} id */
function open(id) {
  if (!id.startsWith(PREFIX)) return;
  void chrome.tabs.create({ url: chrome.runtime.getURL(`www/registry.html#${id.slice(PREFIX.length)}`) });
  void chrome.notifications.clear(id);
}

/** Listens for clicks on notifications. The interface is there only once they are allowed: then this is called again. */
export function hearClicks() {
  chrome.notifications?.onClicked.addListener(open);
}

/**
 * Tells of one digest in one notification, if that is allowed.
 *
 * @param {{ title: string, lines: { name: string, org: string | null, badge: string, owner: string, links: { chips: { text: string }[], more: string | null } }[], more: string | null, entry: string | null }} digest
 */
export async function notify({ title, lines, more, entry }) {
  if (!chrome.notifications) return;
  const told = lines.map(({ name, org, badge, owner, links }) =>
    [name, org, badge, owner, ...links.chips.map(({ text }) => text), links.more].filter(Boolean).join(' · '));
  try {
    await chrome.notifications.create(`${PREFIX}${encodeURIComponent(entry ?? 'alerts')}`, {
      type: 'basic', iconUrl: chrome.runtime.getURL('icons/certkeep-128.png'), title, message: [...told, more].filter(Boolean).join('\n'),
    });
  } catch {
    // Taken back a moment ago: popup, button and registry page tell of it all the same.
  }
}
