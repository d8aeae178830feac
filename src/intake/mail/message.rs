//! A message ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322)) and its parts
//! ([RFC 2045](https://www.rfc-editor.org/rfc/rfc2045), [RFC 2046](https://www.rfc-editor.org/rfc/rfc2046)).

use std::fmt;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use zeroize::Zeroizing;

use super::expiry::is_org_id;
use super::transfer::{as_text, decode, encoded_words, hex};
use crate::moment::Moment;

/// Multiparts inside multiparts, and messages inside messages.
pub const MAX_PART_NESTING: u8 = 8;

/// Parts of one message.
pub const MAX_PARTS: usize = 1_000;

/// What a message holds.
#[derive(Debug, Default)]
pub struct Message {
    /// Its subject, decoded.
    pub subject: Option<String>,
    /// When it says it was sent.
    pub date: Option<Moment>,
    /// The org that Salesforce says it sent the message for, in `X-SFDC-LK`.
    pub org_id: Option<String>,
    /// Its readable texts, the plain ones first; HTML is reduced to its text.
    pub texts: Vec<String>,
    /// Everything else, and every part with a file name.
    pub attachments: Vec<Attachment>,
    /// Whether parts were left out because there are too many or too deep ones.
    pub is_cut: bool,
}

/// One part that is not the message's own text.
pub struct Attachment {
    /// Its file name; empty where it has none.
    pub name: String,
    /// Its content, decoded, and wiped when dropped.
    pub octets: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for Attachment {
    /// It may hold a private key.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Attachment").field("len", &self.octets.len()).finish_non_exhaustive()
    }
}

/// Headers that a message has and that no other text begins with.
const HEADERS: [&str; 15] = [
    "received",
    "return-path",
    "delivered-to",
    "from",
    "to",
    "date",
    "subject",
    "message-id",
    "mime-version",
    "content-type",
    "x-sfdc-lk",
    "dkim-signature",
    "authentication-results",
    "arc-seal",
    "reply-to",
];

/// Whether the octets begin with headers, two of which every message has or may have.
pub(super) fn is_message(octets: &[u8]) -> bool {
    let (headers, _) = Headers::split(octets);
    let known = headers.0.iter().filter(|(name, _)| HEADERS.contains(&name.as_str())).count();
    known >= 2 && headers.0.first().is_some_and(|(name, _)| !name.is_empty())
}

impl Message {
    /// Reads a message. Whatever it is, something is read of it.
    pub fn read(octets: &[u8]) -> Self {
        let mut message = Self::default();
        let (headers, _) = Headers::split(octets);
        message.subject = headers.get("subject").map(encoded_words);
        message.date = headers.get("date").and_then(date);
        message.org_id = headers.get("x-sfdc-lk").filter(|id| is_org_id(id)).map(str::to_owned);
        let mut html = Vec::new();
        message.read_part(octets, MAX_PART_NESTING, &mut html);
        message.texts.append(&mut html);
        message
    }

    fn read_part(&mut self, octets: &[u8], nesting: u8, html: &mut Vec<String>) {
        if self.attachments.len() + self.texts.len() + html.len() >= MAX_PARTS {
            self.is_cut = true;
            return;
        }
        let (headers, body) = Headers::split(octets);
        let (kind, parameters) = headers.get("content-type").map(value_and_parameters).unwrap_or_default();
        let (disposition, more) =
            headers.get("content-disposition").map(value_and_parameters).unwrap_or_default();
        let encoding = headers.get("content-transfer-encoding").unwrap_or_default();
        let is_nested = kind.starts_with("multipart/") || kind == "message/rfc822";
        if is_nested {
            let Some(nesting) = nesting.checked_sub(1) else {
                self.is_cut = true;
                return;
            };
            match parameter(&parameters, "boundary") {
                Some(boundary) if kind != "message/rfc822" => {
                    for part in parts(body, &boundary) {
                        self.read_part(part, nesting, html);
                    }
                }
                _ => self.read_part(&decode(body, encoding), nesting, html),
            }
            return;
        }
        let name = parameter(&more, "filename").or_else(|| parameter(&parameters, "name"));
        let octets = decode(body, encoding);
        let charset = parameter(&parameters, "charset").unwrap_or_default();
        match kind.as_str() {
            _ if name.is_some() || disposition == "attachment" => {
                self.attachments.push(Attachment { name: name.unwrap_or_default(), octets });
            }
            "" | "text/plain" => self.texts.push(as_text(&octets, &charset)),
            "text/html" => html.push(text_of_html(&as_text(&octets, &charset))),
            _ => self.attachments.push(Attachment { name: String::new(), octets }),
        }
    }
}

