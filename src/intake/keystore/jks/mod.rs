//! Java's own keystores: JKS, which Salesforce writes and takes, and JCEKS.
//!
//! ```text
//! magic        u32      feedfeed for JKS, cececece for JCEKS
//! version      u32      1 or 2
//! count        u32
//! entry …      tag u32, alias text, milliseconds since 1970 i64, then
//!    1  private key     EncryptedPrivateKeyInfo octets, count u32, certificate …
//!    2  certificate
//!    3  secret key      a Java object (JCEKS only)
//! digest       20 octets, SHA-1 of the password, a constant and everything before it
//! ```
//!
//! Numbers are big endian, text and octets have their length before them, and from version 2 on a certificate has its
//! type before its octets. There is no published standard; this is what the Java platform writes.

mod java_object;
mod protection;
mod reader;

use self::reader::Reader;
use super::budget::Budget;
use super::encryption::Sealed;
use super::{
    Content, Der, Error, Format, Integrity, Key, KeyAccess, Keystore, KeystoreEntry, MAX_ENTRIES, key,
};
use crate::moment::Moment;
use crate::x509::element::Elements;

/// Which Java keystore `octets` begin as.
pub(super) fn format(octets: &[u8]) -> Option<Format> {
    match octets {
        [0xfe, 0xed, 0xfe, 0xed, ..] => Some(Format::Jks),
        [0xce, 0xce, 0xce, 0xce, ..] => Some(Format::Jceks),
        _ => None,
    }
}

/// Reads a keystore whose first octets are `format`'s.
pub(super) fn read(octets: &[u8], format: Format, password: Option<&str>) -> Result<Keystore, Error> {
    let mut reader = Reader::new(octets);
    reader.number()?;
    let version_offset = reader.offset();
    let version = reader.number()?;
    if !(1..=2).contains(&version) {
        return Err(Error::Unsupported { what: format!("version {version}"), offset: version_offset });
    }
    let mut walk = Walk {
        has_types: version == 2,
        password,
        budget: Budget::default(),
        entries: Vec::new(),
        problems: Vec::new(),
    };
    let is_whole = walk.read_entries(&mut reader);
    let integrity = walk.check(octets, reader, is_whole)?;
    Ok(Keystore { format, integrity, entries: walk.entries, problems: walk.problems })
}

struct Walk<'p> {
    has_types: bool,
    password: Option<&'p str>,
    budget: Budget,
    entries: Vec<KeystoreEntry>,
    problems: Vec<Error>,
}

