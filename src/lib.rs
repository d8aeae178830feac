//! The engine of Certkeep.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs))]

pub mod findings;
pub mod moment;
pub mod schedule;
pub mod words;
pub mod x509;
