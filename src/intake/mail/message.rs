//! A message ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322)) and its parts
//! ([RFC 2045](https://www.rfc-editor.org/rfc/rfc2045), [RFC 2046](https://www.rfc-editor.org/rfc/rfc2046)).

use std::fmt;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use zeroize::Zeroizing;

use super::expiry::is_org_id;
use super::headers::{Headers, line, parameter, value_and_parameters};
use super::transfer::{as_text, decode, encoded_words, is_as_it_stands};
use crate::moment::Moment;

/// Multiparts inside multiparts, and messages inside messages.
pub const MAX_PART_NESTING: u8 = 8;

/// Parts of one message.
pub const MAX_PARTS: usize = 1_000;

/// Octets that the parts of one message are decoded to, together. No mail server takes so much.
pub const MAX_DECODED: usize = 40 * 1024 * 1024;

/// Longer texts nobody wrote: they are kept as they are, like any attachment.
const MAX_TEXT: usize = 1024 * 1024;

/// What a message holds.
#[derive(Default)]
pub struct Message {
    /// Its subject, decoded.
    pub subject: Option<String>,
    /// When it says it was sent.
    pub date: Option<Moment>,
    /// The org that Salesforce says it sent the message for, in `X-SFDC-LK`.
    pub org_id: Option<String>,
    /// Its readable texts, the plain ones first; HTML is reduced to its text. Wiped when dropped.
    pub texts: Vec<Zeroizing<String>>,
    /// Everything else, and every part with a file name.
    pub attachments: Vec<Attachment>,
    /// Whether parts were left out because there are too many or too deep ones.
    pub is_cut: bool,
    /// Whether parts were left out because together they are larger than [`MAX_DECODED`].
    pub is_too_large: bool,
    /// How many octets were decoded so far.
    decoded: usize,
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

impl fmt::Debug for Message {
    /// Its texts may hold a private key, too.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts: Vec<_> = self.texts.iter().map(|text| text.len()).collect();
        formatter
            .debug_struct("Message")
            .field("date", &self.date)
            .field("texts", &texts)
            .field("attachments", &self.attachments)
            .finish_non_exhaustive()
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

    fn read_part(&mut self, octets: &[u8], nesting: u8, html: &mut Vec<Zeroizing<String>>) {
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
                _ if is_as_it_stands(encoding) => self.read_part(body, nesting, html),
                _ => {
                    if let Some(inner) = self.decode(body, encoding) {
                        self.read_part(&inner, nesting, html);
                    }
                }
            }
            return;
        }
        let name = parameter(&more, "filename").or_else(|| parameter(&parameters, "name"));
        let Some(octets) = self.decode(body, encoding) else { return };
        let charset = parameter(&parameters, "charset").unwrap_or_default();
        match kind.as_str() {
            _ if name.is_some() || disposition == "attachment" => {
                self.attachments.push(Attachment { name: name.unwrap_or_default(), octets });
            }
            "" | "text/plain" if octets.len() <= MAX_TEXT => self.texts.push(as_text(&octets, &charset)),
            "text/html" if octets.len() <= MAX_TEXT => html.push(text_of_html(&as_text(&octets, &charset))),
            _ => self.attachments.push(Attachment { name: String::new(), octets }),
        }
    }

    /// A part decoded, unless it is too large: nothing is ever decoded to more octets than it has.
    fn decode(&mut self, body: &[u8], encoding: &str) -> Option<Zeroizing<Vec<u8>>> {
        if body.len() / 4 * 3 > MAX_DECODED - self.decoded {
            self.is_too_large = true;
            return None;
        }
        let octets = decode(body, encoding);
        self.decoded += octets.len().min(MAX_DECODED - self.decoded);
        Some(octets)
    }
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
fn text_of_html(html: &str) -> Zeroizing<String> {
    const BLOCKS: [&str; 9] = ["br", "p", "div", "li", "tr", "ul", "ol", "table", "h1"];
    // A block's line and bullet are never longer than its tag, so the buffer does not grow.
    let mut text = Zeroizing::new(String::with_capacity(html.len()));
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
    entities.iter().fold(text, |text, (entity, character)| Zeroizing::new(text.replace(entity, character)))
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
