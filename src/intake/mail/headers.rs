//! Headers and their parameters ([RFC 5322, section 2.2](https://www.rfc-editor.org/rfc/rfc5322#section-2.2),
//! [RFC 2045, section 5](https://www.rfc-editor.org/rfc/rfc2045#section-5)).

use super::transfer::{as_text, encoded_words, hex};

/// No message has more headers than these, or longer ones; what is over is left out.
const MAX_HEADERS: usize = 1_000;
const LONGEST_HEADERS: usize = 256 * 1024;
const LONGEST_HEADER: usize = 8 * 1024;

/// Names in lower case and unfolded values, in order.
pub(super) struct Headers(pub(super) Vec<(String, String)>);

impl Headers {
    /// The headers of a message or part, and its body.
    pub(super) fn split(octets: &[u8]) -> (Self, &[u8]) {
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

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|octet| octet.is_ascii_graphic())
}

/// The first line without its end, and what follows it.
pub(super) fn line(octets: &[u8]) -> (&[u8], &[u8]) {
    let end = octets.iter().position(|&octet| octet == b'\n').unwrap_or(octets.len());
    let (line, rest) = octets.split_at_checked(end).unwrap_or((octets, &[]));
    (line.strip_suffix(b"\r").unwrap_or(line), rest.get(1..).unwrap_or_default())
}

/// `text/plain; charset="utf-8"`: the value in lower case, and the parameters, their names in lower case.
pub(super) fn value_and_parameters(header: &str) -> (String, Vec<(String, String)>) {
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
pub(super) fn parameter(parameters: &[(String, String)], name: &str) -> Option<String> {
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
    as_text(&octets, "").to_string()
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
}
