// Asks the background, which the browser ends whenever it likes.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.asking = (() => {
  /** Between one try to reach the background and the next. */
  const PAUSES_MILLISECONDS = [0, 100, 400, 1500];
  /** A background that is ended in the middle may take the question with it: then no answer ever comes. */
  const PATIENCE_MILLISECONDS = 10_000;
  /** What opens a tab is not asked twice of a background that is only slow. @type {(keyof Certkeep.Questions)[]} */
  const PATIENT = ['inspect', 'open-registry'];

  /**
   * The ways to ask, until `stop`. A page outlives the extension that annotated it: then everything is undone.
   *
   * @param {AbortController} stop
   * @returns {Certkeep.Asking}
   */
  function asking(stop) {
    /**
     * @template {keyof Certkeep.Questions} Type
     * @param {Certkeep.Message<Type>} message
     * @returns {Promise<Certkeep.Reply<Certkeep.Answers[Type]> | undefined>}
     */
    async function ask(message) {
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      const tooLong = new Promise((resolve) => { if (!PATIENT.includes(message.type)) timer = setTimeout(resolve, PATIENCE_MILLISECONDS); });
      try {
        return await Promise.race([chrome.runtime.sendMessage(message), tooLong]);
      } catch {
        if (!chrome.runtime?.id) stop.abort();
        return undefined;
      } finally {
        clearTimeout(timer);
      }
    }

    /**
     * Asks again where nothing answers: a background that is just being ended takes no message, and one that starts
     * needs its time.
     *
     * @type {Certkeep.Asking['untilAnswered']}
     */
    async function untilAnswered(message) {
      for (const pause of PAUSES_MILLISECONDS) {
        const reply = await ask(message);
        if (reply || stop.signal.aborted) return reply;
        await new Promise((resolve) => { setTimeout(resolve, pause); });
      }
      return ask(message);
    }

    /**
     * What is painted gets an answer at any rate. A background that was ended before it could save knows nothing of
     * this page any more: it is told once again.
     *
     * @type {Certkeep.Asking['forSure']}
     */
    const forSure = (words) => async (message) => {
      let reply = await untilAnswered(message);
      if (reply?.fault?.kind === 'unknown-entry') {
        await untilAnswered({ type: 'page', page: certkeep.read(document).page });
        reply = await untilAnswered(message);
      }
      return reply ?? {
        ok: false,
        fault: { kind: 'silent', what: words['fault-silent'], why: words['fault-silent-why'], action: words['fault-silent-do'] },
      };
    };

    return { untilAnswered, forSure };
  }

  return asking;
})();
