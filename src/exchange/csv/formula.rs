//! Text that a spreadsheet would take for a formula.
//!
//! What begins with `=`, `+`, `-`, `@`, a tab or a line end may run when the sheet is opened. An apostrophe before it makes
//! it text, and is taken away again when the sheet comes back. Where apostrophes stand before it already, one more is set:
//! so whatever the text was, it comes back.

/// The text as it is safe in a sheet.
pub fn neutralise(text: &str) -> String {
    if is_dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was made safe.
pub fn restore(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(text)
}

fn is_dangerous(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    // Some take white space away first. The wide forms are formulas in Japanese and Chinese spreadsheets.
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_text_and_comes_back() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+49 30 123", "'+49 30 123"),
            ("-5", "'-5"),
            ("@ann", "'@ann"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            (" =1", "' =1"),
            ("\u{a0}\u{3000}@x", "'\u{a0}\u{3000}@x"),
            (" 1-2", " 1-2"),
            ("'quoted'", "'quoted'"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(neutralise(text), safe);
            assert_eq!(restore(safe), text);
        }
    }
}
