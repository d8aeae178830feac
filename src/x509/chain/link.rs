//! What of a link breaks the rules, the signature aside.

use super::super::Certificate;
use super::Fault;
use super::set::Member;

/// `between` counts the CA certificates below the issuer, the leaf and the self-issued ones not counted.
pub(super) fn faults(member: &Member<'_>, issuer: &Member<'_>, between: u32) -> Vec<Fault> {
    let signs_itself = issuer.is_self_issued();
    let (certificate, issuer) = (member.certificate, issuer.certificate);
    let path_length = issuer.basic_constraints.and_then(|constraints| constraints.path_length);
    let too_long = path_length.filter(|&allowed| between > allowed);
    [
        starts_before(certificate, issuer).then_some(Fault::StartsBeforeIssuer),
        outlives(certificate, issuer).then_some(Fault::OutlivesIssuer),
        (!is_ca(issuer, signs_itself)).then_some(Fault::IssuerIsNoCa),
        (!may_sign(issuer)).then_some(Fault::IssuerMayNotSign),
        too_long.map(|allowed| Fault::PathTooLong { allowed, found: between }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether `issuer` is valid from the first to the last moment of `certificate`, as far as both are known.
pub(super) fn covers(issuer: &Certificate, certificate: &Certificate) -> bool {
    !starts_before(certificate, issuer) && !outlives(certificate, issuer)
}

fn starts_before(certificate: &Certificate, issuer: &Certificate) -> bool {
    certificate.not_before.zip(issuer.not_before).is_some_and(|(own, its)| own < its)
}

fn outlives(certificate: &Certificate, issuer: &Certificate) -> bool {
    certificate.not_after.zip(issuer.not_after).is_some_and(|(own, its)| own > its)
}

/// Version 1 has no way to say so; roots of that age are still about, and OpenSSL takes them.
fn is_ca(issuer: &Certificate, signs_itself: bool) -> bool {
    match issuer.basic_constraints {
        Some(constraints) => constraints.ca,
        None => issuer.version == 1 && signs_itself,
    }
}

/// Without keyUsage a key may be used for anything.
fn may_sign(issuer: &Certificate) -> bool {
    issuer.key_usage.is_empty() || issuer.key_usage.iter().any(|usage| usage == "keyCertSign")
}
