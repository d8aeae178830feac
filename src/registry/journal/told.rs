//! What a line of a journal tells, read back by hand: derived, it would be compiled for every shape that a value can have,
//! and weigh fifteen times as much in the pages' module.

use serde_json::Value;

use super::{Event, Facts, Line};
use crate::intake::Integration;
use crate::moment::Moment;
use crate::registry::{EntryId, Judgement};

impl Line {
    /// What happened; `None` where only a later version knows.
    pub fn event(&self) -> Option<Event> {
        let text = |name: &str| self.said(name).map(str::to_owned);
        let perhaps = |name: &str| match self.told(name) {
            None | Some(Value::Null) => Some(None),
            Some(value) => value.as_str().map(|text| Some(text.to_owned())),
        };
        let entry = |name: &str| self.said(name).map(EntryId::from);
        let moment = |name: &str| self.said(name).and_then(Moment::parse);
        Some(match self.kind() {
            "seen" => Event::Seen { source: text("source")?, facts: facts(self.told("facts")?)? },
            "changed" => Event::Changed {
                what: text("what")?,
                from: perhaps("from")?,
                to: perhaps("to")?,
                source: text("source")?,
            },
            "linked" => Event::Linked { integration: integration(self.told("integration")?)? },
            "judged" => Event::Judged {
                integration: integration(self.told("integration")?)?,
                judgement: Judgement::of_name(self.said("judgement")?)?,
            },
            "reviewed" => Event::Reviewed { by: text("by")? },
            "alerted" => Event::Alerted {
                threshold_days: self.told("threshold_days")?.as_i64()?,
                crossed_at: moment("crossed_at")?,
            },
            "acknowledged" => Event::Acknowledged { by: text("by")? },
            "snoozed" => Event::Snoozed { until: moment("until")?, reason: text("reason")? },
            "assigned" => Event::Assigned { to: text("to")? },
            "rotated" => Event::Rotated {
                successor: perhaps("successor")?.map(|id| EntryId::from(id.as_str())),
                evidence: text("evidence")?,
            },
            "renamed" => Event::Renamed {
                what: text("what")?,
                from: text("from")?,
                to: text("to")?,
                source: text("source")?,
            },
            "reissued" => Event::Reissued { from: text("from")?, to: text("to")?, source: text("source")? },
            "renewed" => Event::Renewed { from: text("from")?, to: text("to")?, source: text("source")? },
            "chain-uploaded" => Event::ChainUploaded { source: text("source")? },
            "replaced" => Event::Replaced { former: entry("former")? },
            "joined" => Event::Joined { former: entry("former")? },
            "carried-over" => Event::CarriedOver { former: entry("former")? },
            "listed" => Event::Listed { source: text("source")? },
            "step-done" => Event::StepDone { step: text("step")?, by: text("by")? },
            "step-undone" => Event::StepUndone { step: text("step")?, by: text("by")? },
            "deleted" => Event::Deleted {},
            "undone" => Event::Undone { line: text("line")? },
            _ => return None,
        })
    }
}

fn facts(value: &Value) -> Option<Facts> {
    let fact = |(name, value): (&String, &Value)| Some((name.clone(), value.as_str()?.to_owned()));
    value.as_object()?.iter().map(fact).collect::<Option<_>>().map(Facts)
}

fn integration(value: &Value) -> Option<Integration> {
    let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    Some(Integration { kind: text("type")?, name: text("name")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Journal;

    #[test]
    fn every_event_comes_back_as_it_was_appended() {
        let text = || "x".to_owned();
        let former = || EntryId::from("acme:0P1");
        let integration = || Integration { kind: text(), name: "Okta".to_owned() };
        let judged = |judgement| Event::Judged { integration: integration(), judgement };
        let (from, to, source) = (text(), text(), text());
        let events = [
            Event::Seen { source: text(), facts: Facts(vec![("label".to_owned(), text())]) },
            Event::Changed { what: text(), from: None, to: Some(text()), source: text() },
            Event::Changed { what: text(), from: Some(text()), to: None, source: text() },
            Event::Linked { integration: integration() },
            judged(Judgement::Added),
            judged(Judgement::Confirmed),
            judged(Judgement::Dismissed),
            judged(Judgement::Restored),
            judged(Judgement::Removed),
            Event::Reviewed { by: text() },
            Event::Alerted { threshold_days: 60, crossed_at: Moment::EPOCH },
            Event::Acknowledged { by: text() },
            Event::Snoozed { until: Moment::EPOCH, reason: text() },
            Event::Assigned { to: text() },
            Event::Rotated { successor: Some(former()), evidence: text() },
            Event::Rotated { successor: None, evidence: text() },
            Event::Renamed { what: text(), from: text(), to: text(), source: text() },
            Event::Reissued { from: text(), to: text(), source: text() },
            Event::Renewed { from, to, source },
            Event::ChainUploaded { source: text() },
            Event::Replaced { former: former() },
            Event::Joined { former: former() },
            Event::CarriedOver { former: former() },
            Event::Listed { source: text() },
            Event::StepDone { step: text(), by: text() },
            Event::StepUndone { step: text(), by: text() },
            Event::Deleted {},
            Event::Undone { line: text() },
        ];
        let mut journal = Journal::new("laptop");
        for event in &events {
            journal.append(former(), event, Moment::EPOCH);
        }
        let told: Vec<Event> = journal.lines().filter_map(Line::event).collect();
        assert_eq!(told, events);
        let later = serde_json::json!({ "kind": "teleported", "by": "x" });
        let line = serde_json::json!({ "at": Moment::EPOCH, "entry": "x", "event": later, "hash": "" });
        assert_eq!(serde_json::from_value::<Line>(line).unwrap().event(), None);
    }
}
