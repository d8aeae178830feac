// What a driven Firefox is told before it starts, as preferences in its profile.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nowhere } from './hosts.mjs';

/** Every installation gives an extension a new internal host; with this one its pages have known addresses. */
export const internalHost = '5e1f0c3a-7d24-4b8e-9a61-c0ffee0ce271';

/** The browser's own services: off, or there would be no telling them from what the extension asks the network for. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'security.OCSP.enabled': 0,
  'services.settings.server': `https://${nowhere}/v1`,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};

/** In a release, the first lets the address of the settings server be changed at all. */
export const ownServices = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', MOZ_CRASHREPORTER_DISABLE: '1' };

/** @param {number} port */
const proxied = (port) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** Saved without a question. @param {string} folder */
const saved = (folder) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
});

/** @param {import('./interface.d.ts').LaunchOptions} options */
const asTheReader = ({ languages = ['en-US'], colorScheme = 'light', forcedColors = false }) => ({
  'intl.accept_languages': languages.join(','),
  'intl.locale.requested': languages[0],
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  // Set for the browser's own pages too, and either way, so that the machine's own theme plays no part.
  'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
  ...(forcedColors ? { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 } : {}),
});

/**
 * @param {string} folder
 * @param {string} addonId
 * @param {number} proxyPort
 * @param {string} downloads
 * @param {import('./interface.d.ts').LaunchOptions} options
 */
export async function writePreferences(folder, addonId, proxyPort, downloads, options) {
  const preferences = {
    ...quiet,
    ...proxied(proxyPort),
    ...saved(downloads),
    ...asTheReader(options),
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: internalHost }),
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(folder, 'user.js'), `${lines.join('\n')}\n`);
}
