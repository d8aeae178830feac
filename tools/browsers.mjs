// Finding a browser, and installing one from the system's packages where that is ours to do.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, Stop } from './command.mjs';
import { findInPath } from './project.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const programFolders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
  .filter((folder) => folder !== undefined);

/** @type {Record<BrowserName, { variable: string, names: string[], places: string[], packageName: string, advice: string }>} */
const known = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...programFolders.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ],
    packageName: 'chromium',
    advice: 'Install Chromium or Google Chrome, or set CHROME_PATH to its program.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    packageName: 'firefox-esr',
    advice: 'Install Firefox, or set FIREFOX_PATH to its program.',
  },
};

/** @param {BrowserName} name @returns {string | undefined} */
function findBrowser(name) {
  const { variable, names, places } = known[name];
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Stop(`${variable} names ${chosen}, and no such file exists. Correct the variable or unset it.`);
  }
  for (const candidate of names) {
    const path = findInPath(candidate);
    if (path !== undefined) return path;
  }
  return places.find((place) => existsSync(place));
}

function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || findInPath('apt-get') === undefined) return false;
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*debian/m.test(system);
}

/** @param {string[]} packages */
async function installPackages(packages) {
  const failure = `${packages.join(' and ')} could not be installed with apt-get; the lines above say why.`;
  // Another apt run is waited for instead of fought with.
  const options = ['-o', 'DPkg::Lock::Timeout=600'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${packages.join(' and ')} from the system's packages …`);
  await run('apt-get', [...options, 'update', '--quiet'], { env, failure });
  await run('apt-get', [...options, 'install', '--yes', '--quiet', '--no-install-recommends', ...packages], { env, failure });
}

/** Installations are done one after the other: the system's package manager allows no second one. @type {Promise<unknown>} */
let lastInstallation = Promise.resolve();

/**
 * The program of each browser, in the order asked for, installed first where that is possible.
 * @param {BrowserName[]} names
 * @returns {Promise<string[]>}
 */
export function ensureBrowsers(names) {
  const work = lastInstallation.catch(() => undefined).then(async () => {
    const missing = names.filter((name) => findBrowser(name) === undefined);
    if (missing.length > 0 && mayInstall()) await installPackages(missing.map((name) => known[name].packageName));
    return names.map((name) => {
      const path = findBrowser(name);
      if (path === undefined) throw new Stop(`No ${name} was found. ${known[name].advice}`);
      return path;
    });
  });
  lastInstallation = work;
  return work;
}

/** @param {BrowserName} name @returns {Promise<string>} the path of its program */
export async function ensureBrowser(name) {
  const [path] = await ensureBrowsers([name]);
  return path;
}
