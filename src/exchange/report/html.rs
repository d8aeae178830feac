//! The report as one HTML file: no script, no picture, nothing from elsewhere; to be printed as it is.

use super::{Report, Table};

/// A page from this file may load nothing at all, whatever stands in a cell.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "\
body{font:14px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1b1f;background:#fff}
h1{font-size:1.6rem;margin:0}h2{margin:2rem 0 .25rem;font-size:1.2rem}
p{max-width:60rem;color:#44474f;margin:.25rem 0 .75rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:12px}
th,td{border:1px solid #c4c6d0;padding:.25rem .4rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{background:#eef0f8;overflow-wrap:normal}tr{break-inside:avoid}thead{display:table-header-group}
@media screen{td{min-width:6em}td:nth-child(-n+2){min-width:10em}}
@page{size:A3 landscape;margin:12mm}@media print{body{margin:0}.wide{overflow:visible}table{font-size:8px}}";

impl Report {
    /// The report as one HTML file.
    pub fn to_html(&self) -> String {
        let tables: String = self.tables.iter().map(table).collect();
        format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{as_of}</p>\n{tables}\
             </body>\n</html>\n",
            tag = escape(&self.language),
            title = escape(&self.title),
            as_of = escape(&self.as_of),
        )
    }
}

fn table(table: &Table) -> String {
    let head = format!("<h2>{}</h2>\n<p>{}</p>\n", escape(&table.title), escape(&table.about));
    if table.rows.is_empty() {
        return format!("{head}<p><strong>{}</strong></p>\n", escape(&table.empty));
    }
    let headings: String =
        table.headings.iter().map(|heading| format!("<th scope=\"col\">{}</th>", escape(heading))).collect();
    let rows: String = table.rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row))).collect();
    format!(
        "{head}<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n\
         </table>\n</div>\n"
    )
}

fn cells(row: &[String]) -> String {
    row.iter().map(|cell| format!("<td>{}</td>", escape(cell))).collect()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' => escaped.push_str("<br>"),
            // Whatever is no character of a page, and the marks that turn the direction of what follows.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => escaped.push(char::REPLACEMENT_CHARACTER),
            character if character.is_control() => escaped.push(' '),
            character => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let hostile = "<img src=x onerror=\"a('b')\">&\u{0}\nx\u{202e}";
        assert_eq!(
            escape(hostile),
            "&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp; <br>x\u{fffd}"
        );
    }
}
