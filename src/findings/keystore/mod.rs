//! Will Salesforce take this keystore? What *Import from Keystore* asks for, one rule a file, and the commands that
//! mend what it would refuse.
//!
//! These are no [checks](super::Check): they judge a keystore and not a certificate, most of them pass, and the answer
//! is the whole list and not what was found in it. Only administrators who are about to import look at it.
//!
//! The commands can be run from the top to the bottom: the first makes a keystore of the right format where the file is
//! none, and all others work on that one. No password is in them; the tools ask.

mod certificate_expired;
mod chain_complete;
mod chain_order;
mod client_auth;
mod command;
mod format;
mod government_cloud;
mod key_algorithm;
mod key_form;
mod key_matches_certificate;
mod key_password;
mod key_size;
mod private_key_entry;
#[cfg(test)]
mod testing;
mod unique_name;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::intake::keystore::{Content, Format, Key, Keystore};
use crate::moment::Moment;
use crate::words::{Argument, Arguments};
use crate::x509::{self, Certificate, PublicKey};

/// A keystore on its way into an org.
#[derive(Clone, Copy, Debug)]
pub struct Import<'a> {
    /// What was read of it.
    pub keystore: &'a Keystore,
    /// What its file is called, for the commands.
    pub file_name: &'a str,
    /// Where it is to go.
    pub destination: Destination,
    /// The time at which it is judged.
    pub now: Moment,
}

/// What kind of org it is to go into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Takes JKS.
    Commercial,
    /// Takes BCFKS, the format of Bouncy Castle's FIPS provider.
    GovernmentCloud,
}

/// What one rule says of the keystore, or of one of its keys.
///
/// Its words are the Fluent messages `import-<rule>` (what is asked for) and, where the verdict is
/// [`Verdict::Mend`] or [`Verdict::Notice`], `import-<rule>-mend` or `import-<rule>-notice` (how it stands, and what to do).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// Kebab-case and public.
    pub rule: Cow<'static, str>,
    /// The position in [`Keystore::entries`] of the key that it is about; `None` for the whole keystore.
    pub entry: Option<usize>,
    /// How it stands.
    pub verdict: Verdict,
    /// Arguments of its messages.
    pub facts: Arguments,
    /// What to run, one command after the other.
    pub commands: Vec<String>,
}

/// How a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// As Salesforce wants it.
    Pass,
    /// It will be taken, and may not do what it is for.
    Notice,
    /// Cannot be told without the password, or at all.
    Unknown,
    /// It will be refused, or be useless, unless this is mended.
    Mend,
}

impl Verdict {
    /// The public name, in kebab-case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Notice => "notice",
            Self::Unknown => "unknown",
            Self::Mend => "mend",
        }
    }
}

/// What a rule comes to.
struct Outcome {
    verdict: Verdict,
    facts: Arguments,
    commands: Vec<String>,
}

impl Outcome {
    fn new<const N: usize>(verdict: Verdict, facts: [(&'static str, Argument); N]) -> Option<Self> {
        Some(Self { verdict, facts: Arguments::from(facts), commands: Vec::new() })
    }

    fn pass() -> Option<Self> {
        Self::new(Verdict::Pass, [])
    }

    fn unknown() -> Option<Self> {
        Self::new(Verdict::Unknown, [])
    }

    fn mend<const N: usize>(facts: [(&'static str, Argument); N], commands: Vec<String>) -> Option<Self> {
        Some(Self { verdict: Verdict::Mend, facts: Arguments::from(facts), commands })
    }
}

/// One rule. It comes to nothing where it does not apply.
struct Rule {
    id: &'static str,
    assess: Assess,
}

enum Assess {
    /// Of the whole keystore.
    Keystore(fn(&Import<'_>) -> Option<Outcome>),
    /// Of each private key in it.
    Key(fn(&Import<'_>, &KeyEntry<'_>) -> Option<Outcome>),
}

/// A private key with what its chain says.
struct KeyEntry<'a> {
    position: usize,
    /// What keytool calls it.
    alias: String,
    key: &'a Key,
    /// The certificates of its chain, an unreadable one as `None`.
    chain: Vec<Option<Certificate>>,
}

impl KeyEntry<'_> {
    fn leaf(&self) -> Option<&Certificate> {
        self.chain.first()?.as_ref()
    }

    /// The kind of the key: its own word, else that of its certificate.
    fn public_key(&self) -> Option<&PublicKey> {
        let own = self.key.facts.as_ref().and_then(|facts| facts.public_key.as_ref());
        own.or_else(|| self.leaf().map(|leaf| &leaf.public_key))
    }
}

/// All rules, in the order in which the commands have to be run.
const RULES: &[&Rule] = &[
    &format::RULE,
    &private_key_entry::RULE,
    &key_algorithm::RULE,
    &key_size::RULE,
    &key_form::RULE,
    &key_matches_certificate::RULE,
    &key_password::RULE,
    &chain_order::RULE,
    &chain_complete::RULE,
    &certificate_expired::RULE,
    &client_auth::RULE,
    &unique_name::RULE,
    &government_cloud::RULE,
];

/// What every rule says: of the keystore, and of each of its keys in turn.
pub fn assess(import: &Import<'_>) -> Vec<Judgement> {
    let keys = keys(import.keystore);
    let mut judgements = Vec::new();
    for rule in RULES {
        let mut push = |entry, outcome: Option<Outcome>| {
            let judged = outcome.map(|Outcome { verdict, facts, commands }| Judgement {
                rule: Cow::Borrowed(rule.id),
                entry,
                verdict,
                facts,
                commands,
            });
            judgements.extend(judged);
        };
        match rule.assess {
            Assess::Keystore(assess) => push(None, assess(import)),
            Assess::Key(assess) => {
                for key in &keys {
                    push(Some(key.position), assess(import, key));
                }
            }
        }
    }
    judgements
}

/// Whether Salesforce takes it as it is: nothing to mend, and nothing that could not be told.
pub fn is_taken(judgements: &[Judgement]) -> bool {
    judgements.iter().all(|judgement| matches!(judgement.verdict, Verdict::Pass | Verdict::Notice))
}

/// Longer chains than any CA's are not looked at to their end.
const MAX_CHAIN: usize = 32;

fn keys(keystore: &Keystore) -> Vec<KeyEntry<'_>> {
    let mut unnamed = 0;
    let entries = keystore.entries.iter().enumerate();
    let keys = entries.filter_map(|(position, entry)| match &entry.content {
        Content::PrivateKey { key, chain } => {
            // Java numbers what has no name.
            let alias = entry.alias.clone().unwrap_or_else(|| {
                unnamed += 1;
                unnamed.to_string()
            });
            let chain = chain.iter().take(MAX_CHAIN).map(|der| x509::decode(der).ok()).collect();
            Some(KeyEntry { position, alias, key, chain })
        }
        Content::Certificate { .. } | Content::SecretKey { .. } | Content::RevocationList { .. } => None,
    });
    keys.collect()
}

/// keytool's word for a format.
fn store_type(format: Format) -> &'static str {
    match format {
        Format::Jks => "JKS",
        Format::Jceks => "JCEKS",
        Format::Pkcs12 => "PKCS12",
    }
}
