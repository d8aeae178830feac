//! Stage 2: DER → [`Certificate`]. The only module that names `x509_cert` or `der`.

mod certificate;

pub use certificate::{BasicConstraints, Certificate, Extension, PublicKey};
