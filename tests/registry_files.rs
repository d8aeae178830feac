//! The registry in files: sheets of people in, and out again; backups merged; steps told. What a sheet says was written
//! down by the script that made it, and what Certkeep writes is read by other programs.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../examples/registry/arguments.rs"]
mod arguments;
#[path = "../examples/registry/commands.rs"]
mod commands;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use arguments::{Arguments, Command, Form};
use certkeep::exchange::csv::{Choices, Import, Mapping, read_sheets};
use certkeep::moment::Moment;
use certkeep::registry::{Backup, Book, Fact, Pen, Registry};
use commands::{due, export, import_csv, merge, run, verify};
use serde_json::Value;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange")
}

/// A text, or a workbook that other programs wrote.
fn sheet(case: &str) -> OsString {
    let folder = fixtures().join(case);
    let text = folder.join("sheet.csv");
    if text.exists() { text.into() } else { folder.join("sheet.xlsx").into() }
}

fn now() -> Moment {
    Moment::parse("2026-11-20T00:00:00Z").unwrap()
}

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// A file for one test.
fn file(name: &str, content: impl AsRef<[u8]>) -> OsString {
    let folder = std::env::temp_dir().join(format!("certkeep-registry-files-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.into()
}

fn imported(name: &str, case: &str) -> OsString {
    file(name, import_csv(&sheet(case), None, now()).unwrap().output)
}

/// The lines of a sheet by heading, read by the `csv` crate.
fn read_sheet(text: &str) -> Vec<BTreeMap<String, String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_sheet_says_what_was_written_into_it() {
    let expected: Vec<BTreeMap<String, String>> =
        serde_json::from_slice(&std::fs::read(fixtures().join("expected.json")).unwrap()).unwrap();
    let mut cases = 0;
    for case in std::fs::read_dir(fixtures()).unwrap().map(|entry| entry.unwrap()) {
        let case = case.file_name().into_string().unwrap();
        if !Path::new(&sheet(&case)).exists() {
            continue;
        }
        let done = import_csv(&sheet(&case), None, now()).unwrap();
        let problems: Vec<Value> =
            done.told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(problems.iter().all(|told| told["problem"] == "passed-over"), "{case}: {}", done.told);
        let registry = file(&format!("{case}.json"), done.output);
        let written = read_sheet(&export(Form::Csv, &registry, now()).unwrap().output);
        assert_eq!(written.len(), expected.len(), "{case}");
        for row in &expected {
            let same =
                |line: &&BTreeMap<String, String>| line["label"] == row["label"] && line["org"] == row["org"];
            let line = written.iter().find(same).unwrap_or_else(|| panic!("{case}: {row:?}"));
            for (heading, cell) in row {
                let safe = line[heading].strip_prefix('\'').unwrap_or(&line[heading]);
                assert_eq!(safe, cell, "{case}: {heading}");
            }
        }
        cases += 1;
    }
    assert_eq!(cases, 13);
}

#[test]
fn no_cell_of_an_export_is_a_formula() {
    let registry = imported("formula.json", "utf-8");
    let cells = read_sheet(&export(Form::Csv, &registry, now()).unwrap().output);
    let dangerous = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert_eq!(cells.iter().flat_map(BTreeMap::values).find(dangerous), None);
    assert!(cells.iter().any(|line| line["owner"] == "'=HYPERLINK(\"x\")"));
}

#[test]
fn what_is_exported_and_imported_changes_nothing() {
    for case in ["utf-8", "german-windows", "workbook"] {
        let registry = imported(&format!("round-{case}.json"), case);
        let written = export(Form::Csv, &registry, now()).unwrap().output;
        let written_file = file(&format!("round-{case}.csv"), &written);
        let later = at("2026-12-01T00:00:00Z");
        for sheet in [&written_file, &sheet(case)] {
            let done = import_csv(sheet, Some(&registry), later).unwrap();
            assert_eq!(done.output, std::fs::read_to_string(&registry).unwrap());
        }
        let anew = file(&format!("anew-{case}.json"), import_csv(&written_file, None, now()).unwrap().output);
        assert_eq!(export(Form::Csv, &anew, now()).unwrap().output, written);
    }
}

#[test]
fn nothing_is_overwritten_and_everything_is_told() {
    let registry = imported("conflict.json", "utf-8");
    let changed = "Name;Org;Owner;Team;Valid to\nOkta_SSO;acme;Somebody else;Identity;2026-12-19\n\
                   Heroku;;Ann Lee;;\nOkta_SSO;;Ann Lee;;\n;acme;Nobody;;\nNew one;acme;Eve;;3/4/2027\n";
    let done = import_csv(&file("conflict.csv", changed), Some(&registry), now()).unwrap();
    let told: Vec<Value> = done.told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let problems: Vec<_> =
        told.iter().map(|told| (told["problem"].as_str().unwrap(), told["line"].as_u64().unwrap())).collect();
    assert_eq!(problems, [("conflict", 2), ("several-entries", 4), ("no-name", 5), ("date-unclear", 6)]);
    assert_eq!((&told[0]["kept"], &told[0]["cell"]), (&"Jörg Müller".into(), &"Somebody else".into()));
    let lines = read_sheet(&export(Form::Csv, &file("conflicted.json", done.output), now()).unwrap().output);
    let line =
        |label: &str, org: &str| lines.iter().find(|l| l["label"] == label && l["org"] == org).unwrap();
    let okta = line("Okta_SSO", "acme");
    assert_eq!((okta["owner"].as_str(), okta["team"].as_str()), ("Jörg Müller", "Identity"));
    assert_eq!(line("New one", "acme")["expires"], "2027-04-03 or 2027-03-04");
    assert_eq!(lines.len(), 13);
}

#[test]
fn a_sheet_meets_the_rows_of_its_orgs() {
    let stored = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/stored/schema-1.json");
    let sheet = "Label,Org,Owner\nSAP mTLS,https://acme--uat.sandbox.my.salesforce.com,Ann\n";
    let done = import_csv(&file("meets.csv", sheet), Some(&OsString::from(stored)), now()).unwrap();
    let lines = read_sheet(&export(Form::Csv, &file("meets.json", done.output), now()).unwrap().output);
    let met: Vec<_> = lines.iter().filter(|line| line["owner"] == "Ann").collect();
    assert_eq!(lines.len(), 23);
    assert_eq!((met.len(), met[0]["certificate_id"].as_str()), (1, "0P15w00001jHC8s"));
}

#[test]
fn a_name_in_other_letters_is_the_same_where_no_other_has_it_in_these() {
    let registry = imported("letters.json", "utf-8");
    let sheet = "Name,Org,Team\nokta_sso,acme,Identity\nsap MTLS,,Finance\nHEROKU,other,Nobody\n";
    let done = import_csv(&file("letters.csv", sheet), Some(&registry), now()).unwrap();
    assert_eq!(done.told, "");
    let both = file("both.json", done.output);
    let lines = read_sheet(&export(Form::Csv, &both, now()).unwrap().output);
    let team = |label: &str, org: &str| {
        lines.iter().find(|l| l["label"] == label && l["org"] == org).unwrap()["team"].as_str()
    };
    assert_eq!((team("Okta_SSO", "acme"), team("Okta_SSO", "acme--uat.sandbox")), ("Identity", ""));
    assert_eq!((team("SAP mTLS", "acme"), team("HEROKU", "other")), ("Finance", "Nobody"));
    // Two that differ in nothing else stay two.
    let twins = file("twins.csv", "Name,Owner\nA,Ann\na,Bea\n");
    let first = file("twins.json", import_csv(&twins, None, now()).unwrap().output);
    let again = import_csv(&twins, Some(&first), now()).unwrap();
    assert_eq!((again.told.as_str(), again.output), ("", std::fs::read_to_string(&first).unwrap()));
}

#[test]
fn what_is_retired_is_silent_and_a_status_of_other_words_is_a_field() {
    let sheet = "Key pair name,Verantwortliche Person,Status,Expiry\nOld,Ann,Retired,2026-12-01\nNew,Ann,in use,2026-12-01\n";
    let done = import_csv(&file("status.csv", sheet), None, now()).unwrap();
    assert_eq!(done.told, "");
    let registry = file("status.json", done.output);
    let lines = read_sheet(&export(Form::Csv, &registry, now()).unwrap().output);
    let statuses: Vec<_> = lines.iter().map(|line| (&*line["life_cycle"], &*line["field: Status"])).collect();
    assert_eq!(statuses, [("", "in use"), ("retired", "")]);
    let told = due(&registry, at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")).unwrap().output;
    assert_eq!(told.lines().count(), 4);
    assert!(told.lines().all(|line| line.starts_with("{\"entry\":\"New\"")));
}

#[test]
fn merged_in_any_order_it_is_the_same_file() {
    let (a, b) = (imported("a.json", "utf-8"), imported("b.json", "german-windows"));
    let stored = OsString::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/stored/schema-1.json"));
    let ab = merge(&a, &b).unwrap().output;
    assert_eq!(ab, merge(&b, &a).unwrap().output);
    assert_eq!(merge(&a, &a).unwrap().output, std::fs::read_to_string(&a).unwrap());
    let (ab, bc) = (file("ab.json", ab), file("bc.json", merge(&b, &stored).unwrap().output));
    assert_eq!(merge(&ab, &stored).unwrap().output, merge(&a, &bc).unwrap().output);
    assert_eq!(verify(&ab).unwrap().output.lines().count(), 2);
}

#[test]
fn an_altered_journal_is_found() {
    let text = std::fs::read_to_string(imported("altered.json", "utf-8")).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let key =
        value["pieces"].as_object().unwrap().keys().find(|key| key.starts_with("journal/")).unwrap().clone();
    type Change<'a> = &'a dyn Fn(&mut Vec<Value>);
    let changes: [Change<'_>; 4] = [
        &|lines| lines[3]["event"]["facts"]["owner"] = "Mallory".into(),
        &|lines| drop(lines.remove(0)),
        &|lines| drop(lines.pop()),
        &|lines| lines.swap(1, 2),
    ];
    for change in changes {
        let mut altered = value.clone();
        change(altered["pieces"][&key]["chains"][0]["lines"].as_array_mut().unwrap());
        let message = verify(&file("mallory.json", altered.to_string())).err().unwrap();
        assert!(message.contains("was altered at line"), "{message}");
    }
}

/// The hashes are of moments, which can be spelled in several ways; Certkeep writes them in one.
#[test]
fn a_moment_of_a_journal_that_is_spelled_otherwise_is_found_too() {
    let text = std::fs::read_to_string(imported("spelled.json", "utf-8")).unwrap();
    for spelled in ["2026-11-20t00:00:00z", "2026-11-20T00:00:00.0001Z", "2026-11-20T01:00:00+01:00"] {
        let mut value: Value = serde_json::from_str(&text).unwrap();
        let pieces = value["pieces"].as_object_mut().unwrap();
        let (_, journal) = pieces.iter_mut().find(|(key, _)| key.starts_with("journal/")).unwrap();
        journal["chains"][0]["lines"][2]["at"] = spelled.into();
        let altered = file("spelled-otherwise.json", value.to_string());
        assert!(verify(&altered).err().unwrap().contains("is not as Certkeep writes it"), "{spelled}");
        // And nothing puts it right unseen.
        let written = file("written-again.json", export(Form::Json, &altered, now()).unwrap().output);
        assert!(verify(&written).is_err(), "{spelled}");
    }
}

/// The numbers of the events by their UIDs; `icalendar` and `ical.js` read the same of the calendar in fixtures.
fn sequences(registry: &OsString) -> BTreeMap<String, u32> {
    let calendar = export(Form::Ics, registry, now()).unwrap().output;
    let values = |name: &str| -> Vec<String> {
        calendar.lines().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
    };
    let numbers = values("SEQUENCE:").into_iter().map(|number| number.parse().unwrap());
    values("UID:").into_iter().zip(numbers).collect()
}

#[test]
fn every_change_has_a_greater_sequence_also_when_what_was_cancelled_comes_back() {
    let sheet = |status: &str| format!("certkeep_id,label,expires,life_cycle\n:A,A,2027-01-01,{status}\n");
    let first = import_csv(&file("active.csv", sheet("active")), None, now()).unwrap().output;
    let mut backup = Backup::parse(&first).unwrap();
    let mut before = sequences(&file("active.json", &first));
    for status in ["superseded", "active", "retired", "active"] {
        let (mut registry, mut book) = backup.open().unwrap();
        let id = registry.entries().next().unwrap().id.clone();
        let pen = Pen { writer: "w".to_owned(), now: now() };
        book.change(&mut registry, &id, Fact::LifeCycle, Some(status.to_owned()), "by-hand", &pen);
        backup.take_changes(&mut registry, &mut book);
        let after = sequences(&file("changed.json", backup.to_string()));
        assert_eq!(after.len(), 4);
        assert!(after.iter().all(|(uid, number)| before[uid] < *number), "{status}: {before:?} {after:?}");
        before = after;
    }
}

#[test]
fn the_last_day_of_all_is_an_event_too() {
    let sheet = file("far.csv", "Label,Expires\nFar,9999-12-31T23:59:59Z\n");
    let registry = file("far.json", import_csv(&sheet, None, now()).unwrap().output);
    let calendar = export(Form::Ics, &registry, now()).unwrap().output;
    let last = calendar.split("BEGIN:VEVENT").last().unwrap();
    assert!(last.contains("DTSTART;VALUE=DATE:99991231\r\n") && !last.contains("DTEND"), "{last}");
}

#[test]
fn each_step_is_told_once_however_the_nights_fall() {
    let registry = imported("due.json", "utf-8");
    let (begin, end) = (at("2026-01-01T00:00:00Z"), at("2028-01-01T00:00:00Z"));
    let all = due(&registry, begin, end).unwrap().output;
    let heroku: Vec<Value> = all
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|line| line["entry"] == "Heroku")
        .collect();
    let told: Vec<_> = heroku
        .iter()
        .map(|l| (l["threshold_days"].as_i64().unwrap(), l["crossed_at"].as_str().unwrap()))
        .collect();
    // By hand, from 2027-09-09.
    assert_eq!(
        told,
        [
            (60, "2027-07-11T00:00:00Z"),
            (30, "2027-08-10T00:00:00Z"),
            (10, "2027-08-30T00:00:00Z"),
            (1, "2027-09-08T00:00:00Z")
        ]
    );
    let mut pieces = String::new();
    let mut since = begin;
    for night in [1, 20, 3, 45, 90, 7, 200, 365] {
        let until = (since + time::Duration::days(night)).min(end);
        pieces += &due(&registry, since, until).unwrap().output;
        since = until;
    }
    pieces += &due(&registry, since, end).unwrap().output;
    assert_eq!(pieces, all);
}

/// `tests/exchange.test.mjs` has other parsers read these very files. Where they are to change, write them anew with
/// `registry export --now 2026-11-20T00:00:00Z` and let those judge.
#[test]
fn calendar_and_report_are_those_that_other_parsers_read() {
    for (case, form, name) in [
        ("calendar", Form::Ics, "calendar.ics"),
        ("report", Form::Html, "report.html"),
        ("report", Form::Md, "report.md"),
    ] {
        let folder = fixtures().join(case);
        let sheet = OsString::from(folder.join("certificates.csv"));
        let registry = file(&format!("{name}.json"), import_csv(&sheet, None, now()).unwrap().output);
        let written = export(form, &registry, now()).unwrap().output;
        assert_eq!(written, std::fs::read_to_string(folder.join(name)).unwrap(), "{name}");
    }
}

#[test]
fn bad_input_is_one_clear_line() {
    for (name, content) in [
        ("empty.csv", &b""[..]),
        ("blank.csv", b"\xef\xbb\xbf\r\n\r\n"),
        ("headings.csv", b"Label,Owner\r\n"),
        ("nameless.csv", b"Owner,Expires\r\nAnn,2027-01-01\r\n"),
        ("workbook.csv", b"PK\x03\x04"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ] {
        let message = import_csv(&file(name, content), None, now()).err().unwrap();
        assert_eq!(message.lines().count(), 1, "{message}");
    }
    for (name, content) in [("none.json", ""), ("list.json", "[]"), ("other.json", "{\"version\":1}")] {
        let registry = file(name, content);
        assert!(verify(&registry).is_err() && due(&registry, now(), now()).is_err(), "{name}");
        assert!(
            export(Form::Csv, &registry, now()).is_err() && merge(&registry, &registry).is_err(),
            "{name}"
        );
    }
    assert!(verify(&OsString::from("/nowhere.json")).is_err());
}

#[test]
fn the_command_line_is_the_one_that_is_told() {
    let parse = |line: &str| Arguments::parse(line.split(' ').map(OsString::from));
    assert!(matches!(
        parse("import-csv a.csv --into b.json").unwrap().command,
        Command::ImportCsv { into: Some(_), .. }
    ));
    assert!(matches!(parse("export csv a.json").unwrap().command, Command::Export { form: Form::Csv, .. }));
    assert!(matches!(parse("merge a.json b.json").unwrap().command, Command::Merge { .. }));
    assert!(matches!(parse("verify a.json").unwrap().command, Command::Verify { .. }));
    let due = parse("due a.json --since 2026-01-01T00:00:00Z --now 2026-11-20T00:00:00Z").unwrap();
    assert!(matches!(due.command, Command::Due { .. }) && due.now == now());
    let mut given = vec![OsString::from("import-csv"), sheet("utf-8"), "--now".into(), "2026-11-20".into()];
    let registry = file("run.json", run(&Arguments::parse(given.drain(..)).unwrap()).unwrap().output);
    assert_eq!(std::fs::read(&registry).unwrap(), std::fs::read(imported("same.json", "utf-8")).unwrap());
    for wrong in
        ["", "due a.json", "export pdf a.json", "merge a.json", "verify a --into b", "verify a --what"]
    {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_hostile_workbook_is_refused_by_name() {
    for (name, message) in [
        ("bomb.xlsx", "inflates to more than 200 times its size"),
        ("echo.xlsx", "the texts of the workbook have more than"),
        ("wide.xlsx", "the workbook has more than 2000000 cells"),
        ("deep.xlsx", "64"),
        ("entities.xlsx", "document type"),
        ("half.xlsx", "xml"),
        ("archive.xlsx", "the archive has no workbook"),
        ("old.xls", "an old workbook or one under a password"),
    ] {
        let refused =
            import_csv(fixtures().join("hostile").join(name).as_os_str(), None, now()).err().unwrap();
        assert!(refused.contains(message), "{name}: {refused}");
    }
}

#[test]
fn of_a_workbook_the_sheet_with_certificates_is_taken_and_the_others_can_be() {
    let octets = std::fs::read(sheet("workbook")).unwrap();
    let names: Vec<_> = read_sheets(&octets)
        .unwrap()
        .into_iter()
        .map(|named| (named.name, named.sheet.rows.len(), named.sheet.passed_over))
        .collect();
    let read_me = ("Read me".to_owned(), 1, vec![]);
    assert_eq!(names, [("Key pairs".to_owned(), 12, vec![1]), read_me, ("Old list".to_owned(), 1, vec![])]);
}

/// Written by the first version of backups; never regenerated.
#[test]
fn the_first_backup_is_read_whole_and_written_back_the_same() {
    let stored = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/stored/backup-1.json");
    let text = std::fs::read_to_string(stored).unwrap();
    assert_eq!(export(Form::Json, &OsString::from(stored), now()).unwrap().output, text);
    assert_eq!(verify(&OsString::from(stored)).unwrap().output.lines().count(), 2);
    assert_eq!(Backup::parse(&text).unwrap().open().unwrap().0.entries().len(), 6);
}

/// Whatever stands in a file, it is read or refused, and never ends the program.
#[test]
fn a_broken_file_is_no_end() {
    for case in ["german-windows", "unicode-text", "named-months", "workbook"] {
        let octets = std::fs::read(sheet(case)).unwrap();
        let (registry, book) = (Registry::default(), Book::default());
        let read = |octets: &[u8]| {
            let Ok(sheets) = read_sheets(octets) else { return };
            let sheet = &sheets[0].sheet;
            if let Ok(mapping) = Mapping::of_certificates(&sheet.headings) {
                let (mut registry, mut book) = (registry.clone(), book.clone());
                let plan = Import::plan(sheet, &mapping, &registry, &book, &Choices::default());
                plan.carry_out(&mut registry, &mut book, "w", now());
            }
        };
        (0..octets.len()).step_by(29).for_each(|len| read(&octets[..len]));
        for at in (0..octets.len()).step_by(31) {
            let mut flipped = octets.clone();
            flipped[at] ^= 1 << (at % 8);
            read(&flipped);
        }
    }
    let text = std::fs::read_to_string(imported("broken.json", "utf-8")).unwrap();
    for at in (0..text.len() - 1).step_by(997).filter(|at| text.is_char_boundary(*at)) {
        assert!(Backup::parse(&text[..at]).is_err());
        let mut flipped = text.clone().into_bytes();
        flipped[at] ^= 1;
        if let Ok(backup) = Backup::parse(&String::from_utf8_lossy(&flipped)) {
            let merged = backup.clone().merge(Backup::parse(&text).unwrap());
            let _ = merged.open().unwrap().1.verify();
        }
    }
}
