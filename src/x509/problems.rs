//! What a decoder found wrong on its way and went on past.

use super::Error;
use super::element::Elements;

/// Lines for [`Certificate::problems`](super::Certificate::problems): lower-case facts without a full stop and
/// without text of the certificate.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<String>);

/// A hostile certificate may have a fault in each octet, and nobody reads past the first few.
const MAX_LINES: usize = 100;

impl Problems {
    pub(super) fn note(&mut self, problem: impl Into<String>) {
        if self.0.len() < MAX_LINES {
            self.0.push(problem.into());
        }
    }

    /// An error that cost `field`, or what follows it inside that field.
    pub(super) fn note_error(&mut self, field: &str, error: Error) {
        self.note(format!("{field}: {error}"));
    }

    /// Octets behind the one thing that a file should hold.
    pub(super) fn note_trailing(&mut self, file: &Elements<'_>) {
        if !file.rest().is_empty() {
            self.note(format!("{} trailing octets at offset {}", file.rest().len(), file.offset()));
        }
    }

    /// Something behind the last field that `whose` has.
    pub(super) fn note_rest(&mut self, whose: &str, elements: &Elements<'_>) {
        if !elements.rest().is_empty() {
            self.note(format!("{whose}: unexpected element at offset {}", elements.offset()));
        }
    }

    pub(super) fn into_lines(self) -> Vec<String> {
        self.0
    }
}
