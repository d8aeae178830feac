//! What the registry page is turned to, and the addresses that lead there.

use super::Words;
use super::agenda::{WeekPage, YearPage};
use super::alerts::{ALERTS, Alerts};
use super::by_hand::ByHandPart;
use super::defaults::DefaultsPart;
use super::details::Details;
use super::exchange::Exchange;
use super::freezes::FreezesPart;
use super::history::HistoryPart;
use super::org::OrgPage;
use super::own_fields::OwnFieldsPart;
use super::plan::PlanPage;
use super::record::RecordPart;
use super::scene::Part;
use super::selection::Selection;
use super::silent::SilentPart;
use super::together::TogetherPart;
use crate::intake::OrgKey;
use crate::registry::{EntryId, Neglect, scope_id};

const ORG: &str = "org/";
const PLAN: &str = "plan/";
const CARE: &str = "care/";

/// What the page is turned to, by what stands behind the `#` of its address.
pub(super) enum Place {
    /// The list alone.
    List,
    /// The list with only those whose care lacks something.
    Neglected(Neglect),
    /// One certificate beside the list.
    Entry(EntryId),
    /// A whole org.
    Org(OrgKey),
    /// All alerts that stand.
    Alerts,
    /// All that are selected in the list.
    Selected,
    /// A new one, by hand.
    ByHand,
    /// What holds for orgs and teams.
    Defaults,
    /// The plan of one certificate's rotation.
    Plan(EntryId),
    /// What to do this week.
    Week,
    /// The days of a year.
    Year,
    /// Import and export.
    Exchange,
}

impl Place {
    /// What the page is turned to by an address, without its `#`.
    pub(super) fn of(name: &str) -> Self {
        let org = name.strip_prefix(ORG).and_then(OrgKey::parse).map(Self::Org);
        let plan = || name.strip_prefix(PLAN).map(|id| Self::Plan(EntryId::from(id)));
        let neglected = || name.strip_prefix(CARE).and_then(Neglect::of_id).map(Self::Neglected);
        org.or_else(plan).or_else(neglected).unwrap_or_else(|| match name {
            "" => Self::List,
            ALERTS => Self::Alerts,
            "selected" => Self::Selected,
            "add" => Self::ByHand,
            "defaults" => Self::Defaults,
            "week" => Self::Week,
            "year" => Self::Year,
            "exchange" => Self::Exchange,
            id => Self::Entry(EntryId::from(id)),
        })
    }

    /// What is shown of it, from the top.
    pub(super) fn parts(&self, words: &Words, selection: &Selection) -> Vec<Box<dyn Part>> {
        match self {
            Self::List | Self::Neglected(_) => Vec::new(),
            Self::Entry(id) => vec![
                Box::new(Alerts::of(id.clone())),
                Box::new(Details::new(words, id.clone())),
                Box::new(SilentPart::of_entry(id.clone())),
                Box::new(RecordPart::new(words, id.clone())),
                Box::new(HistoryPart::new(words, id.clone())),
            ],
            Self::Org(org) => {
                let changes = scope_id(&format!("org:{org}"));
                vec![
                    Box::new(OrgPage::new(org.clone())),
                    Box::new(SilentPart::of_org(org.clone())),
                    Box::new(HistoryPart::titled(words, changes, "defaults-history-title")),
                ]
            }
            Self::Alerts => vec![Box::new(Alerts::all()), Box::new(FreezesPart::new())],
            Self::Selected => vec![Box::new(TogetherPart::new(words, selection.clone()))],
            Self::ByHand => vec![Box::new(ByHandPart::new(words)), Box::new(SilentPart::of_all())],
            Self::Defaults => {
                vec![Box::new(DefaultsPart::new(words)), Box::new(OwnFieldsPart::new(words))]
            }
            Self::Plan(id) => PlanPage::new(words, id.clone())
                .into_iter()
                .map(|page| Box::new(page) as Box<dyn Part>)
                .collect(),
            Self::Week => vec![Box::new(WeekPage::new())],
            Self::Year => vec![Box::new(YearPage::new())],
            Self::Exchange => vec![Box::new(Exchange::new())],
        }
    }

    /// Whether the list makes room for it.
    pub(super) fn is_wide(&self) -> bool {
        !matches!(self, Self::List | Self::Neglected(_) | Self::Entry(_) | Self::Selected | Self::ByHand)
    }
}

/// Where an entry is on the registry page.
pub(super) fn entry_address(id: &str) -> String {
    format!("#{}", encoded(id))
}

/// Where a whole org is.
pub(super) fn org_address(org: &OrgKey) -> String {
    format!("#{ORG}{}", encoded(org.as_str()))
}

/// Where the plan of an entry is.
pub(super) fn plan_address(id: &str) -> String {
    format!("#{PLAN}{}", encoded(id))
}

/// Any text as a part of an address.
pub(super) fn encoded(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
