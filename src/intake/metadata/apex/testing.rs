//! What the tests of this folder share.

use super::super::super::{By, Integration, Reference};
use super::{Constants, read};

/// The certificates that a source names, and in angle brackets the expressions that were not resolved.
pub(super) fn told(source: &str) -> Vec<String> {
    told_with(source, &[])
}

pub(super) fn told_with(source: &str, others: &[&str]) -> Vec<String> {
    let facts = read(source);
    let mut everywhere = Constants::default();
    for other in others {
        everywhere.add(&read(other).constants);
    }
    everywhere.add(&facts.constants);
    let integration = Integration { kind: "ApexClass".to_owned(), name: "A".to_owned() };
    let tell = |reference: Reference| match reference.by {
        By::Name => reference.certificate,
        _ => format!("<{}>", reference.certificate),
    };
    facts.references(&everywhere, &integration).into_iter().map(tell).collect()
}

pub(super) fn in_method(statements: &str) -> Vec<String> {
    told(&format!("class A {{ static final String CERT = 'Constant'; void m(String p) {{ {statements} }} }}"))
}
