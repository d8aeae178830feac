//! Where x509-cert reads a certificate too, it reads the same.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use certkeep::x509;
use der::{Decode, Encode};

#[test]
fn x509_cert_agrees_wherever_it_reads() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/x509");
    let mut compared = 0;
    for case in std::fs::read_dir(folder).unwrap() {
        let case = case.unwrap().path();
        let octets = std::fs::read(case.join("input")).unwrap();
        let ours = x509::decode(&octets).unwrap();
        if let Ok(theirs) = x509_cert::Certificate::from_der(&octets) {
            compare(&ours, &theirs, &case);
            compared += 1;
        }
    }
    assert!(compared > 35, "only {compared} were read by both");
}

fn compare(ours: &x509::Certificate, theirs: &x509_cert::Certificate, case: &Path) {
    let theirs = theirs.tbs_certificate();
    let case = case.display();

    let seconds = |moment: Option<certkeep::moment::Moment>| moment.unwrap().unix_milliseconds() / 1000;
    let validity = theirs.validity();
    let expected =
        [validity.not_before, validity.not_after].map(|time| time.to_unix_duration().as_secs() as i64);
    assert_eq!([seconds(ours.not_before), seconds(ours.not_after)], expected, "{case}");

    let serial =
        theirs.serial_number().as_bytes().iter().map(|octet| format!("{octet:02x}")).collect::<String>();
    if !ours.serial_number.starts_with('-') {
        assert_eq!(format!("{:0>width$}", ours.serial_number, width = serial.len()), serial, "{case}");
    }

    assert_eq!(ours.version, theirs.version() as u8 + 1, "{case}");
    let extensions = theirs.extensions().map(Vec::as_slice).unwrap_or_default();
    let expected: Vec<_> = extensions.iter().map(|one| (one.extn_id.to_string(), one.critical)).collect();
    let found: Vec<_> = ours.extensions.iter().map(|one| (one.oid.clone(), one.critical)).collect();
    assert_eq!(found, expected, "{case}");

    let info = theirs.subject_public_key_info().to_der().unwrap();
    assert_eq!(ours.spki_sha256, sha256(&info), "{case}");
}

fn sha256(octets: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(octets).iter().map(|octet| format!("{octet:02x}")).collect()
}
