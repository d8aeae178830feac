//! An org that is read live: which calls are made, in what order, and what their answers say.
//!
//! ```text
//!  versions ── certificates ─┬─ retrieve of what names them in fields ─┬─ retrieve of code ─┬─ texts of the
//!  (no session) (all pages)  │                                         │                    │  certificates that
//!                            └─ refused: queries, row by row ──────────┴────────────────────┘  came in no file
//! ```
//!
//! Every call only reads. Nothing is called here: [`LiveRead::next`] says what to call, whoever asked does so and
//! hands the answer to [`LiveRead::take`]. The session is not here either: whoever sends a call puts it in.
//!
//! Files go through the reader of [`metadata`](super::metadata), as dropped ones do. A part that is refused takes nothing else away;
//! what would refuse every other part as well ends the read, so that a closed door is not knocked at twenty times.

mod answers;
mod call;
mod certificates;
mod part;
mod references;
mod refusal;
mod sequence;
mod soap;
mod tooling;

use std::collections::{BTreeMap, VecDeque};

pub use call::Call;
pub use part::Part;
pub use refusal::{Cause, Refusal};
pub use soap::SESSION;

use self::call::Planned;
use self::certificates::settle;
use self::tooling::CertificateRow;
use super::metadata::{Collected, Collector};
use super::{CertificateId, Observation, Reference};
use crate::moment::Moment;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The org answered.
    Response {
        /// HTTP's status.
        status: u16,
        /// The answer's octets.
        body: Vec<u8>,
    },
    /// It did not.
    Failed(Cause),
}

/// What a read has brought.
#[derive(Clone, Debug)]
pub struct LiveFound {
    /// The certificates, with record id, unique name and content as far as each is known.
    pub certificates: Vec<Observation>,
    /// Who refers to them, and in which file or row that stands.
    pub references: Vec<(Reference, String)>,
    /// Of each reference, the unique name of the certificate that it means.
    pub resolved_to: Vec<Option<String>>,
    /// What was read, and how many of each: also what there is none of.
    pub reads: Vec<(String, u32)>,
    /// What the files said, and what in them is not as it should be.
    pub collected: Collected,
    /// What was not read, and why.
    pub refusals: Vec<(Part, Refusal)>,
    /// How many rows were of certificates that are deleted.
    pub deleted: usize,
}

/// A read in progress.
#[derive(Clone, Debug)]
pub struct LiveRead {
    version: u32,
    /// What is still to be called, the next first.
    calls: VecDeque<Planned>,
    rows: Vec<CertificateRow>,
    /// Record ids of certificates by unique name, as the files' list has them; `None` where it is not complete.
    ids: Option<BTreeMap<String, CertificateId>>,
    collector: Collector,
    references: Vec<(Reference, String)>,
    /// Certificates that stand in rows.
    partners: Vec<Vec<u8>>,
    reads: BTreeMap<String, u32>,
    refusals: Vec<(Part, Refusal)>,
}

impl Default for LiveRead {
    fn default() -> Self {
        let versions = Call { with_session: false, ..Call::get(Part::Versions, tooling::DATA.to_owned()) };
        Self {
            version: tooling::NEWEST,
            calls: [Planned::first(versions)].into(),
            rows: Vec::new(),
            ids: None,
            collector: Collector::default(),
            references: Vec::new(),
            partners: Vec::new(),
            reads: BTreeMap::new(),
            refusals: Vec::new(),
        }
    }
}

impl LiveRead {
    /// The call to be made now; `None` where all is read.
    pub fn next(&self) -> Option<&Call> {
        self.calls.front().map(|planned| &planned.call)
    }

    /// Takes the answer to that call.
    pub fn take(&mut self, answer: Answer) {
        let Some(planned) = self.calls.pop_front() else { return };
        let part = planned.call.part;
        let outcome = match answer {
            Answer::Response { status, body } => self.read(&planned, status, &body),
            Answer::Failed(cause) => Err(cause.into()),
        };
        if let Err(refusal) = outcome {
            self.refuse(part, refusal);
        }
        self.plan_after(part);
    }

    /// Notes that a part was not read; where nothing else would be either, that is the end.
    fn refuse(&mut self, part: Part, refusal: Refusal) {
        // Without a list of versions, the newest one known is asked for.
        if part == Part::Versions && !refusal.cause.is_final() {
            return;
        }
        if refusal.cause.is_final() {
            self.calls.clear();
        }
        self.refusals.push((part, refusal));
    }

    /// What all answers say together, read at `at`.
    pub fn finish(mut self, at: Moment) -> LiveFound {
        let rows = core::mem::take(&mut self.rows);
        let (rows, deleted) = settle(&rows, self.ids.as_ref());
        certificates::found(self, &rows, deleted, at)
    }
}

#[cfg(test)]
mod tests {
    use super::answers::{MAX_CHECKS, MAX_PAGES};
    use super::references::QUERIES;
    use super::*;

