//! SafeContents → bags, still closed.
//!
//! ```text
//! SafeContents ::= SEQUENCE OF SafeBag
//! SafeBag ::= SEQUENCE {
//!      bagId          OBJECT IDENTIFIER,
//!      bagValue       [0] EXPLICIT ANY,
//!      bagAttributes  SET OF PKCS12Attribute OPTIONAL }
//! ```
//!
//! ([RFC 7292, section 4.2](https://www.rfc-editor.org/rfc/rfc7292#section-4.2).)

use zeroize::Zeroizing;

use super::super::{Der, Error, MAX_ENTRIES};
use crate::x509;
use crate::x509::element::{Element, Elements, tag};

/// Bags of bags are allowed and nobody writes them.
const MAX_NESTING: u8 = 5;

/// What stands in one bag. Keys are wiped when they are dropped.
pub(super) enum Value {
    /// A PrivateKeyInfo.
    Key(Zeroizing<Vec<u8>>),
    /// An EncryptedPrivateKeyInfo.
    SealedKey(Vec<u8>),
    Certificate(Der),
    RevocationList(Der),
    /// A secret that is sealed as a private key is, which is how Java does it.
    SealedSecret(Vec<u8>),
    /// Any other secret.
    Secret,
}

pub(super) struct Bag {
    pub(super) value: Value,
    pub(super) attributes: Attributes,
    /// Where it begins in the file.
    pub(super) offset: usize,
}

/// The attributes that matter here.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) friendly_name: Option<String>,
    pub(super) local_key_id: Option<Vec<u8>>,
    /// Java's trustedKeyUsage: without it, Java takes a certificate for part of a chain only.
    pub(super) is_trusted: bool,
}

/// All bags read so far, and what kept others from being read.
#[derive(Default)]
pub(super) struct Bags {
    pub(super) bags: Vec<Bag>,
    pub(super) problems: Vec<Error>,
    is_full: bool,
}

impl Bags {
    /// Reads a SafeContents; `offset` is where it begins in the file.
    pub(super) fn read_contents(&mut self, octets: &[u8], offset: usize) {
        match Elements::new(octets, offset).expect(tag::SEQUENCE, "a safecontents") {
            Ok(contents) => self.read_all(&contents, MAX_NESTING),
            Err(error) => self.problems.push(error.into()),
        }
    }

    fn read_all(&mut self, contents: &Element<'_>, nesting: u8) {
        for bag in contents.elements() {
            if self.bags.len() + self.problems.len() >= MAX_ENTRIES {
                if !self.is_full {
                    let offset = bag.map_or(contents.offset, |bag| bag.offset);
                    self.problems.push(Error::TooManyEntries { limit: MAX_ENTRIES, offset });
                    self.is_full = true;
                }
                return;
            }
            let read = bag.map_err(Error::from).and_then(|bag| self.read_bag(&bag, nesting));
            if let Err(error) = read {
                self.problems.push(error);
            }
        }
    }

    fn read_bag(&mut self, bag: &Element<'_>, nesting: u8) -> Result<(), Error> {
        let mut parts = bag.elements();
        let oid = parts.expect(tag::OBJECT_IDENTIFIER, "the kind of a bag")?;
        let value = parts.expect(tag::context_constructed(0), "the value of a bag")?.elements().read()?;
        let value = match oid.content.strip_prefix(&BAG_TYPES) {
            Some([1]) => Value::Key(Zeroizing::new(value.encoded.to_vec())),
            Some([2]) => Value::SealedKey(value.encoded.to_vec()),
            Some([3]) => Value::Certificate(read_typed(&value, CERTIFICATE_TYPES)?),
            Some([4]) => Value::RevocationList(read_typed(&value, LIST_TYPES)?),
            Some([5]) => read_secret(&value)?,
            Some([6]) => {
                let too_deep = Error::NestedTooDeeply { limit: MAX_NESTING, offset: value.offset };
                self.read_all(&value, nesting.checked_sub(1).ok_or(too_deep)?);
                return Ok(());
            }
            _ => return Err(Error::unsupported(oid.content, oid.offset)),
        };
        let attributes = Attributes::read(&mut parts);
        self.bags.push(Bag { value, attributes, offset: bag.offset });
        Ok(())
    }
}

