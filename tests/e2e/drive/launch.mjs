// Drives the built extension in real Chromium and real Firefox through one interface (interface.d.ts).
//
//   const browser = await launch('firefox', { port });
//   const page = await browser.open('https://acme.my.salesforce-setup.com/lightning/setup/CertificatesAndKeysManagement/home');
//   const list = await page.frame(/\/0P1/);
//   await list.waitFor(() => document.querySelector('[data-certkeep="badge"]') !== null);
//   await browser.close();
//
// Every host of an org is answered by the server on `port`; nothing else on the network can be reached.

import { join } from 'node:path';
import { ensureBrowser } from '../../../tools/browsers.mjs';
import { distFolder } from '../../../tools/project.mjs';

/**
 * @param {import('./interface.d.ts').BrowserName} name
 * @param {import('./interface.d.ts').LaunchOptions} options
 * @returns {Promise<import('./interface.d.ts').Browser>}
 */
export async function launch(name, options) {
  const complete = {
    ...options,
    program: options.program ?? await ensureBrowser(name),
    extension: options.extension ?? join(distFolder, name === 'firefox' ? 'firefox' : 'chrome'),
  };
  if (name === 'firefox') return (await import('./firefox.mjs')).launchFirefox(complete);
  return (await import('./chromium.mjs')).launchChromium(complete);
}
