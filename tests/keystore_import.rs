//! What is told to be wrong with a keystore is what was made wrong with it, and the proposed commands mend it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "keytool dates by the clock, so its work is judged by it")]

mod backend;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use backend::{Backend, now};
use certkeep::findings::keystore::{Destination, Import, Judgement, assess, is_taken};
use certkeep::intake::keystore;
use certkeep::moment::Moment;
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/keystore-import");

struct Case {
    name: String,
    octets: Vec<u8>,
    expected: Value,
}

impl Case {
    fn text(&self, field: &str) -> &str {
        self.expected[field].as_str().unwrap()
    }
}

fn cases() -> Vec<Case> {
    let folders = std::fs::read_dir(FOLDER).unwrap().map(|folder| folder.unwrap());
    let read = |folder: std::fs::DirEntry| {
        let expected = std::fs::read_to_string(folder.path().join("expected.json")).ok()?;
        Some(Case {
            name: folder.file_name().into_string().unwrap(),
            octets: std::fs::read(folder.path().join("input")).unwrap(),
            expected: serde_json::from_str(&expected).unwrap(),
        })
    };
    folders.filter_map(read).collect()
}

fn judge(octets: &[u8], file_name: &str, password: &str, destination: Destination) -> Vec<Judgement> {
    let keystore = now(keystore::read(octets, Some(password), &Backend)).unwrap();
    let clock = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis();
    let now = Moment::from_unix_milliseconds(clock as i64).unwrap();
    assess(&Import { keystore: &keystore, file_name, destination, now })
}

fn judge_case(case: &Case) -> Vec<Judgement> {
    judge(&case.octets, case.text("file_name"), case.text("password"), Destination::Commercial)
}

#[test]
fn what_is_wrong_is_told_and_nothing_else() {
    let cases = cases();
    assert!(cases.len() > 15);
    for case in &cases {
        let judged = judge_case(case);
        let failing: BTreeMap<_, _> = judged
            .iter()
            .filter(|one| one.verdict.name() != "pass")
            .map(|one| (one.rule.as_ref(), one.verdict.name()))
            .collect();
        let expected: BTreeMap<_, _> = case.expected["rules"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(rule, verdict)| (rule.as_str(), verdict.as_str().unwrap()))
            .collect();
        assert_eq!(failing, expected, "{}", case.name);
    }
}

/// A folder with the keystore under its own name and what an administrator has at hand.
fn work_folder(case: &Case) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("keystore-import-{}", case.name));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for file in ["private-key.pem", "chain.pem", "ca-chain.pem"] {
        std::fs::copy(Path::new(FOLDER).join("at-hand").join(file), folder.join(file)).unwrap();
    }
    std::fs::write(folder.join(case.text("file_name")), &case.octets).unwrap();
    folder
}

/// Runs a command without a terminal, so that the tools read what they ask for from here.
fn run(folder: &Path, command: &str, answers: &str) {
    let mut child = Command::new("setsid")
        .args(["sh", "-c", command])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A tool that asks for less than it is told closes its end early.
    let _ = child.stdin.take().unwrap().write_all(answers.as_bytes());
    let output = child.wait_with_output().unwrap();
    let told =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success(), "{command}\n{told}");
}

fn has_tools() -> bool {
    ["keytool", "openssl", "setsid"].iter().all(|tool| {
        let command = format!("command -v {tool}");
        Command::new("sh")
            .args(["-c", &command])
            .stdout(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}

#[test]
fn the_commands_mend_it() {
    if !has_tools() {
        return;
    }
    for case in cases() {
        let judged = judge_case(&case);
        let password = case.text("password");
        let commands: Vec<_> = judged.iter().flat_map(|judgement| &judgement.commands).collect();
        let folder = work_folder(&case);
        for (position, command) in commands.iter().enumerate() {
            assert!(!command.contains(password), "{}: {command}", case.name);
            let answers = match case.expected["answers"][position].as_array() {
                Some(lines) => lines.iter().map(|line| format!("{}\n", line.as_str().unwrap())).collect(),
                None => format!("{password}\n").repeat(8),
            };
            run(&folder, command, &answers);
        }
        assert!(!folder.join("pwned").exists(), "{}: {commands:?}", case.name);
        let mended = case.text("mended");
        let octets = std::fs::read(folder.join(mended)).unwrap();
        let judged = judge(&octets, mended, password, Destination::Commercial);
        assert!(is_taken(&judged), "{}: {commands:?} {judged:?}", case.name);
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[test]
fn for_government_cloud_a_conversion_comes_last() {
    let cases = cases();
    let good = cases.iter().find(|case| case.name == "good").unwrap();
    let judged = judge(&good.octets, "my store.jks", good.text("password"), Destination::GovernmentCloud);
    let last = judged.last().unwrap();
    assert_eq!((last.rule.as_ref(), last.verdict.name()), ("government-cloud", "mend"));
    assert!(last.commands[0].contains("-srckeystore \"my store.jks\" -srcstoretype JKS"));
    assert!(last.commands[0].contains("-destkeystore \"my store.bcfks\" -deststoretype BCFKS"));
    assert!(!is_taken(&judged));
}