impl Walk<'_> {
    /// False where an entry could not be read: nothing says where the one after it begins.
    fn read_entries(&mut self, reader: &mut Reader<'_>) -> bool {
        let count = match reader.number() {
            Ok(count) => count,
            Err(error) => {
                self.problems.push(error);
                return false;
            }
        };
        for _ in 0..count {
            if self.entries.len() == MAX_ENTRIES {
                let offset = reader.offset();
                self.problems.push(Error::TooManyEntries { limit: MAX_ENTRIES, offset });
                return false;
            }
            match self.read_entry(reader) {
                Ok(entry) => self.entries.push(entry),
                Err(error) => {
                    self.problems.push(error);
                    return false;
                }
            }
        }
        true
    }

    fn read_entry(&mut self, reader: &mut Reader<'_>) -> Result<KeystoreEntry, Error> {
        let offset = reader.offset();
        let kind = reader.number()?;
        let alias = Some(reader.text()?);
        let created = Moment::from_unix_milliseconds(reader.milliseconds()?);
        let content = match kind {
            1 => self.read_private_key(reader)?,
            2 => Content::Certificate { der: self.read_certificate(reader)?, is_trusted: true },
            3 => self.read_secret_key(reader)?,
            _ => return Err(Error::Unsupported { what: format!("an entry of kind {kind}"), offset }),
        };
        Ok(KeystoreEntry { alias, created, offset, content })
    }

    fn read_private_key(&mut self, reader: &mut Reader<'_>) -> Result<Content, Error> {
        let (sealed, offset) = reader.octets()?;
        let key = self.look_at(sealed, offset);
        let count = reader.number()?;
        // Not reserved at once: the count is only a claim.
        let mut chain = Vec::new();
        for _ in 0..count {
            chain.push(self.read_certificate(reader)?);
        }
        Ok(Content::PrivateKey { key, chain })
    }

    fn read_certificate(&mut self, reader: &mut Reader<'_>) -> Result<Der, Error> {
        if self.has_types {
            reader.text()?;
        }
        Ok(reader.octets()?.0.into())
    }

    fn read_secret_key(&mut self, reader: &mut Reader<'_>) -> Result<Content, Error> {
        let object = java_object::read(reader)?;
        let encryption = protection::describe_object(&object);
        let opened = match self.password {
            Some(password) => protection::open_object(&object, password, &mut self.budget),
            None => Err(Error::PasswordNeeded { offset: object.offset }),
        };
        let algorithm = match opened {
            Ok(plain) => {
                let secret = java_object::read(&mut Reader::new(&plain)).ok();
                secret.and_then(|secret| secret.text("algorithm").map(str::to_owned))
            }
            Err(Error::WrongPassword) => None,
            Err(error) => {
                self.problems.push(error);
                None
            }
        };
        Ok(Content::SecretKey { algorithm, encryption })
    }

    /// What can be told of a sealed key.
    fn look_at(&mut self, info: &[u8], offset: usize) -> Key {
        let sealed = match Elements::new(info, offset)
            .read()
            .map_err(Error::from)
            .and_then(|info| Sealed::read(&info))
        {
            Ok(sealed) => sealed,
            Err(error) => {
                self.problems.push(error);
                return Key { access: KeyAccess::Unreadable, facts: None, is_pkcs8: None, encryption: None };
            }
        };
        let encryption = Some(protection::describe(&sealed));
        let opened = match self.password {
            Some(password) => protection::open(&sealed, password, &mut self.budget),
            None => Err(Error::PasswordNeeded { offset }),
        };
        let access = match opened {
            Ok(plain) => {
                let is_pkcs8 = Some(key::is_pkcs8(&plain));
                return Key { access: KeyAccess::Opened, facts: key::facts(&plain), is_pkcs8, encryption };
            }
            Err(Error::WrongPassword) => KeyAccess::OtherPassword,
            Err(error) => {
                let is_closed = matches!(error, Error::PasswordNeeded { .. });
                self.problems.push(error);
                if is_closed { KeyAccess::NotTried } else { KeyAccess::Unreadable }
            }
        };
        Key { access, facts: None, is_pkcs8: None, encryption }
    }

    /// Compares the digest at the end, and tells a wrong password from a changed file: a key that opens shows the
    /// password to be right, whatever the digest says.
    fn check(&mut self, octets: &[u8], mut reader: Reader<'_>, is_whole: bool) -> Result<Integrity, Error> {
        let end = reader.offset();
        let digest = if is_whole { reader.take(protection::DIGEST_OCTETS) } else { Ok(&[][..]) };
        let digest = match digest {
            Ok(digest) => digest,
            Err(error) => {
                self.problems.push(error);
                &[]
            }
        };
        let trailing = reader.offset();
        if is_whole && !digest.is_empty() && !reader.is_empty() {
            self.problems.push(Error::malformed("octets after the end of the keystore", trailing));
        }
        let Some(password) = self.password else { return Ok(Integrity::NotChecked) };
        let covered = octets.get(..end).unwrap_or_default();
        if !digest.is_empty() && protection::digest(password, covered) == digest {
            return Ok(Integrity::Verified);
        }
        let is_open = self.entries.iter().any(|entry| match &entry.content {
            Content::PrivateKey { key, .. } => key.access == KeyAccess::Opened,
            Content::SecretKey { algorithm, .. } => algorithm.is_some(),
            Content::Certificate { .. } | Content::RevocationList { .. } => false,
        });
        match (is_open, digest.is_empty()) {
            (true, _) => Ok(Integrity::Broken),
            (false, false) => Err(Error::WrongPassword),
            (false, true) => Ok(Integrity::NotChecked),
        }
    }
}
