// Waiting for what a page, a frame or a background does in its own time.

/** How long anything may take before a test is told what was waited for. */
const patience = 45_000;
const pause = 40;

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/**
 * Ask until the answer is truthy.
 * @template Answer
 * @param {() => Promise<Answer>} ask an error counts as "not yet": frames and workers come and go while one waits
 * @param {() => string} describe what was waited for
 * @returns {Promise<NonNullable<Answer>>}
 */
export async function until(ask, describe) {
  const end = Date.now() + patience;
  for (;;) {
    let last;
    try {
      const answer = await ask();
      if (answer) return answer;
      last = `the last answer was ${JSON.stringify(answer)}`;
    } catch (error) {
      last = `the last error was: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s for ${describe()}; ${last}`);
    await sleep(pause);
  }
}

/**
 * @param {import('./interface.d.ts').Target} target
 * @param {import('./interface.d.ts').PageFunction} ask
 * @param {unknown[]} values
 */
export function untilInPage(target, ask, values) {
  const question = `${ask}${values.length > 0 ? ` with ${JSON.stringify(values)}` : ''}`;
  return until(() => target.evaluate(ask, ...values), () => question);
}

/** @param {import('./interface.d.ts').AddressPattern} pattern @param {string} address */
function addressMatches(pattern, address) {
  if (typeof pattern === 'function') return pattern(address);
  return typeof pattern === 'string' ? address.includes(pattern) : pattern.test(address);
}

/**
 * @param {import('./interface.d.ts').Page} page
 * @param {import('./interface.d.ts').AddressPattern} pattern
 */
export function untilFrame(page, pattern) {
  return until(async () => {
    for (const frame of await page.frames()) {
      if (addressMatches(pattern, await frame.url())) return frame;
    }
    return undefined;
  }, () => `a frame with an address like ${pattern}`);
}

/**
 * Runs in the page. ` >>> ` leads from an element into its open shadow root.
 * @param {string} selector
 * @returns {Element | null}
 */
export function findElement(selector) {
  /** @type {Element | null} */
  let element = null;
  /** @type {ParentNode | null | undefined} */
  let scope = document;
  for (const part of selector.split(' >>> ')) {
    element = scope?.querySelector(part) ?? null;
    scope = element?.shadowRoot;
  }
  return element;
}

/** `Shift+Tab` is Tab while Shift is held. @param {string} key */
export function keyParts(key) {
  // The plus key itself is written `+`.
  const parts = key === '+' ? [key] : key.split('+');
  return { modifiers: parts.slice(0, -1), key: /** @type {string} */ (parts.at(-1)) };
}
