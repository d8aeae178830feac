/** What a retrieve of an org's metadata holds: its certificates, and what names them. */
import { withChecksum } from './identifiers.mjs';

/** @typedef {import('./model.mjs').Org} Org */

/** The one whose content a retrieve leaves out: its text has to be asked for. */
const WITHOUT_CONTENT = 'Workday_Outbound';

/**
 * @param {Org} org
 * @param {'integrations' | 'code'} what
 * @param {(certificateId: string, asRequest: boolean) => Promise<string>} pemOf
 * @returns {Promise<{ files: Record<string, string>, properties: { type: string, fullName: string, id: string, fileName: string }[], problems: string[] }>}
 */
export async function filesOf(org, what, pemOf) {
  if (what === 'code') {
    const signer = "public class Signer { Blob sign(Blob data) { return Crypto.signWithCertificate('RSA-SHA256', data, 'JWT_Bearer_ETL'); } }\n";
    return { files: { 'classes/Signer.cls': signer }, properties: [], problems: [] };
  }
  /** @type {Record<string, string>} */
  const files = {
    'namedCredentials/SAP_S4.namedCredential': document('NamedCredential', '<certificate>SAP_mTLS</certificate><label>SAP S/4</label>'),
    'namedCredentials/DocuSign_Connect.namedCredential': document('NamedCredential', '<certificate>${DOCUSIGN_CERTIFICATE}</certificate><label>DocuSign</label>'),
    'settings/IdentityProvider.settings': document('IdentityProviderSettings', '<certificateName>Acme_SSO_Signing_2026</certificateName><enableIdentityProvider>true</enableIdentityProvider>'),
  };
  const okta = org.certificates.find(({ uniqueName }) => uniqueName === 'Okta_SSO');
  if (okta) files['samlssoconfigs/Okta.samlssoconfig'] = document('SamlSsoConfig', `<name>Okta</name><requestSigningCertId>${okta.id}</requestSigningCertId>`);
  const properties = [];
  for (const { id, uniqueName, label, keySize, waiting, exportable } of org.certificates) {
    const fileName = `certs/${uniqueName}.crt`;
    properties.push({ type: 'Certificate', fullName: uniqueName, id: withChecksum(id), fileName });
    if (uniqueName === WITHOUT_CONTENT) continue;
    files[fileName] = await pemOf(id, waiting);
    files[`${fileName}-meta.xml`] = document('Certificate', `<keySize>${keySize}</keySize><masterLabel>${label}</masterLabel><privateKeyExportable>${exportable}</privateKeyExportable>`);
  }
  return { files, properties, problems: ['You do not have the proper permissions to access InboundCertificate.'] };
}

/** @param {string} type @param {string} inside */
function document(type, inside) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${type}>\n`;
}
