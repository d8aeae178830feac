//! `cargo run --release --example inspect -- [--now T] [--password-file F] FILE…`
//!
//! Prints one JSON object a line for each thing found in the files, in archives and keystores too. What is sealed is
//! opened with the password that is the first line of F (UTF-8, without its line end). The exit status is 0 unless a
//! file could not be read from disk (1) or the command line is wrong (2).

mod lines;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use certkeep::intake::file::inspect_bytes;
use certkeep::moment::Moment;
use zeroize::Zeroizing;

use lines::line;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let password = match arguments.password_file.as_ref().map(std::fs::read).transpose() {
        Ok(octets) => octets.map(Zeroizing::new).map(|octets| first_line(&octets)),
        Err(error) => {
            eprintln!("cannot read the password file: {error}");
            return ExitCode::FAILURE;
        }
    };
    let password = password.as_ref().map(|password| password.as_str());
    let mut all_read = true;
    for file in &arguments.files {
        let printed = match std::fs::read(file) {
            Ok(octets) => {
                print_all(&file.to_string_lossy(), &Zeroizing::new(octets), password, arguments.now)
            }
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
    password_file: Option<OsString>,
    files: Vec<OsString>,
}

impl Arguments {
    fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut given = None;
        let mut password_file = None;
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
            } else if argument == "--password-file" {
                password_file = Some(arguments.next().ok_or("--password-file takes the name of a file")?);
            } else if argument == "--" {
                files.extend(arguments.by_ref());
            } else if argument.as_encoded_bytes().starts_with(b"--") {
                return Err(format!(
                    "unknown option {argument:?}; usage: inspect [--now T] [--password-file F] FILE…"
                ));
            } else {
                files.push(argument);
            }
        }
        if files.is_empty() {
            return Err("no file given; usage: inspect [--now T] [--password-file F] FILE…".to_owned());
        }
        let now = given.or_else(clock).ok_or("the clock shows no year from 0 to 9999; use --now T")?;
        Ok(Self { now, password_file, files })
    }
}

#[expect(clippy::disallowed_methods, reason = "the core has no clock, but this is its user")]
fn clock() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_unix_milliseconds(i64::try_from(since.as_millis()).ok()?)
}

/// The first line, whatever ends it, and without a byte order mark.
fn first_line(octets: &[u8]) -> Zeroizing<String> {
    let text = Zeroizing::new(String::from_utf8_lossy(octets).into_owned());
    let line = text.trim_start_matches('\u{feff}').split(['\n', '\r']).next().unwrap_or_default();
    Zeroizing::new(line.to_owned())
}

fn print_all(file: &str, octets: &[u8], password: Option<&str>, now: Moment) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for found in &inspect_bytes(octets, password).found {
        serde_json::to_writer(&mut out, &line(file, found, now))?;
        writeln!(out)?;
    }
    Ok(())
}
