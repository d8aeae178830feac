//! The report as Markdown, with tables as GitHub's dialect has them.

use super::{Report, Table};

impl Report {
    /// The report as Markdown.
    pub fn to_markdown(&self) -> String {
        let tables: Vec<String> = self.tables.iter().map(table).collect();
        format!("# {}\n\n{}\n\n{}", self.title, self.as_of, tables.join("\n"))
    }
}

fn table(table: &Table) -> String {
    let head = format!("## {}\n\n{}\n\n", table.title, table.about);
    if table.rows.is_empty() {
        return format!("{head}**{}**\n", table.empty);
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let headings = line(table.headings.iter().map(|heading| escape(heading)).collect());
    let rule = line(table.headings.iter().map(|_| "---".to_owned()).collect());
    let rows: String =
        table.rows.iter().map(|row| line(row.iter().map(|cell| escape(cell)).collect())).collect();
    format!("{head}{headings}{rule}{rows}")
}

/// Text that stays text in a cell. An underscore between letters means nothing, and names are full of them.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_inside =
            before.is_alphanumeric() && characters.peek().is_some_and(|next| next.is_alphanumeric());
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '_' if is_inside => escaped.push('_'),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '~' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("<br>"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => escaped.push(char::REPLACEMENT_CHARACTER),
            character if character.is_control() => escaped.push(' '),
            character => escaped.push(character),
        }
        before = character;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_in_its_cell() {
        assert_eq!(escape("Okta_SSO"), "Okta_SSO");
        assert_eq!(
            escape("a|b\n_c_ <i> [x](y) **z** `w`"),
            "a\\|b<br>\\_c\\_ &lt;i&gt; \\[x\\](y) \\*\\*z\\*\\* \\`w\\`"
        );
    }
}
