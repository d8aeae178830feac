//! Names of files to save, made of names that somebody else chose.

/// Longer ones are cut: with four octets a character it is still what every file system takes.
const MAX_CHARACTERS: usize = 60;

/// Windows takes none of these, with whatever extension.
const RESERVED: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// A file's name without its extension: letters and digits of any script, dots, hyphens and underscores, none of the
/// first at an end, and `certificate` where nothing is left.
pub(super) fn file_stem(name: &str) -> String {
    let mut stem = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_alphanumeric() || matches!(character, '-' | '.') {
            stem.push(character);
        } else if !stem.ends_with('_') {
            stem.push('_');
        }
    }
    let edge = ['.', '_', '-'];
    let stem: String = stem.trim_matches(edge).chars().take(MAX_CHARACTERS).collect();
    let stem = stem.trim_end_matches(edge);
    if stem.is_empty() {
        "certificate".to_owned()
    } else if is_reserved(stem) {
        format!("certificate_{stem}")
    } else {
        stem.to_owned()
    }
}

/// A device's name, which is one up to the first dot.
fn is_reserved(stem: &str) -> bool {
    let device = stem.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let port = device.strip_prefix("COM").or_else(|| device.strip_prefix("LPT"));
    RESERVED.contains(&device.as_str())
        || port.is_some_and(|number| number.chars().count() == 1 && number.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_its_folder_or_becomes_a_device() {
        for (name, stem) in [
            ("Okta_SSO", "Okta_SSO"),
            ("*.acme.com", "acme.com"),
            ("SAP mTLS", "SAP_mTLS"),
            ("../../etc/passwd", "etc_passwd"),
            ("C:\\Windows\\x", "C_Windows_x"),
            ("CN=a,O=b", "CN_a_O_b"),
            ("証明書 1", "証明書_1"),
            ("<img src=x onerror=alert(1)>", "img_src_x_onerror_alert_1"),
            ("evil\u{202e}fdp.exe", "evil_fdp.exe"),
            ("con", "certificate_con"),
            ("Lpt1.txt", "certificate_Lpt1.txt"),
            ("console", "console"),
            ("", "certificate"),
            (" . ", "certificate"),
        ] {
            assert_eq!(file_stem(name), stem);
        }
        assert_eq!(file_stem(&"a".repeat(500)).len(), 60);
    }
}
