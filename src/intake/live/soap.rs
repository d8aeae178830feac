//! The SOAP calls of the Metadata API: envelopes out, results in.
//!
//! [`retrieve`](https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_retrieve.htm) makes the
//! org collect files, and `checkRetrieveStatus` asks until they are there, in a ZIP in Base64.

use core::fmt::Write;

use quick_xml::events::BytesStart;
use zeroize::Zeroizing;

use super::Part;
use super::refusal::{Cause, Refusal};
use crate::intake::xml::{self, RawText, Visitor, XmlError};
use crate::intake::{base64, text};

/// Where whoever sends a call puts the session: an octet that XML cannot hold, so that nothing else is ever taken
/// for it. The Metadata API wants the session
/// [in the envelope](https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_sessionheader.htm).
pub const SESSION: char = '\u{1}';

/// Types that are asked for at once, each with its members.
pub(super) type Package = [(&'static str, &'static str)];

/// What names certificates in fields of its own, with the certificates themselves.
const INTEGRATIONS: &Package = &[
    ("Certificate", "*"),
    ("ConnectedApp", "*"),
    ("CustomSite", "*"),
    ("ExternalCredential", "*"),
    ("ExternalDataSource", "*"),
    ("ExtlClntAppGlobalOauthSettings", "*"),
    ("ExtlClntAppOauthSecuritySettings", "*"),
    ("ExtlClntAppOauthSettings", "*"),
    ("ExtlClntAppSamlConfigurablePolicies", "*"),
    ("InboundCertificate", "*"),
    ("NamedCredential", "*"),
    ("PublicKeyCertificate", "*"),
    ("SamlSsoConfig", "*"),
    ("Settings", "IdentityProvider"),
    ("UserAuthCertificate", "*"),
];

/// What may name them anywhere. A retrieve of its own: an org's code alone can pass the limit of 10,000 files.
const CODE: &Package = &[("ApexClass", "*"), ("ApexTrigger", "*"), ("CustomMetadata", "*")];

/// What is retrieved as one part.
pub(super) fn package(part: Part) -> &'static Package {
    if part == Part::Code { CODE } else { INTEGRATIONS }
}

pub(super) fn retrieve(package: &Package, version: &str) -> String {
    let mut types = String::new();
    for (name, members) in package {
        // Writing to a string cannot fail.
        let _ = write!(types, "<types><members>{members}</members><name>{name}</name></types>");
    }
    envelope(&format!(
        "<retrieve><retrieveRequest><apiVersion>{version}</apiVersion><singlePackage>true</singlePackage>\
         <unpackaged>{types}<version>{version}</version></unpackaged></retrieveRequest></retrieve>"
    ))
}

/// `id` is [`Retrieved::id`].
pub(super) fn check(id: &str) -> String {
    envelope(&format!(
        "<checkRetrieveStatus><asyncProcessId>{id}</asyncProcessId><includeZip>true</includeZip></checkRetrieveStatus>"
    ))
}

fn envelope(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Header><SessionHeader><sessionId>{SESSION}</sessionId></SessionHeader></soapenv:Header><soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>"#
    )
}

/// Where a retrieve stands.
#[derive(Debug, Default)]
pub(super) struct Retrieved {
    pub(super) id: String,
    pub(super) done: bool,
    pub(super) zip: Option<Zeroizing<Vec<u8>>>,
    /// Of each file: type, full name, record id.
    pub(super) files: Vec<(String, String, String)>,
    /// What the org left out, in its own words.
    pub(super) left_out: Vec<String>,
}

/// Longer words of the org are cut.
const MAX_WORDS: usize = 300;

/// An org whose words fill a screen says the same in the first of them.
const MAX_MESSAGES: usize = 50;

/// Reads the answer to either call.
pub(super) fn read(status: u16, body: &[u8]) -> Result<Retrieved, Refusal> {
    let document = xml::as_utf8(body);
    let mut reader = Reader::default();
    let is_xml = xml::walk(&document, &mut reader).is_ok();
    if !reader.fault.is_empty() {
        let code = reader.fault.rsplit(':').next().unwrap_or_default();
        return Err(Refusal::of(None, code, &reader.fault_words));
    }
    if status != 200 {
        return Err(Refusal::of(Some(status), "", ""));
    }
    if !is_xml || reader.is_broken || !is_id(&reader.retrieved.id) {
        return Err(Cause::Unreadable.into());
    }
    let is_refused = reader.success == "false" || reader.status == "Failed";
    if reader.retrieved.done && is_refused {
        return Err(Refusal::of(None, &reader.error_code, ""));
    }
    if reader.retrieved.done && reader.retrieved.zip.is_none() {
        return Err(Cause::Unreadable.into());
    }
    Ok(reader.retrieved)
}

fn is_id(id: &str) -> bool {
    matches!(id.len(), 15 | 18) && id.bytes().all(|octet| octet.is_ascii_alphanumeric())
}

