//! Asking the background to bind a certificate to an entry, and what came of it.

use serde::Serialize;
use web_sys::Element;

use super::{Host, Words, told_of};
use crate::intake::KnownCertificate;

/// The message of `extension/messages.js`.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Request<'a> {
    Remember { remembered: Remembered<'a> },
}

#[derive(Serialize)]
struct Remembered<'a> {
    entry: Option<&'a str>,
    certificate: KnownCertificate,
}

/// Binds a certificate to an entry, or to none, and hands on a notice that says whether that worked.
pub(super) fn remember(
    host: &Host,
    words: &Words,
    entry: Option<&str>,
    certificate: KnownCertificate,
    told: impl FnOnce(Element) + 'static,
) {
    let words = words.clone();
    host.ask(&Request::Remember { remembered: Remembered { entry, certificate } }, move |reply| {
        told(told_of(&words, &reply, || words.plain("identity-remembered")));
    });
}
