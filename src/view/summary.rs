//! The strip above the table: how many rows stand where, and the self-check.

use serde::Serialize;

use crate::intake::LetterFilter;
use crate::intake::list_page::ListPage;
use crate::schedule::Count;
use crate::words::Message;

/// The strip above the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// `data-rows`: how many rows were read.
    pub rows: usize,
    /// Statuses that occur, the most urgent first.
    pub counts: Vec<StatusCount>,
    /// `agrees`, `differs`, `filtered` or `unknown`.
    pub check: &'static str,
    /// The self-check in words.
    pub check_text: Message,
}

/// How many rows have a status.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatusCount {
    /// As in `data-status`.
    pub status: &'static str,
    /// "3 expired".
    pub text: Message,
}

impl Summary {
    /// The strip of a list whose rows count as `count` says.
    pub fn new(page: &ListPage, count: &Count) -> Self {
        let strays = page.letter.as_ref().map_or(0, |filter| strays(page, filter));
        let (check, id) = match (&page.letter, page.limit) {
            (Some(_), _) if strays > 0 => ("differs", "check-letter-differs"),
            (Some(_), Some(limit)) if count.not_expired() > limit.non_expired => {
                ("differs", "check-filtered-differs")
            }
            (Some(_), _) => ("filtered", "check-filtered"),
            (None, Some(limit)) if count.agrees_with(limit.non_expired) => ("agrees", "check-agrees"),
            (None, Some(_)) => ("differs", "check-differs"),
            (None, None) => ("unknown", "check-unknown"),
        };
        let rows = page.rows.len();
        let mut check_text = Message::new(id).with("rows", rows);
        if let Some(filter) = &page.letter {
            check_text = check_text.with("letter", filter.text.as_str()).with("strays", strays);
        }
        if let Some(limit) = page.limit {
            check_text = check_text
                .with("nonExpired", i64::from(limit.non_expired))
                .with("most", i64::from(limit.most));
        }
        Self { rows, counts: counts(count), check, check_text }
    }
}

/// How many rows the letter filter should have left out.
fn strays(page: &ListPage, filter: &LetterFilter) -> usize {
    let labels = page.rows.iter().filter_map(|row| row.observation.label.as_deref());
    labels.filter(|label| !filter.admits(label)).count()
}

fn counts(count: &Count) -> Vec<StatusCount> {
    [
        ("expired", count.expired),
        ("last-day", count.last_day),
        ("expires-soon", count.expires_soon),
        ("unclear", count.unclear),
        ("waiting", count.waiting),
        ("ok", count.ok),
    ]
    .into_iter()
    .filter(|&(_, number)| number > 0)
    .map(|(status, number)| StatusCount {
        status,
        text: Message::new(format!("count-{status}")).with("count", i64::from(number)),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::page::{Letter, Page, Row, Table};
    use crate::moment::Moment;
    use crate::registry::Registry;
    use crate::words::Argument;

    /// The strip of a list with these labels, a year before they end, under an entry of the letter filter.
    fn summary(labels: &[&str], under: &str, note: &str) -> Summary {
        let row = |(index, label): (usize, &&str)| {
            let id = format!("0P15j0000000{index:03}");
            Row::from(format!(
                "Edit\u{1f}a/{id}/e\u{1e}{label}\u{1f}a/{id}\u{1e}Self-Signed\u{1e}11/30/2027\u{1e}11/30/2026, 9:00 AM"
            ))
        };
        let letter = |text: &&str| Letter { text: (*text).to_owned(), current: *text == under };
        let page = Page {
            host: "acme.my.salesforce.com".to_owned(),
            path: "/0P1".to_owned(),
            tables: vec![Table { rows: labels.iter().enumerate().map(row).collect() }],
            letters: ["A", "S", "Other", "All"].iter().map(letter).collect(),
            notes: vec![note.to_owned()],
            ..Page::default()
        };
        let now = Moment::parse("2026-11-30T12:00:00Z").unwrap();
        let list = ListPage::read(&page, None, now).unwrap();
        let mut registry = Registry::default();
        let entries = registry.observe_list(&list, &page.host, now);
        Summary::new(&list, &registry.count(&entries, now))
    }

    fn check(labels: &[&str], under: &str) -> (&'static str, String) {
        let summary = summary(labels, under, "9 of 50");
        (summary.check, summary.check_text.id)
    }

    #[test]
    fn labels_that_belong_under_the_letter_are_filtered() {
        let passes = ("filtered", "check-filtered".to_owned());
        assert_eq!(check(&["SAP", "slack", "Österreich"], "S"), passes);
        assert_eq!(check(&["2048", "_internal", "Ärzte", "証明書"], "Other"), passes);
    }

    #[test]
    fn a_label_that_belongs_elsewhere_is_an_alarm() {
        let alarm = ("differs", "check-letter-differs".to_owned());
        assert_eq!(check(&["SAP", "Okta"], "S"), alarm);
        assert_eq!(check(&["2048", "Okta"], "Other"), alarm);
        let strays = summary(&["SAP", "Okta", "2048"], "S", "9 of 50").check_text;
        assert!(strays.arguments.iter().any(|argument| argument == ("strays", &Argument::Number(2.0))));
    }

    #[test]
    fn a_letter_cannot_have_more_living_rows_than_the_org() {
        let under_s = |note| summary(&["SAP", "Slack", "Sso"], "S", note);
        for note in ["3 of 50", "4 of 50", ""] {
            assert_eq!(under_s(note).check, "filtered", "{note}");
        }
        let alarm = under_s("2 of 50");
        assert_eq!((alarm.check, alarm.check_text.id.as_str()), ("differs", "check-filtered-differs"));
    }

    #[test]
    fn without_a_filter_the_page_counts_every_row() {
        assert_eq!(check(&["SAP", "Okta"], "All"), ("differs", "check-differs".to_owned()));
        assert_eq!(summary(&["SAP", "Okta"], "All", "2 of 50").check, "agrees");
        assert_eq!(summary(&["SAP", "Okta"], "All", "").check, "unknown");
    }
}
