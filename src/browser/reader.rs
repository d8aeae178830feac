//! What reads files, in a thread of its own: a worker loads this module, and the page beside it draws.
//!
//! It keeps what it has read and hands it out item by item, so that a bundle of ten thousand certificates costs the
//! page no more than the lines in sight.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use zeroize::Zeroize;

use super::boundary::to_js;
use super::now;
use super::web_crypto::WebCrypto;
use crate::exchange::csv::WorkbookRead;
use crate::findings::keystore::{Destination, Import, assess};
use crate::intake::file::{self, Receiver};
use crate::intake::metadata::Collector;
use crate::intake::{Content, DecodedCertificate, Found};
use crate::view::{MetadataFound, Outline, Place, PlacedChains, Whole};
use crate::x509::chain;

/// Reads files, and keeps what was in them until it is told to forget it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Reader {
    files: Rc<RefCell<BTreeMap<u32, Vec<Found>>>>,
    /// What all files say of integrations.
    metadata: Rc<RefCell<Collector>>,
}

#[wasm_bindgen]
impl Reader {
    /// A reader that has read nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads one file called `name`, which has the `number` from now on, or one more that stands at `path` of a folder.
    /// The octets are wiped: they may be a private key's.
    ///
    /// The answer is how many files in it were of no known kind.
    ///
    /// `told(done, total, outlines)` is called now and then with what is new; it answers, perhaps later, whether to
    /// go on.
    pub async fn read(
        &self,
        number: u32,
        name: &str,
        path: &str,
        mut octets: Vec<u8>,
        mut password: Option<String>,
        told: Function,
    ) -> usize {
        let teller = Teller { number, told, files: Rc::clone(&self.files) };
        // With a password it is read once more, and metadata has none.
        if password.is_none() {
            self.collect(name, path, &octets);
        }
        let passed_over = file::read(&octets, path, password.as_deref(), &WebCrypto, &teller).await;
        octets.zeroize();
        password.zeroize();
        passed_over
    }

    /// What all files say together of what uses certificates; `undefined` where none is Salesforce metadata.
    pub fn metadata(&self) -> Result<JsValue, JsValue> {
        let collected = self.metadata.borrow().clone().finish();
        MetadataFound::new(collected, now()).map_or(Ok(JsValue::UNDEFINED), |found| to_js(&found))
    }

    /// One part of a file, whole; `undefined` where there is no more than its line, or it is forgotten.
    pub fn item(&self, number: u32, index: usize) -> Result<JsValue, JsValue> {
        let files = self.files.borrow();
        let found = files.get(&number).and_then(|found| found.get(index));
        found.and_then(Whole::of).map_or(Ok(JsValue::UNDEFINED), |whole| to_js(&whole))
    }

    /// Whether Salesforce would take a keystore whose file is called `name`, rule by rule; `undefined` where the part is
    /// none.
    pub fn judge(&self, number: u32, index: usize, name: &str, government: bool) -> Result<JsValue, JsValue> {
        let files = self.files.borrow();
        let found = files.get(&number).and_then(|found| found.get(index)?.as_ref().ok());
        let Some(Content::Keystore(description)) = found.map(|item| &item.content) else {
            return Ok(JsValue::UNDEFINED);
        };
        let Some(keystore) = &description.keystore else { return Ok(JsValue::UNDEFINED) };
        let destination = if government { Destination::GovernmentCloud } else { Destination::Commercial };
        to_js(&assess(&Import { keystore, file_name: name, destination, now: now() }))
    }

    /// The sheets of a workbook, or why there are none.
    pub fn workbook(&self, octets: &[u8]) -> Result<JsValue, JsValue> {
        to_js(&WorkbookRead::new(octets))
    }

    /// Which of these serial numbers are on a revocation list, and since when.
    pub fn revoked(
        &self,
        number: u32,
        index: usize,
        serial_numbers: Vec<String>,
    ) -> Result<JsValue, JsValue> {
        let files = self.files.borrow();
        let found = files.get(&number).and_then(|found| found.get(index)?.as_ref().ok());
        let Some(Content::RevocationList(list)) = found.map(|item| &item.content) else {
            return Ok(JsValue::UNDEFINED);
        };
        let revoked: Vec<_> =
            serial_numbers.iter().filter_map(|serial_number| list.revoked.find(serial_number)).collect();
        to_js(&revoked)
    }

    /// How the certificates of all files hang together.
    pub async fn chains(&self) -> Result<JsValue, JsValue> {
        let certificates = self.certificates();
        let given: Vec<_> =
            certificates.iter().map(|(_, decoded)| (&decoded.certificate, decoded.der.as_slice())).collect();
        let chains = chain::build(&given, &WebCrypto).await;
        let places = certificates.iter().map(|(place, _)| *place).collect();
        to_js(&PlacedChains { places, chains })
    }

    /// Looks for metadata: in the file itself, or in each of an archive.
    fn collect(&self, name: &str, path: &str, octets: &[u8]) {
        let place = if path.is_empty() { name.to_owned() } else { format!("{name}/{path}") };
        self.metadata.borrow_mut().take_whole(&place, octets);
    }

    /// Copies: while signatures are verified, files may come and go.
    fn certificates(&self) -> Vec<(Place, DecodedCertificate)> {
        let files = self.files.borrow();
        let parts = files.iter().flat_map(|(&file, found)| {
            found.iter().enumerate().map(move |(index, found)| ((file, index), found))
        });
        let certificate = |found: &Found| found.as_ref().ok()?.certificate().cloned();
        parts.filter_map(|(place, found)| Some((place, certificate(found)?))).collect()
    }

    /// Forgets one file: it is read once more.
    pub fn forget(&self, number: u32) {
        self.files.borrow_mut().remove(&number);
    }

    /// Forgets every file.
    pub fn clear(&self) {
        self.files.borrow_mut().clear();
        self.metadata.take();
    }
}

/// Keeps what is found, and tells the page of it.
struct Teller {
    number: u32,
    told: Function,
    files: Rc<RefCell<BTreeMap<u32, Vec<Found>>>>,
}

impl Receiver for Teller {
    async fn take(&self, done: usize, total: usize, found: Vec<Found>) -> bool {
        let outlines: Vec<Outline> = found.iter().map(Outline::new).collect();
        self.files.borrow_mut().entry(self.number).or_default().extend(found);
        let Ok(outlines) = to_js(&outlines) else { return false };
        let (done, total) = (JsValue::from_f64(done as f64), JsValue::from_f64(total as f64));
        match self.told.call3(&JsValue::NULL, &done, &total, &outlines) {
            Ok(answer) => {
                JsFuture::from(Promise::resolve(&answer)).await.is_ok_and(|goes_on| goes_on.is_truthy())
            }
            Err(_) => false,
        }
    }
}
