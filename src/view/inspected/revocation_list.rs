//! Everything a revocation list says, but for the certificates on it.

use super::super::certificate::Fact;
use super::extensions::Extensions;
use super::{FaultView, ItemView, facts};
use crate::words::Message;
use crate::x509::RevocationList;

impl ItemView {
    pub(super) fn of_revocation_list(list: &RevocationList) -> Self {
        let extensions = Extensions {
            raw: &list.extensions,
            subject_alt_names: &[],
            basic_constraints: None,
            key_usage: &[],
            extended_key_usage: &[],
            subject_key_identifier: None,
            authority_key_identifier: list.authority_key_identifier.as_deref(),
        };
        let sections = [
            facts::section("inspector-fields", fields(list)),
            facts::section("inspector-extensions", extensions.facts()),
        ];
        Self {
            sections: sections.into_iter().flatten().collect(),
            faults: FaultView::all(&list.problems),
            ..Self::default()
        }
    }
}

fn fields(list: &RevocationList) -> impl Iterator<Item = Fact> {
    let count = Message::new("value-revoked").with("count", list.revoked_count);
    let scope = match (&list.base_crl_number, list.is_indirect) {
        (Some(_), _) => Some("value-delta-list"),
        (None, true) => Some("value-indirect-list"),
        (None, false) => None,
    };
    [
        Some(facts::text("fact-issuer", &list.issuer, true)),
        Some(facts::message("fact-revoked", count)),
        scope.map(|scope| facts::message("fact-list-scope", Message::new(scope))),
        facts::moment("fact-this-update", list.this_update),
        facts::moment("fact-next-update", list.next_update),
        facts::text_if("fact-crl-number", list.crl_number.as_deref(), true),
        Some(facts::text("fact-signature-algorithm", &list.signature_algorithm, false)),
        Some(facts::text("fact-version", &list.version.to_string(), false)),
        Some(facts::text("fact-sha256", &list.sha256, true)),
    ]
    .into_iter()
    .flatten()
}
