//! `cargo run --release --example inspect -- [--now T] FILE…`
//!
//! Prints one JSON object a line for each thing found in the files. The exit status is 0 unless a file could not
//! be read from disk (1) or the command line is wrong (2).

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use certkeep::findings::{self, Case};
use certkeep::intake::file::inspect_bytes;
use certkeep::intake::{Content, Item, Problem};
use certkeep::moment::Moment;
use certkeep::schedule::{Caps, Ending, Life, Precision};
use certkeep::x509::{BasicConstraints, Certificate, PublicKey};
use serde::Serialize;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let mut all_read = true;
    for file in &arguments.files {
        let printed = match std::fs::read(file) {
            Ok(octets) => print_all(&file.to_string_lossy(), &octets, arguments.now),
            Err(error) => {
                eprintln!("cannot read {}: {error}", file.to_string_lossy());
                all_read = false;
                Ok(())
            }
        };
        // Whoever reads the lines has had enough of them: `inspect … | head`.
        if printed.is_err() {
            break;
        }
    }
    if all_read { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Arguments {
    now: Moment,
    files: Vec<OsString>,
}

impl Arguments {
    fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut given = None;
        let mut files = Vec::new();
        while let Some(argument) = arguments.next() {
            if argument == "--now" {
                let text = arguments.next().unwrap_or_default();
                let read =
                    |text: &str| Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")));
                let moment = text.to_str().and_then(read).ok_or_else(|| {
                    format!("--now takes a date such as 2026-07-04, or with a time, 2026-07-04T00:00:00Z, not {text:?}")
                })?;
                given = Some(moment);
            } else if argument == "--" {
                files.extend(arguments.by_ref());
            } else if argument.as_encoded_bytes().starts_with(b"--") {
                return Err(format!("unknown option {argument:?}; usage: inspect [--now T] FILE…"));
            } else {
                files.push(argument);
            }
        }
        if files.is_empty() {
            return Err("no file given; usage: inspect [--now T] FILE…".to_owned());
        }
        let now = given.or_else(clock).ok_or("the clock shows no year from 0 to 9999; use --now T")?;
        Ok(Self { now, files })
    }
}

#[expect(clippy::disallowed_methods, reason = "the core has no clock, but this is its user")]
fn clock() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_unix_milliseconds(i64::try_from(since.as_millis()).ok()?)
}

fn print_all(file: &str, octets: &[u8], now: Moment) -> io::Result<()> {
    let decoded = inspect_bytes(octets, password);
    let mut out = io::stdout().lock();
    for found in &decoded.found {
        match found {
            Ok(Item { content: Content::Certificate(decoded), path, .. }) => {
                serde_json::to_writer(
                    &mut out,
                    &CertificateLine::new(file, path, &decoded.certificate, now),
                )?;
            }
            Ok(item) => serde_json::to_writer(&mut out, &ItemLine { file, kind: item.kind.name() })?,
            Err(problem) => serde_json::to_writer(&mut out, &ErrorLine::new(file, problem))?,
        }
        writeln!(out)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct CertificateLine<'a> {
    file: &'a str,
    kind: &'static str,
    sha256: &'a str,
    sha1: &'a str,
    spki_sha256: &'a str,
    version: u8,
    serial_number: &'a str,
    subject: &'a str,
    issuer: &'a str,
    not_before: Option<Moment>,
    not_after: Option<Moment>,
    public_key: &'a PublicKey,
    signature_algorithm: &'a str,
    subject_alt_names: &'a [String],
    basic_constraints: Option<BasicConstraints>,
    key_usage: &'a [String],
    extended_key_usage: &'a [String],
    subject_key_identifier: Option<&'a str>,
    authority_key_identifier: Option<&'a str>,
    problems: &'a [String],
    findings: Vec<&'static str>,
}

impl<'a> CertificateLine<'a> {
    fn new(file: &'a str, certificate: &'a Certificate, now: Moment) -> Self {
        Self {
            file,
            kind: "certificate",
            sha256: &certificate.sha256,
            sha1: &certificate.sha1,
            spki_sha256: &certificate.spki_sha256,
            version: certificate.version,
            serial_number: &certificate.serial_number,
            subject: &certificate.subject,
            issuer: &certificate.issuer,
            not_before: certificate.not_before,
            not_after: certificate.not_after,
            public_key: &certificate.public_key,
            signature_algorithm: &certificate.signature_algorithm,
            subject_alt_names: &certificate.subject_alt_names,
            basic_constraints: certificate.basic_constraints,
            key_usage: &certificate.key_usage,
            extended_key_usage: &certificate.extended_key_usage,
            subject_key_identifier: certificate.subject_key_identifier.as_deref(),
            authority_key_identifier: certificate.authority_key_identifier.as_deref(),
            problems: &certificate.problems,
            findings: assess(certificate, now),
        }
    }
}

fn assess(certificate: &Certificate, now: Moment) -> Vec<&'static str> {
    let life = certificate.not_after.map(|moment| Life {
        created: certificate.not_before,
        ending: Ending { moment, precision: Precision::Exact },
    });
    let case = Case { now, caps: Caps::default(), life, certificate: Some(certificate), entry: None };
    findings::assess(&case).into_iter().map(|finding| finding.check).collect()
}

#[derive(Serialize)]
struct ItemLine<'a> {
    file: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    file: &'a str,
    kind: &'static str,
    error: &'static str,
    offset: usize,
    message: String,
}

impl<'a> ErrorLine<'a> {
    fn new(file: &'a str, problem: &Problem) -> Self {
        let Problem { offset, error } = problem;
        Self { file, kind: "error", error: error.variant(), offset: *offset, message: error.to_string() }
    }
}
