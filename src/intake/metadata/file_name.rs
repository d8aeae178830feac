//! What a file's name says: the type's suffix, and the full name of what stands in it.

use crate::intake::certificate_id::percent_decode;

/// The name of a file in either format: `SAP.namedCredential`, `SAP.namedCredential-meta.xml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileName {
    /// The full name of the component, its escapes decoded.
    pub(super) full_name: String,
    /// What follows the last point, in small letters.
    pub(super) suffix: String,
    /// Whether it ends in `-meta.xml`.
    pub(super) is_meta: bool,
}

/// What the source format puts behind the suffix of every file in XML.
const META: &str = "-meta.xml";

/// `None` for what has no suffix, and for hidden files, as macOS leaves them beside others (`._SAP.crt`).
pub(super) fn read(path: &str) -> Option<FileName> {
    let name = path.rsplit(['/', '\\']).next()?;
    let cut = name.len().checked_sub(META.len()).and_then(|cut| name.split_at_checked(cut));
    let (name, is_meta) = match cut {
        Some((start, end)) if end.eq_ignore_ascii_case(META) => (start, true),
        _ => (name, false),
    };
    let (stem, suffix) = name.rsplit_once('.')?;
    if stem.is_empty() || stem.starts_with('.') {
        return None;
    }
    Some(FileName { full_name: percent_decode(stem), suffix: suffix.to_ascii_lowercase(), is_meta })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_formats_name_the_same() {
        for (path, full_name, suffix, is_meta) in [
            ("unpackaged/namedCredentials/SAP.namedCredential", "SAP", "namedcredential", false),
            ("a\\b\\SAP.namedCredential-meta.xml", "SAP", "namedcredential", true),
            ("Acme %26 Co%2E.connectedApp-META.XML", "Acme & Co.", "connectedapp", true),
            ("Endpoint__mdt.Main.md", "Endpoint__mdt.Main", "md", false),
            ("package.xml", "package", "xml", false),
        ] {
            let expected = FileName { full_name: full_name.into(), suffix: suffix.into(), is_meta };
            assert_eq!(read(path), Some(expected), "{path}");
        }
        for path in ["", "LICENSE", "a/.gitignore", "._SAP.crt", "..crt", "-meta.xml", "a.b/c"] {
            assert_eq!(read(path), None, "{path}");
        }
    }
}
