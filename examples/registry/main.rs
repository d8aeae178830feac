//! `cargo run --release --example registry -- COMMAND …`
//!
//! Works on a JSON backup of the registry, without a browser:
//!
//! ```text
//! import-csv SHEET.csv [--into REGISTRY.json]     the registry as JSON; a workbook (.xlsx) too
//! export csv|ics|json|html|md REGISTRY.json
//! merge A.json B.json                             both in one, in whatever order
//! verify REGISTRY.json                            whether the journals are as they were written
//! due REGISTRY.json --since T --now T             steps crossed after the one and up to the other
//! ```
//!
//! `--now T` is optional everywhere; T is `2026-11-20T00:00:00Z`. Results go to standard output; what is to be told beside
//! them goes to standard error, one JSON object a line. The exit status is 1, with one line on standard error, where the
//! input is bad, the command line too, or a journal was altered.

mod arguments;
mod commands;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::Arguments;

fn main() -> ExitCode {
    let done = Arguments::parse(std::env::args_os().skip(1)).and_then(|arguments| commands::run(&arguments));
    match done {
        Ok(done) => {
            let _ = io::stderr().lock().write_all(done.told.as_bytes());
            let mut out = io::stdout().lock();
            match out.write_all(done.output.as_bytes()).and_then(|()| out.flush()) {
                // Whoever reads it may have had enough of it: `registry … | head`.
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    eprintln!("cannot write the result: {error}");
                    ExitCode::FAILURE
                }
                _ => ExitCode::SUCCESS,
            }
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
