// The world of the extension's content script in a frame of Chromium: puppeteer shows only the page's own.

/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').Frame} frame one of the page's own site; others live in processes of their own
 */
export async function contentScriptWorld(page, frame) {
  const { _id: frameId } = /** @type {{ _id: string }} */ (/** @type {unknown} */ (frame));
  const session = await page.createCDPSession();
  try {
    // Enabling tells of every world there is, before it answers.
    /** @type {{ id: number, origin: string, frameId: string }[]} */
    const worlds = [];
    session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
      worlds.push({ id, origin, frameId: auxData.frameId });
    });
    await session.send('Runtime.enable');
    const world = worlds.find((candidate) => candidate.frameId === frameId && candidate.origin.startsWith('chrome-extension://'));
    return world && { evaluate: evaluateIn(page, world.id) };
  } finally {
    await session.detach();
  }
}

/** @param {import('puppeteer-core').Page} page @param {number} contextId */
function evaluateIn(page, contextId) {
  /** @param {import('./interface.d.ts').PageFunction} body @param {unknown[]} values @returns {Promise<any>} */
  return async (body, values) => {
    const session = await page.createCDPSession();
    try {
      await session.send('Runtime.enable');
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${body})(...${JSON.stringify(values)})`, contextId, awaitPromise: true, returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    } finally {
      await session.detach();
    }
  };
}
