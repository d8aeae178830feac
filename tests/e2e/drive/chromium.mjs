// Chromium, driven by puppeteer-core over a pipe.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ChromiumPage } from './chromium-page.mjs';
import { ChromiumBackground } from './chromium-background.mjs';
import { ChromiumConsole } from './chromium-console.mjs';
import { downloaded, prepareDownloads } from './downloads.mjs';
import { nowhere } from './hosts.mjs';
import { endWithUs, prepareProfile, windowSize } from './profile.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('./interface.d.ts').Browser} Browser */
/** @typedef {import('./interface.d.ts').LaunchOptions} LaunchOptions */

/**
 * @param {LaunchOptions} options
 * @param {number} proxyPort
 */
function commandLine({ languages = ['en-US'] }, proxyPort) {
  return [
    // The reader's browser bypasses a proxy for loopback; here nothing may go unseen.
    `--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--ignore-certificate-errors',
    `--lang=${languages[0]}`, `--accept-lang=${languages.join(',')}`,
    '--no-first-run', '--no-default-browser-check',
    // The browser's own services would blur what the extension asks the network for: off, or sent to a host that is none.
    `--gaia-url=https://${nowhere}`, `--component-updater=url-source=https://${nowhere}/`,
    '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,HttpsUpgrades',
    // A usual screen: what headless browsers take by themselves is smaller, and differs.
    `--window-size=${windowSize.width},${windowSize.height}`, '--force-device-scale-factor=1', '--hide-scrollbars',
    // The sandbox refuses to run as root, which is who runs in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** @implements {Browser} */
class ChromiumBrowser {
  name = /** @type {const} */ ('chromium');

  /** @type {import('puppeteer-core').Browser} */
  #browser;
  /** @type {string} */
  #extensionId;
  /** @type {LaunchOptions} */
  #options;
  /** @type {() => string[]} */
  #contacted;
  /** @type {ChromiumConsole} */
  #console;
  /** @type {() => Promise<void>} */
  #release;
  /** @type {string} */
  #downloads;

  /**
   * @param {import('puppeteer-core').Browser} browser
   * @param {string} extensionId
   * @param {LaunchOptions} options
   * @param {() => string[]} contacted
   * @param {string} downloads
   * @param {() => Promise<void>} release
   */
  constructor(browser, extensionId, options, contacted, downloads, release) {
    this.#browser = browser;
    this.#downloads = downloads;
    this.#extensionId = extensionId;
    this.#options = options;
    this.#contacted = contacted;
    this.#console = new ChromiumConsole(browser, extensionId);
    this.#release = release;
    this.background = new ChromiumBackground(browser, extensionId);
    this.process = /** @type {import('node:child_process').ChildProcess} */ (browser.process());
  }

  async prepare() {
    await this.#console.start();
    const session = await this.#browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.#downloads });
  }

  /** @param {string} address */
  async open(address) {
    const page = new ChromiumPage(await this.#browser.newPage());
    await page.prepare(this.#options);
    await page.goto(address);
    return page;
  }

  async pages() {
    return (await this.#browser.pages()).map((page) => new ChromiumPage(page));
  }

  /** @param {string} path */
  extensionUrl(path) {
    return `chrome-extension://${this.#extensionId}/${path}`;
  }

  async stopBackground() {
    await this.background.stop();
  }

  async requests() {
    return this.#contacted();
  }

  async console() {
    return this.#console.entries();
  }

  /** @param {string} name */
  downloaded(name) {
    return downloaded(this.#downloads, name);
  }

  /** What the page of the extension's details does when the reader chooses. @param {'ON_CLICK' | 'ON_ALL_SITES'} hostAccess */
  async #setSiteAccess(hostAccess) {
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate((update) => /** @type {any} */ (chrome).developerPrivate.updateExtensionConfiguration(update),
      { extensionId: this.#extensionId, hostAccess });
    await page.close();
  }

  async revokeHostPermissions() {
    await this.#setSiteAccess('ON_CLICK');
  }

  async restoreHostPermissions() {
    await this.#setSiteAccess('ON_ALL_SITES');
  }

  async allowOptionalHosts() {
    const sites = await this.background.evaluate(() => chrome.runtime.getManifest().optional_host_permissions);
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(async (id, all) => {
      for (const site of all) await /** @type {any} */ (chrome).developerPrivate.addHostPermission(id, site);
    }, this.#extensionId, sites);
    await page.close();
  }

  closed() {
    return /** @type {Promise<void>} */ (new Promise((done) => {
      if (this.#browser.connected) this.#browser.once('disconnected', () => done());
      else done();
    }));
  }

  async close() {
    await this.#browser.close();
    await this.#release();
  }
}

/**
 * A copy of the package that asks at once for what it only offers, and does nothing yet; answers with the manifest as it is.
 *
 * @param {string} source @param {string} destination @param {NonNullable<LaunchOptions['grantable']>} grantable
 */
async function copyAsking(source, destination, { permissions, origins }) {
  await cp(source, destination, { recursive: true });
  const manifest = await readFile(join(source, 'manifest.json'), 'utf8');
  const asking = JSON.parse(manifest);
  delete asking.background;
  delete asking.optional_permissions;
  delete asking.optional_host_permissions;
  asking.permissions.push(...permissions);
  await writeFile(join(destination, 'manifest.json'), JSON.stringify({ ...asking, host_permissions: origins }));
  return manifest;
}

/**
 * @param {import('./interface.d.ts').CompleteOptions} options
 * @returns {Promise<Browser>}
 */
export async function launchChromium(options) {
  const { languages = ['en-US'], timezone, grantable } = options;
  const profile = await prepareProfile(options.profile);
  const extension = grantable === undefined ? resolve(options.extension) : join(profile.folder, 'extension');
  const manifest = grantable === undefined ? '' : await copyAsking(resolve(options.extension), extension, grantable);
  const proxy = await startProxy(options.port);
  const release = async () => { proxy.close(); await profile.remove(); };
  try {
    const browser = await puppeteer.launch({
      executablePath: options.program,
      pipe: true,
      enableExtensions: grantable === undefined ? [extension] : true,
      headless: options.headless ?? true,
      userDataDir: profile.folder,
      defaultViewport: null,
      // Ended by us (below), so that an interrupted `npm start` still gets to remove the profile.
      handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
      args: commandLine(options, proxy.port),
      // On Linux the language of the browser itself comes from the environment.
      env: { ...process.env, LANGUAGE: languages[0], ...(timezone === undefined ? {} : { TZ: timezone }) },
    });
    endWithUs(/** @type {import('node:child_process').ChildProcess} */ (browser.process()));
    // puppeteer stops listening to its pipes when it closes them; Chromium may end with something unread in them.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    if (grantable !== undefined) {
      // What an extension was once installed with it keeps, also where its manifest only offers it from now on.
      await browser.installExtension(extension);
      await writeFile(join(extension, 'manifest.json'), manifest);
      await browser.installExtension(extension);
    }
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker'
      && target.url().startsWith('chrome-extension://'));
    const driven = new ChromiumBrowser(browser, new URL(worker.url()).host, options, proxy.contacted, await prepareDownloads(profile.folder), release);
    await driven.prepare();
    return driven;
  } catch (error) {
    await release();
    throw error;
  }
}
