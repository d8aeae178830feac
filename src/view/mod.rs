//! Stage 6: what is shown, decided down to the message ids; screens only turn it into text and elements.

mod badge;
mod certificate;
mod chain;
mod inspected;
mod list_page;
mod listing;
mod moments;
mod outline;
mod revoked;
mod summary;
mod toolbar;

pub use badge::{RowBadge, draw_badge};
pub use certificate::{CertificateView, DateChoice, Fact, FindingView, LifeView, Shown};
pub use chain::{ChainMember, ChainView, Note, Place, PlacedChains};
pub use inspected::{Candidate, IdentityView, ImportView, ItemView, RuleView, Section, remembered};
pub use list_page::{DetailView, FIRST_ROWS, LaterRow, ListView, NotUnderstood, RowView};
pub use listing::{EntryView, Filter, Line, Listing, org_kind};
pub use outline::Outline;
pub use revoked::RevokedView;
pub use summary::{StatusCount, Summary};
pub use toolbar::Toolbar;
