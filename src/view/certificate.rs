//! One certificate at a glance: facts, life, findings. The same view fills the panel on the Setup page and
//! the registry page.

use serde::Serialize;

use super::badge::{RowBadge, draw_badge};
use super::links::LinksView;
use super::moments::{day, exact};
use crate::findings::{Finding, Severity};
use crate::intake::{DateOrder, Reading, Source};
use crate::moment::Moment;
use crate::registry::{DanceState, Entry, Fact as Known, Purpose, Registry};
use crate::schedule::{Caps, Life};
use crate::words::{Argument, Message};

/// Everything a screen shows of one certificate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CertificateView {
    /// Its name, as people call it.
    pub name: String,
    /// Its badge.
    pub badge: RowBadge,
    /// What is worth telling, the gravest first.
    pub findings: Vec<FindingView>,
    /// Its life as a bar, where it is known.
    pub life: Option<LifeView>,
    /// The two readings of an unclear date.
    pub date_choices: Vec<DateChoice>,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// What hangs on it.
    pub links: LinksView,
    /// Who owns it and what it is for, to be written right there.
    pub own: OwnView,
    /// Its page in Setup.
    pub setup_url: Option<String>,
    /// What to do next, where the rows of the list tell how far its renewal has come.
    pub next_step: Option<Message>,
}

/// What only people know of a certificate, as far as a Setup page asks for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnView {
    /// Who owns it; empty where nobody does.
    pub owner: String,
    /// What it is for; empty where nobody wrote that down.
    pub purpose: String,
    /// Purposes to choose from.
    pub purposes: Vec<String>,
}

/// A term and what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// The term.
    pub term: Message,
    /// The value.
    pub value: Shown,
    /// Whether a button to copy it makes sense.
    pub copy: bool,
}

/// A value: Certkeep's words or somebody else's.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// Certkeep's words.
    Message(Message),
    /// Text of the page or the certificate, as it is.
    Text(String),
}

/// A life as a bar: positions are fractions of it, 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LifeView {
    /// When it began.
    pub start: Message,
    /// When it ends.
    pub end: Message,
    /// Where now is.
    pub now: f64,
    /// Where planning starts.
    pub plan: f64,
    /// Where acting starts.
    pub act: f64,
    /// The bar in words.
    pub text: Message,
}

/// One reading of an unclear date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DateChoice {
    /// The order it follows.
    pub order: DateOrder,
    /// "Day first: 3 April 2027".
    pub text: Message,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingView {
    /// The check's id.
    pub check: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub what: Message,
    /// Why it matters.
    pub why: Message,
    /// What to do.
    pub action: Message,
}

impl FindingView {
    /// The words of a finding.
    pub fn new(finding: Finding) -> Self {
        let message = |suffix: &str| Message {
            id: format!("finding-{}{suffix}", finding.check),
            arguments: finding.facts.clone(),
        };
        Self {
            check: finding.check,
            severity: finding.severity,
            what: message(""),
            why: message("-why"),
            action: message("-do"),
        }
    }
}

impl CertificateView {
    /// The view of one entry.
    pub fn new(registry: &Registry, entry: &Entry, now: Moment) -> Self {
        Self {
            name: entry.name().to_owned(),
            badge: draw_badge(registry, entry, now),
            findings: registry.findings(entry, now).into_iter().map(FindingView::new).collect(),
            life: registry.life(entry).map(|life| LifeView::new(&life, registry.caps(entry), now)),
            date_choices: date_choices(entry),
            facts: facts(entry),
            links: LinksView::new(registry, entry),
            own: OwnView::new(registry, entry),
            setup_url: setup_url(registry, entry),
            next_step: next_step(registry, entry, now),
        }
    }
}

impl OwnView {
    fn new(registry: &Registry, entry: &Entry) -> Self {
        let value = |fact| registry.value(entry, &fact).unwrap_or_default().to_owned();
        Self {
            owner: value(Known::Owner),
            purpose: value(Known::Purpose),
            purposes: Purpose::GUIDED.iter().map(|purpose| purpose.text().to_owned()).collect(),
        }
    }
}

/// The step of API Experience Hub's dance that is next: once it has begun, or it is time to.
fn next_step(registry: &Registry, entry: &Entry, now: Moment) -> Option<Message> {
    let dance = registry.dance(entry)?;
    let is_new = dance.current.is_some_and(|current| current.id == entry.id);
    Some(Message::new(match dance.state {
        DanceState::NotBegun if registry.needs_action(entry, now) => "step-anypoint-rename",
        DanceState::NotBegun => return None,
        DanceState::Renamed => "step-anypoint-log-in",
        DanceState::Made if is_new => "rotation-anypoint-new",
        DanceState::Made => "step-anypoint-delete",
    }))
}

