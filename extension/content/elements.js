// Own elements: built one by one, text as text, so that no page policy is in the way and no text becomes markup.
globalThis.certkeep ??= /** @type {Certkeep.Shared} */ ({});

certkeep.elements = (() => {
  const SVG = 'http://www.w3.org/2000/svg';

  /**
   * One shape a status or its step: told apart without colour. Drawn in a square of 16.
   *
   * @type {Partial<Record<Certkeep.Status | Certkeep.Step, string>> & { unclear: string }}
   */
  const SHAPES = {
    'expired': 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.6 4.6 4.6 5.6 7 8l-2.4 2.4 1 1L8 9l2.4 2.4 1-1L9 8l2.4-2.4-1-1L8 7z',
    'last-day': 'M8 1.2 15.4 14.4H.6zM7.2 5.6v4.4h1.6V5.6zm0 5.6v1.6h1.6v-1.6z',
    'act': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7.2 3.6v4.9l3.6 2.1.8-1.3-2.8-1.7v-4z',
    'plan': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM7.3 4.2h1.4v3.5l2.5 1.5-.7 1.2-3.2-1.9z',
    'unclear': 'M8 .6 15.4 8 8 15.4.6 8zM7.3 10.4v1.5h1.5v-1.5zM5.6 6.3h1.5c0-.6.4-1 1-1s.9.3.9.8c0 .9-1.7 1-1.7 2.6v.7h1.5v-.5c0-1 1.8-1.2 1.8-2.9 0-1.3-1-2.1-2.5-2.1S5.6 4.9 5.6 6.3z',
    'waiting': 'M3.5 1h9v1.5h-1v1.9L9.1 8l2.4 3.6v1.9h1V15h-9v-1.5h1v-1.9L6.9 8 4.5 4.4V2.5h-1zM6 2.5V4l2 3 2-3V2.5z',
    'ok': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm3.2 4L7 9.2 4.8 7 3.7 8.1 7 11.4l5.3-5.3z',
  };

  /**
   * An element with attributes and children; strings become text.
   *
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Certkeep.Attributes} [attributes]
   * @param {...Certkeep.Child} children
   */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) made.setAttribute(attribute, value === true ? '' : String(value));
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  /** @param {Certkeep.Status} status @param {Certkeep.Step | null} step */
  function shape(status, step) {
    const drawing = document.createElementNS(SVG, 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 16 16', width: '12', height: '12', 'aria-hidden': 'true', focusable: 'false' })) {
      drawing.setAttribute(name, value);
    }
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', SHAPES[step ?? status] ?? SHAPES.unclear);
    path.setAttribute('fill', 'currentColor');
    path.setAttribute('fill-rule', 'evenodd');
    drawing.append(path);
    return drawing;
  }

  /** Text that is somebody else's: its direction is its own. @param {string} text */
  function foreign(text) {
    return element('bdi', {}, text);
  }

  /** Light text means a dark page, whatever the system says: only the page knows what it painted. */
  function theme() {
    // Firefox computes no style in a frame that is not shown.
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body)?.color.match(/[\d.]+/g) ?? []).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? 'dark' : 'light';
  }

  /** @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // A frame without clipboard permission: the old way still works on a click.
      const area = element('textarea', { 'data-certkeep': 'copy' });
      area.value = text;
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      return copied;
    }
  }

  return { element, shape, foreign, theme, copy };
})();