/// No message has more headers than these, or longer ones; what is over is left out.
const MAX_HEADERS: usize = 1_000;
const LONGEST_HEADERS: usize = 256 * 1024;
const LONGEST_HEADER: usize = 8 * 1024;

/// Names in lower case and unfolded values, in order.
struct Headers(Vec<(String, String)>);

impl Headers {
    /// The headers of a message or part, and its body.
    fn split(octets: &[u8]) -> (Self, &[u8]) {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = octets;
        // What mbox puts before each message.
        if rest.starts_with(b"From ") {
            rest = line(rest).1;
        }
        while !rest.is_empty() && headers.len() < MAX_HEADERS && octets.len() - rest.len() < LONGEST_HEADERS {
            let (current, after) = line(rest);
            let text = as_text(current.get(..LONGEST_HEADER).unwrap_or(current), "");
            if text.trim().is_empty() {
                rest = after;
                break;
            }
            match (text.starts_with([' ', '\t']), headers.last_mut(), text.split_once(':')) {
                (true, Some((_, value)), _) => {
                    if value.len() < LONGEST_HEADER {
                        value.push(' ');
                        value.push_str(text.trim());
                    }
                }
                (false, _, Some((name, value))) if is_header_name(name) => {
                    headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
                }
                _ => break,
            }
            rest = after;
        }
        (Self(headers), rest)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|octet| octet.is_ascii_graphic())
}

/// The first line without its end, and what follows it.
fn line(octets: &[u8]) -> (&[u8], &[u8]) {
    let end = octets.iter().position(|&octet| octet == b'\n').unwrap_or(octets.len());
    let (line, rest) = octets.split_at_checked(end).unwrap_or((octets, &[]));
    (line.strip_suffix(b"\r").unwrap_or(line), rest.get(1..).unwrap_or_default())
}

/// `text/plain; charset="utf-8"`: the value in lower case, and the parameters, their names in lower case.
fn value_and_parameters(header: &str) -> (String, Vec<(String, String)>) {
    let mut pieces = split_outside_quotes(header).into_iter();
    let value = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
    let parameters = pieces.filter_map(|piece| {
        let (name, value) = piece.split_once('=')?;
        let value = value.trim();
        let value = match value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\\\"", "\"").replace("\\\\", "\\"),
            None => value.to_owned(),
        };
        Some((name.trim().to_ascii_lowercase(), value))
    });
    (value, parameters.collect())
}

fn split_outside_quotes(header: &str) -> Vec<&str> {
    let (mut pieces, mut start, mut quoted) = (Vec::new(), 0, false);
    for (position, character) in header.char_indices() {
        match character {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                pieces.push(header.get(start..position).unwrap_or_default());
                start = position + 1;
            }
            _ => {}
        }
    }
    pieces.push(header.get(start..).unwrap_or_default());
    pieces
}

/// A parameter in any of its forms: plain, with encoded words, and those of
/// [RFC 2231](https://www.rfc-editor.org/rfc/rfc2231): `name*=utf-8''…`, `name*0=…; name*1=…`.
fn parameter(parameters: &[(String, String)], name: &str) -> Option<String> {
    let mut value = String::new();
    let mut found = false;
    for (parameter, content) in parameters {
        let Some(suffix) = parameter.strip_prefix(name) else { continue };
        match suffix {
            "" => return Some(encoded_words(content)),
            _ if suffix.starts_with('*') => {
                found = true;
                let is_extended = suffix.ends_with('*');
                let content = match content.splitn(3, '\'').nth(2) {
                    Some(rest) if is_extended && !value.contains('\'') => rest,
                    _ => content,
                };
                value.push_str(&if is_extended { percent_decoded(content) } else { content.to_owned() });
            }
            _ => {}
        }
    }
    found.then_some(value)
}

