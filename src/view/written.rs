//! How facts are written: what a field takes, what it refuses and why, and who wrote it.

use super::moments::exact;
use crate::moment::Moment;
use crate::registry::{Book, Fact, FieldKind, LifeCycle, Purpose};
use crate::words::Message;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line,
    /// Text of several lines.
    Lines,
    /// A day, in ISO 8601.
    Day,
    /// A day or a moment, in ISO 8601.
    End,
    /// A number of days.
    Days,
    /// Any number.
    Number,
    /// Yes or no.
    YesNo,
    /// An address on the web.
    Link,
    /// One of the guided purposes, or another.
    Purpose,
    /// One of the life cycle.
    LifeCycle,
}

/// So much text is a name or a sentence.
const LINE: usize = 300;
/// So much is more than anybody notes of a certificate.
const LINES: usize = 10_000;
/// Ten years: longer no step can be.
const MOST_DAYS: u32 = 3_650;

impl Input {
    /// What a fact takes; of an own field, what it was defined to be.
    pub fn of(fact: &Fact, book: &Book) -> Self {
        match fact {
            Fact::Purpose => Self::Purpose,
            Fact::LifeCycle => Self::LifeCycle,
            Fact::Description | Fact::Notes => Self::Lines,
            Fact::Ticket => Self::Link,
            Fact::Expires => Self::End,
            Fact::Reviewed => Self::Day,
            Fact::PlanDays | Fact::ActDays => Self::Days,
            Fact::Own(name) => {
                let kind = book.fields().find(|field| field.name == *name).map(|field| field.kind);
                kind.map_or(Self::Line, Self::of_kind)
            }
            _ => Self::Line,
        }
    }

    fn of_kind(kind: FieldKind) -> Self {
        match kind {
            FieldKind::Text => Self::Line,
            FieldKind::Number => Self::Number,
            FieldKind::Date => Self::Day,
            FieldKind::YesNo => Self::YesNo,
            FieldKind::Link => Self::Link,
        }
    }

    /// The most characters it takes.
    pub fn limit(self) -> usize {
        if self == Self::Lines { LINES } else { LINE }
    }

    /// What was written, as it is kept; `None` where nothing was.
    ///
    /// # Errors
    ///
    /// What is wrong with it and what to write instead.
    pub fn read(self, written: &str) -> Result<Option<String>, Message> {
        let text = written.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if text.chars().count() > self.limit() {
            return Err(Message::new("record-too-long").with("most", self.limit()));
        }
        let kept = match self {
            Self::Line | Self::Lines => Ok(text.to_owned()),
            Self::Purpose => Ok(Purpose::of_text(text).text().to_owned()),
            Self::Day => is_day(text).then(|| text.to_owned()).ok_or("record-no-day"),
            Self::End => {
                let is_end = is_day(text) || Moment::parse(text).is_some();
                is_end.then(|| text.to_owned()).ok_or("record-no-day")
            }
            Self::Days => {
                let days = text.parse().ok().filter(|days: &u32| (1..=MOST_DAYS).contains(days));
                days.map(|days| days.to_string()).ok_or("record-no-days")
            }
            Self::Number => {
                let number = text.parse().ok().filter(|number: &f64| number.is_finite());
                number.map(|_| text.to_owned()).ok_or("record-no-number")
            }
            Self::YesNo => matches!(text, "yes" | "no").then(|| text.to_owned()).ok_or("record-no-yes-or-no"),
            Self::Link => is_link(text).then(|| text.to_owned()).ok_or("record-no-link"),
            Self::LifeCycle => {
                LifeCycle::of_text(text).map(|cycle| cycle.text().to_owned()).ok_or("record-no-life-cycle")
            }
        };
        kept.map(Some).map_err(Message::new)
    }
}

fn is_day(text: &str) -> bool {
    Moment::parse(&format!("{text}T00:00:00Z")).is_some()
}

/// Whether a text may become a link: only what browsers open on the web, and never a script.
pub fn is_link(text: &str) -> bool {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let start = text.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme));
        start.and_then(|start| text.get(start.len()..))
    });
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
            && !rest.contains(|letter: char| letter.is_whitespace() || letter.is_control())
    })
}

/// Who wrote something, and when: this browser, another one, or something with a name.
pub fn written(book: &Book, writer: &str, at: Moment) -> Message {
    let message = match (book.writer() == Some(writer), browser(writer)) {
        (true, _) => Message::new("written-here"),
        (false, Some(name)) => Message::new("written-in-another-browser").with("name", name),
        (false, None) => Message::new("written-by").with("name", writer),
    };
    exact(message, at)
}

/// Browsers are named at random; the beginning tells them apart. `None` for what somebody gave a name.
pub fn browser(writer: &str) -> Option<&str> {
    let is_random = writer.len() == 36 && writer.matches('-').count() == 4;
    writer.get(..8).filter(|_| is_random)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_keeps_what_it_is_for_and_refuses_the_rest() {
        for (input, written, kept) in [
            (Input::Line, "  Ann ", Some("Ann")),
            (Input::Line, "<b>Ann</b>", Some("<b>Ann</b>")),
            (Input::Purpose, "jwt-bearer", Some("JWT bearer")),
            (Input::Purpose, "Billing", Some("Billing")),
            (Input::Day, "2027-02-28", Some("2027-02-28")),
            (Input::Day, "2027-02-29", None),
            (Input::Day, "28.02.2027", None),
            (Input::Day, "2027-02-28T12:00:00Z", None),
            (Input::End, "2027-02-28T12:00:00Z", Some("2027-02-28T12:00:00Z")),
            (Input::End, "soon", None),
            (Input::Days, "030", Some("30")),
            (Input::Days, "0", None),
            (Input::Days, "-4", None),
            (Input::Days, "4000", None),
            (Input::Number, "-1.5", Some("-1.5")),
            (Input::Number, "1,5", None),
            (Input::Number, "inf", None),
            (Input::YesNo, "yes", Some("yes")),
            (Input::YesNo, "perhaps", None),
            (Input::LifeCycle, "Retired", Some("retired")),
            (Input::LifeCycle, "gone", None),
        ] {
            assert_eq!(input.read(written).ok().flatten().as_deref(), kept, "{input:?} {written}");
        }
        assert_eq!(Input::Number.read("  "), Ok(None));
        assert!(Input::Line.read(&"x".repeat(301)).is_err());
    }

    #[test]
    fn only_the_web_is_linked_to() {
        for link in ["https://tickets.example/1", "HTTP://localhost:80/a?b#c", "https://[::1]/"] {
            assert!(is_link(link), "{link}");
        }
        for other in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "https:",
            "https://",
            "https:///x",
            "https://a b",
            "ftp://a",
            "JIRA-1",
            "https\u{2028}://a",
        ] {
            assert!(!is_link(other), "{other}");
            assert!(Input::Link.read(other).is_err(), "{other}");
        }
    }
}
