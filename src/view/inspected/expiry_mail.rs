//! Salesforce's notice that certificates expire.

use super::super::certificate::{Fact, Shown};
use super::super::moments::day;
use super::{ItemView, Section, facts};
use crate::intake::Reading;
use crate::intake::mail::{CertificateType, ExpiringCertificate, ExpiryMail, Wording};
use crate::words::Message;

impl ItemView {
    pub(super) fn of_expiry_mail(mail: &ExpiryMail) -> Self {
        let about = [
            facts::text_if("fact-org", mail.org_name.as_deref(), false),
            facts::text_if("fact-org-id", mail.org_id.as_deref(), true),
            facts::moment("fact-sent", mail.sent),
        ];
        let about = facts::section("inspector-notice", about.into_iter().flatten());
        let certificates = mail.certificates.iter().map(certificate);
        Self { sections: about.into_iter().chain(certificates).collect(), ..Self::default() }
    }
}

fn certificate(certificate: &ExpiringCertificate) -> Section {
    let kind = match &certificate.certificate_type {
        None => None,
        Some(CertificateType::SelfSigned) => Some(Shown::Message(Message::new("value-self-signed"))),
        Some(CertificateType::CaSigned) => Some(Shown::Message(Message::new("value-ca-signed"))),
        Some(CertificateType::Other(word)) => Some(Shown::Text(word.clone())),
    };
    let expires = match &certificate.expires {
        Reading::Known(end) => Message::new("value-day").with("day", day(*end)),
        Reading::Ambiguous { day_first, month_first } => Message::new("value-either-day")
            .with("dayFirst", day(*day_first))
            .with("monthFirst", day(*month_first)),
        Reading::Unreadable(text) => Message::new("rule-unreadable").with("text", text.as_str()),
    };
    let uncertain = (certificate.wording == Wording::ByShape)
        .then(|| facts::message("fact-certainty", Message::new("value-by-shape")));
    let fields = [
        kind.map(|value| Fact { term: Message::new("fact-type"), value, copy: false }),
        Some(facts::message("fact-expiration-notice", expires)),
        uncertain,
    ];
    Section {
        title: Message::new("inspector-expiring").with("label", certificate.label.as_str()),
        facts: fields.into_iter().flatten().collect(),
    }
}
