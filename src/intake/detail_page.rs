//! A certificate's own page: label and value pairs. It alone shows the unique name.

use super::columns::{is_self_signed, key_size};
use super::date_order::{DateOrder, RowDates, TableDates};
use super::list_page::Error;
use super::observation::{Observation, Source};
use super::page::{Page, Pair};
use super::printed_date::PrintedDate;
use super::{CertificateId, OrgKey};
use crate::moment::Moment;

/// The page as read.
#[derive(Clone, Debug)]
pub struct DetailPage {
    /// The org that shows it.
    pub org: OrgKey,
    /// The record id, from the path.
    pub certificate_id: CertificateId,
    /// What the page says.
    pub observation: Observation,
    /// Which pair the badge goes beside: *Expiration Date*, or the label where no date is shown.
    pub badge_pair: Option<usize>,
}

/// Labels of *Unique Name*, lower-case; the organisation of the page is open, so words come first here.
const UNIQUE_NAME: &[&str] = &[
    "unique name",
    "eindeutiger name",
    "nom unique",
    "nombre único",
    "nome univoco",
    "nome exclusivo",
    "unieke naam",
    "一意の名前",
    "唯一名称",
    "唯一名稱",
    "고유 이름",
    "Уникальное имя",
    "unikt namn",
    "entydigt navn",
    "yksilöllinen nimi",
    "ชื่อที่ไม่ซ้ำ",
    "tên duy nhất",
    "egyedi név",
    "الاسم الفريد",
    "benzersiz ad",
    "unikatowa nazwa",
];

impl DetailPage {
    /// Reads the page of `certificate_id`. `known_label` is the label the list showed for it, if any.
    pub fn read(
        page: &Page,
        certificate_id: CertificateId,
        known_label: Option<&str>,
        saved_order: Option<DateOrder>,
        now: Moment,
    ) -> Result<Self, Error> {
        let org = OrgKey::from_host(&page.host).ok_or(Error::UnknownHost)?;
        if page.pairs.is_empty() {
            return Err(Error::NoFields);
        }
        let label_pair = label_pair(&page.pairs, known_label);
        // A label may look like a date; it is taken before all others.
        let printed: Vec<_> = page
            .pairs
            .iter()
            .enumerate()
            .map(|(index, pair)| {
                let is_free = Some(index) != label_pair && !is_unique_name(&pair.value.text);
                is_free.then(|| PrintedDate::parse(&pair.value.text)).flatten()
            })
            .collect();
        let date_at = |timed: bool| {
            printed.iter().position(|date| date.as_ref().is_some_and(|date| date.time.is_some() == timed))
        };
        let (expiration_pair, created_pair) = (date_at(false), date_at(true));
        let expiration = expiration_pair.and_then(|pair| printed.get(pair)?.as_ref());
        let created = created_pair.and_then(|pair| printed.get(pair)?.as_ref());
        let key_size = page.pairs.iter().find_map(|pair| key_size(&pair.value.text));
        let kind = page.pairs.iter().map(|pair| &pair.value.text).find(|text| is_self_signed(text));
        let dates =
            RowDates { expiration, created, self_signed_key_size: kind.map(|_| key_size.unwrap_or(0)) };
        let order = TableDates::settle(&[dates], saved_order, page.language.as_deref());
        let expiration_text =
            expiration_pair.and_then(|pair| page.pairs.get(pair)).map(|pair| &pair.value.text);
        // Check boxes come in the order of the list's columns; a single one could be either.
        let boxes: Vec<bool> = page.pairs.iter().filter_map(|pair| pair.value.checkbox()).collect();
        let (active, exportable) = match boxes.as_slice() {
            [active, exportable, ..] => (Some(*active), Some(*exportable)),
            _ => (None, None),
        };
        let observation = Observation {
            org: Some(org.clone()),
            certificate_id: Some(certificate_id.clone()),
            unique_name: unique_name(&page.pairs, label_pair),
            label: label_pair.and_then(|pair| page.pairs.get(pair)).map(|pair| pair.value.text.clone()),
            kind: kind.cloned(),
            active,
            key_size,
            exportable,
            expiration: expiration.zip(expiration_text).map(|(date, text)| order.read(date, text)),
            created: created.and_then(|date| order.read_moment(date)),
            // Where it cannot be deleted, nothing says more than the tooltip.
            deletable: page.refusals.first().map(|_| false),
            refusal: Some(page.refusals.first().cloned().unwrap_or_default()),
            ..Observation::new(Source::DetailPage, now)
        };
        // Where no date is shown the badge goes beside the label: a request waits for its chain, and says so.
        Ok(Self { org, certificate_id, observation, badge_pair: expiration_pair.or(label_pair) })
    }
}

