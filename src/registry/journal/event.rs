//! What can happen to a certificate, as journals name it.

use serde::{Serialize, Serializer};

use crate::intake::Integration;
use crate::moment::Moment;
use crate::registry::{EntryId, Judgement};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Event {
    /// It was first seen, or entered by hand or from a sheet, with what was said of it then.
    Seen {
        /// The source's name.
        source: String,
        /// What was said.
        facts: Facts,
    },
    /// A fact changed.
    Changed {
        /// Which.
        what: String,
        /// What it was.
        from: Option<String>,
        /// What it is now.
        to: Option<String>,
        /// The source's name.
        source: String,
    },
    /// An integration was found to use it.
    Linked {
        /// Which.
        integration: Integration,
    },
    /// Somebody said whether that is so.
    Judged {
        /// Of which integration.
        integration: Integration,
        /// What was said.
        judgement: Judgement,
    },
    /// Somebody looked whether all that is known of it is still so.
    Reviewed {
        /// Who.
        by: String,
    },
    /// An alert was raised.
    Alerted {
        /// The step's days.
        threshold_days: i64,
        /// When the step was crossed.
        crossed_at: Moment,
    },
    /// Somebody took note of an alert.
    Acknowledged {
        /// Who.
        by: String,
    },
    /// An alert is to come again.
    Snoozed {
        /// When.
        until: Moment,
        /// Why not now.
        reason: String,
    },
    /// Somebody is to see to it.
    Assigned {
        /// Who.
        to: String,
    },
    /// It was rotated.
    Rotated {
        /// The one that took its place, where that is known.
        successor: Option<EntryId>,
        /// What proves it: an address, a ticket, a sentence.
        evidence: String,
    },
    /// A name changed; its record id is the same.
    Renamed {
        /// Which: `label` or `unique-name`.
        what: String,
        /// What it was.
        from: String,
        /// What it is now.
        to: String,
        /// The source's name.
        source: String,
    },
    /// Another certificate for the same key.
    Reissued {
        /// SHA-256 of the former.
        from: String,
        /// SHA-256 of this.
        to: String,
        /// The source's name.
        source: String,
    },
    /// Another certificate with a key of its own.
    Renewed {
        /// SHA-256 of the former.
        from: String,
        /// SHA-256 of this.
        to: String,
        /// The source's name.
        source: String,
    },
    /// The signed chain that it waited for is there.
    ChainUploaded {
        /// The source's name.
        source: String,
    },
    /// It has the name of one that is gone since, and probably took its place.
    Replaced {
        /// That one.
        former: EntryId,
    },
    /// It turned out to be another entry too: what happened to that one happened to it.
    Joined {
        /// That entry.
        former: EntryId,
    },
    /// What people said of another was carried over to it: it is the same one under a new id.
    CarriedOver {
        /// That entry.
        former: EntryId,
    },
    /// A list that had been without it shows it again.
    Listed {
        /// The source's name.
        source: String,
    },
    /// A step of its rotation was done.
    StepDone {
        /// Which, by its public id.
        step: String,
        /// Who did it.
        by: String,
    },
    /// A step of its rotation is not done after all.
    StepUndone {
        /// Which, by its public id.
        step: String,
        /// Who says so.
        by: String,
    },
    /// It is gone from the org, or was forgotten here.
    Deleted {},
    /// A line of this journal was undone.
    Undone {
        /// The hash of that line.
        line: String,
    },
}

impl Event {
    /// The other entry whose history is this one's too.
    pub fn former(self) -> Option<EntryId> {
        match self {
            Self::Joined { former } | Self::CarriedOver { former } => Some(former),
            _ => None,
        }
    }
}

/// Facts and their values, in an order of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(pub Vec<(String, String)>);

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
