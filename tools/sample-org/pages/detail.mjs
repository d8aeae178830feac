import { html } from '../html.mjs';
import { fillIn, wordsOf } from '../words.mjs';
import { alohaPage, button, pageTitle } from './frame.mjs';
import { printedId } from './links.mjs';
import { checkImage } from './list.mjs';

/** @typedef {import('../model.mjs').Certificate} Certificate */
/** @typedef {import('./frame.mjs').View} View */

/** @param {View} view @param {Certificate} certificate */
export function detailPage(view, certificate) {
  const words = wordsOf(view.org.words);
  return alohaPage(
    view,
    `${words.title}: ${certificate.label}`,
    html`${pageTitle(words.title, certificate.label)}
<p class="backLink"><a href="/0P1${view.inShell && '?isdtp=p1'}">${words.back}</a></p>
<div class="bPageBlock brandSecondaryBrd bDetailBlock secondaryPalette">
<div class="pbHeader"><h3>${words.details}</h3><div class="pbButton" id="topButtonRow">${buttons(view, certificate)}</div></div>
<div class="pbBody"><div class="pbSubsection"><table class="detailList" border="0" cellspacing="0" cellpadding="0"><tbody>
${fields(view, certificate)}
</tbody></table></div></div>
<div class="pbBottomButtons"><div class="pbButtonb" id="bottomButtonRow">${buttons(view, certificate)}</div></div>
</div>`,
  );
}

/** @param {View} view @param {Certificate} certificate */
function fields({ org }, certificate) {
  const words = wordsOf(org.words);
  const person = html`<a href="/005${org.orgId.slice(3)}">Robin Admin</a>, ${org.dates.dateTime(certificate.created)}`;
  const type = certificate.type === 'ca-signed' ? words.caSigned : words.selfSigned;
  /** @type {[string, import('../html.mjs').Piece][][]} */
  const rows = [
    [[words.label, certificate.label], [words.type, type]],
    [[words.uniqueName, certificate.uniqueName], [words.keySize, certificate.keySize]],
    [[words.expirationDate, org.dates.date(certificate.expires)], [words.active, checkImage(org, !certificate.waiting)]],
    [[words.createdDate, org.dates.dateTime(certificate.created)], [words.exportable, checkImage(org, certificate.exportable)]],
    [[words.createdBy, person], [words.modifiedBy, person]],
  ];
  return fieldRows(rows);
}

/** Labels and values in two columns, as Aloha pages have them. @param {[string, import('../html.mjs').Piece][][]} rows */
export function fieldRows(rows) {
  return rows.map((pairs, index) => {
    const last = index === rows.length - 1 ? ' last' : '';
    const cells = pairs.map(
      ([label, value], column) =>
        html`<td class="${column ? '' : ' '}labelCol${last}">${label}</td><td class="dataCol${column ? '' : ' col02'}${last}">${value}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
}

/** @param {View} view @param {Certificate} certificate */
function buttons(view, certificate) {
  const { org } = view;
  const words = wordsOf(org.words);
  const id = printedId(org, certificate.id);
  const download = `/setup/certificate/download?id=${id}`;
  return html`${button('edit', words.edit, { address: `/${id}/e${view.inShell ? '?isdtp=p1' : ''}` })}
${deleteButton(org, certificate)}
${!certificate.waiting && button('downloadcert', words.download, { address: download })}
${certificate.type === 'ca-signed' && button('downloadcsr', words.downloadRequest, { address: `${download}&request=1` })}
${certificate.type === 'ca-signed' && button('uploadcert', words.upload)}`;
}

/**
 * Delete is disabled while something uses the certificate, and a tooltip says what; nobody saw on which element.
 *
 * @param {import('../model.mjs').Org} org
 * @param {Certificate} certificate
 */
function deleteButton(org, { usedBy, id }) {
  const words = wordsOf(org.words);
  if (usedBy.length === 0) {
    return button('del', words.delete, { address: `/setup/own/deleteredirect.jsp?delID=${printedId(org, id)}` });
  }
  const title = fillIn(words.inUse, { users: usedBy.join(', ') });
  if (org.deleteTitle === 'control') return button('del', words.delete, { disabled: true, title });
  return html`<span title="${title}">${button('del', words.delete, { disabled: true })}</span>`;
}
