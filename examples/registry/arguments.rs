//! The command line.

use std::ffi::OsString;
use std::time::{SystemTime, UNIX_EPOCH};

use certkeep::moment::Moment;

pub(crate) struct Arguments {
    pub(crate) command: Command,
    pub(crate) now: Moment,
}

pub(crate) enum Command {
    ImportCsv { sheet: OsString, into: Option<OsString> },
    Export { form: Form, registry: OsString },
    Merge { ours: OsString, theirs: OsString },
    Verify { registry: OsString },
    Due { registry: OsString, since: Moment },
}

/// A form in which the registry goes out.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Csv,
    Ics,
    Html,
    Md,
    Json,
}

const USAGE: &str = "usage: registry import-csv SHEET.csv [--into REGISTRY.json] | export csv|ics|json|html|md REGISTRY.json \
                     | merge A.json B.json | verify REGISTRY.json | due REGISTRY.json --since T --now T";

impl Arguments {
    pub(crate) fn parse(mut given: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let (mut now, mut since, mut into, mut others) = (None, None, None, Vec::new());
        while let Some(argument) = given.next() {
            match argument.to_str() {
                Some("--now") => now = Some(moment("--now", given.next())?),
                Some("--since") => since = Some(moment("--since", given.next())?),
                Some("--into") => into = Some(given.next().ok_or("--into takes the name of a file")?),
                Some("--") => others.extend(given.by_ref()),
                Some(option) if option.starts_with("--") => {
                    return Err(format!("unknown option {option:?}; {USAGE}"));
                }
                _ => others.push(argument),
            }
        }
        let command = others.first().and_then(|command| command.to_str()).unwrap_or_default().to_owned();
        if since.is_some() != (command == "due") {
            return Err(format!("due takes --since T, and nothing else does; {USAGE}"));
        }
        if into.is_some() && command != "import-csv" {
            return Err(format!("only import-csv takes --into; {USAGE}"));
        }
        let mut others = others.into_iter().skip(1);
        let (first, second, rest) = (others.next(), others.next(), others.next());
        let command = match (command.as_str(), first, second, since) {
            _ if rest.is_some() => return Err(USAGE.to_owned()),
            ("import-csv", Some(sheet), None, _) => Command::ImportCsv { sheet, into },
            ("export", Some(form), Some(registry), _) => {
                Command::Export { form: Form::parse(&form)?, registry }
            }
            ("merge", Some(ours), Some(theirs), _) => Command::Merge { ours, theirs },
            ("verify", Some(registry), None, _) => Command::Verify { registry },
            ("due", Some(registry), None, Some(since)) => Command::Due { registry, since },
            _ => return Err(USAGE.to_owned()),
        };
        let now = now.or_else(clock).ok_or("the clock shows no year from 0 to 9999; use --now T")?;
        Ok(Self { command, now })
    }
}

impl Form {
    fn parse(form: &OsString) -> Result<Self, String> {
        match form.to_str() {
            Some("csv") => Ok(Self::Csv),
            Some("ics") => Ok(Self::Ics),
            Some("html") => Ok(Self::Html),
            Some("md") => Ok(Self::Md),
            Some("json") => Ok(Self::Json),
            _ => Err(format!("unknown form {form:?}; {USAGE}")),
        }
    }
}

fn moment(option: &str, text: Option<OsString>) -> Result<Moment, String> {
    let text = text.unwrap_or_default();
    let read = |text: &str| Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")));
    text.to_str()
        .and_then(read)
        .ok_or_else(|| format!("{option} takes a time such as 2026-07-04T00:00:00Z, not {text:?}"))
}

#[expect(clippy::disallowed_methods, reason = "the core has no clock, but this is its user")]
fn clock() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_unix_milliseconds(i64::try_from(since.as_millis()).ok()?)
}
