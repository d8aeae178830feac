//! Stage 7: what is shown, decided down to the message ids; screens only turn it into text and elements.

mod agenda;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
mod alert;
mod alerts;
mod asn1_row;
mod asn1_tree;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
mod backup;
mod badge;
mod care;
mod catalogue;
mod certificate;
mod chain;
mod comparable;
mod comparison;
mod comparison_rows;
mod file_name;
mod history;
mod inspected;
mod key_match;
mod links;
mod list_page;
mod listing;
mod live;
mod metadata;
mod moments;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
mod org;
mod org_graph;
mod org_picture;
mod outline;
mod partner_formats;
mod plan;
mod record;
mod refresh;
mod replaced;
mod revoked;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
mod room;
mod row_match;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
mod sheet_preview;
mod summary;
mod toolbar;
mod whereabouts;
mod whole;
mod written;

pub use agenda::{DayView, MonthView, TaskView, WeekView, YearView};
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
pub use alert::{AlertView, Answer};
pub use alerts::{AlertLine, Digest};
pub use asn1_row::Asn1Row;
pub use asn1_tree::{Asn1Tree, MAX_OCTETS, Step};
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
pub use backup::BackupView;
pub use badge::{RowBadge, draw_badge};
pub use care::{Care, neglect_count, neglect_counts, neglect_text, people, purpose_text};
pub use catalogue::Catalogue;
pub use certificate::{CertificateView, DateChoice, Fact, FindingView, LifeView, OwnView, Shown};
pub use chain::{ChainMember, ChainView, Note, Place, PlacedChains};
pub use comparable::{Comparable, Comparables};
pub use comparison::Comparison;
pub use comparison_rows::{Difference, Part, Row};
pub use history::{HistoryLine, HistoryPicture, HistoryView, Lane, Verification, step_for, step_of};
pub use inspected::{
    Candidate, FaultView, IdentityView, ImportView, ItemView, RuleView, Section, remembered,
};
pub use key_match::{GroupView, KeyMatches, MatchView};
pub use links::{Chip, LinkView, LinksView, RowLinks, is_partners};
pub use list_page::{Annotation, DetailView, FIRST_ROWS, LaterRow, ListView, NotUnderstood, RowView};
pub use listing::{EntryView, Filter, Line, Listing, org_kind};
pub use live::{LiveCall, LiveRefusal, LiveResult};
pub use metadata::{MetadataFound, MetadataProblem};
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
pub use org::{EntryLine, OrgView, SharedKey, Use};
pub use org_graph::{CertificateNode, OrgGraph, Tie};
pub use org_picture::{Curve, OrgPicture, Place as PicturePlace, fit};
pub use outline::Outline;
pub use partner_formats::{FormatGroup, PartnerFormat, PartnerFormats};
pub use plan::{PhaseView, PlanView, ProofView, StepView, SuccessorView, TimelineView, sources};
pub use record::{FieldGroup, FieldView, RecordView, kind_label, known_values, label};
pub use refresh::refresh_message;
pub use replaced::replaced_message;
pub use revoked::RevokedView;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
pub use room::RoomView;
pub use row_match::{Contradiction, RowMatch, Verdict, best_match, same_key, worth_comparing};
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
pub use sheet_preview::{
    ColumnView, ConflictView, Named, OWN, OwnColumn, PreviewRow, RowFate, SheetPreview, Target,
    column_choices, column_of,
};
pub use summary::{StatusCount, Summary};
pub use toolbar::Toolbar;
pub use whereabouts::Whereabouts;
pub use whole::Whole;
pub use written::{Input, is_link, written};
