//! # extension-twice
//!
//! ## What it finds
//! A certificate in which an extension stands twice.
//!
//! ## Why it matters
//! Readers take the first, the last or refuse the whole, as Java and Go do: a partner's gateway may not even load it,
//! and where it loads, two programs can take it for different things.
//!
//! ## What to do
//! Have it issued again; the tool that made it was told the same twice, once in the request and once in its profile.
//!
//! ## References
//! RFC 5280, section 4.2.

use super::{Case, Check, Outcome, Severity, found};
use crate::order::sort_by;

pub(super) const CHECK: Check = Check { id: "extension-twice", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let extensions =
        case.certificate.map(|certificate| certificate.extensions.as_slice()).unwrap_or_default();
    if extensions.is_empty() {
        return Outcome::NotApplicable;
    }
    let mut oids: Vec<&str> = extensions.iter().map(|extension| extension.oid.as_str()).collect();
    sort_by(&mut oids, Ord::cmp);
    match oids.windows(2).find(|pair| pair.first() == pair.last()).and_then(<[&str]>::first) {
        Some(oid) => found([("oid", (*oid).into())]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_with_its_oid() {
        let fixture = include_bytes!("../../../tests/fixtures/x509/extension-twice/input");
        assert_eq!(of_der(assess, fixture), found([("oid", "2.5.29.14".into())]));
    }

    #[test]
    fn passes_where_each_stands_once() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_extensions() {
        let outcome = of_changed(assess, |certificate| certificate.extensions.clear());
        assert_eq!(outcome, Outcome::NotApplicable);
    }
}
