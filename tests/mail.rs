//! What is read of mail, against what Python's email package reads and what the notices were made to say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use certkeep::intake::Reading;
use certkeep::intake::mail::{
    CertificateType, ExpiringCertificate, ExpiryMail, MAX_DECODED, MAX_PARTS, Message, Wording, expiry_mail,
    is_message,
};
use certkeep::moment::Moment;
use serde_json::{Value, json};
use sha2::Digest;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mail");
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn certificate(certificate: &ExpiringCertificate) -> Value {
    let kind = match &certificate.certificate_type {
        Some(CertificateType::SelfSigned) => json!("self-signed"),
        Some(CertificateType::CaSigned) => json!("ca-signed"),
        Some(CertificateType::Other(word)) => json!({ "other": word }),
        None => Value::Null,
    };
    let expires = match &certificate.expires {
        Reading::Known(day) => json!({ "known": day.iso_date() }),
        Reading::Ambiguous { day_first, month_first } => {
            json!({ "day_first": day_first.iso_date(), "month_first": month_first.iso_date() })
        }
        Reading::Unreadable(text) => json!({ "unreadable": text }),
    };
    let wording = if certificate.wording == Wording::Known { "known" } else { "by-shape" };
    json!({
        "label": certificate.label,
        "type": kind,
        "expires": expires,
        "days_left": certificate.days_left,
        "wording": wording,
    })
}

fn expiry(mail: &ExpiryMail) -> Value {
    json!({
        "org_name": mail.org_name,
        "org_id": mail.org_id,
        "certificates": mail.certificates.iter().map(certificate).collect::<Vec<_>>(),
    })
}

fn described(octets: &[u8]) -> Value {
    let expiry = expiry_mail(octets).as_ref().map(expiry);
    if !is_message(octets) {
        return json!({ "expiry": expiry });
    }
    let message = Message::read(octets);
    assert!(!message.is_cut);
    let digest = |octets: &[u8]| -> String {
        sha2::Sha256::digest(octets).iter().map(|octet| format!("{octet:02x}")).collect()
    };
    let attachments: Vec<_> = message
        .attachments
        .iter()
        .map(|one| json!({ "name": one.name, "sha256": digest(&one.octets) }))
        .collect();
    json!({
        "subject": message.subject,
        "date": message.date.as_ref().map(Moment::to_string),
        "attachments": attachments,
        "expiry": expiry,
    })
}

#[test]
fn every_mail_says_what_its_judges_say() {
    let cases = cases();
    assert!(cases.len() > 25);
    for case in cases {
        let octets = std::fs::read(case.join("input")).unwrap();
        let expected: Value =
            serde_json::from_str(&std::fs::read_to_string(case.join("expected.json")).unwrap()).unwrap();
        assert_eq!(described(&octets), expected, "{}", case.display());
    }
}

fn read_all(octets: &[u8]) {
    expiry_mail(octets);
    Message::read(octets);
}

#[test]
fn every_prefix_and_every_flipped_octet() {
    for case in cases() {
        let mut octets = std::fs::read(case.join("input")).unwrap();
        let step = octets.len() / 400 + 1;
        for len in (0..octets.len()).step_by(step) {
            read_all(&octets[..len]);
        }
        for position in (0..octets.len()).step_by(step) {
            for flip in [0x04, 0x80] {
                octets[position] ^= flip;
                read_all(&octets);
                octets[position] ^= flip;
            }
        }
    }
}

#[test]
fn hostile_mail_ends_in_time() {
    const LARGE: usize = 2 * 1024 * 1024;
    let repeated = |piece: &str| piece.repeat(LARGE / piece.len());
    let headers = "From: a\nDate: b\n";
    // As a message: pasted text of this length is not searched.
    let text = |piece: &str| format!("{headers}\n{}", repeated(piece));
    let multipart = format!("{headers}Content-Type: multipart/mixed; boundary=x\n\n");
    let html = format!("{headers}Content-Type: text/html\n\n");
    for (what, text) in [
        ("headers", repeated("From: a\n")),
        ("a folded header", format!("{headers}Subject: a\n{}", repeated(" b\n"))),
        ("encoded words", format!("{headers}Subject: {}", repeated("=?a?Q?"))),
        ("parts", format!("{multipart}{}", repeated("--x\n\n"))),
        ("multiparts", repeated("From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n")),
        ("tags", format!("{html}{}", repeated("<a"))),
        ("styles", format!("{html}{}", repeated("<style>"))),
        ("styles that end", format!("{html}{}", repeated("<style></style>"))),
        ("items", text("- a, b, expires on 1/2/2026. certificate 3\n")),
        ("one line", text("a, b, 1/2/2026 ")),
        ("dates", text("1/2/2026\n")),
        ("digits", text("1")),
        ("commas", text(",")),
        ("short lines", text("a\n")),
        (
            "equals signs",
            format!("{headers}Content-Transfer-Encoding: quoted-printable\n\n{}", repeated("=")),
        ),
    ] {
        let start = Instant::now();
        read_all(text.as_bytes());
        assert!(start.elapsed() < Duration::from_secs(10), "{what} took {:?}", start.elapsed());
    }
}

#[test]
fn a_notice_is_pasted_alone_and_not_in_a_text_of_a_million_letters() {
    let notice =
        "- api, Self-Signed, expires on 12/31/2026. Warning: This certificate will expire in 60 day(s)\n";
    assert!(expiry_mail(notice.as_bytes()).is_some());
    let long = format!("{notice}{}", "a line of something else\n".repeat(50_000));
    assert!(expiry_mail(long.as_bytes()).is_none());
}

#[test]
fn what_is_left_out_is_told() {
    let head = "From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n";
    let many = Message::read(format!("{head}{}", "--x\n\na\n".repeat(MAX_PARTS + 1)).as_bytes());
    assert!(many.is_cut);
    assert_eq!(many.texts.len(), MAX_PARTS);
    let deep: String = (0..20)
        .map(|level| format!("Content-Type: multipart/mixed; boundary=x{level}\n\n--x{level}\n"))
        .collect();
    assert!(Message::read(format!("From: a\nTo: b\n{deep}").as_bytes()).is_cut);
    let large = "a".repeat(MAX_DECODED * 4 / 3 + 4);
    let large = format!("{head}--x\nContent-Transfer-Encoding: base64\n\n{large}\n--x\n\nread\n--x--\n");
    let large = Message::read(large.as_bytes());
    assert!(large.is_too_large);
    assert!(large.texts.iter().any(|text| text.contains("read")));
}

#[test]
fn what_is_attached_is_in_no_debug_output() {
    let key = "From: a\nTo: b\nContent-Disposition: attachment; filename=secret.key\n\nTHE-KEY";
    let text = format!("{:?}", Message::read(b"From: a\nTo: b\n\nTHE-KEY"));
    assert!(!text.contains("THE-KEY") && text.contains('7'), "{text}");
    let shown = format!("{:?}", Message::read(key.as_bytes()));
    assert!(!shown.contains("THE-KEY") && shown.contains("len: 7"), "{shown}");
}
