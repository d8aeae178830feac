/**
 * The page's own script, as an Aloha page of Setup has one: hover handlers on rows, and links that ask the Lightning
 * shell to navigate. It comes from a file, so it works under a strict policy.
 */

/** @param {HTMLElement} row */
function hiOn(row) {
  row.classList.add('highlight');
}

/** @param {HTMLElement} row */
function hiOff(row) {
  row.classList.remove('highlight');
}

Object.assign(window, { hiOn, hiOff, srcUp });

for (const row of document.querySelectorAll('tr.dataRow:not([onmouseover])')) {
  if (!(row instanceof HTMLElement)) continue;
  row.addEventListener('mouseover', () => hiOn(row));
  row.addEventListener('mouseout', () => hiOff(row));
  row.addEventListener('focusin', () => hiOn(row));
  row.addEventListener('focusout', () => hiOff(row));
}

const inShell = window.parent !== window;

/** @param {string} address percent-encoded path within Setup */
function srcUp(address) {
  goTo(decodeURIComponent(address));
}

/** @param {string} path the shell shows it in a new frame; without a shell it is a page of its own */
function goTo(path) {
  if (inShell) window.parent.postMessage({ setupAddress: path }, location.origin);
  else location.assign(path);
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented) return;
  const control = event.target.closest('input[data-address]');
  if (control instanceof HTMLInputElement) openButton(control.dataset.address ?? '');
  const link = event.target.closest('a[href]');
  if (!link) return;
  const href = link.getAttribute('href') ?? '';
  const upward = /^javascript:srcUp\('([^']*)'\)/.exec(href);
  if (upward?.[1] !== undefined) {
    // A strict policy forbids javascript: addresses, so the click does here what the address says.
    event.preventDefault();
    srcUp(upward[1]);
  } else if (inShell && isRecordAddress(href)) {
    event.preventDefault();
    goTo(href);
  }
});

/** @param {string} address */
function openButton(address) {
  if (address.startsWith('/setup/certificate/download')) location.assign(address);
  else goTo(address);
}

/** @param {string} href a record or the list, but not the list sorted or filtered, which the frame itself loads */
function isRecordAddress(href) {
  return /^\/0P1\w/.test(href) || /^\/0P1(\?isdtp=p1)?$/.test(href);
}
