// Firefox, driven by WebDriver BiDi without a driver program in between.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BiDi, evaluateIn } from './bidi.mjs';
import { downloaded, prepareDownloads } from './downloads.mjs';
import { FirefoxConsole } from './firefox-console.mjs';
import { FirefoxExtension } from './firefox-extension.mjs';
import { FirefoxPage } from './firefox-page.mjs';
import { internalHost, ownServices, writePreferences } from './firefox-profile.mjs';
import { endWithUs, prepareProfile, windowSize } from './profile.mjs';
import { startProxy } from './proxy.mjs';
import { sleep } from './waiting.mjs';

/** @typedef {import('./interface.d.ts').Browser} Browser */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const startTime = 60_000;
const endTime = 5_000;

/** Firefox says on its error output where it listens. @param {ChildProcess} child @returns {Promise<string>} */
function listeningAddress(child) {
  return new Promise((done, fail) => {
    let errors = '';
    const timer = setTimeout(() => fail(new Error(`Firefox did not start within ${startTime / 1000} s: ${errors}`)), startTime);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Firefox ended with ${code} at its start: ${errors}`)));
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-4000);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(errors)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      done(address);
    });
  });
}

/** @param {ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** @param {ChildProcess} child */
async function end(child) {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill();
  await Promise.race([ended, sleep(endTime)]);
  if (!hasEnded(child)) {
    child.kill('SIGKILL');
    await ended;
  }
}

/** @param {string} folder */
async function addonIdOf(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return /** @type {string} */ (manifest.browser_specific_settings.gecko.id);
}

/** @implements {Browser} */
class FirefoxBrowser {
  name = /** @type {const} */ ('firefox');

  /** @type {BiDi} */
  #bidi;
  /** @type {string} */
  #parentContext = '';
  /** Runs a function in the browser's own parent process. @type {import('./firefox-extension.mjs').InParent} */
  #inParent = (body, ...values) => evaluateIn(this.#bidi, this.#parentContext, body, values);
  /** @type {FirefoxExtension} */
  #extension;
  /** @type {() => string[]} */
  #contacted;
  /** @type {() => Promise<void>} */
  #release;
  /** @type {FirefoxConsole} */
  #console;
  /** @type {string} */
  #downloads;

  /**
   * @param {ChildProcess} child
   * @param {BiDi} bidi
   * @param {string} addonId
   * @param {() => string[]} contacted
   * @param {string} downloads
   * @param {() => Promise<void>} release
   */
  constructor(child, bidi, addonId, contacted, downloads, release) {
    this.process = child;
    this.#downloads = downloads;
    this.#bidi = bidi;
    this.#contacted = contacted;
    this.#release = release;
    this.#console = new FirefoxConsole(this.#inParent, addonId);
    this.#extension = new FirefoxExtension(this.#inParent, addonId);
    this.background = this.#extension;
  }

  /** @param {string} extension */
  async prepare(extension) {
    await this.#bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    const { contexts } = await this.#bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    this.#parentContext = contexts[0].context;
    await this.#console.start();
    await this.#bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  }

  /** @param {string} address */
  async open(address) {
    const { context } = await this.#bidi.send('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this.#bidi, context, this.#extension, this.#inParent);
    await page.goto(address);
    return page;
  }

  async pages() {
    const { contexts } = await this.#bidi.send('browsingContext.getTree', { maxDepth: 0 });
    return contexts.map((/** @type {{ context: string }} */ { context }) => new FirefoxPage(this.#bidi, context, this.#extension, this.#inParent));
  }

  /** @param {string} path */
  extensionUrl(path) {
    return `moz-extension://${internalHost}/${path}`;
  }

  async stopBackground() {
    await this.#extension.stop();
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

  async revokeHostPermissions() {
    await this.#extension.revokeHostPermissions();
  }

  async restoreHostPermissions() {
    await this.#extension.allowRequestedPermissions();
  }

  async allowOptionalHosts() {}

  async closed() {
    if (!hasEnded(this.process)) await once(this.process, 'exit');
  }

  async close() {
    this.#bidi.close();
    await end(this.process);
    await this.#release();
  }
}

/**
 * @param {import('./interface.d.ts').CompleteOptions} options
 * @returns {Promise<Browser>}
 */
export async function launchFirefox(options) {
  const extension = resolve(options.extension);
  const addonId = await addonIdOf(extension);
  const profile = await prepareProfile(options.profile);
  const proxy = await startProxy(options.port);
  const release = async () => { proxy.close(); await profile.remove(); };
  const downloads = await prepareDownloads(profile.folder);
  await writePreferences(profile.folder, addonId, proxy.port, downloads, options);
  const { headless = true, timezone } = options;
  const child = spawn(options.program, [
    ...(headless ? ['--headless'] : []), '--no-remote', '--profile', profile.folder,
    '--width', String(windowSize.width), '--height', String(windowSize.height),
    // Without system access, opening a page of an extension is refused.
    '--remote-debugging-port', '0', '--remote-allow-system-access', 'about:blank',
  ], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...ownServices, ...(timezone === undefined ? {} : { TZ: timezone }) },
  });
  endWithUs(child);
  try {
    const bidi = await BiDi.connect(`${await listeningAddress(child)}/session`);
    const browser = new FirefoxBrowser(child, bidi, addonId, proxy.contacted, downloads, release);
    await browser.prepare(extension);
    return browser;
  } catch (error) {
    await end(child);
    await release();
    throw error;
  }
}
