/**
 * The Lightning shell's own script. Every navigation throws the content frame away and builds a new one; the shell
 * itself is never reloaded.
 */

const HOME = '/lightning/setup/CertificatesAndKeysManagement/home';
const PAGE = '/lightning/setup/CertificatesAndKeysManagement/page';

/** @returns {string} what the frame of the current address shows */
function contentPath() {
  if (location.pathname === HOME) return '/0P1';
  const address = new URLSearchParams(location.search).get('address');
  return location.pathname === PAGE && address ? address : '/setup/empty';
}

function buildFrame() {
  const holder = document.querySelector('.contentFrame');
  if (!holder) return;
  const content = new URL(contentPath(), location.origin);
  if (!content.searchParams.has('retURL')) content.searchParams.set('retURL', '/setup/home');
  content.searchParams.set('isdtp', 'p1');
  content.searchParams.set('sfdcIFrameOrigin', location.origin);
  content.searchParams.set('nonce', crypto.randomUUID().replaceAll('-', ''));
  const frame = document.createElement('iframe');
  frame.name = `vfFrameId_${Date.now()}`;
  frame.title = document.title;
  frame.src = content.href;
  if (document.body.dataset.shadow === 'yes') {
    const host = document.createElement('setup-content');
    host.attachShadow({ mode: 'open' }).append(shadowStyle(), frame);
    holder.replaceChildren(host);
  } else {
    holder.replaceChildren(frame);
  }
}

/** The page's style sheet does not reach into a shadow root. */
function shadowStyle() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/static/shell.css';
  return style;
}

/** @param {string} path @returns {string} the shell's address for a path of the content */
function shellAddress(path) {
  return path === '/0P1' || path.startsWith('/0P1?') ? HOME : `${PAGE}?address=${encodeURIComponent(path)}`;
}

/** @param {string} address */
function navigate(address) {
  history.pushState(null, '', address);
  buildFrame();
}

window.addEventListener('message', ({ origin, data }) => {
  if (origin === location.origin && typeof data?.setupAddress === 'string') navigate(shellAddress(data.setupAddress));
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/lightning/setup/"]') : null;
  if (!link) return;
  event.preventDefault();
  navigate(link.getAttribute('href') ?? HOME);
});

window.addEventListener('popstate', buildFrame);
buildFrame();
