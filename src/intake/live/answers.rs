//! What the answers of an org say: rows page by page, files once they are ready, and why something is not told.

use std::collections::BTreeMap;

use super::call::{Call, Planned};
use super::references::{QUERIES, Query};
use super::soap;
use super::tooling::{self, CertificateRow, Page};
use super::{Cause, LiveRead, Part, Refusal};
use crate::intake::CertificateId;
use crate::order::map_of;

/// Pages of one query: two thousand rows each.
pub(super) const MAX_PAGES: usize = 20;

/// How often a retrieve is asked for, and how long it is waited for before: three minutes in all.
pub(super) const MAX_CHECKS: usize = 60;
const FIRST_PAUSE: u32 = 500;
const PAUSE: u32 = 3000;

impl LiveRead {
    /// What the answer to a call says.
    pub(super) fn read(&mut self, planned: &Planned, status: u16, body: &[u8]) -> Result<(), Refusal> {
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
            for (kind, _) in soap::package(part) {
                self.reads.entry((*kind).to_owned()).or_default();
            }
        }
        Ok(())
    }
}