fn percent_decoded(text: &str) -> String {
    let mut octets = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&octet, after)) = rest.split_first() {
        rest = match (octet, after) {
            (b'%', [high, low, next @ ..]) if hex(*high).is_some() && hex(*low).is_some() => {
                octets.push(hex(*high).unwrap_or_default() << 4 | hex(*low).unwrap_or_default());
                next
            }
            _ => {
                octets.push(octet);
                after
            }
        };
    }
    as_text(&octets, "")
}

/// What stands between the lines of the boundary; what stands before the first of them is no part.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let (mut parts, mut start, mut rest) = (Vec::new(), None, body);
    while !rest.is_empty() && parts.len() <= MAX_PARTS {
        let at = body.len() - rest.len();
        let (current, after) = line(rest);
        rest = after;
        let Some(end) = current.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary.as_bytes()))
        else {
            continue;
        };
        let is_last = end.starts_with(b"--");
        if !is_last && !end.trim_ascii().is_empty() {
            continue;
        }
        if let Some(start) = start {
            parts.push(body.get(start..at).unwrap_or_default());
        }
        start = (!is_last).then_some(body.len() - rest.len());
        if is_last {
            return parts;
        }
    }
    // The last line is missing where a message was cut off.
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

/// The text of HTML, a line for each block; enough to find sentences in, and shown to nobody.
fn text_of_html(html: &str) -> String {
    const BLOCKS: [&str; 9] = ["br", "p", "div", "li", "tr", "ul", "ol", "table", "h1"];
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, next) = after.split_once('>').unwrap_or((after, ""));
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if BLOCKS.contains(&name.as_str()) {
            text.push('\n');
        }
        if tag.eq_ignore_ascii_case("li") || tag.starts_with("li ") {
            text.push_str("- ");
        }
        let end = format!("</{name}");
        rest = match name.as_str() {
            "style" | "script" if !tag.starts_with('/') => {
                next.find(&end).and_then(|at| next.get(at..)).unwrap_or_default()
            }
            _ => next,
        };
    }
    text.push_str(rest);
    let entities = [
        ("&nbsp;", "\u{a0}"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character))
}

/// `Mon, 16 Nov 2026 08:00:00 +0000 (UTC)`
fn date(value: &str) -> Option<Moment> {
    let value = value.split('(').next().unwrap_or(value).trim();
    let date = OffsetDateTime::parse(value, &Rfc2822).ok()?;
    Moment::from_unix_milliseconds(date.unix_timestamp().checked_mul(1000)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_in_all_their_forms() {
        for (header, name) in [
            ("attachment; filename=a.pem", "a.pem"),
            ("attachment; filename=\"a;b \\\"c\\\".pem\"", "a;b \"c\".pem"),
            ("attachment; filename*=utf-8''Z%C3%BCrich.pem", "Zürich.pem"),
            ("attachment; filename*0=\"long \"; filename*1=\"name.pem\"", "long name.pem"),
            ("attachment; FileName=\"=?utf-8?Q?Z=C3=BCrich.pem?=\"", "Zürich.pem"),
        ] {
            let (_, parameters) = value_and_parameters(header);
            assert_eq!(parameter(&parameters, "filename").as_deref(), Some(name), "{header}");
        }
    }

    #[test]
    fn text_that_is_no_message() {
        assert!(!is_message(b"-----BEGIN CERTIFICATE-----\nMIIB\n"));
        assert!(!is_message(b"subject=CN = x\nissuer=CN = y\n"));
        assert!(!is_message(b"Bag Attributes: a\nlocalKeyID: 01\n\nx"));
        assert!(!is_message(b""));
        assert!(is_message(b"From: a\r\nDate: b\r\n\r\nc"));
    }

    #[test]
    fn html_becomes_lines() {
        let html = "<style>p{}</style><p>One &amp; two</p>three<br/>four &lt;";
        assert_eq!(text_of_html(html).trim(), "One & two\nthree\nfour <");
    }
}
