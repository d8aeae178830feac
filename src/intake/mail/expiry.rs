//! The notice that certificates expire, told by the shape of its lines.
//!
//! One text is public, in Salesforce's help (article 000385781, formerly 000231048) and quoted by those who got it:
//!
//! ```text
//! You have one or more certificates in your Salesforce org <name>, <org id> that will expire soon. […]
//!
//! - <label>, Self-Signed, expires on MM/DD/YYYY. Warning: This certificate will expire in 60 day(s)
//! ```
//!
//! How the same notice reads in other languages, on the day itself, for CA-signed certificates, and whether its date
//! follows the reader's locale, is in no public source. So a line counts by its shape (a label, a type, a date, a
//! number of days), the day and month are told by the days left where the message says when it was sent, and what was
//! understood without the known words says so in [`Wording`].

use serde::{Deserialize, Serialize};

use crate::intake::columns::is_self_signed;
use crate::intake::date_order::{RowDates, TableDates};
use crate::intake::printed_date::PrintedDate;
use crate::intake::{DateOrder, Observation, OrgKey, Reading, Source};
use crate::moment::{DAY, Moment};

/// What a notice says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpiryMail {
    /// The org's name, as the notice writes it.
    pub org_name: Option<String>,
    /// The org's id, of 15 or 18 characters: what the notice says, else what the message's `X-SFDC-LK` header says.
    pub org_id: Option<String>,
    /// When the message was sent, where its headers are there.
    pub sent: Option<Moment>,
    /// The certificates it lists, in its order; at least one.
    pub certificates: Vec<ExpiringCertificate>,
}

impl ExpiryMail {
    /// What it says of each certificate of `org`; as of when it was sent, or else of `now`.
    pub fn observations(&self, org: &OrgKey, now: Moment) -> Vec<Observation> {
        let at = self.sent.unwrap_or(now);
        let observation = |certificate: &ExpiringCertificate| Observation {
            org: Some(org.clone()),
            label: Some(certificate.label.clone()),
            expiration: Some(certificate.expires.clone()),
            ..Observation::new(Source::Mail, at)
        };
        self.certificates.iter().map(observation).collect()
    }
}

/// One line of a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpiringCertificate {
    /// The certificate's name as the notice writes it.
    pub label: String,
    /// Its type, where the notice says it.
    pub certificate_type: Option<CertificateType>,
    /// The day it expires.
    pub expires: Reading,
    /// How many days were left when the notice was written.
    pub days_left: Option<u32>,
    /// How surely this was understood.
    pub wording: Wording,
}

/// The type as far as its word is known; the word itself stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateType {
    /// `Self-Signed`, in any language in which the word is known.
    SelfSigned,
    /// `CA-Signed`
    CaSigned,
    /// Any other word.
    Other(String),
}

/// How a line was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// By the words that are public.
    Known,
    /// By its shape alone: another language, or words that changed.
    ByShape,
}

/// Lines of a notice that are looked at; an org has fifty certificates.
const MAX_CERTIFICATES: usize = 200;

/// Labels have 64 characters; more are read in case that changes.
const LONGEST_LABEL: usize = 120;

/// Longer lines are no lines of a notice.
const LONGEST_LINE: usize = 1_000;

/// Reads the text of a notice; `None` where no line of it is one.
pub(super) fn read(text: &str, sent: Option<Moment>) -> Option<ExpiryMail> {
    // No notice holds one, and what is looked for here is copied and not wiped.
    if text.contains("PRIVATE KEY-----") {
        return None;
    }
    let paragraphs = paragraphs(text);
    let about_certificates = paragraphs.iter().any(|paragraph| is_introduction(paragraph));
    // A line of the right shape alone may be anything; with the known words or in a known notice it is not.
    let lines: Vec<_> = paragraphs
        .iter()
        .filter_map(|paragraph| Line::read(paragraph))
        .filter(|line| line.wording == Wording::Known || (about_certificates && line.says_more()))
        .take(MAX_CERTIFICATES)
        .collect();
    if lines.is_empty() {
        return None;
    }
    let order = sent.and_then(|sent| order_by_days_left(&lines, sent));
    let rows: Vec<_> = lines
        .iter()
        .map(|line| RowDates { expiration: Some(&line.date), created: None, self_signed_key_size: None })
        .collect();
    let dates = TableDates::settle(&rows, order, None);
    let certificates = lines.iter().map(|line| line.certificate(&dates)).collect();
    let (org_name, org_id) = paragraphs.iter().find_map(|paragraph| org(paragraph)).unwrap_or_default();
    Some(ExpiryMail { org_name, org_id, sent, certificates })
}

/// Lines joined where a mail program broke them: a new one begins at a bullet, after an empty line, and where a line
/// says all that one of a notice says, since a pasted list may have lost its bullets.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.lines() {
        // Marks of quoted mail.
        let line = line.trim().trim_start_matches(['>', '|']).trim();
        let is_open = paragraphs.last().is_some_and(|last| is_item(last) && date_in(last).is_none());
        let starts = line.is_empty() || is_item(line) || (!is_open && is_whole(line));
        match paragraphs.last_mut() {
            Some(last) if !starts && !last.is_empty() && last.len() < LONGEST_LINE => {
                last.push(' ');
                last.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
    }
    paragraphs
}

fn is_whole(line: &str) -> bool {
    Line::read(line).is_some_and(|line| line.kind.is_some())
}

const BULLETS: [char; 7] = ['-', '*', '•', '·', '–', '‣', '●'];

