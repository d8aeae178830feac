//! `cargo run --release --example link -- FOLDER_OR_ZIP…`
//!
//! Prints one JSON object a line for each reference to a certificate in Salesforce metadata, in either format; archives
//! in folders are read, too. Standard error has one for each placeholder, empty value and problem. A `file` is its path
//! in the folder or archive, with that before it where several are given. The exit status is 0 unless a file could not
//! be read from disk (1) or the command line is wrong (2).

mod files;
mod lines;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use certkeep::intake::metadata::Collected;

use files::Files;
use lines::{LinkLine, ProblemLine};

fn main() -> ExitCode {
    let arguments = match arguments() {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let mut files = Files::default();
    for argument in &arguments {
        let name = if arguments.len() == 1 { String::new() } else { argument.to_string_lossy().into_owned() };
        files.take(Path::new(argument), &name);
    }
    let (collected, refused, all_read) = files.finish();
    // Whoever reads the lines has had enough of them: `link … | head`.
    let _ = print_problems(&collected, &refused).and_then(|()| print_links(&collected));
    if all_read { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn arguments() -> Result<Vec<OsString>, String> {
    const USAGE: &str = "usage: link FOLDER_OR_ZIP…";
    let mut arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let ends = arguments.iter().position(|argument| argument == "--");
    let is_option = |argument: &&OsString| argument.as_encoded_bytes().starts_with(b"--");
    if let Some(option) = arguments.iter().take(ends.unwrap_or(usize::MAX)).find(is_option) {
        return Err(format!("unknown option {option:?}; {USAGE}"));
    }
    ends.map(|ends| arguments.remove(ends));
    if arguments.is_empty() {
        return Err(format!("no folder or archive given; {USAGE}"));
    }
    Ok(arguments)
}

fn print_links(collected: &Collected) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for link in &collected.links {
        serde_json::to_writer(&mut out, &LinkLine::from(link))?;
        writeln!(out)?;
    }
    out.flush()
}

fn print_problems(collected: &Collected, refused: &[ProblemLine<'_>]) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stderr().lock());
    let found: Vec<ProblemLine<'_>> = collected.problems.iter().map(ProblemLine::from).collect();
    for problem in refused.iter().chain(&found) {
        serde_json::to_writer(&mut out, problem)?;
        writeln!(out)?;
    }
    out.flush()
}
