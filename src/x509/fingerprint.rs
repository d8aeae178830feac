//! Digests, over the input bytes only: a re-encoding of a certificate may differ from what was signed.

use serde::Serialize;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::Error;
use super::frame::Frame;
use super::problems::Problems;

/// The digests that name a certificate and its key, lower-case hex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fingerprints {
    /// SHA-256 of the whole DER.
    pub sha256: String,
    /// SHA-1 of the whole DER.
    pub sha1: String,
    /// SHA-256 of the SubjectPublicKeyInfo's DER.
    pub spki_sha256: String,
}

/// The digests of the certificate that `der` begins with; what trails it does not count.
///
/// # Errors
///
/// Where `der` does not begin with a certificate.
pub fn fingerprints(der: &[u8]) -> Result<Fingerprints, Error> {
    Ok(of_frame(&Frame::cut(der, &mut Problems::default())?))
}

pub(super) fn of_frame(frame: &Frame<'_>) -> Fingerprints {
    Fingerprints {
        sha256: base16ct::lower::encode_string(&Sha256::digest(frame.certificate.encoded)),
        sha1: base16ct::lower::encode_string(&Sha1::digest(frame.certificate.encoded)),
        spki_sha256: base16ct::lower::encode_string(&Sha256::digest(frame.subject_public_key_info.encoded)),
    }
}
