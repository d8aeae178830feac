// Learning who uses which certificate from more pages of Setup: off until the admin turns it on, and off again at any time.

/** The pages, as src/intake/place.rs has them; tests/manifest.rs holds the two together. */
const PATHS = ['/0LE*', '/setup/secur/idp/IdpPage.apexp*', '/0XA*', '/0pU*', '/0XC*', '/0H4*', '/0Ci*', '/0xI*', '/0I4*'];

const ID = 'learn';

/** Firefox's permissions for sites know no paths: there the sites are those of the certificates' own pages already. */
const wanted = () => ({
  permissions: [/** @type {const} */ ('scripting')],
  origins: chrome.runtime.getManifest().optional_host_permissions ?? [],
});

/** Whether the admin has turned it on. */
export const learns = () => chrome.permissions.contains(wanted());

/** Turns it on; must be called inside a click. */
export const beginLearning = () => chrome.permissions.request(wanted());

/** Turns it off, and gives back what was granted for it. */
export async function stopLearning() {
  await unregister();
  return chrome.permissions.remove(wanted());
}

async function unregister() {
  const scripts = await chrome.scripting?.getRegisteredContentScripts({ ids: [ID] }) ?? [];
  if (scripts.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
}

async function registerNow() {
  await unregister();
  if (!chrome.scripting || !await learns()) return;
  const certificates = chrome.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  await chrome.scripting.registerContentScripts([{
    id: ID,
    matches: certificates.flatMap((pattern) => PATHS.map((path) => pattern.replace('/0P1*', path))),
    js: ['content/selectors.js', 'content/read.js', 'content/learn.js'],
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  }]);
}

/** One after the other: two at once would register twice. @type {Promise<void>} */
let registering = Promise.resolve();

/** Registers the script for those pages where it is on, and takes it away where it is not. */
export function registerLearning() {
  registering = registering.then(registerNow).catch(() => undefined);
  return registering;
}
