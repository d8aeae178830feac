//! ECDSA ([FIPS 186-5, section 6.4.2](https://doi.org/10.6028/NIST.FIPS.186-5)) with any curve and digest together.

use ecdsa::elliptic_curve::sec1::{FromSec1Point, ModulusSize, ToSec1Point};
use ecdsa::elliptic_curve::{AffinePoint, CurveArithmetic, FieldBytesSize, PublicKey};
use ecdsa::hazmat::verify_prehashed;
use ecdsa::{EcdsaCurve, Signature, SignatureSize};
use p256::NistP256;
use p384::NistP384;
use p521::NistP521;

use super::super::public_key::Curve;
use super::super::{Verification, ecdsa_signature};

/// `digest` is that of the message, of whatever length.
pub(super) fn verify(curve: Curve, point: &[u8], digest: &[u8], signature: &[u8]) -> Verification {
    let point = &without_hybrid(point);
    let Some(signature) = ecdsa_signature::to_fixed(signature, curve.field_len()) else {
        return Verification::Invalid;
    };
    match curve {
        Curve::P256 => verify_on::<NistP256>(point, digest, &signature),
        Curve::P384 => verify_on::<NistP384>(point, digest, &signature),
        Curve::P521 => verify_on::<NistP521>(point, digest, &signature),
    }
}

fn verify_on<C>(point: &[u8], digest: &[u8], signature: &[u8]) -> Verification
where
    C: EcdsaCurve + CurveArithmetic,
    FieldBytesSize<C>: ModulusSize,
    AffinePoint<C>: FromSec1Point<C> + ToSec1Point<C>,
    SignatureSize<C>: ecdsa::elliptic_curve::array::ArraySize,
{
    let Ok(key) = PublicKey::<C>::from_sec1_bytes(point) else { return Verification::Unsupported };
    let valid = Signature::<C>::from_slice(signature)
        .is_ok_and(|signature| verify_prehashed(&key.to_projective(), digest, &signature).is_ok());
    if valid { Verification::Valid } else { Verification::Invalid }
}

/// X9.62's hybrid form (`06` or `07`, by the last bit of y) as the uncompressed one, which OpenSSL reads alike.
fn without_hybrid(point: &[u8]) -> Vec<u8> {
    match point {
        [form @ (6 | 7), coordinates @ .., last] if form & 1 == last & 1 => {
            [&[4], coordinates, &[*last]].concat()
        }
        _ => point.to_vec(),
    }
}