impl LifeView {
    /// The bar of a life at `now`. Where creation is unknown the bar shows the assumed year.
    pub fn new(life: &Life, caps: Caps, now: Moment) -> Self {
        let (length, end) = (life.length(), life.ending.moment);
        let start = end - length;
        let at = |moment: Moment| {
            let fraction = (moment - start).as_seconds_f64() / length.as_seconds_f64();
            (fraction.clamp(0.0, 1.0) * 1e4).round() / 1e4
        };
        let steps = life.steps(caps);
        let used = Argument::Number((at(now) * 100.0).round());
        Self {
            start: Message::new(if life.created.is_some() { "life-start" } else { "life-start-assumed" })
                .with("day", day(start)),
            end: Message::new("life-end").with("day", day(end)),
            now: at(now),
            plan: at(end - steps.plan),
            act: at(end - steps.act),
            text: Message::new("life-used")
                .with("percent", used)
                .with("plan", day(end - steps.plan))
                .with("act", day(end - steps.act)),
        }
    }
}

fn date_choices(entry: &Entry) -> Vec<DateChoice> {
    match &entry.expiration {
        Some(Reading::Ambiguous { day_first, month_first })
            if entry.certificate.is_none() && !entry.is_waiting() =>
        {
            [
                (DateOrder::DayFirst, "choice-day-first", day_first),
                (DateOrder::MonthFirst, "choice-month-first", month_first),
            ]
            .map(|(order, id, moment)| DateChoice { order, text: Message::new(id).with("day", day(*moment)) })
            .into()
        }
        _ => Vec::new(),
    }
}

/// The certificate's page in the org's own Setup.
pub(super) fn setup_url(registry: &Registry, entry: &Entry) -> Option<String> {
    let host = registry.org(entry.org.as_ref()?)?.host.as_ref()?;
    let list = format!("https://{host}/lightning/setup/CertificatesAndKeysManagement");
    Some(match &entry.certificate_id {
        Some(id) => format!("{list}/page?address=%2F{id}"),
        None => format!("{list}/home"),
    })
}

fn facts(entry: &Entry) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |term: &str, value: Option<Shown>, copy: bool| {
        facts.extend(value.map(|value| Fact { term: Message::new(term), value, copy }));
    };
    let text = |text: &Option<String>| text.clone().map(Shown::Text);
    let at = |id: &str, moment: Moment| Shown::Message(exact(Message::new(id), moment));
    add("fact-label", text(&entry.label), false);
    add("fact-unique-name", text(&entry.unique_name), true);
    add("fact-type", text(&entry.kind), false);
    add("fact-active", entry.active.map(yes_or_no), false);
    add(
        "fact-key-size",
        entry.key_size.map(|bits| Shown::Message(Message::new("value-bits").with("bits", i64::from(bits)))),
        false,
    );
    add("fact-expiration", entry.expiration.as_ref().map(printed), false);
    add("fact-created", entry.created.map(|created| at("value-moment", created)), false);
    add("fact-exportable", entry.exportable.map(yes_or_no), false);
    if let Some(known) = &entry.certificate {
        let certificate = &known.facts;
        add("fact-not-before", certificate.not_before.map(|moment| at("value-moment", moment)), false);
        add("fact-not-after", certificate.not_after.map(|moment| at("value-moment", moment)), false);
        add("fact-subject", Some(Shown::Text(certificate.subject.clone())), true);
        add("fact-issuer", Some(Shown::Text(certificate.issuer.clone())), true);
        add("fact-serial-number", Some(Shown::Text(certificate.serial_number.clone())), true);
        add("fact-sha256", Some(Shown::Text(certificate.sha256.clone())), true);
    }
    add("fact-record-id", entry.certificate_id.as_ref().map(|id| Shown::Text(id.to_string())), true);
    add("fact-org", entry.org.as_ref().map(|org| Shown::Text(org.to_string())), false);
    for (source, moment) in entry.seen.iter() {
        let term = match source {
            Source::ListPage => "fact-seen-list-page",
            Source::DetailPage => "fact-seen-detail-page",
            Source::File => "fact-seen-file",
            Source::Live => "fact-seen-live",
            Source::Mail => "fact-seen-mail",
        };
        add(term, Some(at("value-moment-local", moment)), false);
    }
    add("fact-missing-since", entry.missing_since.map(|moment| at("value-moment-local", moment)), false);
    facts
}

fn yes_or_no(yes: bool) -> Shown {
    Shown::Message(Message::new(if yes { "value-yes" } else { "value-no" }))
}

fn printed(reading: &Reading) -> Shown {
    match reading {
        Reading::Known(moment) => Shown::Message(Message::new("value-day").with("day", day(*moment))),
        Reading::Ambiguous { day_first, month_first } => Shown::Message(
            Message::new("value-either-day")
                .with("dayFirst", day(*day_first))
                .with("monthFirst", day(*month_first)),
        ),
        Reading::Unreadable(text) => Shown::Text(text.clone()),
    }
}
