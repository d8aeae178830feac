//! Mail: Salesforce's notice that certificates expire, and what is attached to any message.
//!
//! ```text
//!  .eml ── message (headers, parts, transfer encodings, charsets) ──┬─ text ── expiry ── ExpiryMail
//!  pasted text ─────────────────────────────────────────────────────┘
//!                                                                   └─ attachments (name, octets)
//! ```
//!
//! Decoded here: `mail-parser` weighs 86 KB gzip in WebAssembly without its charsets and 214 KB with them, and its
//! present version needs a newer compiler than this crate; a notice needs UTF-8, Latin-1, quoted-printable and Base64.

mod expiry;
mod headers;
mod message;
mod transfer;

pub use expiry::{CertificateType, ExpiringCertificate, ExpiryMail, Wording};
pub use message::{Attachment, MAX_DECODED, MAX_PART_NESTING, MAX_PARTS, Message};

/// Whether `octets` begin with the headers of a message.
pub fn is_message(octets: &[u8]) -> bool {
    message::is_message(octets)
}

/// Longer pasted text is no notice: one of two hundred certificates takes a fortieth of this. A bundle of ten thousand
/// would else be searched for one from end to end, before any of them is shown.
const LONGEST_NOTICE: usize = 1024 * 1024;

/// Reads Salesforce's notice from a message or from its pasted text; `None` where it is none.
pub fn expiry_mail(octets: &[u8]) -> Option<ExpiryMail> {
    if is_message(octets) {
        let message = Message::read(octets);
        let mail = message.texts.iter().find_map(|text| expiry::read(text, message.date))?;
        Some(ExpiryMail { org_id: mail.org_id.or(message.org_id), ..mail })
    } else if octets.len() > LONGEST_NOTICE {
        None
    } else {
        expiry::read(&transfer::as_text(octets, ""), None)
    }
}
