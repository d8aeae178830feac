//! Stage 1: raw input → [`Observation`].

mod certificate_id;
mod columns;
mod date_order;
pub mod detail_page;
mod host;
mod limit;
pub mod list_page;
mod observation;
pub mod page;
mod place;
mod printed_date;

pub use certificate_id::{CertificateId, Link};
pub use date_order::{DateOrder, Reading};
pub use host::{OrgKey, OrgKind, host_patterns};
pub use limit::Limit;
pub use observation::{KnownCertificate, Observation, Source};
pub use place::Place;
