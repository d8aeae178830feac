//! By what means people changed something, as journals name it. What was observed has the name of its
//! [`Source`](crate::intake::Source) there.

/// In the form of the certificate itself.
pub const BY_HAND: &str = "by-hand";
/// In the panel on a Setup page.
pub const SETUP_PAGE: &str = "setup-page";
/// Of several certificates at once.
pub const TOGETHER: &str = "together";
/// From a spreadsheet.
pub const SHEET: &str = "sheet";
/// As a sandbox turned out to be refreshed.
pub const REFRESH: &str = "sandbox-refresh";
/// As a successor was confirmed.
pub const ROTATION: &str = "rotation";
/// As an own field got another name.
pub const FIELD_RENAMED: &str = "field-renamed";
/// As an own field was removed.
pub const FIELD_REMOVED: &str = "field-removed";
