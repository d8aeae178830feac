//! The manifest and the host table say the same.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use certkeep::intake::{OrgKey, SETUP_PAGES, api_host_patterns, host_patterns};
use serde_json::Value;

fn manifest() -> Value {
    serde_json::from_str(include_str!("../extension/manifest.json")).unwrap()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

#[test]
fn content_scripts_run_on_the_host_table_and_nowhere_else() {
    let expected: BTreeSet<String> =
        host_patterns().into_iter().map(|host| format!("https://{host}/0P1*")).collect();
    for scripts in manifest()["content_scripts"].as_array().unwrap() {
        assert_eq!(strings(&scripts["matches"]).into_iter().collect::<BTreeSet<_>>(), expected);
        assert_eq!(strings(&scripts["exclude_globs"]).len(), 3, "edit and create pages");
    }
}

#[test]
fn every_pattern_names_a_host_that_shows_an_org() {
    for pattern in host_patterns() {
        assert!(OrgKey::from_host(&pattern.replacen('*', "acme--uat.sandbox", 1)).is_some(), "{pattern}");
    }
}

#[test]
fn no_more_permissions_than_readme_gives_reasons_for() {
    let manifest = manifest();
    assert_eq!(strings(&manifest["permissions"]), ["storage", "alarms", "unlimitedStorage"]);
    assert_eq!(strings(&manifest["optional_permissions"]), ["cookies", "notifications", "scripting"]);
    let hosts: BTreeSet<String> =
        host_patterns().into_iter().map(|host| format!("https://{host}/*")).collect();
    assert_eq!(strings(&manifest["optional_host_permissions"]).into_iter().collect::<BTreeSet<_>>(), hosts);
    for absent in ["host_permissions", "web_accessible_resources"] {
        assert!(manifest.get(absent).is_none(), "{absent}");
    }
}

#[test]
fn the_script_that_learns_is_registered_on_the_pages_that_are_read() {
    let script = include_str!("../extension/learning.js");
    let line = script.lines().find(|line| line.starts_with("const PATHS")).unwrap();
    let registered: Vec<&str> = line.split('\'').skip(1).step_by(2).collect();
    let read: Vec<String> = SETUP_PAGES.iter().map(|page| format!("{}*", page.path)).collect();
    assert_eq!(registered, read);
}

#[test]
fn an_org_is_read_live_on_its_api_host_and_only_with_permission() {
    let manifest = manifest();
    let optional = strings(&manifest["optional_host_permissions"]);
    for host in api_host_patterns() {
        assert!(optional.contains(&format!("https://{host}/*")), "{host}");
    }
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap().to_owned();
    let hosts: String = api_host_patterns().into_iter().map(|host| format!(" https://{host}")).collect();
    assert!(policy.contains(&format!("connect-src 'self'{hosts};")), "{policy}");
}

#[test]
fn the_own_pages_that_call_nobody_close_themselves() {
    for page in [
        include_str!("../extension/popup/popup.html"),
        include_str!("../www/registry.html"),
        include_str!("../www/inspector.html"),
    ] {
        assert!(page.contains("connect-src 'self';"), "{page}");
    }
}
