//! Commands of keytool and OpenSSL, to be pasted into a shell as they are.
//!
//! What a file and an alias are called comes from outside, so it is quoted: in double quotes where POSIX shells,
//! Windows' own and PowerShell agree on what they mean, else in single quotes for POSIX.

use super::{Import, KeyEntry, store_type};
use crate::intake::keystore::{Content, Format};

/// The keystore that is to be imported: the file itself, or what the first command makes of it.
pub(super) fn target(import: &Import<'_>) -> String {
    let name = file_name(import);
    if import.keystore.format == Format::Jks { name.to_owned() } else { renamed(name, "") }
}

/// A keystore beside the target, for a new key.
pub(super) fn new_keystore(import: &Import<'_>) -> String {
    renamed(file_name(import), "-new")
}

/// `-keystore … -storetype JKS` for the target.
pub(super) fn on_target(import: &Import<'_>) -> String {
    format!("-keystore {} -storetype JKS", quoted_file(&target(import)))
}

/// Copies everything, or one entry, into a JKS.
pub(super) fn convert(import: &Import<'_>) -> Vec<String> {
    let source = quoted_file(file_name(import));
    let from = store_type(import.keystore.format);
    let to = quoted_file(&target(import));
    let whole = format!(
        "keytool -importkeystore -srckeystore {source} -srcstoretype {from} -destkeystore {to} -deststoretype JKS"
    );
    let has_secrets =
        import.keystore.entries.iter().any(|entry| matches!(entry.content, Content::SecretKey { .. }));
    if !has_secrets {
        return vec![whole];
    }
    // JKS cannot hold a secret key, and keytool would stop at it.
    let keys = super::keys(import.keystore);
    keys.iter().map(|key| format!("{whole} -srcalias {}", quoted_alias(&key.alias))).collect()
}

/// Copies the target into a keystore for Government Cloud.
pub(super) fn convert_to_bcfks(import: &Import<'_>) -> String {
    let target = target(import);
    let stem = target.strip_suffix(".jks").unwrap_or(&target);
    let (from, to) = (quoted_file(&target), quoted_file(&format!("{stem}.bcfks")));
    format!(
        "keytool -importkeystore -srckeystore {from} -srcstoretype JKS -destkeystore {to} -deststoretype BCFKS \
         -providerclass org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider -providerpath bc-fips.jar"
    )
}

/// Puts a key and its certificates, each in a file of its own, together anew.
pub(super) fn rebuild(import: &Import<'_>, alias: &str) -> Vec<String> {
    let target = quoted_file(&new_keystore(import));
    let alias = quoted_alias(alias);
    vec![
        format!(
            "openssl pkcs12 -export -inkey private-key.pem -in chain.pem -name {alias} -out new-keystore.p12"
        ),
        format!(
            "keytool -importkeystore -srckeystore new-keystore.p12 -srcstoretype PKCS12 -destkeystore {target} \
             -deststoretype JKS"
        ),
    ]
}

/// Makes a new key that Salesforce takes, with the names of the old certificate, and a request for a certificate.
pub(super) fn new_key(import: &Import<'_>, entry: &KeyEntry<'_>) -> Vec<String> {
    let keystore = quoted_file(&new_keystore(import));
    let alias = quoted_alias(&entry.alias);
    let subject = entry.leaf().map(|leaf| leaf.subject.as_str()).filter(|subject| !subject.is_empty());
    // Without names keytool asks for them.
    let names = subject.map(|subject| format!(" -dname {}", quoted(subject, "CN=NAME"))).unwrap_or_default();
    vec![
        format!(
            "keytool -genkeypair -alias {alias} -keyalg RSA -keysize 2048 -validity 365{names} -keystore {keystore} \
             -storetype JKS"
        ),
        format!("keytool -certreq -alias {alias} -keystore {keystore} -storetype JKS -file request.csr"),
    ]
}

/// Puts a chain (the file chain.pem) in the place of the one that the key has; keytool sorts it.
pub(super) fn import_chain(import: &Import<'_>, entry: &KeyEntry<'_>) -> String {
    let (alias, on_target) = (quoted_alias(&entry.alias), on_target(import));
    format!("keytool -importcert -noprompt -trustcacerts -alias {alias} -file chain.pem {on_target}")
}

/// An alias as one word of a command.
pub(super) fn quoted_alias(alias: &str) -> String {
    quoted(alias, "ALIAS")
}

fn quoted_file(name: &str) -> String {
    let quoted = quoted(name, "KEYSTORE");
    // An option, else.
    if name.starts_with('-') { quoted.replacen('-', "./-", 1) } else { quoted }
}

/// Text as one word of a command; `placeholder` where it has characters that are not seen.
fn quoted(text: &str, placeholder: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let is_the_same_everywhere = |c: char| !matches!(c, '"' | '\'' | '$' | '`' | '\\' | '!' | '%' | '^');
    if text.chars().any(is_unseen) {
        placeholder.to_owned()
    } else if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else if text.chars().all(is_the_same_everywhere) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// Control characters, and those that turn or hide what stands around them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The name without the folders that an archive has before it.
fn file_name<'a>(import: &Import<'a>) -> &'a str {
    let name = import.file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    if name.is_empty() { "keystore" } else { name }
}

fn renamed(name: &str, suffix: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let renamed = format!("{stem}{suffix}.jks");
    if renamed == name { format!("{stem}-converted.jks") } else { renamed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_need_no_quotes_get_none() {
        assert_eq!(quoted("okta_sso", "ALIAS"), "okta_sso");
        assert_eq!(quoted("partner-2026.jks", "KEYSTORE"), "partner-2026.jks");
    }

    #[test]
    fn what_a_shell_would_take_apart_is_quoted() {
        assert_eq!(quoted("my store (1).jks", "KEYSTORE"), "\"my store (1).jks\"");
        assert_eq!(quoted("a;rm -rf b", "ALIAS"), "\"a;rm -rf b\"");
        assert_eq!(quoted("$(id)", "ALIAS"), "'$(id)'");
        assert_eq!(quoted("it's `it`", "ALIAS"), r"'it'\''s `it`'");
        assert_eq!(quoted("", "ALIAS"), "\"\"");
        assert_eq!(quoted_file("-storepass"), "./-storepass");
        assert_eq!(quoted_file("- x"), "\"./- x\"");
    }

    #[test]
    fn what_is_not_seen_is_in_no_command() {
        assert_eq!(quoted("a\nb", "ALIAS"), "ALIAS");
        assert_eq!(quoted("sj\u{202e}k.exe", "KEYSTORE"), "KEYSTORE");
    }

    #[test]
    fn a_new_keystore_never_has_the_name_of_the_old_one() {
        assert_eq!(renamed("a.p12", ""), "a.jks");
        assert_eq!(renamed("a", ""), "a.jks");
        assert_eq!(renamed("a.jks", ""), "a-converted.jks");
        assert_eq!(renamed("a.jks", "-new"), "a-new.jks");
    }
}
