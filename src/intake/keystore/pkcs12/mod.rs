//! PKCS#12 ([RFC 7292](https://www.rfc-editor.org/rfc/rfc7292)), in DER or BER.
//!
//! ```text
//! PFX ::= SEQUENCE { version INTEGER {v3(3)}, authSafe ContentInfo, macData MacData OPTIONAL }
//!
//! authSafe ── data ── AuthenticatedSafe ::= SEQUENCE OF ContentInfo
//!                        ├─ data ──────────── SafeContents ── SafeBag …
//!                        └─ encryptedData ─── SafeContents ── SafeBag …
//! ```
//!
//! There are crates for it; `p12-keystore` reads 460 of 499 real files and none of the BER that Firefox writes. So the
//! walk is ours, over the reader that certificates are read with, and the cryptography is RustCrypto's.

mod bag;
mod join;
mod mac;

use std::borrow::Cow;

use zeroize::{Zeroize, Zeroizing};

use self::bag::{Bags, Value};
use self::join::{Found, What};
use super::encryption::{Encryption, Opener, Sealed};
use super::{Content, Error, Format, Integrity, Key, KeyAccess, Keystore, key};
use crate::crypto::Crypto;
use crate::x509;
use crate::x509::element::{Element, Elements, tag};

/// 1.2.840.113549.1.7, the content types of PKCS#7: data is 1, encryptedData 6.
const PKCS7: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
const DATA: u8 = 1;
const ENCRYPTED_DATA: u8 = 6;

/// Reads a PFX. See [`super::read`].
pub(super) async fn read(
    octets: &[u8],
    password: Option<&str>,
    crypto: &impl Crypto,
) -> Result<Keystore, Error> {
    let mut file = Elements::new(octets, 0);
    let mut parts = file.expect(tag::SEQUENCE, "a pfx")?.elements();
    parts.expect(tag::INTEGER, "the version of a pfx")?;
    let outer = ContentInfo::read(&parts.expect(tag::SEQUENCE, "an authsafe")?)?;
    if outer.kind != Some(DATA) {
        // Signed instead of authenticated with a password: nobody writes it.
        return Err(outer.unsupported());
    }
    let authenticated = outer.content_octets()?;
    let mac_data = parts.read_if(tag::SEQUENCE)?;

    let mut walk = Walk {
        opener: password.map(|password| Opener::new(password, crypto)),
        bags: Bags::default(),
        is_proven: false,
        mac_fails: false,
    };
    let mac = walk.check_mac(mac_data.as_ref(), &authenticated.octets).await;
    walk.read_safes(&authenticated).await?;
    let found = walk.look_into_bags().await?;
    let integrity = match mac {
        Mac::Holds => Integrity::Verified,
        // Something did open, so it is not the password.
        Mac::Fails if walk.is_proven => Integrity::Broken,
        Mac::Fails => return Err(Error::WrongPassword),
        Mac::Unknown => Integrity::NotChecked,
        Mac::Absent => Integrity::Absent,
    };
    let mut problems = walk.bags.problems;
    if !file.rest().is_empty() {
        problems.push(Error::malformed("octets after the end of the keystore", file.offset()));
    }
    Ok(Keystore { format: Format::Pkcs12, integrity, entries: join::entries(found), problems })
}

/// What the MAC says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mac {
    Holds,
    Fails,
    /// No password, or an algorithm that is not known here.
    Unknown,
    Absent,
}

struct Walk<'c, C> {
    opener: Option<Opener<'c, C>>,
    bags: Bags,
    /// Whether the MAC held or something opened: what does not open then has another password.
    is_proven: bool,
    mac_fails: bool,
}

/// Where the MAC fails, the first sealed part tells a wrong password from a changed file, unless that would take long:
/// then the MAC's word is enough.
const MAX_ITERATIONS_IN_DOUBT: u64 = 100_000;

