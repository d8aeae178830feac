import { html } from '../html.mjs';
import { wordsOf } from '../words.mjs';

const MENU = [
  ['Identity', ['Auth. Providers', 'Identity Provider', 'Login Flows', 'Single Sign-On Settings']],
  ['Security', ['Activations', 'Certificate and Key Management', 'CSP Trusted Sites', 'Named Credentials', 'Remote Site Settings', 'Session Settings']],
];

/**
 * The Lightning shell: it never reads its content frame and builds a new one whenever the address changes.
 *
 * @param {import('../model.mjs').Org} org
 */
export function shellPage(org) {
  const words = wordsOf(org.words);
  return html`<!DOCTYPE html>
<html lang="${org.language}" dir="${org.direction}">
<head>
<meta charset="UTF-8">
<title>${words.title} | Salesforce</title>
<link rel="stylesheet" href="/static/shell.css">
<script src="/static/shell.js" defer></script>
</head>
<body class="desktop" data-shadow="${org.shadow ? 'yes' : 'no'}">
<header class="globalHeader"><img src="/img/cloud.svg" alt="" width="48" height="34"><input type="search" placeholder="Search Setup" aria-label="Search Setup" class="globalSearch"><span class="avatar" aria-hidden="true">RA</span></header>
<nav class="contextBar"><img src="/img/launcher.svg" alt="" width="20" height="20"><span class="appName">${words.setup}</span><a class="tab current" href="/lightning/setup/SetupOneHome/home">Home</a><a class="tab" href="/lightning/setup/ObjectManager/home">Object Manager</a></nav>
<div class="body">
<aside class="setupTree"><input type="search" placeholder="Quick Find" aria-label="Quick Find">${MENU.map(
    ([group, pages]) => html`<h2>${group}</h2><ul>${[...(pages ?? [])].map(
      (page) => html`<li>${menuLink(page, words.title)}</li>`,
    )}</ul>`,
  )}</aside>
<main class="setupContent">
<div class="pageHeader"><img src="/img/gear.svg" alt="" width="32" height="32"><div><p>${words.setup.toUpperCase()}</p><h1>${words.title}</h1></div></div>
<div class="contentFrame"></div>
</main>
</div>
</body>
</html>
`;
}

/** @param {string} page @param {string} title of the certificate page in the org's language */
function menuLink(page, title) {
  if (page !== 'Certificate and Key Management') {
    return html`<a href="/lightning/setup/${page.replace(/\W/g, '')}/home">${page}</a>`;
  }
  return html`<a class="current" href="/lightning/setup/CertificatesAndKeysManagement/home">${title}</a>`;
}

/**
 * Any other page of Setup, as the content of the shell: here the extension has no business.
 *
 * @param {import('../model.mjs').Org} org
 */
export function emptyPage(org) {
  return html`<!DOCTYPE html>
<html lang="${org.language}"><head><meta charset="UTF-8"><title>Salesforce</title><link rel="stylesheet" href="/static/classic.css"></head>
<body class="setupTab  sfdcBody inShell"><div class="bPageBlock"><div class="pbBody">This page of Setup is empty in the sample org.</div></div></body></html>
`;
}
