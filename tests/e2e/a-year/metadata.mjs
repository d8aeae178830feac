// A retrieve of all that can refer to certificates, as a ZIP that an admin drops on the inspector.
import { strToU8, zipSync } from 'fflate';
import { pemOf } from '../../../tools/sample-org/certificates.mjs';

/** @typedef {import('../../../tools/sample-org/model.mjs').Org} Org */
/** @typedef {import('../../../tools/sample-org/model.mjs').Certificate} Certificate */

/** Types of which the org has something that refers to no certificate: they were read, and that is all. @type {Record<string, string>} */
const OTHERS = {
  ConnectedApp: 'connectedApps/Field_Service.connectedApp',
  CustomMetadata: 'customMetadata/Setting.Default.md',
  CustomSite: 'sites/Community.site',
  ExternalCredential: 'externalCredentials/DocuSign.externalCredential',
  ExternalDataSource: 'dataSources/Archive.dataSource',
  ExtlClntAppOauthSettings: 'extlClntAppOauthSettings/Fleet.ecaOauth',
  ExtlClntAppSamlConfigurablePolicies: 'extlClntAppSamlConfigurablePolicies/Fleet.ecaSamlPlcy',
  IdentityProviderSettings: 'settings/IdentityProvider.settings',
};

/** @param {string} type @param {string} inside */
const document = (type, inside) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${type}>\n`);

/**
 * Everything in the org is as it was, but for the certificate that SAP's named credential and the single sign-on setting use.
 *
 * @param {Org} org
 * @param {Certificate} used
 * @param {Certificate[]} certificates
 */
export async function retrieved(org, used, certificates) {
  /** @type {Record<string, Uint8Array>} */
  const files = {
    'namedCredentials/SAP_S4.namedCredential': document('NamedCredential', `<certificate>${used.uniqueName}</certificate><label>SAP S/4</label>`),
    'samlssoconfigs/Entra_ID.samlssoconfig': document('SamlSsoConfig', `<name>Entra ID</name><requestSigningCertId>${used.id}</requestSigningCertId>`),
    'classes/Greeting.cls': strToU8('public class Greeting { static String say() { return \'Hello\'; } }\n'),
    'triggers/OnCase.trigger': strToU8('trigger OnCase on Case (before insert) { }\n'),
    'package.xml': document('Package', '<version>66.0</version>'),
  };
  for (const [type, path] of Object.entries(OTHERS)) files[path] = document(type, '');
  for (const certificate of certificates) {
    const path = `certs/${certificate.uniqueName}.crt`;
    files[path] = strToU8(await pemOf(org, certificate));
    files[`${path}-meta.xml`] = document('Certificate', `<keySize>${certificate.keySize}</keySize><masterLabel>${certificate.label}</masterLabel>`);
  }
  return zipSync(files);
}
