//! Which call follows on which.

use super::call::{Call, Planned};
use super::certificates::settle;
use super::references::QUERIES;
use super::tooling::{self, Api};
use super::{Cause, LiveRead, Part, soap};

/// Texts that are fetched one by one: an org has fifty certificates, or some more.
const MAX_CHAINS: usize = 500;

impl LiveRead {
    /// What follows on a part that is over, whatever came of it.
    pub(super) fn plan_after(&mut self, part: Part) {
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
        self.plan(self.soap(part, soap::retrieve(soap::package(part), &version)));
    }

    pub(super) fn soap(&self, part: Part, envelope: String) -> Call {
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
}
