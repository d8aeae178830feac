//! Cryptography as pages have it: so far the crates'.

pub(super) use crate::crypto::Native as WebCrypto;
