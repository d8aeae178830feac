/**
 * The pages of what uses certificates. Their markup was never seen: it follows that of the certificates' own pages.
 */
import { html } from '../html.mjs';
import { wordsOf } from '../words.mjs';
import { fieldRows } from './detail.mjs';
import { alohaPage, button, pageTitle } from './frame.mjs';
import { printedId, rowLink } from './links.mjs';

/** @typedef {import('../model.mjs').Integration} Integration */
/** @typedef {import('./frame.mjs').View} View */

const TITLES = /** @type {Record<string, string>} */ ({
  SamlSsoConfig: 'SAML Single Sign-On Setting', IdentityProviderSettings: 'Identity Provider', NamedCredential: 'Named Credential',
  ExternalCredential: 'External Credential', ExternalDataSource: 'External Data Source', ConnectedApp: 'Connected App',
  ExtlClntAppOauthSettings: 'External Client App', CustomSite: 'Domain',
});

/** Labels of the fields that name certificates, by role. */
const LABELS = /** @type {Record<string, Record<string, string>>} */ ({
  en: {
    'saml-request-signing': 'Request Signing Certificate', 'saml-decryption': 'Assertion Decryption Certificate',
    'identity-provider-signing': 'Currently chosen certificate', 'client-tls': 'Certificate', 'jwt-signing': 'JWT Signing Certificate',
    'server-tls': 'Certificate and Key', 'asset-token-signing': 'Asset Signing Certificate',
  },
  de: {
    'saml-request-signing': 'Anforderungssignaturzertifikat', 'saml-decryption': 'Zertifikat zur Entschlüsselung von Assertions',
    'identity-provider-signing': 'Aktuell ausgewähltes Zertifikat', 'client-tls': 'Zertifikat', 'jwt-signing': 'JWT-Signaturzertifikat',
    'server-tls': 'Zertifikat und Schlüssel', 'asset-token-signing': 'Asset-Signaturzertifikat',
  },
});

/** @param {Integration} integration @returns {string} where its page is */
export function pathOf({ type, id }) {
  return type === 'IdentityProviderSettings' ? '/setup/secur/idp/IdpPage.apexp' : `/${id}`;
}

/** @param {View} view @param {Integration} integration */
export function integrationPage(view, integration) {
  const { org } = view;
  const words = wordsOf(org.words);
  const { heading, name, type, uses } = integration;
  const title = TITLES[type] ?? type;
  const fields = uses.map(({ label, role }) => /** @type {[string, import('../html.mjs').Piece][]} */ ([
    // In a language that the sample does not speak the label says nothing.
    [LABELS[org.words]?.[role] ?? words.certificates, certificate(view, label)],
    [words.createdDate, org.dates.dateTime(org.now)],
  ]));
  const naming = /** @type {[string, string][]} */ (type === 'IdentityProviderSettings' ? [] : [[words.label, heading], [words.uniqueName, name]]);
  return alohaPage(
    view,
    `${title}: ${heading}`,
    html`${pageTitle(title, type === 'IdentityProviderSettings' ? '' : heading)}
<div class="bPageBlock brandSecondaryBrd bDetailBlock secondaryPalette">
<div class="pbHeader"><div class="pbButton" id="topButtonRow">${button('edit', words.edit)}</div></div>
<div class="pbBody"><div class="pbSubsection"><table class="detailList" border="0" cellspacing="0" cellpadding="0"><tbody>
${fieldRows([...naming.length > 0 ? [naming] : [], ...fields])}
</tbody></table></div></div></div>`,
  );
}

/** @param {View} view @param {string} label */
function certificate(view, label) {
  const { org } = view;
  const named = org.certificates.find((candidate) => candidate.label === label);
  if (!named) throw new Error(`${org.name} has no certificate ${label}`);
  return org.certificateFields === 'label' ? label : html`<a href="${rowLink(view, `/${printedId(org, named.id)}`)}">${label}</a>`;
}
