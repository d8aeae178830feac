// Of libraries that publish no types: what the benchmarks use, as the installed versions give it.

declare module "node-forge" {
  interface Name {
    attributes: { shortName?: string; value?: unknown }[];
    getField(shortName: string): { value?: unknown } | null;
  }

  /** Fields that depend on which extension it is; the caller asks by name. */
  interface Extensions {
    basicConstraints: { cA: boolean; pathLenConstraint?: number };
    subjectAltName: { altNames: { type: number; value: string }[] };
    keyUsage: { value: string };
    /** One flag for each usage. */
    extKeyUsage: object;
    subjectKeyIdentifier: { subjectKeyIdentifier: string };
    authorityKeyIdentifier: { value: string };
  }

  interface Certificate {
    version: number;
    serialNumber: string;
    signatureOid: string;
    subject: Name;
    issuer: Name;
    validity: { notBefore: Date; notAfter: Date };
    /** RSA alone is read at all. */
    publicKey: { n: { bitLength(): number } };
    getExtension<Name extends keyof Extensions>(name: Name): Extensions[Name] | null;
  }

  type Octets = { readonly forgeBuffer: unique symbol };
  type Asn1 = { readonly forgeAsn1: unique symbol };

  const forge: {
    util: { createBuffer(octets: Uint8Array | string): Octets };
    asn1: { fromDer(octets: Octets): Asn1 };
    /** Bodies are strings of octets. */
    pem: { decode(text: string): { body: string }[] };
    pkcs7: { messageFromAsn1(message: Asn1): { certificates: Certificate[] } };
    pki: { certificateFromAsn1(certificate: Asn1): Certificate; oids: Record<string, string> };
  };
  export = forge;
}

declare module "jsrsasign" {
  /** Extensions are `undefined` where the certificate has none such. */
  class X509 {
    readCertHex(hex: string): void;
    getVersion(): number;
    getSerialNumberHex(): string;
    getSubjectString(): string;
    getIssuerString(): string;
    getNotBefore(): string;
    getNotAfter(): string;
    /** RSA keys have `n`, keys on a curve have its name. */
    getPublicKey(): { type: string; n?: { bitLength(): number }; curveName?: string };
    getSignatureAlgorithmName(): string;
    getExtBasicConstraints(): { cA?: boolean; pathLen?: number } | undefined;
    getExtSubjectAltName(): { array: object[] } | undefined;
    getExtKeyUsage(): { names: string[] } | undefined;
    getExtExtKeyUsage(): { array: string[] } | undefined;
    getExtSubjectKeyIdentifier(): { kid: { hex: string } } | undefined;
    getExtAuthorityKeyIdentifier(): { kid?: { hex: string } } | undefined;
  }

  const jsrsasign: { X509: typeof X509 };
  export = jsrsasign;
}
