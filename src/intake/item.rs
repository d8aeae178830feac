//! What was found in a file.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Error;
use super::keystore::{Encryption, Integrity, Keystore};
use super::mail::ExpiryMail;
use crate::crypto::Verification;
use crate::moment::Moment;
use crate::x509::{Certificate, CertificateRequest, PublicKey, RevocationList};

/// Everything found in one file, in its order. One bad part does not lose the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decoded {
    /// What was recognised, and what could not be read.
    pub found: Vec<Found>,
    /// Files in it, or it as a file of a folder, in which was nothing known: told by their number alone.
    pub passed_over: usize,
}

/// One part of a file: recognised, or why not.
pub type Found = Result<Item, Problem>;

/// One thing recognised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// In which container it stands, from the outermost inwards, parted by `/`; empty where it stands in the file
    /// itself.
    pub path: String,
    /// Where it begins: octets into the container that holds it, or into the text that this is another encoding of.
    pub offset: usize,
    /// What it says, as far as it is decoded.
    pub content: Content,
}

/// What a thing says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// It is recognised by its shape, and that is all.
    Named,
    /// A certificate.
    Certificate(Box<DecodedCertificate>),
    /// A request for one.
    Request(Box<DecodedRequest>),
    /// A revocation list.
    RevocationList(Box<RevocationList>),
    /// What is told of a public or a private key; never a private key itself.
    Key(Box<KeyDescription>),
    /// A keystore as a whole; its entries follow as items of their own.
    Keystore(Box<KeystoreDescription>),
    /// One entry of a keystore; its certificates follow as items of their own.
    KeystoreEntry(Box<EntryDescription>),
    /// Salesforce's notice that certificates expire.
    ExpiryMail(Box<ExpiryMail>),
}

/// What is told of a key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KeyDescription {
    /// Algorithm and size; `None` while it is sealed, or if it is of a form not known here.
    pub public_key: Option<PublicKey>,
    /// SHA-256 of the SubjectPublicKeyInfo, lower-case hex, by which certificates of this key are found.
    pub spki_sha256: Option<String>,
    /// How a private key is written: `pkcs8` and the like.
    pub form: Option<String>,
    /// How it is sealed, if it is.
    pub encryption: Option<Encryption>,
    /// Whether a password would tell more.
    pub lock: Option<Lock>,
    /// Of a JSON Web Key: its id.
    pub key_id: Option<String>,
    /// What in it breaks the rules or could not be read.
    pub problems: Vec<String>,
}

/// What a password has to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lock {
    /// With one, more could be told.
    PasswordNeeded,
    /// The one given is not the right one.
    WrongPassword,
}

/// What is told of a keystore.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeystoreDescription {
    /// Whether it is as it was written.
    pub integrity: Integrity,
    /// How many entries it has.
    pub entries: usize,
    /// Whether a password would tell more.
    pub lock: Option<Lock>,
    /// The keystore itself, to be judged; in no serialised form.
    #[serde(skip)]
    pub keystore: Option<Rc<Keystore>>,
}

/// What is told of an entry of a keystore.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryDescription {
    /// Its name.
    pub alias: Option<String>,
    /// When it was put in.
    pub created: Option<Moment>,
    /// What it is.
    pub holds: Holds,
    /// Its private key, or what is known of it: while it is sealed, its certificate tells.
    pub key: KeyDescription,
    /// How many certificates it has.
    pub certificates: usize,
}

/// What an entry of a keystore is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// A private key with its chain.
    PrivateKey,
    /// A certificate that is trusted.
    TrustedCertificate,
    /// A certificate of which nobody says that it is trusted.
    Certificate,
    /// A secret key or another secret.
    SecretKey,
    /// A revocation list.
    RevocationList,
}

impl Holds {
    /// The public name, in kebab-case.
    pub fn name(self) -> &'static str {
        match self {
            Self::PrivateKey => "private-key",
            Self::TrustedCertificate => "trusted-certificate",
            Self::Certificate => "certificate",
            Self::SecretKey => "secret-key",
            Self::RevocationList => "revocation-list",
        }
    }
}

/// A certificate with the octets that it was decoded from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecodedCertificate {
    /// Its fields.
    pub certificate: Certificate,
    /// Its encoding, as it stood in the file.
    pub der: Vec<u8>,
    /// For what an entity of SAML metadata uses it.
    pub saml: Option<SamlUse>,
}

/// For what an entity uses a certificate, as its metadata says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamlUse {
    /// The entity's id.
    pub entity_id: Option<String>,
    /// In which role: `identity-provider`, `service-provider` and the like.
    pub role: Option<String>,
    /// `signing` or `encryption`; `None` where the metadata does not say, which means both.
    #[serde(rename = "use")]
    pub usage: Option<String>,
}

/// A certificate request with the octets that it was decoded from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecodedRequest {
    /// Its fields.
    pub request: CertificateRequest,
    /// Whether it is signed by the key that it asks to certify.
    pub signature: Verification,
    /// Its encoding, as it stood in the file.
    pub der: Vec<u8>,
}

/// One part that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In which container it stands, as in [`Item::path`].
    pub path: String,
    /// Where that part begins, counted as in [`Item::offset`].
    pub offset: usize,
    /// Why.
    pub error: Error,
    /// Octets to look into, where they are certainly a certificate's: never those of anything that may be a key.
    pub octets: Option<BrokenCertificate>,
}

/// The octets of what begins as a certificate does and cannot be read as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrokenCertificate {
    /// From its beginning, up to a limit.
    pub der: Vec<u8>,
    /// Where in them the fault is, if the error names a place.
    pub fault: Option<usize>,
}

impl Item {
    /// What the certificate says, where this is one.
    pub fn certificate(&self) -> Option<&DecodedCertificate> {
        match &self.content {
            Content::Certificate(certificate) => Some(certificate),
            _ => None,
        }
    }

    /// The octets of what is public, for those who want to look inside.
    pub fn public_octets(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Certificate(certificate) => Some(&certificate.der),
            Content::Request(request) => Some(&request.der),
            _ => None,
        }
    }
}

/// What a thing is, by its content. What cannot be read is named all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An X.509 certificate.
    Certificate,
    /// One that SAML metadata publishes for an entity.
    SamlCertificate,
    /// One entry of a keystore.
    KeystoreEntry,
    /// Salesforce's notice that certificates expire.
    ExpiryMail,
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
    /// Whether this is a certificate, wherever it comes from.
    pub fn is_certificate(self) -> bool {
        matches!(self, Self::Certificate | Self::SamlCertificate)
    }

    /// The public name, as in `data-kind`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::SamlCertificate => "saml-certificate",
            Self::KeystoreEntry => "keystore-entry",
            Self::ExpiryMail => "expiry-mail",
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

impl Decoded {
    /// What was recognised, in the file's order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.found.iter().filter_map(|found| found.as_ref().ok())
    }

    /// What could not be read, in the file's order.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.found.iter().filter_map(|found| found.as_ref().err())
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
}
