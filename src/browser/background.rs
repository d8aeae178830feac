//! What the background calls: pages in, views out, and the pieces to be written.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use super::boundary::{error, to_js};
use super::now;
use super::stored::{Stored, from_message, properties, take_changes};
use crate::intake::detail_page::DetailPage;
use crate::intake::list_page::ListPage;
use crate::intake::page::Page;
use crate::intake::{CertificateId, DateOrder, KnownCertificate, OrgKey, Place};
use crate::registry::{EntryId, Fact, Registry};
use crate::view::{Annotation, CertificateView, DetailView, Digest, ListView, NotUnderstood, Toolbar};

/// The registry in the background, the only one that is ever written.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Background {
    registry: Registry,
    unreadable: Vec<String>,
}

/// What to paint into a page.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum PageView {
    List(ListView),
    Detail(DetailView),
    NotUnderstood(NotUnderstood),
    /// Not a page of the page table.
    Nothing,
}

/// What an extension page asks to remember.
#[derive(Deserialize)]
struct Remembered {
    /// The entry it was recognised as.
    entry: Option<String>,
    /// The certificate.
    certificate: KnownCertificate,
}

#[wasm_bindgen]
impl Background {
    /// Starts from everything in `storage.local`. Throws `Newer` if a newer version wrote it.
    #[wasm_bindgen(constructor)]
    pub fn new(stored: &JsValue) -> Result<Background, JsValue> {
        let (registry, unreadable) = Registry::from_stored::<Stored>(properties(stored))
            .map_err(|fault| error("Newer", &fault.to_string()))?;
        Ok(Self { registry, unreadable })
    }

    /// Keys in storage whose values could not be read; they are left as they are.
    pub fn unreadable(&self) -> Vec<String> {
        self.unreadable.clone()
    }

    /// Reads a Setup page and says what to paint into it.
    #[wasm_bindgen(js_name = readPage)]
    pub fn read_page(&mut self, page: JsValue) -> Result<JsValue, JsValue> {
        let page: Page = from_message(page)?;
        let view = match Place::from_path(&page.path) {
            Some(Place::CertificateList) => self.read_list(&page),
            Some(Place::CertificateDetail(id)) => self.read_detail(&page, id),
            Some(Place::Integration(place)) => {
                self.registry.observe_integration(&page, place, now());
                PageView::Nothing
            }
            None => PageView::Nothing,
        };
        to_js(&view)
    }

    /// Everything known of one entry; throws `UnknownEntry`.
    pub fn certificate(&self, entry: &str) -> Result<JsValue, JsValue> {
        match self.registry.entry(&EntryId::from(entry)) {
            Some(entry) => to_js(&CertificateView::new(&self.registry, entry, now())),
            None => Err(unknown_entry()),
        }
    }

    /// What the rows of entries are told, in their order; throws `UnknownEntry` if there is no such entry.
    pub fn annotations(&self, entries: JsValue) -> Result<JsValue, JsValue> {
        let entries: Vec<String> = from_message(entries)?;
        let annotation = |id: &String| {
            let entry = self.registry.entry(&EntryId::from(id.as_str())).ok_or_else(unknown_entry)?;
            Ok(Annotation::new(&self.registry, entry, now()))
        };
        to_js(&entries.iter().map(annotation).collect::<Result<Vec<_>, JsValue>>()?)
    }

    /// Saves how dates are to be read on the pages of the org that `host` shows.
    #[wasm_bindgen(js_name = chooseDateOrder)]
    pub fn choose_date_order(&mut self, host: &str, order: JsValue) -> Result<(), JsValue> {
        let order: DateOrder = from_message(order)?;
        let org = OrgKey::from_host(host)
            .ok_or_else(|| error("UnknownHost", "the host is not one of salesforce's"))?;
        self.registry.choose_date_order(&org, order);
        Ok(())
    }

    /// Binds a certificate to an entry, and returns the entry's id.
    pub fn remember(&mut self, remembered: JsValue) -> Result<Option<String>, JsValue> {
        let Remembered { entry, certificate } = from_message(remembered)?;
        let entry = entry.as_deref().map(EntryId::from);
        Ok(self.registry.remember(entry.as_ref(), certificate, now()).map(|id| id.to_string()))
    }

