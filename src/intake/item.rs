//! What was found in a file.

use serde::{Deserialize, Serialize};

use super::Error;
use crate::x509::Certificate;

/// Everything found in one file. One bad part does not lose the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decoded {
    /// What was recognised, in the file's order.
    pub items: Vec<Item>,
    /// What could not be read, in the file's order.
    pub problems: Vec<Problem>,
}

/// One thing recognised.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Where it begins: octets into the file, or into the text that the file is another encoding of.
    pub offset: usize,
    /// What it says, where it is a certificate.
    pub certificate: Option<DecodedCertificate>,
}

/// A certificate with the octets that it was decoded from.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedCertificate {
    /// Its fields.
    pub certificate: Certificate,
    /// Its encoding, as it stood in the file.
    pub der: Vec<u8>,
}

/// One part that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where that part begins, counted as in [`Item::offset`].
    pub offset: usize,
    /// Why.
    pub error: Error,
}

/// What a thing is, by its content. Only certificates are decoded so far; the others are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An X.509 certificate.
    Certificate,
    /// A PKCS#10 request for one.
    CertificateRequest,
    /// A private key in any form, encrypted or not. Never kept.
    PrivateKey,
    /// A public key without a certificate.
    PublicKey,
    /// A certificate revocation list.
    Crl,
    /// PKCS#7 or CMS: a bundle of certificates, often `.p7b`.
    Pkcs7,
    /// PKCS#12: a keystore, often `.pfx` or `.p12`.
    Pkcs12,
    /// A Java keystore, which is what Salesforce exports.
    Jks,
    /// A Java keystore that can hold secret keys, too.
    Jceks,
    /// A Bouncy Castle FIPS keystore, which Government Cloud takes.
    Bcfks,
    /// Parameters of a curve, of DSA or of Diffie-Hellman.
    Parameters,
    /// An SSH public key.
    SshKey,
    /// Something of OpenPGP's, without a private key.
    Pgp,
    /// A JSON Web Key or a set of them, without a private key.
    Jwk,
    /// SAML metadata.
    SamlMetadata,
    /// Other XML.
    Xml,
    /// A web page, such as the login page that came instead of a download.
    Html,
    /// Other JSON.
    Json,
    /// A zip archive.
    Zip,
    /// A gzip archive.
    Gzip,
}

impl Kind {
    /// The public name, as in `data-kind`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::CertificateRequest => "certificate-request",
            Self::PrivateKey => "private-key",
            Self::PublicKey => "public-key",
            Self::Crl => "crl",
            Self::Pkcs7 => "pkcs7",
            Self::Pkcs12 => "pkcs12",
            Self::Jks => "jks",
            Self::Jceks => "jceks",
            Self::Bcfks => "bcfks",
            Self::Parameters => "parameters",
            Self::SshKey => "ssh-key",
            Self::Pgp => "pgp",
            Self::Jwk => "jwk",
            Self::SamlMetadata => "saml-metadata",
            Self::Xml => "xml",
            Self::Html => "html",
            Self::Json => "json",
            Self::Zip => "zip",
            Self::Gzip => "gzip",
        }
    }
}

/// At most so many items and problems are taken from one file.
pub const MAX_ITEMS: usize = 10_000;

impl Decoded {
    /// Items and problems together, in the file's order.
    pub fn in_order(&self) -> Vec<Result<&Item, &Problem>> {
        let mut all: Vec<_> = self.items.iter().map(Ok).chain(self.problems.iter().map(Err)).collect();
        all.sort_by_key(|found| match found {
            Ok(item) => item.offset,
            Err(problem) => problem.offset,
        });
        all
    }

    pub(super) fn recognise(&mut self, kind: Kind, offset: usize) {
        self.push(Item { kind, offset, certificate: None });
    }

    pub(super) fn push(&mut self, item: Item) {
        if !self.is_full(item.offset) {
            self.items.push(item);
        }
    }

    pub(super) fn fail(&mut self, offset: usize, error: Error) {
        if !self.is_full(offset) {
            self.problems.push(Problem { offset, error });
        }
    }

    /// Whether the limit is reached, which is told once as the last problem.
    pub(super) fn is_full(&mut self, offset: usize) -> bool {
        let len = self.items.len() + self.problems.len();
        if len == MAX_ITEMS {
            self.problems.push(Problem { offset, error: Error::TooManyItems { limit: MAX_ITEMS, offset } });
        }
        len >= MAX_ITEMS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_serialised_form() {
        for kind in
            [Kind::Certificate, Kind::CertificateRequest, Kind::Pkcs12, Kind::SamlMetadata, Kind::SshKey]
        {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }

    #[test]
    fn the_limit_is_told_once() {
        let mut decoded = Decoded::default();
        for offset in 0..MAX_ITEMS + 5 {
            decoded.recognise(Kind::Crl, offset);
        }
        assert_eq!(decoded.items.len(), MAX_ITEMS);
        let error = Error::TooManyItems { limit: MAX_ITEMS, offset: MAX_ITEMS };
        assert_eq!(decoded.problems, [Problem { offset: MAX_ITEMS, error }]);
    }
}
