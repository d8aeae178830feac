// Files dropped on a Setup page never replace it: the inspector opens, and this script hands them to it. Nothing is
// read here but octets, and they go from here to the extension's own page and nowhere else.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.dropping = (() => {
  const { element, theme } = certkeep.elements;

  /** Larger files are not handed over: whoever has one drops it on the inspector itself. */
  const MOST_OCTETS = 1024 * 1024;
  /** So many at once, which keeps a message below a megabyte in Base64, too. */
  const SLICE_OCTETS = 3 * 2 ** 17;
  const MOST_FILES = 100;
  const LONGEST_NAME = 300;
  /** The inspector that was opened asks within a second. A file that nobody asks for is let go. */
  const KEPT_MILLISECONDS = 60_000;
  /** While something is dragged here the browser says so several times a second; it need not say when that ends. */
  const SILENCE_MILLISECONDS = 1000;

  /**
   * Whether files are dragged, by the reader's own hand. An image dragged out of a page is called a file too, and comes
   * with its markup; text and links are the page's own business, and so is a field that takes files itself.
   *
   * @param {DragEvent} event
   */
  function bringsFiles(event) {
    const types = event.isTrusted ? event.dataTransfer?.types ?? [] : [];
    const [target] = event.composedPath();
    return types.includes('Files') && !types.includes('text/html') && !(target instanceof HTMLInputElement && target.type === 'file');
  }

  /** What was dropped, which may only be asked for at once. @param {DataTransfer | null} data */
  function filesOf(data) {
    /** @type {Certkeep.DroppedFile[]} */
    const files = [];
    for (const item of data?.items ?? []) {
      const folder = item.webkitGetAsEntry()?.isDirectory === true;
      const file = item.getAsFile();
      if (file !== null) files.push({ file, folder });
    }
    return files.slice(0, MOST_FILES);
  }

  /** The entry of the row an element stands in; on a certificate's own page, that certificate's. @param {EventTarget | null} target */
  function entryAt(target) {
    for (let around = /** @type {Node | null} */ (target); around; around = around.parentNode) {
      const entry = certkeep.targets?.entries.get(around);
      if (entry !== undefined) return entry;
    }
    return null;
  }

  /** A part of a file in Base64. The reader of the browser itself makes it, and leaves no octets behind here. @param {File} file @param {number} from @returns {Promise<string>} */
  function slice(file, from) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(file.slice(from, from + SLICE_OCTETS));
    });
  }

  /** The rows that take a file are outlined, and a word beside the pointer says what happens. @param {AbortSignal} signal */
  function marks(signal) {
    const hint = element('div', { 'data-certkeep': 'drop-hint', 'role': 'status' });
    /** @type {NodeListOf<HTMLElement>} */
    let badges = document.querySelectorAll(':not(*)');
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    function hide() {
      clearTimeout(timer);
      hint.remove();
      for (const badge of badges) delete badge.dataset.drop;
    }

    /** @param {DragEvent} event */
    function show({ target, clientX, clientY }) {
      clearTimeout(timer);
      timer = setTimeout(hide, SILENCE_MILLISECONDS);
      if (!certkeep.targets) return;
      const entry = entryAt(target);
      badges = document.querySelectorAll('[data-certkeep="badge"]');
      for (const badge of badges) badge.dataset.drop = entry !== null && entryAt(badge) === entry ? 'over' : 'ready';
      const text = certkeep.targets.words[entry === null ? 'drop-beside' : 'drop-on-row'];
      if (hint.textContent !== text) hint.textContent = text;
      hint.dataset.theme = theme();
      if (!hint.isConnected) document.body.append(hint);
      const { width, height } = hint.getBoundingClientRect();
      hint.style.setProperty('left', `${Math.max(8, Math.min(clientX + 16, innerWidth - width - 8))}px`);
      hint.style.setProperty('top', `${Math.max(8, Math.min(clientY + 24, innerHeight - height - 8))}px`);
    }

    signal.addEventListener('abort', hide);
    return { show, hide };
  }

  /**
   * Takes the files dropped on this page, until `signal`. `inspect` opens the inspector, which asks for them by ticket.
   *
   * @param {AbortSignal} signal
   * @param {(entry: string | null, ticket: string) => void} inspect
   */
  function dropping(signal, inspect) {
    const { show, hide } = marks(signal);
    /** @type {Map<string, { files: Certkeep.DroppedFile[], timer: ReturnType<typeof setTimeout> }>} */
    const waiting = new Map();

    /** @param {string} ticket @param {Certkeep.DroppedFile[]} files */
    function keep(ticket, files) {
      clearTimeout(waiting.get(ticket)?.timer);
      waiting.set(ticket, { files, timer: setTimeout(() => waiting.delete(ticket), KEPT_MILLISECONDS) });
    }

    /** @param {Certkeep.HandOver} message @returns {Promise<Certkeep.HandedOver>} */
    async function answer({ ticket, file, from }) {
      const { files } = waiting.get(ticket) ?? {};
      if (!files) return { gone: true };
      keep(ticket, files);
      if (file === undefined) {
        return { files: files.map((dropped) => ({ name: dropped.file.name.slice(0, LONGEST_NAME), size: dropped.file.size, folder: dropped.folder, tooLarge: dropped.file.size > MOST_OCTETS })) };
      }
      const wanted = files[file]?.file;
      if (!wanted || wanted.size > MOST_OCTETS) return { gone: true };
      try {
        return { octets: await slice(wanted, from ?? 0) };
      } catch (error) {
        return { reason: error instanceof DOMException ? error.name : '' };
      }
    }

    // Only the extension's own pages can send to a tab.
    /** @param {Certkeep.HandOver | undefined} message @param {chrome.runtime.MessageSender} _sender @param {(answer: Certkeep.HandedOver) => void} respond */
    const heed = (message, _sender, respond) => {
      if (message?.type !== 'hand-over') return false;
      void answer(message).then(respond);
      return true;
    };
    chrome.runtime.onMessage.addListener(heed);

    // On the way down, before any handler of the page could keep it from arriving.
    const options = { capture: true, signal };
    for (const name of /** @type {const} */ (['dragenter', 'dragover'])) {
      addEventListener(name, (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
        show(event);
      }, options);
    }
    addEventListener('dragleave', (event) => { if (event.isTrusted && event.relatedTarget === null) hide(); }, options);
    addEventListener('drop', (event) => {
      if (!event.isTrusted) return;
      hide();
      if (!bringsFiles(event)) return;
      event.preventDefault();
      const files = filesOf(event.dataTransfer);
      if (files.length === 0) return;
      const ticket = crypto.randomUUID();
      keep(ticket, files);
      inspect(entryAt(event.target), ticket);
    }, options);

    signal.addEventListener('abort', () => {
      chrome.runtime?.onMessage?.removeListener(heed);
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    });
  }

  return dropping;
})();
