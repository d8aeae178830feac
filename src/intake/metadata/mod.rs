//! Files of the Metadata API: what in them names a certificate.

pub mod apex;
