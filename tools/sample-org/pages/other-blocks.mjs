/**
 * What else stands on the list page. None of it is a certificate of the list, and a reader must not take it for one.
 * The markup of these blocks was never seen: it follows that of sibling pages.
 */
import { html } from '../html.mjs';
import { recordId } from '../identifiers.mjs';
import { apiClientOf, midnight } from '../model.mjs';
import { wordsOf } from '../words.mjs';
import { printedId, rowLink } from './links.mjs';
import { checkImage } from './list.mjs';

/** @typedef {import('./frame.mjs').View} View */

/** @param {View} view */
export function masterEncryptionKeys({ org }) {
  const words = wordsOf(org.words);
  // In the ambiguous org no date may tell the order of day and month: these are the same either way.
  const created = org.ambiguous
    ? new Date(Date.UTC(org.now.getUTCFullYear() - 1, 6, 7, 9, 30))
    : new Date(midnight(org.now, -612).getTime() + 33_900_000);
  return html`<div class="bPageBlock brandSecondaryBrd secondaryPalette" id="masterKeys">
<div class="pbHeader"><h3>${words.masterKeys}</h3><div class="pbButton"><input value=" ${words.rotateKey} " class="btn" name="rotateKey" type="button"></div></div>
<div class="pbBody"><table class="list" border="0" cellspacing="0" cellpadding="0"><tbody>
<tr class="headerRow"><th scope="col" class="actionColumn">${words.action}</th><th scope="col" class=" zen-deemphasize ">${words.uniqueName}</th><th scope="col" class=" zen-deemphasize  booleanColumn">${words.active}</th><th scope="col" class=" zen-deemphasize ">${words.createdDate}</th><th scope="col" class=" zen-deemphasize ">${words.archivedDate}</th></tr>
<tr class=" dataRow even last first"><td class="actionColumn"><a class="actionLink" href="/setup/masterKey?export=1">${words.export}</a></td><th scope="row" class=" dataCell  cellCol1 ">MasterKey_${org.orgId.slice(-6)}</th><td class=" dataCell  booleanColumn">${checkImage(org, true)}</td><td class=" dataCell  DateElement">${org.dates.dateTime(created)}</td><td class=" dataCell ">&nbsp;</td></tr>
</tbody></table></div></div>`;
}

/** @param {View} view the block may name a certificate of the list, with a link to it */
export function apiClientCertificate(view) {
  const { org } = view;
  const words = wordsOf(org.words);
  const named = apiClientOf(org);
  const value = named ? html`<a href="${rowLink(view, `/${printedId(org, named.id)}`)}">${named.label}</a>` : html`&nbsp;`;
  return html`<div class="bPageBlock brandSecondaryBrd secondaryPalette" id="apiClient">
<div class="pbHeader"><h3>${words.apiClient}</h3><div class="pbButton"><input value=" ${words.edit} " class="btn" name="editApiClient" type="button"></div></div>
<div class="pbBody"><div class="pbSubsection"><table class="detailList" border="0" cellspacing="0" cellpadding="0"><tbody>
<tr><td class="labelCol">${words.apiClient}</td><td class="dataCol">${value}</td></tr>
</tbody></table></div></div></div>`;
}

/** @param {View} view certificates of partners: they have dates but are no certificates of the org */
export function mutualAuthentication(view) {
  const { org } = view;
  const words = wordsOf(org.words);
  const id = printedId(org, recordId('0Q7', org.orgId.slice(3, 5), 41));
  return html`<div class="bPageBlock brandSecondaryBrd secondaryPalette" id="mutualAuthentication">
<div class="pbHeader"><h3>${words.mutual}</h3><div class="pbButton"><input value=" ${words.upload} " class="btn" name="uploadMutual" type="button"></div></div>
<div class="pbBody"><table class="list" border="0" cellspacing="0" cellpadding="0"><tbody>
<tr class="headerRow"><th scope="col" class="actionColumn">${words.action}</th><th scope="col" class=" zen-deemphasize ">${words.label}</th><th scope="col" class=" zen-deemphasize ">${words.expirationDate}</th></tr>
<tr class=" dataRow even last first"><td class="actionColumn"><a class="actionLink" href="${rowLink(view, `/${id}/e`)}">${words.edit}</a></td><th scope="row" class=" dataCell  cellCol1 "><a href="${rowLink(view, `/${id}`)}">Partner gateway</a></th><td class=" dataCell  DateElement">${org.dates.date(midnight(org.now, 91))}</td></tr>
</tbody></table></div></div>`;
}
