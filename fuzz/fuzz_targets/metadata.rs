//! `cargo +nightly fuzz run metadata fuzz/corpus/metadata tests/fixtures/metadata -- -max_len=8192`
//!
//! Whatever stands in a file of metadata, what is told of it holds together and is the same each time.
#![no_main]

use certkeep::intake::By;
use certkeep::intake::metadata::{Collected, Collector};
use libfuzzer_sys::fuzz_target;

/// One name for each way a file is read; what XML is, its root element says.
const PATHS: [&str; 5] = ["a.crt", "b.crt-meta.xml", "c.cls", "package.xml", "sfdx-project.json"];

fn collect<'a>(paths: impl Iterator<Item = &'a &'a str>, octets: &[u8]) -> Collected {
    let mut collector = Collector::default();
    for path in paths {
        collector.take(path, octets);
    }
    collector.finish()
}

fuzz_target!(|octets: &[u8]| {
    let collected = collect(PATHS.iter(), octets);
    assert_eq!(collect(PATHS.iter().rev(), octets), collected, "the order of files counts");
    let has = |name: &String| collected.certificates.iter().any(|certificate| certificate.name == *name);
    for link in &collected.links {
        assert!(!link.reference.certificate.is_empty());
        assert!(link.resolved_to.as_ref().is_none_or(has), "resolved to what was not read");
        assert_eq!(link.der.is_some(), link.reference.by == By::Certificate);
    }
    for problem in &collected.problems {
        assert!(!problem.error.to_string().is_empty() && !problem.error.variant().is_empty());
    }
});
