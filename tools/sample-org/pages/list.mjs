import { html } from '../html.mjs';
import { fillIn, wordsOf } from '../words.mjs';
import { alohaPage, button, pageTitle } from './frame.mjs';
import { letterFilter, shownUnder } from './letters.mjs';
import { printedId, rowLink } from './links.mjs';
import { apiClientCertificate, masterEncryptionKeys, mutualAuthentication } from './other-blocks.mjs';
import { sorted, sortHeader } from './sorting.mjs';

/** @typedef {import('../model.mjs').Certificate} Certificate */
/** @typedef {import('./frame.mjs').View} View */

/** @param {View} view @returns {import('../html.mjs').Markup} */
export function listPage(view) {
  const words = wordsOf(view.org.words);
  return alohaPage(
    view,
    words.title,
    html`${pageTitle(words.title)}
<p class="setupIntroduction">${words.introduction} <a class="help" href="/help">${words.help}</a></p>
${letterFilter(view)}
${certificateBlock(view)}
${masterEncryptionKeys(view)}
${apiClientCertificate(view)}
${view.org.mutualAuthentication && mutualAuthentication(view)}`,
  );
}

/** @param {View} view */
function certificateBlock(view) {
  const { org, query } = view;
  const words = wordsOf(org.words);
  const rows = sorted(shownUnder(org.certificates, query.get('letter') ?? org.letter), query);
  return html`<div class="bPageBlock brandSecondaryBrd secondaryPalette" id="certificates">
<div class="pbHeader"><h3 class="assistiveText">${words.certificates}</h3><div class="pbButton" id="topButtonRow">
${button('createSelfSigned', words.createSelfSigned, { address: '/0P1/e?type=self' })}
${button('createCaSigned', words.createCaSigned, { address: '/0P1/e?type=ca' })}
${button('exportKeystore', words.exportKeystore)}
${button('importKeystore', words.importKeystore)}
</div></div>
<div class="pbBody"><table class="list" border="0" cellspacing="0" cellpadding="0"><tbody>
${headerRow(view)}
${rows.length > 0 ? rows.map((row, index) => certificateRow(view, row, position(index, rows.length))) : emptyRow(words.noRecords)}
${org.limitMessage === 'row' && html`<tr class="limitRow"><td colspan="8">${limitMessage(org)}</td></tr>`}
</tbody></table>${org.limitMessage === 'below' && html`<div class="pbFooter limitMessage">${limitMessage(org)}</div>`}
</div></div>`;
}

/** @param {View} view */
function headerRow(view) {
  const words = wordsOf(view.org.words);
  return html`<tr class="headerRow"><th scope="col" class="actionColumn">${words.action}</th>
${sortHeader(view, 'label', words.label)}${sortHeader(view, 'type', words.type)}
<th scope="col" class=" zen-deemphasize  booleanColumn">${words.active}</th>
${sortHeader(view, 'keySize', words.keySize)}${sortHeader(view, 'expires', words.expirationDate)}${sortHeader(view, 'created', words.createdDate)}
<th scope="col" class=" zen-deemphasize  booleanColumn">${words.exportable}</th></tr>`;
}

/** @param {View} view @param {Certificate} certificate @param {string} place */
function certificateRow(view, certificate, place) {
  const { org } = view;
  const words = wordsOf(org.words);
  const label = certificate.label;
  return html`<tr class=" dataRow ${place} "${hoverAttributes(org)}>
<td class="actionColumn">${org.unreadable ? words.edit : actions(view, certificate)}</td>
<th scope="row" class=" dataCell  cellCol1 ">${
    org.unreadable ? label : html`<a href="${rowLink(view, `/${printedId(org, certificate.id)}`)}">${label}</a>`
  }</th>
<td class=" dataCell  cellCol2 ">${certificate.type === 'ca-signed' ? words.caSigned : words.selfSigned}</td>
<td class=" dataCell  cellCol3  booleanColumn">${checkImage(org, !certificate.waiting)}</td>
<td class=" dataCell  cellCol4  numericalColumn">${certificate.keySize}</td>
<td class=" dataCell  cellCol5  DateElement">${org.dates.date(certificate.expires)}</td>
<td class=" dataCell  cellCol6  DateElement">${org.dates.dateTime(certificate.created)}</td>
<td class=" dataCell  cellCol7  booleanColumn">${checkImage(org, certificate.exportable)}</td>
</tr>`;
}

/**
 * A certificate that something tracked by Salesforce uses has no link to delete it.
 *
 * @param {View} view
 * @param {Certificate} certificate
 */
function actions(view, certificate) {
  const words = wordsOf(view.org.words);
  const id = printedId(view.org, certificate.id);
  const edit = html`<a class="actionLink" title="${words.edit} - ${certificate.label}" href="${rowLink(view, `/${id}/e`)}">${words.edit}</a>`;
  if (certificate.usedBy.length > 0) return edit;
  return html`${edit}&nbsp;|&nbsp;<a class="actionLink" title="${words.delete} - ${certificate.label}" href="/setup/own/deleteredirect.jsp?delID=${id}&amp;retURL=%2F0P1">${words.deleteShort}</a>`;
}

/** @param {import('../model.mjs').Org} org @param {boolean} checked */
export function checkImage(org, checked) {
  const words = wordsOf(org.words);
  const name = checked ? words.checked : words.notChecked;
  return html`<img src="/img/checkbox_${checked ? '' : 'un'}checked.gif" alt="${name}" width="21" height="16" class="checkImg" title="${name}">`;
}

/**
 * Salesforce writes its hover handlers into the rows. A strict policy forbids that, so there the page's own script
 * attaches the same handlers.
 *
 * @param {import('../model.mjs').Org} org
 */
function hoverAttributes(org) {
  return (
    org.policy === 'inline' &&
    html` onmouseover="if (window.hiOn){hiOn(this);}" onmouseout="if (window.hiOff){hiOff(this);}" onfocus="if (window.hiOn){hiOn(this);}" onblur="if (window.hiOff){hiOff(this);}"`
  );
}

/** @param {number} index @param {number} count */
function position(index, count) {
  return `${index % 2 ? 'odd' : 'even'}${index === count - 1 ? ' last' : ''}${index === 0 ? ' first' : ''}`;
}

/** @param {string} words */
function emptyRow(words) {
  return html`<tr class=" dataRow even last first"><td class="dataCell noRecords" colspan="8">${words}</td></tr>`;
}

/** @param {import('../model.mjs').Org} org */
function limitMessage(org) {
  const { length } = countedByLimit(org);
  const words = wordsOf(org.words);
  const plural = new Intl.PluralRules(org.language).select(length);
  return fillIn(plural === 'one' ? words.limitOne : words.limitOther, {
    count: org.dates.number(length),
    limit: org.dates.number(org.limit),
  });
}

/** @param {import('../model.mjs').Org} org the count is of the whole org, whatever the letter filter shows */
export function countedByLimit(org) {
  return org.certificates.filter(({ expires, waiting }) => (waiting ? org.limitCountsWaiting : expires > org.now));
}
