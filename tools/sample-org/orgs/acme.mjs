import { defineOrg, midnight } from '../model.mjs';

/**
 * The demonstration org: a dozen certificates as a company of some size has them, with dates relative to now.
 *
 * @param {Date} now
 */
export function acme(now) {
  /** @param {number} days whole days left */
  const endsIn = (days) => midnight(now, days + 1);
  /** @param {number} days whole days since the end */
  const endedBefore = (days) => midnight(now, -days);
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
          expires: endsIn(214),
          exportable: false,
          usedBy: ['Identity Provider'],
        },
        { label: 'Anypoint', expires: endsIn(341), usedBy: ['Named Credential: Anypoint'] },
        { label: 'Anypoint_to_expire', expires: endsIn(23) },
        {
          label: 'community.acme.com',
          uniqueName: 'community_acme_com',
          type: 'ca-signed',
          created: new Date(midnight(now, -128).getTime() + 51_720_000),
          expires: endsIn(70),
          usedBy: ['Domain: community.acme.com'],
        },
        {
          label: 'DocuSign_Connect',
          expires: endsIn(529),
          keySize: 4096,
          exportable: false,
          usedBy: ['Named Credential: DocuSign_Connect'],
        },
        { label: 'JWT_Bearer_ETL', expires: endsIn(0), endsAtNoon: false, exportable: false },
        {
          label: 'mulesoft_composer_certificate',
          expires: endsIn(52),
          usedBy: ['Named Credential: MuleSoft Composer'],
        },
        { label: 'Okta_SSO', expires: endsIn(9), exportable: false, usedBy: ['SAML Single Sign-On Setting: Okta'] },
        {
          label: 'partner-gateway.acme.com',
          uniqueName: 'partner_gateway_acme_com',
          type: 'ca-signed',
          waiting: true,
          created: new Date(midnight(now, -6).getTime() + 35_040_000),
          expires: midnight(now, 359),
        },
        { label: 'SAP mTLS', expires: endedBefore(4), keySize: 3072, usedBy: ['Named Credential: SAP_S4'] },
        { label: 'SelfSignedCert_Signing', expires: endsIn(163) },
        { label: 'Workday_Outbound', expires: endsIn(288), exportable: false },
      ],
    }),
  ];
}
