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

mod certificates;
mod part;
mod references;
mod refusal;
mod soap;
mod tooling;

use std::collections::{BTreeMap, VecDeque};

use super::metadata::{Collected, Collector};
use super::{CertificateId, Observation, Reference};
use crate::moment::Moment;
use crate::order::map_of;
use certificates::settle;
pub use part::Part;
use references::{QUERIES, Query};
pub use refusal::{Cause, Refusal};
pub use soap::SESSION;
use tooling::{Api, CertificateRow, Page};

/// A call to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What for.
    pub part: Part,
    /// From the host's root, with the query.
    pub path: String,
    /// What is sent along by `POST`; without it, it is a `GET`.
    pub body: Option<String>,
    /// Whether the session goes with it: the list of versions is for everybody.
    pub with_session: bool,
    /// How many milliseconds to wait before.
    pub pause: u32,
}

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

/// Pages of one query: two thousand rows each.
const MAX_PAGES: usize = 20;

/// Texts that are fetched one by one: an org has fifty certificates, or some more.
const MAX_CHAINS: usize = 500;

/// How often a retrieve is asked for, and how long it is waited for before: three minutes in all.
const MAX_CHECKS: usize = 60;
const FIRST_PAUSE: u32 = 500;
const PAUSE: u32 = 3000;

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

/// A call, and what is known of it besides.
#[derive(Clone, Debug)]
struct Planned {
    call: Call,
    /// How often its like has been made.
    round: usize,
    /// The file that its answer would be.
    file: String,
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

impl Call {
    fn get(part: Part, path: String) -> Self {
        Self { part, path, body: None, with_session: true, pause: 0 }
    }
}

impl Planned {
    fn first(call: Call) -> Self {
        Self { call, round: 0, file: String::new() }
    }

