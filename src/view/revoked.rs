//! Which certificates of the registry are on a revocation list.

use super::chain::Note;
use super::moments::day;
use crate::findings::Severity;
use crate::registry::Registry;
use crate::words::Message;
use crate::x509::Revoked;

/// Certificates of the registry that the list's issuer issued.
#[derive(Clone, Debug, PartialEq)]
pub struct RevokedView {
    /// Serial number and name of each.
    certificates: Vec<(String, String)>,
}

impl RevokedView {
    /// What is to be looked up on a list of `issuer`.
    pub fn new(registry: &Registry, issuer: &str) -> Self {
        let known = registry.entries().filter_map(|entry| Some((&entry.certificate.as_ref()?.facts, entry)));
        let certificates = known
            .filter(|(facts, _)| facts.issuer == issuer)
            .map(|(facts, entry)| (facts.serial_number.clone(), entry.name().to_owned()))
            .collect();
        Self { certificates }
    }

    /// The serial numbers to look up.
    pub fn serial_numbers(&self) -> Vec<String> {
        self.certificates.iter().map(|(serial_number, _)| serial_number.clone()).collect()
    }

    /// What to say of those that are `revoked`.
    pub fn notes(&self, revoked: &[Revoked]) -> Vec<Note> {
        let notes = self.certificates.iter().filter_map(|(serial_number, name)| {
            let revoked = revoked.iter().find(|revoked| revoked.serial_number == *serial_number)?;
            // A list of changes may also tell that a hold was lifted.
            if revoked.reason.as_deref() == Some("removeFromCRL") {
                return None;
            }
            let message = match revoked.date {
                Some(date) => Message::new("revoked-since").with("day", day(date)),
                None => Message::new("revoked"),
            };
            Some(Note { severity: Some(Severity::Critical), text: message.with("name", name.as_str()) })
        });
        let notes: Vec<Note> = notes.collect();
        if !notes.is_empty() {
            return notes;
        }
        let count = Message::new("revoked-none").with("count", self.certificates.len());
        vec![Note { severity: None, text: count }]
    }
}
