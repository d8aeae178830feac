// The built package under a clock that a test sets: a copy of it in which one more script is run before all others. All that
// the extension knows of the time it asks `Date` for, once its engine is there; its content scripts never ask.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFolder } from '../../../tools/project.mjs';

/** What each part of the extension begins with: the background, its pages, and the thread that reads files. */
const ENTRANCES = ['background.js', 'popup/popup.js', 'www/inspector.js', 'www/live.js', 'www/reader.js', 'www/registry.js'];

/** Runs in the extension, before anything else of it. */
function moveClock() {
  const { Date: RealDate, fetch: realFetch } = globalThis;
  let offset = 0;
  // Read at each start: a background that was stopped wakes up at another time.
  const isSet = realFetch('/clock.json', { cache: 'no-store' }).then((answer) => answer.json()).then((clock) => { offset = clock.offset; });
  globalThis.Date = /** @type {any} */ (class extends RealDate {
    /** @param {any[]} parts */
    constructor(...parts) {
      super(.../** @type {[any]} */ (parts.length === 0 ? [RealDate.now() + offset] : parts));
    }

    /** @override */
    static now() {
      return RealDate.now() + offset;
    }
  });
  // A worker of an extension may not wait at its start. But it asks for the time through its engine, which is fetched.
  globalThis.fetch = async (...request) => {
    await isSet;
    return realFetch(...request);
  };
}

export class Clock {
  #offset = 0;

  /** @param {string} extension the copy */
  constructor(extension) {
    this.extension = extension;
  }

  /** @param {import('../drive/interface.d.ts').BrowserName} browser */
  static async in(browser) {
    const clock = new Clock(await mkdtemp(join(tmpdir(), 'certkeep-year-')));
    await cp(join(distFolder, browser === 'firefox' ? 'firefox' : 'chrome'), clock.extension, { recursive: true });
    for (const entrance of ENTRANCES) {
      const path = join(clock.extension, entrance);
      await writeFile(path, `import '/clock.js'; ${await readFile(path, 'utf8')}`);
    }
    await writeFile(join(clock.extension, 'clock.js'), `(${moveClock})();\n`);
    return clock;
  }

  /** From the next start of a page or the background on, it is so late there. @param {Date} moment */
  async set(moment) {
    this.#offset = moment.getTime() - Date.now();
    await writeFile(join(this.extension, 'clock.json'), JSON.stringify({ offset: this.#offset }));
  }

  /** How late it is in the extension. */
  now() {
    return new Date(Date.now() + this.#offset);
  }

  remove() {
    return rm(this.extension, { recursive: true, force: true });
  }
}
