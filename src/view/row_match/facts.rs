//! What a row and a certificate have in common, and in what they contradict each other.

use crate::intake::Reading;
use crate::moment::Moment;
use crate::registry::{Agreement, Entry, Registry};
use crate::view::Shown;
use crate::view::moments::{day, exact};
use crate::words::Message;
use crate::x509::Certificate;

/// One thing of which they say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction {
    /// What it is.
    pub what: Message,
    /// What the row says.
    pub row: Shown,
    /// What the file says.
    pub file: Shown,
}

/// What a row and a certificate have in common.
pub(super) fn agreeing(compared: Agreement, entry: &Entry, certificate: &Certificate) -> Vec<Message> {
    let printed = match &entry.expiration {
        Some(Reading::Known(printed)) => Some(*printed),
        _ => certificate.not_after,
    };
    let end = printed.map(|printed| Message::new("reason-end").with("day", day(printed)));
    let facts = [
        (compared.end, end),
        (compared.name, Some(Message::new("reason-name"))),
        (compared.org, Some(Message::new("reason-org"))),
        (compared.created, Some(Message::new("reason-created"))),
    ];
    facts.into_iter().filter(|(same, _)| *same == Some(true)).filter_map(|(_, message)| message).collect()
}

/// In what a certificate contradicts the row.
pub(super) fn contradicting(
    registry: &Registry,
    compared: Agreement,
    entry: &Entry,
    certificate: &Certificate,
) -> Vec<Contradiction> {
    let org_id = entry.org.as_ref().and_then(|org| registry.org(org)).and_then(|org| org.org_id.as_deref());
    let name = entry.unique_name.as_deref().or(entry.label.as_deref());
    let facts = [
        (
            compared.end,
            "fact-not-after",
            entry.expiration.as_ref().and_then(printed),
            certificate.not_after.map(moment),
        ),
        (compared.name, "fact-unique-name", text(name), text(certificate.common_name.as_deref())),
        (compared.org, "fact-made-by-org", text(org_id), text(certificate.salesforce_org_id.as_deref())),
    ];
    facts
        .into_iter()
        .filter(|(same, ..)| *same == Some(false))
        .filter_map(|(_, id, row, file)| {
            Some(Contradiction { what: Message::new(id), row: row?, file: file? })
        })
        .collect()
}

fn text(text: Option<&str>) -> Option<Shown> {
    text.map(|text| Shown::Text(text.to_owned()))
}

fn moment(moment: Moment) -> Shown {
    Shown::Message(exact(Message::new("value-moment"), moment))
}

fn printed(reading: &Reading) -> Option<Shown> {
    let message = match reading {
        Reading::Known(printed) => Message::new("value-day").with("day", day(*printed)),
        Reading::Ambiguous { day_first, month_first } => Message::new("value-either-day")
            .with("dayFirst", day(*day_first))
            .with("monthFirst", day(*month_first)),
        Reading::Unreadable(_) => return None,
    };
    Some(Shown::Message(message))
}
