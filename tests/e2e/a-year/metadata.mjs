// A retrieve of all that can refer to certificates, as a ZIP that an admin drops on the inspector.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { pemOf } from '../../../tools/sample-org/certificates.mjs';
import { visitInspector } from '../own-pages.mjs';

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
const metadata = (type, inside) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${type}>\n`);

/**
 * Everything in the org is as it was, but for the certificate that SAP's named credential and the single sign-on setting use.
 *
 * @param {Org} org
 * @param {Certificate} used
 * @param {Certificate[]} certificates
 */
async function retrieved(org, used, certificates) {
  /** @type {Record<string, Uint8Array>} */
  const files = {
    'namedCredentials/SAP_S4.namedCredential': metadata('NamedCredential', `<certificate>${used.uniqueName}</certificate><label>SAP S/4</label>`),
    'samlssoconfigs/Entra_ID.samlssoconfig': metadata('SamlSsoConfig', `<name>Entra ID</name><requestSigningCertId>${used.id}</requestSigningCertId>`),
    'classes/Greeting.cls': strToU8('public class Greeting { static String say() { return \'Hello\'; } }\n'),
    'triggers/OnCase.trigger': strToU8('trigger OnCase on Case (before insert) { }\n'),
    'package.xml': metadata('Package', '<version>66.0</version>'),
  };
  for (const [type, path] of Object.entries(OTHERS)) files[path] = metadata(type, '');
  for (const certificate of certificates) {
    const path = `certs/${certificate.uniqueName}.crt`;
    files[path] = strToU8(await pemOf(org, certificate));
    files[`${path}-meta.xml`] = metadata('Certificate', `<keySize>${certificate.keySize}</keySize><masterLabel>${certificate.label}</masterLabel>`);
  }
  return zipSync(files);
}

/** The admin drops what was retrieved of production. @param {import('./year.mjs').Year} year @param {string} used the label of the ERP gateway's certificate that both integrations use now */
export async function learn(year, used) {
  const certificates = year.production.certificates.filter(({ label }) => label.startsWith('ERP_Gateway'));
  const path = join(year.folder, 'retrieved.zip');
  await writeFile(path, await retrieved(year.production, year.certificate(used), certificates));
  await visitInspector(year.setting, async (inspector) => {
    await inspector.setFiles('#files', [path]);
    await inspector.waitFor(() => document.querySelector('#metadata:not([hidden]) #which-org') !== null);
    await inspector.evaluate(() => { /** @type {HTMLInputElement} */ (document.querySelector('#which-org')).value = 'acme'; });
    await inspector.click('[data-action="learn"]');
    await inspector.waitFor(() => document.querySelector('#metadata [role="status"] .notice')?.getAttribute('data-severity') === 'notice');
  });
  for (const { id } of certificates) year.known.add(id);
}
