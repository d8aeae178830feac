//! scrypt ([RFC 7914, section 7](https://www.rfc-editor.org/rfc/rfc7914#section-7)), which derives a key by filling
//! memory.
//!
//! ```text
//! scrypt-params ::= SEQUENCE {
//!      salt OCTET STRING,
//!      costParameter INTEGER, blockSize INTEGER, parallelizationParameter INTEGER,
//!      keyLength INTEGER OPTIONAL }
//! ```

use std::borrow::Cow;

use super::super::Error;
use super::count;
use crate::x509::element::{Element, tag};

/// Twice of what OpenSSL gives it by default, and four times of what OpenSSL itself writes takes.
const MAX_OCTETS: u64 = 64 << 20;

/// Its parallel parts are done one after the other here.
const MAX_PARTS: u64 = 16;

pub(super) struct Scrypt<'a> {
    salt: Cow<'a, [u8]>,
    cost: u64,
    block_size: u64,
    parts: u64,
    pub(super) key_octets: Option<u64>,
    offset: usize,
}

impl<'a> Scrypt<'a> {
    pub(super) fn read(parameters: &Element<'a>) -> Result<Self, Error> {
        let mut fields = parameters.elements();
        let salt = fields.expect(tag::OCTET_STRING, "a salt")?.octets()?;
        let mut number =
            |expected| fields.expect(tag::INTEGER, expected).map_err(Error::from).and_then(|n| count(&n));
        let (cost, block_size) = (number("a cost")?, number("a block size")?);
        let parts = number("a degree of parallelism")?;
        let key_octets = fields.read_if(tag::INTEGER)?.map(|number| count(&number)).transpose()?;
        Ok(Self { salt, cost, block_size, parts, key_octets, offset: parameters.offset })
    }

    /// Fills `key`.
    pub(super) fn derive(&self, password: &[u8], key: &mut [u8]) -> Result<(), Error> {
        let offset = self.offset;
        let blocks = self.cost.saturating_add(self.parts);
        let octets = blocks.saturating_mul(self.block_size).saturating_mul(128);
        if octets > MAX_OCTETS {
            return Err(Error::TooMuchMemory { octets, limit: MAX_OCTETS, offset });
        }
        if self.parts > MAX_PARTS {
            return Err(Error::Unsupported { what: format!("scrypt in {} parts", self.parts), offset });
        }
        let refused = Error::malformed("parameters that scrypt does not have", offset);
        let is_power_of_two = self.cost.is_power_of_two() && self.cost > 1;
        if !is_power_of_two {
            return Err(refused);
        }
        let log_n = self.cost.trailing_zeros() as u8;
        let parameters = scrypt::Params::new(log_n, self.block_size as u32, self.parts as u32);
        let parameters = parameters.map_err(|_| refused.clone())?;
        scrypt::scrypt(password, &self.salt, &parameters, key).map_err(|_| refused)
    }
}