    /// What happened since the last call, for the journal.
    #[wasm_bindgen(js_name = takeHappenings)]
    pub fn take_happenings(&mut self) -> Result<JsValue, JsValue> {
        to_js(&self.registry.take_happenings())
    }

    /// Raises what has come due since somebody last looked: a `Digest`, or `undefined` where there is nothing new. `all` asks
    /// for one of all that is open.
    pub fn look(&mut self, all: bool) -> Result<JsValue, JsValue> {
        let news = self.registry.raise_alerts(now(), all);
        Digest::new(&self.registry, &news, now()).map_or(Ok(JsValue::UNDEFINED), |digest| to_js(&digest))
    }

    /// Writes who owns an entry and what it is for; throws `UnknownEntry`.
    pub fn own(&mut self, entry: &str, owner: &str, purpose: &str, writer: &str) -> Result<(), JsValue> {
        let id = EntryId::from(entry);
        self.registry.entry(&id).ok_or_else(unknown_entry)?;
        for (fact, value) in [(Fact::Owner, owner), (Fact::Purpose, purpose)] {
            let value = Some(value.trim()).filter(|value| !value.is_empty()).map(str::to_owned);
            self.registry.say(&id, fact, value, writer, now());
        }
        Ok(())
    }

    /// Whether something waits to be written.
    #[wasm_bindgen(js_name = hasChanges)]
    pub fn has_changes(&self) -> bool {
        self.registry.has_changes()
    }

    /// Takes over pieces that a page changed, and those it removed: they are what is written next.
    pub fn put(&mut self, set: &JsValue, remove: Vec<String>) -> Result<(), JsValue> {
        for (key, value) in properties(set) {
            self.registry.put::<Stored>(&key, value).map_err(|fault| error("Newer", &fault.to_string()))?;
        }
        remove.iter().for_each(|key| self.registry.remove(key));
        Ok(())
    }

    /// What the toolbar button shows.
    pub fn toolbar(&self) -> Result<JsValue, JsValue> {
        to_js(&Toolbar::new(&self.registry, now()))
    }

    /// What is to be written, or `undefined`. It counts as written until `notWritten` says otherwise.
    #[wasm_bindgen(js_name = takeChanges)]
    pub fn take_changes(&mut self) -> Result<JsValue, JsValue> {
        take_changes(&mut self.registry)
    }

    /// Hands back the keys that could not be written: they come again with the next change.
    #[wasm_bindgen(js_name = notWritten)]
    pub fn not_written(&mut self, keys: Vec<String>) {
        self.registry.not_written(keys);
    }
}

impl Background {
    fn read_list(&mut self, page: &Page) -> PageView {
        let saved = self.saved_order(page);
        match ListPage::read(page, saved, now()) {
            Ok(list) => {
                let entries = self.registry.observe_list(&list, &page.host, now());
                self.registry.observe_beside_list(page, &list, now());
                PageView::List(ListView::new(&self.registry, &list, &entries, now()))
            }
            Err(fault) => PageView::NotUnderstood(NotUnderstood::new(page, fault)),
        }
    }

    fn read_detail(&mut self, page: &Page, id: CertificateId) -> PageView {
        let saved = self.saved_order(page);
        let org = OrgKey::from_host(&page.host);
        let same =
            |entry: &&crate::registry::Entry| entry.org == org && entry.certificate_id.as_ref() == Some(&id);
        let label = self.registry.entries().find(same).and_then(|entry| entry.label.clone());
        let detail = match DetailPage::read(page, id, label.as_deref(), saved, now()) {
            Ok(detail) => detail,
            Err(fault) => return PageView::NotUnderstood(NotUnderstood::new(page, fault)),
        };
        self.registry.visit(&detail.org, &page.host);
        let entry = self.registry.observe(detail.observation).and_then(|id| self.registry.entry(&id));
        match entry {
            Some(entry) => {
                let Annotation { badge, links } = Annotation::new(&self.registry, entry, now());
                PageView::Detail(DetailView { pair: detail.badge_pair, badge, links })
            }
            None => PageView::Nothing,
        }
    }

    fn saved_order(&self, page: &Page) -> Option<DateOrder> {
        self.registry.org(&OrgKey::from_host(&page.host)?)?.date_order
    }
}

fn unknown_entry() -> JsValue {
    error("UnknownEntry", "the registry has no such entry")
}
