//! A keystore, one of its entries, and whether Salesforce would take it.

use super::super::certificate::Fact;
use super::{ItemView, facts, key};
use crate::findings::keystore::{Judgement, Verdict, is_taken};
use crate::intake::keystore::Integrity;
use crate::intake::{EntryDescription, KeystoreDescription, Lock};
use crate::words::Message;

impl ItemView {
    pub(super) fn of_keystore(keystore: &KeystoreDescription) -> Self {
        let integrity = Message::new(match (keystore.integrity, keystore.lock) {
            (_, Some(Lock::WrongPassword)) => "integrity-wrong-password",
            (Integrity::NotChecked, _) => "integrity-not-checked",
            (Integrity::Verified, _) => "integrity-verified",
            (Integrity::Broken, _) => "integrity-broken",
            (Integrity::Absent, _) => "integrity-absent",
        });
        let fields = [
            facts::message("fact-entries", Message::new("value-count").with("count", keystore.entries)),
            facts::message("fact-integrity", integrity),
        ];
        Self {
            sections: facts::section("inspector-keystore", fields).into_iter().collect(),
            ..Self::default()
        }
    }

    pub(super) fn of_entry(entry: &EntryDescription) -> Self {
        Self {
            sections: facts::section("inspector-entry", fields(entry)).into_iter().collect(),
            ..Self::default()
        }
    }
}

fn fields(entry: &EntryDescription) -> impl Iterator<Item = Fact> {
    let holds = entry.holds.name();
    [
        facts::text_if("fact-alias", entry.alias.as_deref(), true),
        Some(facts::message("fact-holds", Message::new(format!("holds-{holds}")))),
        facts::moment("fact-put-in", entry.created),
        Some(facts::message(
            "fact-certificates",
            Message::new("value-count").with("count", entry.certificates),
        )),
    ]
    .into_iter()
    .flatten()
    .chain(key::fields(&entry.key))
}

/// Will Salesforce take this keystore?
#[derive(Clone, Debug, PartialEq)]
pub struct ImportView {
    /// The answer.
    pub answer: Message,
    /// Whether it is yes.
    pub taken: bool,
    /// What each rule says, in the order in which the commands have to be run.
    pub rules: Vec<RuleView>,
}

/// What one rule says.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleView {
    /// Public and kebab-case.
    pub rule: String,
    /// `pass`, `notice`, `unknown` or `mend`.
    pub verdict: &'static str,
    /// The verdict in a word or two.
    pub stands: Message,
    /// What is asked for.
    pub asked: Message,
    /// How it stands and what to do, where it is not in order.
    pub advice: Option<Message>,
    /// What to run.
    pub commands: Vec<String>,
}

impl ImportView {
    /// The answer, rule by rule.
    pub fn new(judgements: &[Judgement]) -> Self {
        let taken = is_taken(judgements);
        let unknown = !taken && judgements.iter().all(|judgement| judgement.verdict != Verdict::Mend);
        Self {
            answer: Message::new(match (taken, unknown) {
                (true, _) => "import-taken",
                (false, true) => "import-unknown",
                (false, false) => "import-not-taken",
            }),
            taken,
            rules: judgements.iter().map(RuleView::new).collect(),
        }
    }
}

impl RuleView {
    fn new(judgement: &Judgement) -> Self {
        let Judgement { rule, verdict, facts, commands, .. } = judgement;
        let advice = match verdict {
            Verdict::Mend => Some(format!("import-{rule}-mend")),
            Verdict::Notice => Some(format!("import-{rule}-notice")),
            Verdict::Pass | Verdict::Unknown => None,
        };
        let verdict = verdict.name();
        Self {
            rule: rule.to_string(),
            verdict,
            stands: Message::new(format!("import-verdict-{verdict}")),
            asked: Message::new(format!("import-{rule}")),
            advice: advice.map(|id| Message { id, arguments: facts.clone() }),
            commands: commands.clone(),
        }
    }
}
