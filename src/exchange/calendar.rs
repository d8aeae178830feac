//! The rotations of all certificates as a calendar (iCalendar, RFC 5545).
//!
//! Four events a certificate, each a whole day: its rotation starts, the new key is live, the old one is retired, it
//! expires. Their UIDs come of the entry's id, so an import replaces what an earlier one brought; of what was superseded or
//! retired, or is gone from its org, the events are cancelled there and not forgotten.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::language::Language;
use crate::moment::{DAY, Moment};
use crate::registry::{Book, Entry, Fact, Milestone, MilestoneKind, Registry};
use crate::schedule::Life;
use crate::view::{Shown, purpose_text};
use crate::words::Message;

/// The calendar at `now`, in the order of entries.
pub fn export(registry: &Registry, book: &Book, now: Moment, language: &dyn Language) -> String {
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Certkeep//Certkeep//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.text("X-WR-CALNAME", &language.plain("calendar-name"));
    let lengths = book.history_lengths();
    for entry in registry.entries() {
        if let Some(life) = registry.life(entry) {
            calendar.rotation(registry, lengths.of(&entry.id), entry, life, now, language);
        }
    }
    calendar.line("END", "VCALENDAR");
    calendar.text
}

/// Content lines, folded and ended as RFC 5545, section 3.1 asks for.
#[derive(Default)]
struct Calendar {
    text: String,
}

/// The longest line, in octets without its end.
const LONGEST_LINE: usize = 75;

impl Calendar {
    fn rotation(
        &mut self,
        registry: &Registry,
        changes: usize,
        entry: &Entry,
        life: Life,
        now: Moment,
        language: &dyn Language,
    ) {
        let caps = registry.caps(entry);
        let is_cancelled = registry.is_silent(entry);
        // The journal only grows, and so does this: also where a line took back that the entry is out of use.
        let sequence = changes * 2 + usize::from(is_cancelled);
        let name = match &entry.org {
            Some(org) => format!("{} ({org})", entry.name()),
            None => entry.name().to_owned(),
        };
        let days_before: Vec<i64> =
            life.crossings(caps).iter().map(|crossing| crossing.threshold_days).collect();
        // The days are those of the plan.
        for Milestone { day, kind, .. } in registry.milestones_of(entry) {
            let (words, alarms) = match kind {
                MilestoneKind::Starts => ("calendar-starts", &[0][..]),
                MilestoneKind::Live => ("calendar-live", &[0][..]),
                MilestoneKind::Retired => ("calendar-retired", &[0][..]),
                MilestoneKind::Expires => ("calendar-expires", days_before.as_slice()),
            };
            let summary = language.say(&Message::new(words).with("name", name.as_str()));
            self.line("BEGIN", "VEVENT");
            self.line("UID", &uid(entry, kind.name()));
            self.line("DTSTAMP", &basic(now));
            self.line("SEQUENCE", &sequence.to_string());
            self.line("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
            self.line("DTSTART;VALUE=DATE", &date(day));
            // A day without an end is one day (section 3.6.1): after the last of all there is none.
            if date(day + DAY) != date(day) {
                self.line("DTEND;VALUE=DATE", &date(day + DAY));
            }
            self.line("TRANSP", "TRANSPARENT");
            self.text("SUMMARY", &summary);
            self.text("DESCRIPTION", &description(registry, entry, life, language));
            self.text("CATEGORIES", &language.plain("calendar-name"));
            if !is_cancelled {
                alarms.iter().for_each(|days| self.alarm(*days, &summary));
            }
            self.line("END", "VEVENT");
        }
    }

    /// A reminder so many days before.
    fn alarm(&mut self, days: i64, words: &str) {
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("TRIGGER", &if days == 0 { "PT0S".to_owned() } else { format!("-P{days}D") });
        self.text("DESCRIPTION", words);
        self.line("END", "VALARM");
    }

    /// A property whose value is text (RFC 5545, section 3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for character in text.replace("\r\n", "\n").chars() {
            match character {
                '\\' | ';' | ',' => value.extend(['\\', character]),
                '\n' | '\r' => value.push_str("\\n"),
                '\t' => value.push(' '),
                character if character.is_control() => {}
                character => value.push(character),
            }
        }
        self.line(name, &value);
    }

    fn line(&mut self, name: &str, value: &str) {
        let mut room = LONGEST_LINE;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if character.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            room -= character.len_utf8();
            self.text.push(character);
        }
        self.text.push_str("\r\n");
    }
}

/// The same event for ever, whatever the certificate is called by then.
fn uid(entry: &Entry, step: &str) -> String {
    let digest = Sha256::digest(entry.id.as_str().as_bytes());
    let name = digest.iter().take(16).fold(String::new(), |mut name, octet| {
        let _ = write!(name, "{octet:02x}");
        name
    });
    format!("{name}-{step}@certkeep")
}

fn description(registry: &Registry, entry: &Entry, life: Life, language: &dyn Language) -> String {
    let line = |term: &str, value: &str| format!("{}: {value}", language.plain(term));
    let mut lines = vec![line("fact-expiration-notice", &life.ending.to_iso())];
    for (term, fact) in [
        ("record-owner", Fact::Owner),
        ("record-backup-owner", Fact::BackupOwner),
        ("record-team", Fact::Team),
        ("record-contact", Fact::Contact),
    ] {
        lines.extend(registry.value(entry, &fact).map(|value| line(term, value)));
    }
    let purpose = registry.value(entry, &Fact::Purpose);
    lines.extend(purpose.map(|purpose| line("record-purpose", &purpose_in(language, purpose))));
    let ticket = registry.value(entry, &Fact::Ticket);
    lines.extend(ticket.map(|ticket| line("calendar-ticket", ticket)));
    let links = registry.links_of(entry).filter(|link| link.counts());
    lines.extend(links.map(|link| {
        let integration = &link.reference.integration;
        line("org-column-used-by", &format!("{} {}", integration.kind, integration.name))
    }));
    lines.join("\n")
}

/// A purpose, as people call it.
pub(super) fn purpose_in(language: &dyn Language, purpose: &str) -> String {
    match purpose_text(purpose) {
        Shown::Message(message) => language.call(purpose, &message),
        Shown::Text(text) => text,
    }
}

fn date(day: Moment) -> String {
    day.iso_date().replace('-', "")
}

/// `20261120T000000Z`.
fn basic(moment: Moment) -> String {
    let text = moment.to_string();
    let seconds: String =
        text.get(..19).unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{seconds}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters_and_text_is_escaped() {
        let mut calendar = Calendar::default();
        calendar.text("SUMMARY", &format!("a;b,c\\d\r\ne\u{7}{}", "é".repeat(60)));
        assert!(calendar.text.starts_with("SUMMARY:a\\;b\\,c\\\\d\\ne"));
        assert!(calendar.text.lines().all(|line| line.len() <= 75) && calendar.text.lines().count() == 2);
        let whole = calendar.text.replace("\r\n ", "");
        assert!(whole.ends_with(&format!("{}\r\n", "é".repeat(60))));
    }
}
