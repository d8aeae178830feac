//! A public key as the members of a JSON Web Key ([RFC 7517](https://www.rfc-editor.org/rfc/rfc7517)).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::public_key::{Curve, PublicKey};

/// Names and values of the members that make the key of a SubjectPublicKeyInfo (DER), `kty` first.
///
/// `None` for a key that JOSE has no form for, and for a point in compressed form, which would have to be worked out:
/// a JWK holds both coordinates ([RFC 7518, section 6.2.1](https://www.rfc-editor.org/rfc/rfc7518#section-6.2.1)).
pub fn json_web_key(subject_public_key_info: &[u8]) -> Option<Vec<(&'static str, String)>> {
    match PublicKey::decode(subject_public_key_info)? {
        // RFC 7518, section 6.3.1; the padding is no part of the key.
        PublicKey::Rsa(key) | PublicKey::RsaPss(key, _) => {
            let both = !key.modulus.is_empty() && !key.exponent.is_empty();
            both.then(|| {
                vec![
                    ("kty", "RSA".to_owned()),
                    ("n", URL_SAFE_NO_PAD.encode(key.modulus)),
                    ("e", URL_SAFE_NO_PAD.encode(key.exponent)),
                ]
            })
        }
        PublicKey::Ec(curve, point) => {
            let (&form, coordinates) = point.split_first()?;
            let len = curve.field_len();
            if form != 4 || coordinates.len() != 2 * len {
                return None;
            }
            let (x, y) = coordinates.split_at_checked(len)?;
            Some(vec![
                ("kty", "EC".to_owned()),
                ("crv", name(curve).to_owned()),
                ("x", URL_SAFE_NO_PAD.encode(x)),
                ("y", URL_SAFE_NO_PAD.encode(y)),
            ])
        }
        // RFC 8037, section 2.
        PublicKey::Ed25519(key) => Some(vec![
            ("kty", "OKP".to_owned()),
            ("crv", "Ed25519".to_owned()),
            ("x", URL_SAFE_NO_PAD.encode(key)),
        ]),
    }
}

/// RFC 7518, section 6.2.1.1, and RFC 8812, section 3.1.
fn name(curve: Curve) -> &'static str {
    match curve {
        Curve::P256 => "P-256",
        Curve::P384 => "P-384",
        Curve::P521 => "P-521",
    }
}
