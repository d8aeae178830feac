//! Everything a certificate request says.

use super::super::certificate::Fact;
use super::extensions::Extensions;
use super::{FaultView, ItemView, facts};
use crate::crypto::Verification;
use crate::intake::DecodedRequest;
use crate::words::Message;
use crate::x509::CertificateRequest;

impl ItemView {
    pub(super) fn of_request(decoded: &DecodedRequest) -> Self {
        let request = &decoded.request;
        let sections = [
            facts::section("inspector-fields", fields(request, decoded.signature)),
            facts::section("inspector-requested", extensions(request).facts()),
        ];
        Self {
            sections: sections.into_iter().flatten().collect(),
            faults: FaultView::all(&request.problems),
            ..Self::default()
        }
    }
}

fn fields(request: &CertificateRequest, signature: Verification) -> impl Iterator<Item = Fact> {
    let signature = Message::new(match signature {
        Verification::Valid => "signature-by-own-key",
        Verification::Invalid => "signature-wrong",
        Verification::Unsupported => "signature-not-checked",
    });
    let password = || facts::message("fact-challenge-password", Message::new("value-present"));
    [
        Some(facts::text("fact-subject", &request.subject, true)),
        Some(facts::key("fact-public-key", &request.public_key)),
        Some(facts::text("fact-signature-algorithm", &request.signature_algorithm, false)),
        Some(facts::message("fact-signature", signature)),
        request.has_challenge_password.then(password),
        Some(facts::text("fact-version", &request.version.to_string(), false)),
        Some(facts::text("fact-sha256", &request.sha256, true)),
        Some(facts::text("fact-spki-sha256", &request.spki_sha256, true)),
    ]
    .into_iter()
    .flatten()
}

fn extensions(request: &CertificateRequest) -> Extensions<'_> {
    Extensions {
        raw: &request.extensions,
        subject_alt_names: &request.subject_alt_names,
        basic_constraints: request.basic_constraints,
        key_usage: &request.key_usage,
        extended_key_usage: &request.extended_key_usage,
        subject_key_identifier: request.subject_key_identifier.as_deref(),
        authority_key_identifier: None,
    }
}
