//! From the public members of a key to the SubjectPublicKeyInfo that certificates have of it.

use super::member::{Member, Members};
use crate::x509::subject_public_key_info::{Described, SubjectPublicKeyInfo, named_curve};

/// What the members say; `None` where they make no public key, which is told unless the kind has none.
pub(super) fn read(kty: &str, members: &Members<'_>, problems: &mut Vec<String>) -> Option<Described> {
    let read = match kty {
        "RSA" => rsa,
        "EC" => ec,
        "OKP" => octet_key_pair,
        "AKP" => algorithm_key_pair,
        _ => return None,
    };
    let described = read(members, problems).and_then(|info| info.describe().ok());
    if described.is_none() {
        problems.push("members of the public key are missing or unknown".to_owned());
    }
    described
}

/// [RFC 7518, section 6.3](https://www.rfc-editor.org/rfc/rfc7518#section-6.3).
fn rsa(members: &Members<'_>, problems: &mut Vec<String>) -> Option<SubjectPublicKeyInfo> {
    let mut number = |member| members.octets(member, problems);
    Some(SubjectPublicKeyInfo::rsa(&number(Member::N)?, &number(Member::E)?))
}

/// [RFC 7518, section 6.2](https://www.rfc-editor.org/rfc/rfc7518#section-6.2) and
/// [RFC 8812, section 3](https://www.rfc-editor.org/rfc/rfc8812#section-3).
fn ec(members: &Members<'_>, problems: &mut Vec<String>) -> Option<SubjectPublicKeyInfo> {
    let (curve, len) = match members.text(Member::Crv)?.as_str() {
        "P-256" => (named_curve::P256, 32),
        "P-384" => (named_curve::P384, 48),
        "P-521" => (named_curve::P521, 66),
        "secp256k1" => (named_curve::SECP256K1, 32),
        _ => return None,
    };
    const UNCOMPRESSED: u8 = 4;
    let mut point = vec![UNCOMPRESSED];
    for member in [Member::X, Member::Y] {
        let octets = members.octets(member, problems)?;
        if octets.len() != len {
            problems.push(format!("{}: {} octets in place of {len}", member.name(), octets.len()));
        }
        // Writers that drop leading zeros are met.
        let zeros = octets.iter().take_while(|&&octet| octet == 0).count();
        let digits = octets.get(zeros..)?;
        point.resize(point.len() + len.checked_sub(digits.len())?, 0);
        point.extend_from_slice(digits);
    }
    Some(SubjectPublicKeyInfo::ec_named(curve, &point))
}

/// [RFC 8037, section 2](https://www.rfc-editor.org/rfc/rfc8037#section-2); the OIDs are RFC 8410's.
fn octet_key_pair(members: &Members<'_>, problems: &mut Vec<String>) -> Option<SubjectPublicKeyInfo> {
    let (arc, len) = match members.text(Member::Crv)?.as_str() {
        "X25519" => (0x6e, 32),
        "X448" => (0x6f, 56),
        "Ed25519" => (0x70, 32),
        "Ed448" => (0x71, 57),
        _ => return None,
    };
    let octets = members.octets(Member::X, problems)?;
    (octets.len() == len).then(|| SubjectPublicKeyInfo::without_parameters(&[0x2b, 0x65, arc], &octets))
}

/// Keys of post-quantum algorithms, whose kind says nothing and whose `alg` all; the OIDs are NIST's.
fn algorithm_key_pair(members: &Members<'_>, problems: &mut Vec<String>) -> Option<SubjectPublicKeyInfo> {
    let arc = match members.text(Member::Alg)?.as_str() {
        "ML-DSA-44" => 17,
        "ML-DSA-65" => 18,
        "ML-DSA-87" => 19,
        _ => return None,
    };
    let oid = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, arc];
    Some(SubjectPublicKeyInfo::without_parameters(&oid, &members.octets(Member::Pub, problems)?))
}
