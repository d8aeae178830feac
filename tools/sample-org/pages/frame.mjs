import { html } from '../html.mjs';
import { wordsOf } from '../words.mjs';

/** @typedef {import('../html.mjs').Markup} Markup */

/**
 * @typedef {object} View what a request asks of an Aloha page
 * @property {import('../model.mjs').Org} org
 * @property {URLSearchParams} query
 * @property {boolean} inShell shown inside Lightning, which then draws header and sidebar itself
 */

const CLASSIC_MENU = ['Single Sign-On Settings', 'Identity Provider', 'Certificate and Key Management', 'Named Credentials'];

/**
 * The body every Aloha page of Setup has; seen top-level it carries the Classic header and sidebar.
 *
 * @param {View} view
 * @param {string} title
 * @param {Markup} content
 */
export function alohaPage({ org, inShell }, title, content) {
  return html`<!DOCTYPE html>
<html lang="${org.language}" dir="${org.direction}">
<head>
<meta charset="UTF-8">
<title>${title} ~ Salesforce</title>
<link rel="stylesheet" href="/static/classic.css">
<script src="/static/classic.js" defer></script>
</head>
<body class="setupTab  sfdcBody ${inShell ? 'inShell' : 'classic'}">
${inShell ? '' : classicHeader(org)}
<div class="bodyDiv">
${inShell ? '' : classicSidebar(org)}
<div id="contentWrapper" class="contentWrapper">
${content}
</div>
</div>
</body>
</html>
`;
}

/** @param {import('../model.mjs').Org} org */
function classicHeader(org) {
  return html`<div class="bPageHeader" role="banner"><img src="/img/cloud.svg" alt="" width="44" height="30">
<span class="orgName">${org.name}</span><span class="userName">Robin Admin</span></div>`;
}

/** @param {import('../model.mjs').Org} org */
function classicSidebar(org) {
  return html`<div id="sidebarDiv" role="navigation"><h2>${wordsOf(org.words).setup}</h2><ul>${CLASSIC_MENU.map(
    (name) => html`<li><a href="/0P1">${name}</a></li>`,
  )}</ul></div>`;
}

/** @param {string} title @param {Markup | string} [description] */
export function pageTitle(title, description = '') {
  return html`<div class="bPageTitle"><div class="ptBody secondaryPalette"><div class="content">
<h1 class="pageType noSecondHeader">${title}</h1>${description && html`<h2 class="pageDescription">${description}</h2>`}
</div></div></div>`;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {{ address?: string, title?: string, disabled?: boolean }} [options]
 */
export function button(name, value, { address, title, disabled } = {}) {
  return html`<input value=" ${value} " class="${disabled ? 'btnDisabled' : 'btn'}" name="${name}" type="button"${
    address && html` data-address="${address}"`
  }${title && html` title="${title}"`}${disabled && html` disabled="disabled"`}>`;
}
