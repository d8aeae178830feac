//! Two certificates side by side: what is the same, what is not, and what follows from it for those who use them.

use super::comparison_rows::{Row, names, rows};
use crate::moment::DAY;
use crate::words::Message;
use crate::x509::Certificate;

/// Two certificates, the one that is valid from the earlier moment first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What they are to each other: `data-verdict`.
    pub verdict: &'static str,
    /// What follows from it, in one sentence.
    pub consequence: Message,
    /// What to do.
    pub action: Message,
    /// Whether the second of the two that were handed in comes first.
    pub swapped: bool,
    /// Field by field.
    pub rows: Vec<Row>,
}

impl Comparison {
    /// Compares two certificates, handed in in any order.
    pub fn new(one: &Certificate, other: &Certificate) -> Self {
        let begins = |certificate: &Certificate| (certificate.not_before, certificate.not_after);
        let swapped = begins(other) < begins(one);
        let (before, after) = if swapped { (other, one) } else { (one, other) };
        let verdict = Verdict::of(before, after);
        let (consequence, action) = verdict.words();
        let days = match (before.not_after, after.not_after) {
            (Some(before), Some(after)) => {
                ((after - before).abs().as_seconds_f64() / DAY.as_seconds_f64()) as i64
            }
            _ => 0,
        };
        Self {
            verdict: verdict.name(),
            consequence: Message::new(consequence).with("days", days),
            action: Message::new(action),
            swapped,
            rows: rows(before, after),
        }
    }
}

/// What the later certificate is to the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It is the earlier one.
    SameCertificate,
    /// The same key under another name.
    SameKeyOtherName,
    /// The same key and name, from another issuer.
    SameKeyOtherIssuer,
    /// The same key, ending later.
    SameKeyLonger,
    /// The same key, ending earlier.
    SameKeyShorter,
    /// The same key, ending at the same moment.
    SameKeyReissued,
    /// A new key for the same subject.
    NewKey,
    /// A new key from another issuer.
    OnlyName,
    /// Nothing is common.
    Different,
}

impl Verdict {
    fn of(before: &Certificate, after: &Certificate) -> Self {
        if before.sha256 == after.sha256 {
            Self::SameCertificate
        } else if before.spki_sha256 != after.spki_sha256 {
            match (is_named_alike(before, after), has_same_issuer(before, after)) {
                (true, true) => Self::NewKey,
                (true, false) => Self::OnlyName,
                (false, _) => Self::Different,
            }
        } else if before.subject != after.subject || !has_same_names(before, after) {
            Self::SameKeyOtherName
        } else if !has_same_issuer(before, after) {
            Self::SameKeyOtherIssuer
        } else if after.not_after > before.not_after {
            Self::SameKeyLonger
        } else if after.not_after < before.not_after {
            Self::SameKeyShorter
        } else {
            Self::SameKeyReissued
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::SameCertificate => "same-certificate",
            Self::SameKeyOtherName => "same-key-other-name",
            Self::SameKeyOtherIssuer => "same-key-other-issuer",
            Self::SameKeyLonger => "same-key-longer",
            Self::SameKeyShorter => "same-key-shorter",
            Self::SameKeyReissued => "same-key-reissued",
            Self::NewKey => "new-key",
            Self::OnlyName => "only-name",
            Self::Different => "different",
        }
    }

    /// The consequence, and what to do.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::SameCertificate => ("comparison-same-certificate", "comparison-same-certificate-do"),
            Self::SameKeyOtherName => ("comparison-same-key-other-name", "comparison-same-key-other-name-do"),
            Self::SameKeyOtherIssuer => {
                ("comparison-same-key-other-issuer", "comparison-same-key-other-issuer-do")
            }
            Self::SameKeyLonger => ("comparison-same-key-longer", "comparison-same-key-longer-do"),
            Self::SameKeyShorter => ("comparison-same-key-shorter", "comparison-same-key-shorter-do"),
            Self::SameKeyReissued => ("comparison-same-key-reissued", "comparison-same-key-reissued-do"),
            Self::NewKey => ("comparison-new-key", "comparison-new-key-do"),
            Self::OnlyName => ("comparison-only-name", "comparison-only-name-do"),
            Self::Different => ("comparison-different", "comparison-different-do"),
        }
    }
}

/// A name of its own may be new beside a subject that is not; a name of a domain counts in its SAN, too.
fn is_named_alike(one: &Certificate, other: &Certificate) -> bool {
    let same_subject = !one.subject.is_empty() && one.subject == other.subject;
    let same_common_name = one.common_name.is_some() && one.common_name == other.common_name;
    let shared = || {
        let others = names(&other.subject_alt_names);
        one.subject_alt_names.iter().any(|name| others.contains(name.as_str()))
    };
    same_subject || same_common_name || shared()
}

/// Those that name themselves as issuer have none in common but none either: what a self-signed one is renewed by is
/// self-signed again.
fn has_same_issuer(one: &Certificate, other: &Certificate) -> bool {
    let self_issued = |certificate: &Certificate| certificate.issuer == certificate.subject;
    match (self_issued(one), self_issued(other)) {
        (true, true) => one.salesforce_org_id == other.salesforce_org_id,
        (false, false) => one.issuer == other.issuer,
        _ => false,
    }
}

/// In any order.
fn has_same_names(one: &Certificate, other: &Certificate) -> bool {
    names(&one.subject_alt_names) == names(&other.subject_alt_names)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use serde_json::Value;

    use super::super::comparison_rows::Difference;
    use super::*;
    use crate::x509;

    fn certificate(path: &Path) -> Certificate {
        x509::decode(&std::fs::read(path).unwrap()).unwrap()
    }

    /// Pairs made for one verdict each; which fields differ, and which names came and went, OpenSSL says:
    /// `tests/fixtures/make-comparison.py`.
    #[test]
    fn pairs_differ_in_what_openssl_says_they_do() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/comparison");
        let mut verdicts = std::collections::BTreeSet::new();
        for case in std::fs::read_dir(folder).unwrap() {
            let case = case.unwrap().path();
            let (before, after) = (certificate(&case.join("before")), certificate(&case.join("after")));
            let expected: Value =
                serde_json::from_slice(&std::fs::read(case.join("expected.json")).unwrap()).unwrap();
            let (comparison, turned) = (Comparison::new(&before, &after), Comparison::new(&after, &before));
            assert_eq!(comparison.verdict, expected["verdict"], "{}", case.display());
            assert_eq!(comparison.consequence, turned.consequence, "{}", case.display());
            if before.not_before != after.not_before {
                assert_eq!((&comparison.rows, comparison.swapped), (&turned.rows, !turned.swapped));
            }
            let fields: BTreeMap<&str, Value> = comparison
                .rows
                .iter()
                .map(|row| {
                    let alone = |parts: &[super::super::comparison_rows::Part]| {
                        let parts = parts.iter().filter(|part| part.alone);
                        parts.map(|part| Value::from(part.text())).collect::<Vec<_>>()
                    };
                    let said = match row.difference {
                        Difference::Same => "same".into(),
                        Difference::Differs if row.is_list => {
                            serde_json::json!({ "removed": alone(&row.before), "added": alone(&row.after) })
                        }
                        Difference::Differs => "differs".into(),
                        Difference::OnlyBefore => "only-before".into(),
                        Difference::OnlyAfter => "only-after".into(),
                    };
                    (row.field, said)
                })
                .collect();
            assert_eq!(serde_json::to_value(fields).unwrap(), expected["fields"], "{}", case.display());
            verdicts.insert(comparison.verdict);
        }
        assert_eq!(verdicts.len(), 9, "{verdicts:?}");
    }
}