    const AT: Moment = Moment::EPOCH;

    /// Reads with these answers, each for the first call whose path or envelope has its mark; what has none is not there.
    fn read(answers: &[(&str, u16, &str)]) -> (LiveFound, Vec<String>) {
        let mut read = LiveRead::default();
        let mut called = Vec::new();
        while let Some(call) = read.next() {
            assert!(called.len() < 200, "it never ends: {called:?}");
            let asked = format!("{} {}", call.path, call.body.as_deref().unwrap_or_default());
            assert_eq!(call.with_session, call.part != Part::Versions);
            called.push(call.path.clone());
            let known = answers.iter().find(|(mark, ..)| asked.contains(mark));
            let (status, body) = known.map_or((404, ""), |(_, status, body)| (*status, *body));
            read.take(Answer::Response { status, body: body.as_bytes().to_vec() });
        }
        (read.finish(AT), called)
    }

    const REFUSED: &str = "<e:Envelope xmlns:e='u'><e:Body><e:Fault><faultcode>sf:INSUFFICIENT_ACCESS</faultcode></e:Fault></e:Body></e:Envelope>";

    fn causes(found: &LiveFound) -> Vec<(Part, Cause)> {
        found.refusals.iter().map(|(part, refusal)| (*part, refusal.cause)).collect()
    }

    #[test]
    fn where_metadata_is_refused_rows_are_asked_and_each_refusal_costs_its_own_part() {
        let (found, called) = read(&[
            (
                "FROM+Certificate",
                200,
                r#"{"records":[{"Id":"0P1xx0000000001AAA","DeveloperName":"A","OptionsIsUnusable":true}],
                "nextRecordsUrl":"/services/data/v66.0/tooling/query/01g-2000"}"#,
            ),
            (
                "01g-2000",
                200,
                r#"{"records":[{"Id":"0P1xx0000000002AAA","DeveloperName":"B","OptionsIsUnusable":false}]}"#,
            ),
            ("/Soap/", 500, REFUSED),
            ("FROM+NamedCredentialParameter", 400, r#"[{"errorCode":"INVALID_TYPE"}]"#),
            (
                "FROM+NamedCredential",
                200,
                r#"{"records":[{"DeveloperName":"SAP","CertificateId":"0P1xx0000000001AAA","JwtSigningCertificateId":null}]}"#,
            ),
            (
                "FROM+ExternalDataSource",
                200,
                r#"{"records":[{"DeveloperName":"X","CertificateId":"0P1xx0000000009AAA"}]}"#,
            ),
            ("FROM+SamlSsoConfig", 200, "no json"),
        ]);
        assert_eq!(called.iter().filter(|path| path.contains("/Soap/")).count(), 1);
        let told: Vec<_> = found
            .references
            .iter()
            .map(|(reference, place)| (reference.certificate.as_str(), reference.by, place.as_str()))
            .collect();
        // Known by its name where the rows tell it; as it stands where they do not.
        use crate::intake::By;
        assert_eq!(
            told,
            [("0P1xx0000000009", By::Id, "ExternalDataSource X"), ("A", By::Name, "NamedCredential SAP")]
        );
        let certificates: Vec<_> =
            found.certificates.iter().map(|known| (known.unique_name.as_deref(), known.active)).collect();
        assert_eq!(certificates, [(Some("A"), Some(false)), (Some("B"), Some(true))]);
        assert_eq!(
            causes(&found),
            [
                (Part::Integrations, Cause::NotAllowed),
                (Part::Code, Cause::NotAllowed),
                (Part::NamedCredentialParameters, Cause::NotThere),
                (Part::ExternalCredentialParameters, Cause::NotThere),
                (Part::SingleSignOn, Cause::Unreadable),
            ]
        );
    }

    #[test]
    fn a_closed_door_is_knocked_at_once() {
        let (found, called) = read(&[("Certificate", 401, r#"[{"errorCode":"INVALID_SESSION_ID"}]"#)]);
        assert_eq!(called.len(), 2, "{called:?}");
        assert_eq!(causes(&found), [(Part::Certificates, Cause::Session)]);
    }

    #[test]
    fn pages_and_checks_end() {
        let page = r#"{"records":[],"nextRecordsUrl":"/services/data/v66.0/tooling/query/01g-2000"}"#;
        let pending = "<a><result><done>false</done><id>09Sxx0000000001</id></result></a>";
        let (found, called) =
            read(&[("01g-2000", 200, page), ("FROM+Certificate", 200, page), ("/Soap/", 200, pending)]);
        assert!(called.len() < 2 + MAX_PAGES + 2 * (MAX_CHECKS + 2) + QUERIES.len());
        assert_eq!(causes(&found).first(), Some(&(Part::Certificates, Cause::TooLarge)));
        assert!(causes(&found).contains(&(Part::Integrations, Cause::Slow)));
    }
}
