//! An org, as far as its pages were seen.

use serde::{Deserialize, Serialize};

use crate::intake::{DateOrder, OrgKey};
use crate::moment::Moment;

/// One org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Org {
    /// My Domain with its partition.
    pub key: OrgKey,
    /// The host that showed it last; links into Setup go there.
    pub host: Option<String>,
    /// The 15-character org id, once a certificate made by this org told it.
    pub org_id: Option<String>,
    /// How the admin said dates are to be read on its pages.
    pub date_order: Option<DateOrder>,
    /// When its list was last read.
    pub read_at: Option<Moment>,
    /// When its list first showed nothing but what was new, as after a sandbox is refreshed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refreshed_at: Option<Moment>,
    /// The keys it had before its My Domain was renamed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_keys: Vec<OrgKey>,
}

impl Org {
    pub(super) fn new(key: OrgKey) -> Self {
        Self {
            key,
            host: None,
            org_id: None,
            date_order: None,
            read_at: None,
            refreshed_at: None,
            former_keys: Vec::new(),
        }
    }
}
