//! Keys on elliptic curves: ECPrivateKey ([RFC 5915, section 3](https://www.rfc-editor.org/rfc/rfc5915#section-3)) and
//! Ed25519.
//!
//! ```text
//! ECPrivateKey ::= SEQUENCE {
//!      version        INTEGER { ecPrivkeyVer1(1) },
//!      privateKey     OCTET STRING,
//!      parameters [0] ECParameters OPTIONAL,
//!      publicKey  [1] BIT STRING OPTIONAL }
//! ```
//!
//! Most files hold the public point. Where there is none, as Java writes them, it is one multiplication away; that is
//! left to RustCrypto's and dalek's crates, in constant time, as a private scalar demands.

use ed25519_dalek::SigningKey;
use k256::Secp256k1;
use p256::NistP256;
use p256::elliptic_curve::sec1::{FromSec1Point, ModulusSize, ToSec1Point};
use p256::elliptic_curve::{AffinePoint, CurveArithmetic, FieldBytesSize, SecretKey};
use p384::NistP384;
use p521::NistP521;
use zeroize::Zeroizing;

use super::Public;
use crate::x509::PublicKey;
use crate::x509::element::{Element, Elements, tag};
use crate::x509::subject_public_key_info::{SubjectPublicKeyInfo, named_curve};

/// Of the elements of an ECPrivateKey: the scalar, and what follows it.
pub(super) fn read(scalar: &Element<'_>, rest: &[Element<'_>]) -> Public {
    let parameters = field(rest, 0).map(|field| field.content).unwrap_or_default();
    public(parameters, scalar, rest, None)
}

/// Of the OCTET STRING around an ECPrivateKey. PKCS#8 has the parameters outside, and perhaps a point.
pub(super) fn read_in_pkcs8(parameters: &[u8], key: &Element<'_>, attached: Option<&[u8]>) -> Public {
    let parts = super::inner(key, tag::SEQUENCE)
        .and_then(|key| key.elements().take(4).collect::<Result<Vec<_>, _>>().ok());
    let Some([_, scalar, rest @ ..]) = parts.as_deref() else { return unknown_point(parameters) };
    let own = field(rest, 0).map(|field| field.content).unwrap_or_default();
    public(if parameters.is_empty() { own } else { parameters }, scalar, rest, attached)
}

/// The point held in the key goes first, in the form it has there: so does OpenSSL.
fn public(parameters: &[u8], scalar: &Element<'_>, rest: &[Element<'_>], attached: Option<&[u8]>) -> Public {
    let held = field(rest, 1).and_then(|field| field.elements().expect(tag::BIT_STRING, "a public key").ok());
    if let Some(point) = held.and_then(|bits| bits.content.get(1..)).or(attached) {
        return Public::Known(SubjectPublicKeyInfo::ec(parameters, point));
    }
    let curve = Elements::new(parameters, 0).expect(tag::OBJECT_IDENTIFIER, "a named curve");
    match curve.ok().and_then(|curve| multiplied(curve.content, scalar.content)) {
        Some(point) => Public::Known(SubjectPublicKeyInfo::ec(parameters, &point)),
        None => unknown_point(parameters),
    }
}

fn field<'a>(rest: &[Element<'a>], number: u8) -> Option<Element<'a>> {
    rest.iter().find(|part| part.tag == tag::context_constructed(number)).copied()
}

/// The curve may be known all the same.
fn unknown_point(parameters: &[u8]) -> Public {
    let described = SubjectPublicKeyInfo::ec(parameters, &[]).describe();
    Public::Named(match described {
        Ok(described) => described.public_key,
        Err(_) => PublicKey { algorithm: "EC".to_owned(), bits: None, curve: None },
    })
}

/// The uncompressed point of a private scalar.
fn multiplied(curve: &[u8], scalar: &[u8]) -> Option<Vec<u8>> {
    match curve {
        named_curve::P256 => multiplied_on::<NistP256>(scalar),
        named_curve::P384 => multiplied_on::<NistP384>(scalar),
        named_curve::P521 => multiplied_on::<NistP521>(scalar),
        named_curve::SECP256K1 => multiplied_on::<Secp256k1>(scalar),
        _ => None,
    }
}

fn multiplied_on<C>(scalar: &[u8]) -> Option<Vec<u8>>
where
    C: CurveArithmetic,
    AffinePoint<C>: FromSec1Point<C> + ToSec1Point<C>,
    FieldBytesSize<C>: ModulusSize,
{
    // Some writers drop leading zeros, others put one too many.
    let mut padded = Zeroizing::new(p256::elliptic_curve::FieldBytes::<C>::default());
    let zeros = scalar.iter().take_while(|&&octet| octet == 0).count();
    let digits = scalar.get(zeros..)?;
    let start = padded.len().checked_sub(digits.len())?;
    padded.get_mut(start..)?.copy_from_slice(digits);
    let key = SecretKey::<C>::from_bytes(&padded).ok()?;
    Some(key.public_key().as_affine().to_sec1_point(false).as_bytes().to_vec())
}

/// The public key of an Ed25519 seed ([RFC 8032, section 5.1.5](https://www.rfc-editor.org/rfc/rfc8032#section-5.1.5)).
pub(super) fn ed25519_public_key(seed: &[u8]) -> Option<[u8; 32]> {
    let key = SigningKey::from_bytes(seed.try_into().ok()?);
    Some(key.verifying_key().to_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scalar_may_lack_or_have_needless_zeros() {
        let one = multiplied(named_curve::P256, &[1]).unwrap();
        assert_eq!(multiplied(named_curve::P256, &[&[0; 40][..], &[1]].concat()).unwrap(), one);
        assert_eq!(base16ct::lower::encode_string(&one[..5]), "046b17d1f2", "the curve's generator");
        for scalar in [&[][..], &[0], &[0xff; 32], &[1; 33]] {
            assert_eq!(multiplied(named_curve::P256, scalar), None);
        }
        assert_eq!(multiplied(&[0x2a, 3], &[1]), None);
    }

    #[test]
    fn ed25519_as_rfc_8032_has_it() {
        let mut seed = [0; 32];
        let text = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        base16ct::lower::decode(text, &mut seed).unwrap();
        let public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        assert_eq!(base16ct::lower::encode_string(&ed25519_public_key(&seed).unwrap()), public);
        assert_eq!(ed25519_public_key(&[0; 31]), None);
    }
}