#[derive(Default)]
struct Reader<'t> {
    path: Vec<&'t str>,
    fault: String,
    fault_words: String,
    success: String,
    status: String,
    error_code: String,
    is_broken: bool,
    file: (String, String, String),
    retrieved: Retrieved,
}

impl<'t> Visitor<'t> for Reader<'t> {
    fn open(&mut self, _: &str, name: &'t str, _: &BytesStart<'_>) {
        self.path.push(name);
    }

    fn close(&mut self, text: Option<RawText<'t>>) {
        if let Some(text) = text {
            self.take(text);
        }
        let is_file = matches!(self.path.as_slice(), [.., "result", "fileProperties"]);
        if is_file {
            self.retrieved.files.push(core::mem::take(&mut self.file));
        }
        self.path.pop();
    }

    fn fail(&mut self, _: XmlError) {
        self.is_broken = true;
    }
}

impl Reader<'_> {
    fn take(&mut self, raw: RawText<'_>) {
        let short = || raw.resolve().trim().chars().take(MAX_WORDS).collect::<String>();
        match self.path.as_slice() {
            [.., "Fault", "faultcode"] => self.fault = short(),
            [.., "Fault", "faultstring"] => self.fault_words = short(),
            [.., "result", "id"] => self.retrieved.id = short(),
            [.., "result", "done"] => self.retrieved.done = short() == "true",
            [.., "result", "success"] => self.success = short(),
            [.., "result", "status" | "state"] => self.status = short(),
            [.., "result", "errorStatusCode"] => self.error_code = short(),
            [.., "fileProperties", "type"] => self.file.0 = short(),
            [.., "fileProperties", "fullName"] => self.file.1 = short(),
            [.., "fileProperties", "id"] => self.file.2 = short(),
            [.., "messages", "problem"] if self.retrieved.left_out.len() < MAX_MESSAGES => {
                self.retrieved.left_out.push(short());
            }
            [.., "result", "zipFile"] => {
                let text = raw.resolve();
                self.retrieved.zip = base64::decode(text::trimmed(text.as_bytes())).ok();
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(inside: &str) -> Vec<u8> {
        format!(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns='http://soap.sforce.com/2006/04/metadata'>\
             <s:Body><checkRetrieveStatusResponse><result>{inside}</result></checkRetrieveStatusResponse></s:Body></s:Envelope>"
        )
        .into_bytes()
    }

    #[test]
    fn an_envelope_has_one_place_for_the_session_and_is_xml_around_it() {
        for envelope in [retrieve(INTEGRATIONS, "66.0"), check("09Sxx0000000001")] {
            assert_eq!(envelope.matches(SESSION).count(), 1);
            let envelope = envelope.replace(SESSION, "x");
            let mut reader = Reader::default();
            xml::walk(&envelope, &mut reader).unwrap();
            assert!(!reader.is_broken);
        }
    }

    #[test]
    fn a_retrieve_is_read_from_its_first_answer_to_its_last() {
        let first = read(200, &result("<done>false</done><id>09Sxx0000000001AAA</id><state>Queued</state>"));
        assert!(matches!(first, Ok(Retrieved { done: false, zip: None, .. })));
        let last = read(
            200,
            &result(
                "<done>true</done><fileProperties><fullName>A</fullName><id>0P1xx0000000001AAA</id><type>Certificate</type>\
                 </fileProperties><id>09Sxx0000000001AAA</id><messages><fileName>package.xml</fileName><problem>no &lt;b&gt;</problem>\
                 </messages><status>Succeeded</status><success>true</success><zipFile>UEs=</zipFile>",
            ),
        )
        .unwrap();
        assert_eq!(last.zip.as_deref().map(Vec::as_slice), Some(b"PK".as_slice()));
        assert_eq!(last.files, [("Certificate".into(), "A".into(), "0P1xx0000000001AAA".into())]);
        assert_eq!(last.left_out, ["no <b>"]);
    }

    #[test]
    fn refusals_keep_their_code() {
        let fault = "<s:Envelope xmlns:s='u'><s:Body><s:Fault><faultcode>sf:INSUFFICIENT_ACCESS</faultcode>\
                     <faultstring>INSUFFICIENT_ACCESS: use of the Metadata API requires a user with a permission</faultstring></s:Fault></s:Body></s:Envelope>";
        let refusal = read(500, fault.as_bytes()).unwrap_err();
        assert_eq!(
            (refusal.cause, refusal.code.as_deref()),
            (Cause::NotAllowed, Some("INSUFFICIENT_ACCESS"))
        );
        let failed = result(
            "<done>true</done><errorStatusCode>LIMIT_EXCEEDED</errorStatusCode><id>09Sxx0000000001</id><status>Failed</status><success>false</success>",
        );
        let refusal = read(200, &failed).unwrap_err();
        assert_eq!((refusal.cause, refusal.code.as_deref()), (Cause::Failed, Some("LIMIT_EXCEEDED")));
        for body in [b"".as_slice(), b"<html>", b"<!DOCTYPE a><a/>", &result("<done>true</done>")] {
            assert_eq!(read(200, body).unwrap_err().cause, Cause::Unreadable);
        }
    }
}
