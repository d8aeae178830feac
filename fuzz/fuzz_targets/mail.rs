//! `cargo +nightly fuzz run mail fuzz/corpus/mail tests/fixtures/mail -- -max_len=16384`
//!
//! Whatever a message is made of, its parts are as many as the limit at most, and none is larger than the message.
#![no_main]

use certkeep::intake::mail::{MAX_PARTS, Message, expiry_mail, is_message};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let message = Message::read(octets);
    assert!(message.attachments.len() + message.texts.len() <= MAX_PARTS);
    for attachment in &message.attachments {
        assert!(attachment.octets.len() <= octets.len());
    }
    expiry_mail(octets);
    is_message(octets);
    certkeep_fuzz::inspect(octets, None);
});
