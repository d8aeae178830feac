//! Text to be pasted into a chat or a ticket, in that product's own markup.
//!
//! Names of certificates, owners and integrations are somebody's words: whatever they hold, they must not become a
//! heading, a link or a call to a whole channel. Slack and Teams take nothing inside backticks for more than text; Jira
//! has a backslash for each of its own characters.

/// Whose markup it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// None, for a mail.
    Plain,
    /// Slack's mrkdwn.
    Slack,
    /// The Markdown of Microsoft Teams.
    Teams,
    /// Jira's wiki markup.
    Jira,
}

/// What means something to Jira, of whatever version.
const OF_JIRA: &[char] = &[
    '\\', '{', '}', '[', ']', '*', '_', '-', '+', '^', '~', '?', '!', '|', '#', '<', '>', '&', '@', ':', '(',
    ')', '%',
];

impl Markup {
    /// Somebody's words, on one line and as nothing but text.
    pub fn foreign(self, text: &str) -> String {
        let text: String = text.chars().map(|letter| if is_odd(letter) { ' ' } else { letter }).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self {
            Self::Plain => text,
            _ if text.is_empty() => text,
            Self::Slack => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                format!("`{}`", text.replace('`', "'"))
            }
            Self::Teams => format!("`{}`", text.replace('`', "'")),
            Self::Jira => {
                let mut escaped = String::new();
                for letter in text.chars() {
                    if OF_JIRA.contains(&letter) {
                        escaped.push('\\');
                    }
                    escaped.push(letter);
                }
                escaped
            }
        }
    }

    /// Our own words, set off.
    pub fn strong(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Slack | Self::Jira => format!("*{text}*"),
            Self::Teams => format!("**{text}**"),
        }
    }

    /// One line of a list.
    pub fn item(self, text: &str) -> String {
        match self {
            Self::Plain | Self::Teams => format!("- {text}"),
            Self::Slack => format!("• {text}"),
            Self::Jira => format!("* {text}"),
        }
    }

    /// A line that belongs to the item before it.
    pub fn below(self, text: &str) -> String {
        match self {
            Self::Plain | Self::Teams => format!("  - {text}"),
            Self::Slack => format!("    ◦ {text}"),
            Self::Jira => format!("** {text}"),
        }
    }

    /// A way into Setup; the address is made by Certkeep.
    pub fn link(self, label: &str, address: &str) -> String {
        match self {
            // Slack makes a link of an address, and of nothing else that is pasted.
            Self::Plain | Self::Slack => format!("{label}: {address}"),
            Self::Teams => format!("[{label}]({address})"),
            Self::Jira => format!("[{label}|{address}]"),
        }
    }
}

/// What ends a line, cannot be seen, or turns the direction of what follows.
fn is_odd(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a contact is one mail address and nothing else.
pub fn mail_address(contact: &str) -> Option<&str> {
    let address = contact.trim();
    let (user, host) = address.split_once('@')?;
    let is_plain = |text: &str, others: &[char]| {
        !text.is_empty()
            && text.chars().all(|letter| letter.is_ascii_alphanumeric() || others.contains(&letter))
    };
    let is_address = is_plain(user, &['.', '_', '-', '+', '\''])
        && is_plain(host, &['.', '-'])
        && host.contains('.')
        && !host.split('.').any(str::is_empty);
    is_address.then_some(address)
}

/// So many characters of an address every mail program takes.
const LONGEST: usize = 1900;

/// A draft of a mail. Where it would be longer than mail programs take, its last lines are left out.
pub fn mail_draft(to: &[&str], subject: &str, body: &str) -> String {
    let to: Vec<String> = to.iter().map(|address| encoded(address)).collect();
    let mut draft = format!("mailto:{}?subject={}&body=", to.join(","), encoded(subject));
    let lines = body.lines().map(|line| encoded(&format!("{line}\r\n")));
    for line in lines {
        if draft.len() + line.len() > LONGEST {
            draft.push_str(&encoded("…"));
            break;
        }
        draft.push_str(&line);
    }
    draft
}

/// RFC 3986, 2.1: every octet but the unreserved ones as `%` and two digits.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for octet in text.bytes() {
        if octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'.' | b'_' | b'~' | b'@') {
            encoded.push(char::from(octet));
        } else {
            encoded.push_str(&format!("%{octet:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "x`<!channel>\n# *big* _it_ [a|https://evil.example] {code} @here \u{202e}`y";

    #[test]
    fn a_hostile_name_stays_one_line_of_text() {
        for markup in [Markup::Slack, Markup::Teams, Markup::Jira] {
            let text = markup.foreign(HOSTILE);
            assert!(!text.contains(['\n', '\u{202e}']), "{markup:?}");
        }
        for markup in [Markup::Slack, Markup::Teams] {
            let text = markup.foreign(HOSTILE);
            assert_eq!(text.matches('`').count(), 2, "nothing ends the code but its end: {text}");
            assert!(text.starts_with('`') && text.ends_with('`'));
        }
        assert!(!Markup::Slack.foreign(HOSTILE).contains(['<', '>']));
        let jira = Markup::Jira.foreign(HOSTILE);
        for (place, letter) in jira.char_indices().filter(|(_, letter)| "[]{}*_|#@:".contains(*letter)) {
            assert!(jira[..place].ends_with('\\'), "{letter} at {place} in {jira}");
        }
    }

    #[test]
    fn only_one_plain_address_is_one() {
        for address in ["ann@example.org", " ann.o'neil+certs@mail.example.co.uk "] {
            assert_eq!(mail_address(address), Some(address.trim()));
        }
        for other in [
            "",
            "ann",
            "#certs",
            "ann@",
            "@example.org",
            "a@b",
            "a@b..c",
            "a@b.c,d@e.f",
            "a b@c.de",
            "a@b.c?cc=d@e.f",
            "https://a@b.c",
        ] {
            assert_eq!(mail_address(other), None, "{other}");
        }
    }

    #[test]
    fn a_draft_holds_what_it_says_and_nothing_adds_a_field() {
        let draft = mail_draft(&["ann@example.org"], "A & B?", "one\nbcc=x&y");
        assert_eq!(draft, "mailto:ann@example.org?subject=A%20%26%20B%3F&body=one%0D%0Abcc%3Dx%26y%0D%0A");
        let long = mail_draft(&["ann@example.org"], "many", &"a line of text\n".repeat(500));
        assert!(long.len() < LONGEST + 20 && long.ends_with("%E2%80%A6"));
    }
}
