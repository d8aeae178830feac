//! Whatever an org or a proxy before it answers, a live read ends, and nothing of it becomes an address.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use certkeep::intake::live::{Answer, LiveRead};
use certkeep::moment::Moment;

const VERSIONS: &str = r#"[{"label":"x","url":"/services/data/v66.0","version":"66.0"}]"#;

const CERTIFICATES: &str = r#"{"size":1,"done":false,"nextRecordsUrl":"/services/data/v66.0/tooling/query/01gxx-5",
    "records":[{"Id":"0P1xx0000000001AAA","DeveloperName":"A","CreatedDate":"2026-01-31T12:00:00.000+0000",
    "CertificateChain":"/services/data/v66.0/tooling/sobjects/Certificate/0P1xx0000000001AAA/CertificateChain"}]}"#;

/// The ZIP is an empty one.
const RETRIEVED: &str = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns='http://soap.sforce.com/2006/04/metadata'><e:Body>\
    <checkRetrieveStatusResponse><result><done>true</done><fileProperties><fullName>A</fullName><id>0P1xx0000000001AAA</id>\
    <type>Certificate</type></fileProperties><id>09Sxx0000000001AAA</id><status>Succeeded</status><success>true</success>\
    <zipFile>UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==</zipFile></result></checkRetrieveStatusResponse></e:Body></e:Envelope>";

/// Reads with these answers, and says what was called.
fn read(versions: &[u8], certificates: &[u8], retrieved: &[u8]) -> Vec<String> {
    let mut read = LiveRead::default();
    let mut called = Vec::new();
    while let Some(call) = read.next() {
        let path = call.path.clone();
        assert!(called.len() < 500, "it never ends");
        let body = match path.as_str() {
            "/services/data/" => versions,
            path if path.contains("FROM+Certificate") || path.contains("01g") => certificates,
            path if path.contains("/Soap/") => retrieved,
            _ => b"-----BEGIN CERTIFICATE-----",
        };
        called.push(path);
        read.take(Answer::Response { status: 200, body: body.to_vec() });
    }
    let found = read.finish(Moment::EPOCH);
    assert!(found.certificates.iter().all(|known| known.org.is_none()));
    called
}

fn broken(text: &str) -> impl Iterator<Item = Vec<u8>> {
    let octets = text.as_bytes();
    let prefixes = (0..octets.len()).map(|end| octets[..end].to_vec());
    let flips = (0..octets.len()).flat_map(|at| {
        [0x01, 0x20, 0x80].map(|bit| {
            let mut octets = octets.to_vec();
            octets[at] ^= bit;
            octets
        })
    });
    prefixes.chain(flips)
}

#[test]
fn answers_of_any_form_end_the_read_and_lead_nowhere_else() {
    let whole = [VERSIONS, CERTIFICATES, RETRIEVED];
    let expected = read(VERSIONS.as_bytes(), CERTIFICATES.as_bytes(), RETRIEVED.as_bytes());
    assert!(expected.last().unwrap().ends_with("/CertificateChain"), "{expected:?}");
    for which in 0..whole.len() {
        for answer in broken(whole[which]) {
            let mut answers = whole.map(str::as_bytes);
            answers[which] = &answer;
            for path in read(answers[0], answers[1], answers[2]) {
                assert!(
                    path.starts_with("/services/data/") || path.starts_with("/services/Soap/m/"),
                    "{path}"
                );
            }
        }
    }
}