fn is_item(line: &str) -> bool {
    line.strip_prefix(BULLETS).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

fn is_introduction(paragraph: &str) -> bool {
    let words = paragraph.to_ascii_lowercase();
    ["certificate", "expire", "salesforce org"].iter().all(|word| words.contains(word))
        || paragraph.split(|character: char| !character.is_alphanumeric()).any(is_org_id)
}

/// One line of a notice, its date not yet understood.
struct Line<'t> {
    label: &'t str,
    kind: Option<&'t str>,
    date: PrintedDate,
    printed: &'t str,
    days_left: Option<u32>,
    wording: Wording,
}

impl<'t> Line<'t> {
    /// `label, type, words date. words number words`; the label may have commas itself.
    fn read(paragraph: &'t str) -> Option<Self> {
        let text = paragraph.trim_start_matches(BULLETS).trim();
        if text.len() > LONGEST_LINE {
            return None;
        }
        // The last date counts: a label may look like one.
        let (start, printed) = date_in(text)?;
        let date = PrintedDate::parse(printed)?;
        let (before, after) = (text.get(..start)?, text.get(start + printed.len()..)?);
        let (described, words) = before.rsplit_once([',', '，', '、', '،'])?;
        let (label, kind) = match described.rsplit_once([',', '，', '、', '،']) {
            Some((label, kind)) => (label.trim(), Some(kind.trim()).filter(|kind| !kind.is_empty())),
            None => (described.trim(), None),
        };
        let words = words.trim().to_ascii_lowercase();
        let is_known = ["expires on", "expired on", "expires"].contains(&words.as_str())
            && (after.to_ascii_lowercase().contains("certificate") || kind.is_some_and(is_known_type));
        let wording = if is_known { Wording::Known } else { Wording::ByShape };
        let is_label = !label.is_empty() && label.chars().count() <= LONGEST_LABEL;
        is_label.then(|| Self { label, kind, date, printed, days_left: days_in(after), wording })
    }

    /// Whether a line of an unknown wording says what a notice says: a type that is known, or days.
    fn says_more(&self) -> bool {
        self.days_left.is_some() || self.kind.is_some_and(is_known_type)
    }

    fn certificate(&self, dates: &TableDates) -> ExpiringCertificate {
        ExpiringCertificate {
            label: self.label.to_owned(),
            certificate_type: self.kind.map(certificate_type),
            expires: dates.read(&self.date, self.printed),
            days_left: self.days_left,
            wording: self.wording,
        }
    }
}

fn certificate_type(word: &str) -> CertificateType {
    match word.to_ascii_lowercase().as_str() {
        _ if is_self_signed(word) => CertificateType::SelfSigned,
        "ca-signed" | "ca signed" => CertificateType::CaSigned,
        _ => CertificateType::Other(word.to_owned()),
    }
}

fn is_known_type(word: &str) -> bool {
    !matches!(certificate_type(word), CertificateType::Other(_))
}

/// The last run of digits and what joins them that is a date, and where it begins.
fn date_in(text: &str) -> Option<(usize, &str)> {
    let is_part = |character: char| {
        character.is_numeric() || matches!(character, '/' | '.' | '-' | '\u{200e}' | '\u{200f}')
    };
    let mut found = None;
    let mut start = None;
    for (position, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(character), start) {
            (true, None) => start = Some(position),
            (false, Some(begin)) => {
                let run = text.get(begin..position)?.trim_end_matches(['.', '-']);
                if PrintedDate::parse(run).is_some() {
                    found = Some((begin, run));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The only number after the date.
fn days_in(text: &str) -> Option<u32> {
    let mut numbers =
        text.split(|character: char| !character.is_ascii_digit()).filter(|digits| !digits.is_empty());
    match (numbers.next(), numbers.next()) {
        (Some(digits), None) => digits.parse().ok(),
        _ => None,
    }
}

/// The order under which each date is as far away as the notice says, on the day it was sent or beside it.
fn order_by_days_left(lines: &[Line<'_>], sent: Moment) -> Option<DateOrder> {
    let fits = |order| {
        lines.iter().filter_map(|line| Some((line, line.days_left?))).all(|(line, days_left)| {
            let rows = [RowDates { expiration: Some(&line.date), created: None, self_signed_key_size: None }];
            match TableDates::settle(&rows, Some(order), None).read(&line.date, line.printed) {
                Reading::Known(day) => (day - sent - DAY * days_left).abs() <= DAY * 2,
                _ => false,
            }
        })
    };
    let says_days = lines.iter().any(|line| line.days_left.is_some());
    match (says_days && fits(DateOrder::DayFirst), says_days && fits(DateOrder::MonthFirst)) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// `… your Salesforce org <name>, <id> that …`
fn org(paragraph: &str) -> Option<(Option<String>, Option<String>)> {
    let id = paragraph.split(|character: char| !character.is_alphanumeric()).find(|word| is_org_id(word))?;
    let before = paragraph.split(id).next().unwrap_or_default().trim_end().trim_end_matches([',', '(']);
    // The name begins behind the word that leads to it, in the only language whose words are known.
    let name = before.rsplit_once("Salesforce org ").map(|(_, name)| name.trim().to_owned());
    Some((name.filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_LABEL), Some(id.to_owned())))
}

/// `00D` and 12 or 15 more.
pub(super) fn is_org_id(word: &str) -> bool {
    matches!(word.len(), 15 | 18)
        && word.starts_with("00D")
        && word.bytes().all(|octet| octet.is_ascii_alphanumeric())
}