    fn again(&self, call: Call) -> Self {
        Self { call, round: self.round + 1, file: String::new() }
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

    fn read(&mut self, planned: &Planned, status: u16, body: &[u8]) -> Result<(), Refusal> {
        let part = planned.call.part;
        match part {
            Part::Versions => {
                self.version = tooling::version(body);
                Ok(())
            }
            Part::Integrations | Part::Code => self.read_retrieve(planned, status, body),
            _ if status != 200 => Err(Refusal::of_rest(status, body)),
            Part::Certificates => {
                let page: Page<CertificateRow> = Page::read(body).ok_or(Cause::Unreadable)?;
                let next = page.next();
                self.rows.extend(page.records);
                self.turn_page(planned, next)
            }
            Part::Chain => {
                self.collector.take(&planned.file, body);
                Ok(())
            }
            _ => {
                let Some(query) = QUERIES.iter().find(|query| query.part == part) else { return Ok(()) };
                self.read_rows(query, planned, body)
            }
        }
    }

    fn read_rows(&mut self, query: &Query, planned: &Planned, body: &[u8]) -> Result<(), Refusal> {
        let page = Page::read(body).ok_or(Cause::Unreadable)?;
        let next = page.next();
        let count = u32::try_from(page.records.len()).unwrap_or(u32::MAX);
        for row in &page.records {
            query.read(row, &mut self.references, &mut self.partners);
        }
        *self.reads.entry(query.kind.to_owned()).or_default() += count;
        self.turn_page(planned, next)
    }

    fn turn_page(&mut self, planned: &Planned, next: Option<String>) -> Result<(), Refusal> {
        let Some(path) = next else { return Ok(()) };
        if planned.round == MAX_PAGES {
            return Err(Cause::TooLarge.into());
        }
        let call = Call::get(planned.call.part, path);
        self.calls.push_front(planned.again(call));
        Ok(())
    }

    fn read_retrieve(&mut self, planned: &Planned, status: u16, body: &[u8]) -> Result<(), Refusal> {
        let part = planned.call.part;
        let retrieved = soap::read(status, body)?;
        if !retrieved.done {
            if planned.round == MAX_CHECKS {
                return Err(Cause::Slow.into());
            }
            let pause = if planned.round == 0 { FIRST_PAUSE } else { PAUSE };
            let call = Call { pause, ..self.soap(part, soap::check(&retrieved.id)) };
            self.calls.push_front(planned.again(call));
            return Ok(());
        }
        self.collector.take_whole("retrieve", retrieved.zip.as_deref().map_or(&[], Vec::as_slice));
        let is_complete = retrieved.left_out.is_empty();
        for words in retrieved.left_out {
            self.refuse(part, Refusal { detail: Some(words), ..Cause::LeftOut.into() });
        }
        if part == Part::Integrations {
            let ids: BTreeMap<_, _> = map_of(
                retrieved
                    .files
                    .into_iter()
                    .filter(|(kind, _, _)| kind == "Certificate")
                    .filter_map(|(_, name, id)| Some((name, CertificateId::parse(&id)?))),
            );
            self.ids = (is_complete || !ids.is_empty()).then_some(ids);
        }
        if is_complete {
            // Also what there is none of was looked for.
            for (kind, _) in package(part) {
                self.reads.entry((*kind).to_owned()).or_default();
            }
        }
        Ok(())
    }

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

    /// What follows on a part that is over, whatever came of it.
    fn plan_after(&mut self, part: Part) {
        let is_over = self.calls.is_empty();
        let is_closed = self.refusals.iter().any(|(_, refusal)| refusal.cause.is_final());
        if !is_over || is_closed {
            return;
        }
        let is_refused =
            self.refusals.iter().any(|(of, refusal)| *of == part && refusal.cause != Cause::LeftOut);
        match part {
            Part::Versions => self.plan_query(Part::Certificates, Api::Tooling, tooling::CERTIFICATES),
            Part::Certificates => self.plan_retrieve(Part::Integrations),
            Part::Integrations if is_refused => {
                for query in QUERIES {
                    self.plan_query(query.part, query.api, query.text);
                }
                match self.refusals.last().filter(|(_, refusal)| refusal.cause == Cause::NotAllowed).cloned()
                {
                    // Whoever may not retrieve this may not retrieve that.
                    Some((_, refusal)) => self.refuse(Part::Code, refusal),
                    None => self.plan_retrieve(Part::Code),
                }
            }
            Part::Integrations => self.plan_retrieve(Part::Code),
            Part::Chain => {}
            _ => self.plan_chains(),
        }
    }

    fn plan(&mut self, call: Call) {
        self.calls.push_back(Planned::first(call));
    }

    fn plan_query(&mut self, part: Part, api: Api, query: &str) {
        self.plan(Call::get(part, tooling::query(self.version, api, query)));
    }

    fn plan_retrieve(&mut self, part: Part) {
        let version = format!("{}.0", self.version);
        self.plan(self.soap(part, soap::retrieve(package(part), &version)));
    }

    fn soap(&self, part: Part, envelope: String) -> Call {
        Call { body: Some(envelope), ..Call::get(part, format!("/services/Soap/m/{}.0", self.version)) }
    }

    /// The texts of those certificates that came in no file.
    fn plan_chains(&mut self) {
        let (rows, _) = settle(&self.rows, self.ids.as_ref());
        let wanted = rows.into_iter().filter(|row| !self.collector.holds(&row.developer_name));
        let mut planned: Vec<_> = wanted
            .filter_map(|row| {
                let path = tooling::own_path(row.certificate_chain.as_deref()?)?;
                let file = format!("CertificateChain/{}.crt", row.developer_name);
                Some(Planned { file, ..Planned::first(Call::get(Part::Chain, path)) })
            })
            .collect();
        if planned.len() > MAX_CHAINS {
            self.refuse(Part::Chain, Cause::TooLarge.into());
            planned.truncate(MAX_CHAINS);
        }
        self.calls.extend(planned);
    }

    /// What all answers say together, read at `at`.
    pub fn finish(mut self, at: Moment) -> LiveFound {
        let rows = core::mem::take(&mut self.rows);
        let (rows, deleted) = settle(&rows, self.ids.as_ref());
        certificates::found(self, &rows, deleted, at)
    }
}

fn package(part: Part) -> &'static soap::Package {
    if part == Part::Code { soap::CODE } else { soap::INTEGRATIONS }
}

#[cfg(test)]
mod tests {
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