/// 1.2.840.113549.1.12.10.1: keyBag is 1, pkcs8ShroudedKeyBag 2, certBag 3, crlBag 4, secretBag 5, safeContentsBag 6.
const BAG_TYPES: [u8; 10] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01];
/// 1.2.840.113549.1.9.22: x509Certificate is 1, sdsiCertificate 2.
const CERTIFICATE_TYPES: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x16];
/// 1.2.840.113549.1.9.23: x509CRL is 1.
const LIST_TYPES: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x17];

/// CertBag, CRLBag ::= SEQUENCE { type OBJECT IDENTIFIER, value [0] EXPLICIT OCTET STRING }, of which X.509's own is
/// read; a certificate of SDSI is named.
fn read_typed(bag: &Element<'_>, types: &[u8]) -> Result<Der, Error> {
    let mut parts = bag.elements();
    let oid = parts.expect(tag::OBJECT_IDENTIFIER, "a type")?;
    if oid.content.strip_prefix(types) != Some(&[1]) {
        return Err(Error::unsupported(oid.content, oid.offset));
    }
    let value = parts.expect(tag::context_constructed(0), "a value")?.elements().read()?;
    if !value.is_string(tag::OCTET_STRING) {
        return Err(x509::Error::Unexpected { expected: "an octet string", offset: value.offset }.into());
    }
    Ok(value.octets()?.as_ref().into())
}

/// SecretBag ::= SEQUENCE { type OBJECT IDENTIFIER, value [0] EXPLICIT ANY }
fn read_secret(bag: &Element<'_>) -> Result<Value, Error> {
    let mut parts = bag.elements();
    let oid = parts.expect(tag::OBJECT_IDENTIFIER, "a type")?;
    let value = parts.expect(tag::context_constructed(0), "a value")?.elements().read()?;
    let is_sealed_key = oid.content.strip_prefix(&BAG_TYPES) == Some(&[2]);
    Ok(match is_sealed_key && value.is_string(tag::OCTET_STRING) {
        true => Value::SealedSecret(value.octets()?.into_owned()),
        false => Value::Secret,
    })
}

/// 1.2.840.113549.1.9.20
const FRIENDLY_NAME: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x14];
/// 1.2.840.113549.1.9.21
const LOCAL_KEY_ID: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x15];
/// 2.16.840.1.113894.746875.1.1
const TRUSTED_KEY_USAGE: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x86, 0xf9, 0x66, 0xad, 0xca, 0x7b, 0x01, 0x01];

impl Attributes {
    /// PKCS12Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }; an unreadable one is as if it were
    /// not there.
    fn read(parts: &mut Elements<'_>) -> Self {
        let mut read = Self::default();
        let Ok(Some(set)) = parts.read_if(tag::SET) else { return read };
        for attribute in set.elements().flatten() {
            let mut parts = attribute.elements();
            let (Ok(oid), Ok(values)) = (parts.read(), parts.read()) else { continue };
            let value = values.elements().next().and_then(Result::ok);
            match (oid.content, value) {
                (FRIENDLY_NAME, Some(name)) => read.friendly_name = text(&name),
                (LOCAL_KEY_ID, Some(id)) => read.local_key_id = id.octets().ok().map(Into::into),
                (TRUSTED_KEY_USAGE, _) => read.is_trusted = true,
                _ => {}
            }
        }
        read
    }
}

/// A BMPString, which has surrogate pairs all the same; some write a UTF8String.
fn text(string: &Element<'_>) -> Option<String> {
    let octets = string.octets().ok()?;
    if string.is_string(tag::BMP_STRING) {
        let (pairs, _) = octets.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().copied().map(u16::from_be_bytes).collect();
        // Some write the end mark of C, too.
        return Some(String::from_utf16_lossy(units.strip_suffix(&[0]).unwrap_or(&units)));
    }
    Some(String::from_utf8_lossy(&octets).into_owned())
}