/// The pair that holds the label: the one the list showed, else the first with text.
fn label_pair(pairs: &[Pair], known_label: Option<&str>) -> Option<usize> {
    let known = known_label.and_then(|label| pairs.iter().position(|pair| pair.value.text == label));
    known.or_else(|| pairs.iter().position(|pair| !pair.value.text.is_empty() && !pair.label.text.is_empty()))
}

/// The unique name: by its label where the word is known, else the pair behind the label's, if it is shaped so.
fn unique_name(pairs: &[Pair], label_pair: Option<usize>) -> Option<String> {
    let named =
        pairs.iter().find(|pair| UNIQUE_NAME.contains(&pair.label.text.trim().to_ascii_lowercase().as_str()));
    let behind = || pairs.get(label_pair? + 1);
    let name = &named.or_else(behind)?.value.text;
    is_unique_name(name).then(|| name.clone())
}

/// Letters, digits and underscores; starts with a letter, no double and no trailing underscore.
pub(super) fn is_unique_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !name.contains("__")
        && !name.ends_with('_')
        && name.len() <= 80
}

#[cfg(test)]
mod tests {
    use super::super::page::Cell;
    use super::*;

    fn page(pairs: &[(&str, &str)]) -> Page {
        let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
        Page {
            host: "acme.my.salesforce.com".to_owned(),
            pairs: pairs
                .iter()
                .map(|(label, value)| Pair { label: cell(label), value: cell(value) })
                .collect(),
            ..Page::default()
        }
    }

    fn read(pairs: &[(&str, &str)], known_label: Option<&str>) -> DetailPage {
        let id = CertificateId::parse("0P1xx0000000001").unwrap();
        let now = Moment::start_of_day(2026, 11, 20).unwrap();
        DetailPage::read(&page(pairs), id, known_label, None, now).unwrap()
    }

    #[test]
    fn the_unique_name_is_learnt_by_word_and_by_place() {
        let english = [("Label", "Okta SSO"), ("Type", "Self-Signed"), ("Unique Name", "Okta_SSO")];
        assert_eq!(read(&english, None).observation.unique_name.as_deref(), Some("Okta_SSO"));
        let unknown_language = [("?", "Okta SSO"), ("??", "Okta_SSO"), ("???", "Self-Signed")];
        let page = read(&unknown_language, Some("Okta SSO"));
        assert_eq!(page.observation.unique_name.as_deref(), Some("Okta_SSO"));
        assert_eq!(page.observation.label.as_deref(), Some("Okta SSO"));
    }

    #[test]
    fn a_label_that_looks_like_a_date_is_not_the_expiration() {
        let pairs =
            [("Label", "Renew 3/4/2025"), ("Unique Name", "Renew"), ("Expiration Date", "11/16/2027")];
        let page = read(&pairs, None);
        assert_eq!(page.badge_pair, Some(2));
        assert_eq!(read(&pairs[..2], None).badge_pair, Some(0));
    }

    #[test]
    fn text_that_is_no_unique_name_is_not_taken_for_one() {
        let page = read(&[("Label", "Okta SSO"), ("Type", "Self-Signed")], None);
        assert_eq!(page.observation.unique_name, None);
    }

    #[test]
    fn why_it_cannot_be_deleted_is_kept_as_it_is_said() {
        let id = CertificateId::parse("0P1xx0000000001").unwrap();
        let now = Moment::start_of_day(2026, 11, 20).unwrap();
        let refused = Page {
            refusals: vec!["In use by: Okta".to_owned()],
            ..page(&[("Label", "A"), ("Unique Name", "A")])
        };
        let observation = DetailPage::read(&refused, id, None, None, now).unwrap().observation;
        assert_eq!(observation.refusal.as_deref(), Some("In use by: Okta"));
        assert_eq!(observation.deletable, Some(false));
        let free = read(&[("Label", "A"), ("Unique Name", "A")], None).observation;
        assert_eq!((free.refusal.as_deref(), free.deletable), (Some(""), None));
    }

    #[test]
    fn the_expiration_is_the_date_without_a_time() {
        let pairs = [
            ("Label", "A"),
            ("Created By", "Ann Lee, 11/16/2026, 10:04 AM"),
            ("Expiration Date", "11/16/2027"),
        ];
        let page = read(&pairs, None);
        assert_eq!(page.badge_pair, Some(2));
        assert_eq!(page.observation.created.unwrap().to_string(), "2026-11-16T10:04:00Z");
    }
}
