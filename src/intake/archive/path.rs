//! Names in archives, made harmless: nothing is written by them, but they are shown and compared.
//!
//! | in the archive | what becomes of it |
//! |---|---|
//! | `\` | becomes `/` |
//! | `/etc/x`, `C:\x`, `./x`, `a//x` | root, drive, `.` and empty steps are left out |
//! | `../../x` | `..` is left out and climbs nowhere |
//! | NUL and other control characters, marks that turn text round | become U+FFFD |
//! | longer than [`MAX_PATH`](super::MAX_PATH) | cut |
//! | a second entry of the same path | both are read, the second as `x (2)` |
//! | directories | left out |
//! | symbolic links, `__MACOSX/…`, `._x`, `.DS_Store`, `Thumbs.db`, `desktop.ini` | named as ignored |
//! | neither UTF-8 nor ASCII | each foreign octet becomes U+FFFD |

use std::collections::BTreeMap;

use super::MAX_PATH;

/// The path of an archive's name.
pub(super) fn normalise(name: &[u8]) -> String {
    // No character takes more than four octets, so what is cut off here would be cut below.
    let name = String::from_utf8_lossy(name.get(..MAX_PATH * 4).unwrap_or(name)).replace('\\', "/");
    let name = match name.as_bytes() {
        [drive, b':', ..] if drive.is_ascii_alphabetic() => name.get(2..).unwrap_or_default(),
        _ => &name,
    };
    let steps = name.split('/').filter(|step| !matches!(step.trim(), "" | "." | ".."));
    let path = steps.collect::<Vec<_>>().join("/");
    path.chars()
        .take(MAX_PATH)
        .map(|character| if is_shown(character) { character } else { '\u{fffd}' })
        .collect()
}

fn is_shown(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether an operating system put it there for itself.
pub(super) fn is_system(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    path.split('/').any(|step| step == "__MACOSX")
        || file.starts_with("._")
        || matches!(file, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// Gives every path once.
#[derive(Debug, Default)]
pub(super) struct Names {
    seen: BTreeMap<String, u32>,
}

impl Names {
    pub(super) fn unique(&mut self, path: String) -> String {
        let count = self.seen.entry(path.clone()).or_default();
        *count += 1;
        if *count == 1 { path } else { format!("{path} ({count})") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tricks_lead_nowhere() {
        for (name, path) in [
            ("certs/a.crt", "certs/a.crt"),
            ("../../etc/passwd", "etc/passwd"),
            ("/etc/passwd", "etc/passwd"),
            ("C:\\Windows\\a.crt", "Windows/a.crt"),
            ("a/./b//c/..", "a/b/c"),
            (".. /a", "a"),
            ("a\0.crt", "a\u{fffd}.crt"),
            ("a\u{202e}trc.exe", "a\u{fffd}trc.exe"),
            ("..", ""),
        ] {
            assert_eq!(normalise(name.as_bytes()), path, "{name}");
        }
        assert_eq!(normalise(b"\xff.crt"), "\u{fffd}.crt");
        assert_eq!(normalise("ü".repeat(70_000).as_bytes()).chars().count(), MAX_PATH);
    }

    #[test]
    fn what_systems_add_is_known() {
        assert!(is_system("__MACOSX/a/._b.crt") && is_system("a/.DS_Store") && is_system("._b.crt"));
        assert!(!is_system("a/b.crt"));
    }

    #[test]
    fn every_path_is_given_once() {
        let mut names = Names::default();
        let given = ["a", "b", "a", "a"].map(|path| names.unique(path.to_owned()));
        assert_eq!(given, ["a", "b", "a (2)", "a (3)"]);
    }
}
