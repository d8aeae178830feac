import { defineOrg } from '../model.mjs';
import { daysAgo, endedBefore, endsIn } from './days.mjs';

/**
 * The demonstration org: a dozen certificates as a company of some size has them, with dates relative to now.
 *
 * @param {Date} now
 */
export function acme(now) {
  return [
    defineOrg({
      name: 'acme',
      purpose: 'the demonstration org: twelve certificates in every state',
      now,
      idLength: 18,
      certificates: [
        {
          label: 'Acme SSO Signing 2026',
          uniqueName: 'Acme_SSO_Signing_2026',
          expires: endsIn(now, 214),
          exportable: false,
          usedBy: ['Identity Provider'],
        },
        { label: 'Anypoint', expires: endsIn(now, 341), usedBy: ['Named Credential: Anypoint'] },
        { label: 'Anypoint_to_expire', expires: endsIn(now, 23) },
        {
          label: 'community.acme.com',
          uniqueName: 'community_acme_com',
          type: 'ca-signed',
          created: daysAgo(now, 128),
          expires: endsIn(now, 70),
          usedBy: ['Domain: community.acme.com'],
        },
        {
          label: 'DocuSign_Connect',
          expires: endsIn(now, 529),
          keySize: 4096,
          exportable: false,
          usedBy: ['Named Credential: DocuSign_Connect'],
        },
        { label: 'JWT_Bearer_ETL', expires: endsIn(now, 0), endsAtNoon: false, exportable: false },
        {
          label: 'mulesoft_composer_certificate',
          expires: endsIn(now, 52),
          usedBy: ['Named Credential: MuleSoft Composer'],
        },
        { label: 'Okta_SSO', expires: endsIn(now, 9), exportable: false, usedBy: ['SAML Single Sign-On Setting: Okta'] },
        {
          label: 'partner-gateway.acme.com',
          uniqueName: 'partner_gateway_acme_com',
          type: 'ca-signed',
          waiting: true,
          created: daysAgo(now, 6),
          expires: endsIn(now, 359),
        },
        { label: 'SAP mTLS', expires: endedBefore(now, 4), keySize: 3072, usedBy: ['Named Credential: SAP_S4'] },
        { label: 'SelfSignedCert_Signing', expires: endsIn(now, 163) },
        { label: 'Workday_Outbound', expires: endsIn(now, 288), exportable: false },
      ],
      integrations: [
        {
          type: 'SamlSsoConfig',
          name: 'Okta',
          uses: [{ label: 'Okta_SSO', role: 'saml-request-signing' }, { label: 'SelfSignedCert_Signing', role: 'saml-decryption' }],
        },
        { type: 'IdentityProviderSettings', name: 'IdentityProvider', uses: [{ label: 'Acme SSO Signing 2026', role: 'identity-provider-signing' }] },
        { type: 'NamedCredential', name: 'Anypoint', uses: [{ label: 'Anypoint', role: 'client-tls' }] },
        { type: 'NamedCredential', name: 'SAP_S4', heading: 'SAP S/4HANA', uses: [{ label: 'SAP mTLS', role: 'client-tls' }] },
        { type: 'NamedCredential', name: 'ETL', uses: [{ label: 'JWT_Bearer_ETL', role: 'jwt-signing' }] },
        { type: 'ExternalCredential', name: 'DocuSign', uses: [{ label: 'DocuSign_Connect', role: 'jwt-signing' }] },
        { type: 'ExternalDataSource', name: 'Workday', uses: [{ label: 'Workday_Outbound', role: 'client-tls' }] },
        { type: 'ConnectedApp', name: 'Field_Service', heading: 'Field Service', uses: [{ label: 'SelfSignedCert_Signing', role: 'asset-token-signing' }] },
        { type: 'ExtlClntAppOauthSettings', name: 'Fleet', uses: [{ label: 'SelfSignedCert_Signing', role: 'asset-token-signing' }] },
        { type: 'CustomSite', name: 'community.acme.com', uses: [{ label: 'community.acme.com', role: 'server-tls' }] },
      ],
    }),
  ];
}
