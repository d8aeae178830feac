//! The engine of Certkeep.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs))]

#[cfg(all(target_arch = "wasm32", any(feature = "background", feature = "pages")))]
pub mod browser;
pub mod findings;
pub mod intake;
pub mod moment;
pub mod registry;
pub mod schedule;
pub mod view;
pub mod words;
pub mod x509;