impl<C: Crypto> Walk<'_, C> {
    async fn check_mac(&mut self, mac_data: Option<&Element<'_>>, message: &[u8]) -> Mac {
        let Some(mac_data) = mac_data else { return Mac::Absent };
        let Some(opener) = &mut self.opener else { return Mac::Unknown };
        let holds = match mac::MacData::read(mac_data) {
            Ok(mac_data) => mac_data.verify(message, opener).await,
            Err(error) => Err(error),
        };
        match holds {
            Ok(true) => {
                self.is_proven = true;
                Mac::Holds
            }
            Ok(false) => {
                self.mac_fails = true;
                Mac::Fails
            }
            Err(error) => {
                self.bags.problems.push(error);
                Mac::Unknown
            }
        }
    }

    /// Reads the contents one after the other, then opens the keys found in them.
    ///
    /// What is sealed first and does not open ends it, unless the password is known to be right.
    async fn read_safes(&mut self, authenticated: &Octets<'_>) -> Result<(), Error> {
        let list = Elements::new(&authenticated.octets, authenticated.offset)
            .expect(tag::SEQUENCE, "an authenticatedsafe")?;
        for info in list.elements() {
            let info = match info {
                Ok(info) => ContentInfo::read(&info),
                Err(error) => Err(error.into()),
            };
            let read = match info {
                Ok(info) => self.read_content(&info).await,
                Err(error) => Err(error),
            };
            match read {
                Ok(()) => {}
                Err(Error::WrongPassword) => return Err(Error::WrongPassword),
                Err(error) => self.bags.problems.push(error),
            }
        }
        Ok(())
    }

    async fn read_content(&mut self, info: &ContentInfo<'_>) -> Result<(), Error> {
        match info.kind {
            Some(DATA) => {
                let content = info.content_octets()?;
                self.bags.read_contents(&content.octets, content.offset);
                Ok(())
            }
            Some(ENCRYPTED_DATA) => {
                let sealed = encrypted_content(&info.content()?)?;
                let offset = sealed.data.content_offset;
                let opened = self.open(&sealed).await?;
                self.bags.read_contents(&opened, offset);
                Ok(())
            }
            _ => Err(info.unsupported()),
        }
    }

    async fn open(&mut self, sealed: &Sealed<'_>) -> Result<Zeroizing<Vec<u8>>, Error> {
        let offset = sealed.data.offset;
        let Some(opener) = &mut self.opener else { return Err(Error::PasswordNeeded { offset }) };
        if self.mac_fails && !self.is_proven {
            let iterations = sealed.describe().iterations;
            if iterations.is_some_and(|iterations| iterations > MAX_ITERATIONS_IN_DOUBT) {
                return Err(Error::WrongPassword);
            }
        }
        match opener.open(sealed).await {
            Ok(opened) => {
                self.is_proven = true;
                Ok(opened)
            }
            Err(Error::WrongPassword) if self.is_proven => Err(Error::OtherPassword { offset }),
            Err(error) => Err(error),
        }
    }

    /// Looks at what is in the bags, opening what is sealed.
    async fn look_into_bags(&mut self) -> Result<Vec<Found>, Error> {
        let mut found = Vec::new();
        for bag in core::mem::take(&mut self.bags.bags) {
            let what = match bag.value {
                Value::Key(octets) => What::Key(Key {
                    access: KeyAccess::Unsealed,
                    facts: key::facts(&octets),
                    is_pkcs8: Some(key::is_pkcs8(&octets)),
                    encryption: None,
                }),
                Value::SealedKey(octets) => What::Key(self.look_at_key(&octets, bag.offset).await?),
                Value::SealedSecret(octets) => {
                    let (algorithm, encryption) = self.look_at_secret(&octets, bag.offset).await?;
                    What::Other(Content::SecretKey { algorithm, encryption })
                }
                Value::Secret => What::Other(Content::SecretKey { algorithm: None, encryption: None }),
                Value::Certificate(der) => What::Certificate(der),
                Value::RevocationList(der) => What::Other(Content::RevocationList { der }),
            };
            found.push(Found { attributes: bag.attributes, offset: bag.offset, what });
        }
        Ok(found)
    }

    async fn look_at_key(&mut self, info: &[u8], offset: usize) -> Result<Key, Error> {
        let (encryption, opened) = self.open_info(info, offset).await;
        let (access, plain) = match opened {
            Ok(plain) => (KeyAccess::Opened, Some(plain)),
            Err(Error::WrongPassword) => return Err(Error::WrongPassword),
            Err(Error::OtherPassword { .. }) => (KeyAccess::OtherPassword, None),
            Err(error) => {
                let is_closed = matches!(error, Error::PasswordNeeded { .. });
                self.bags.problems.push(error);
                (if is_closed { KeyAccess::NotTried } else { KeyAccess::Unreadable }, None)
            }
        };
        let facts = plain.as_ref().and_then(|plain| key::facts(plain));
        let is_pkcs8 = plain.as_ref().map(|plain| key::is_pkcs8(plain));
        Ok(Key { access, facts, is_pkcs8, encryption })
    }

    async fn look_at_secret(
        &mut self,
        info: &[u8],
        offset: usize,
    ) -> Result<(Option<String>, Option<Encryption>), Error> {
        let (encryption, opened) = self.open_info(info, offset).await;
        let algorithm = match opened {
            Ok(plain) => key::algorithm(&plain),
            Err(Error::WrongPassword) => return Err(Error::WrongPassword),
            Err(error) => {
                self.bags.problems.push(error);
                None
            }
        };
        Ok((algorithm, encryption))
    }

    /// Opens an EncryptedPrivateKeyInfo, and says how it is sealed.
    async fn open_info(
        &mut self,
        info: &[u8],
        offset: usize,
    ) -> (Option<Encryption>, Result<Zeroizing<Vec<u8>>, Error>) {
        let sealed = Elements::new(info, offset).read().map_err(Error::from);
        match sealed.and_then(|info| Sealed::read(&info)) {
            Ok(sealed) => (Some(sealed.describe()), self.open(&sealed).await),
            Err(error) => (None, Err(error)),
        }
    }
}

