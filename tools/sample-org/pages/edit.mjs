import { html } from '../html.mjs';
import { wordsOf } from '../words.mjs';
import { alohaPage, button, pageTitle } from './frame.mjs';

/**
 * The form that changes a certificate or, without one, makes a new one. The extension leaves it alone.
 *
 * @param {import('./frame.mjs').View} view
 * @param {import('../model.mjs').Certificate} [certificate]
 */
export function editPage(view, certificate) {
  const words = wordsOf(view.org.words);
  const back = view.inShell ? '/0P1?isdtp=p1' : '/0P1';
  return alohaPage(
    view,
    words.title,
    html`${pageTitle(words.title, certificate?.label)}
<div class="bPageBlock brandSecondaryBrd bEditBlock secondaryPalette">
<div class="pbHeader"><h3>${words.details}</h3><div class="pbButton" id="topButtonRow">${button('save', words.save)} ${button('cancel', words.cancel, { address: back })}</div></div>
<div class="pbBody"><div class="pbSubsection"><table class="detailList" border="0" cellspacing="0" cellpadding="0"><tbody>
<tr><td class="labelCol"><label for="MasterLabel">${words.label}</label></td><td class="dataCol"><input id="MasterLabel" maxlength="64" type="text" value="${certificate?.label ?? ''}"></td></tr>
<tr><td class="labelCol"><label for="DeveloperName">${words.uniqueName}</label></td><td class="dataCol"><input id="DeveloperName" maxlength="80" type="text" value="${certificate?.uniqueName ?? ''}"></td></tr>
</tbody></table></div></div></div>`,
  );
}
