//! What still refers to the old certificate, and whether it can be deleted.

use crate::registry::Proof;
use crate::view::links::Chip;
use crate::words::Message;

/// What is known of what still refers to the old one.
#[derive(Clone, Debug, PartialEq)]
pub struct ProofView {
    /// Whether nothing that can be read does.
    pub is_complete: bool,
    /// What it comes to.
    pub verdict: Message,
    /// What refers to it.
    pub referring: Vec<Chip>,
    /// What else stands in the way, or was not read.
    pub lines: Vec<Message>,
}

impl ProofView {
    pub(super) fn new(proof: &Proof<'_>) -> Self {
        let mut lines = Vec::new();
        if proof.is_gone {
            return Self {
                is_complete: true,
                verdict: Message::new("rotation-proof-gone"),
                referring: Vec::new(),
                lines,
            };
        }
        if proof.list_is_old {
            lines.push(Message::new("rotation-proof-list-old"));
        } else if !proof.is_partners {
            lines.push(match (proof.deletable, proof.refusal) {
                (_, Some(words)) => Message::new("links-in-use-by").with("words", words),
                (Some(deletable), None) => {
                    Message::new(if deletable { "links-deletable" } else { "rotation-proof-in-use" })
                }
                (None, None) => Message::new("rotation-proof-no-list"),
            });
        }
        if !proof.unread.is_empty() {
            lines.push(Message::new("rotation-proof-unread").with("what", proof.unread.join(", ")));
        }
        lines.push(Message::new("links-untracked"));
        let verdict = match (proof.is_complete(), proof.referring.len()) {
            (true, _) => Message::new("rotation-proof-complete"),
            (false, 0) => Message::new("rotation-proof-missing"),
            (false, count) => Message::new("rotation-proof-referring").with("count", count),
        };
        let referring = proof.referring.iter().map(|link| Chip::new(&link.reference)).collect();
        Self { is_complete: proof.is_complete(), verdict, referring, lines }
    }
}