/// Octets joined from a string's pieces, and where they begin in the file. A key that is not sealed may be in them.
struct Octets<'a> {
    octets: Cow<'a, [u8]>,
    offset: usize,
}

impl Drop for Octets<'_> {
    fn drop(&mut self) {
        if let Cow::Owned(octets) = &mut self.octets {
            octets.zeroize();
        }
    }
}

/// ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT ANY OPTIONAL }
struct ContentInfo<'a> {
    /// The last arc of PKCS#7's types.
    kind: Option<u8>,
    oid: Element<'a>,
    rest: Elements<'a>,
}

impl<'a> ContentInfo<'a> {
    fn read(info: &Element<'a>) -> Result<Self, Error> {
        let mut rest = info.elements();
        let oid = rest.expect(tag::OBJECT_IDENTIFIER, "a content type")?;
        let kind = match oid.content.strip_prefix(&PKCS7) {
            Some(&[kind]) => Some(kind),
            _ => None,
        };
        Ok(Self { kind, oid, rest })
    }

    fn content(&self) -> Result<Element<'a>, Error> {
        let mut rest = self.rest;
        Ok(rest.expect(tag::context_constructed(0), "content")?.elements().read()?)
    }

    /// The content of the type data: an OCTET STRING.
    fn content_octets(&self) -> Result<Octets<'a>, Error> {
        let content = self.content()?;
        if !content.is_string(tag::OCTET_STRING) {
            return Err(
                x509::Error::Unexpected { expected: "an octet string", offset: content.offset }.into()
            );
        }
        Ok(Octets { octets: content.octets()?, offset: content.content_offset })
    }

    fn unsupported(&self) -> Error {
        Error::unsupported(self.oid.content, self.oid.offset)
    }
}

/// What of an EncryptedData is sealed.
///
/// ```text
/// EncryptedData ::= SEQUENCE { version, EncryptedContentInfo }
/// EncryptedContentInfo ::= SEQUENCE {
///      contentType                 OBJECT IDENTIFIER,
///      contentEncryptionAlgorithm  AlgorithmIdentifier,
///      encryptedContent            [0] IMPLICIT OCTET STRING OPTIONAL }
/// ```
fn encrypted_content<'a>(encrypted_data: &Element<'a>) -> Result<Sealed<'a>, Error> {
    let mut parts = encrypted_data.elements();
    parts.expect(tag::INTEGER, "the version of an encrypteddata")?;
    let mut info = parts.expect(tag::SEQUENCE, "an encryptedcontentinfo")?.elements();
    info.expect(tag::OBJECT_IDENTIFIER, "a content type")?;
    let algorithm = info.expect(tag::SEQUENCE, "an encryption algorithm")?;
    let data = info.read()?;
    if !data.is_string(tag::context(0)) {
        return Err(x509::Error::Unexpected { expected: "encrypted content", offset: data.offset }.into());
    }
    Ok(Sealed { algorithm, data })
}
