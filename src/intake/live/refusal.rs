//! Why a call of a live read brought nothing.

use serde::Deserialize;

/// Why a part of the org was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The org takes the session no more, or not for its API.
    Session,
    /// The org admits no calls but those of apps it knows: *API Access Control*, or an edition without API.
    AccessControl,
    /// The user may not see that.
    NotAllowed,
    /// The org has answered as many calls today as it may.
    Limit,
    /// The org knows no such object or field.
    NotThere,
    /// The org itself failed.
    Server,
    /// The answer is in no form that was agreed.
    Unreadable,
    /// More than is read.
    TooLarge,
    /// No answer in time.
    Slow,
    /// No answer at all.
    Unreachable,
    /// The answer leads elsewhere, where nobody follows.
    Redirected,
    /// The org began to collect files and did not succeed.
    Failed,
    /// The org left something out, and says so in its own words.
    LeftOut,
}

/// One thing that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub cause: Cause,
    /// Salesforce's own code, as in `INVALID_SESSION_ID`.
    pub code: Option<String>,
    /// What the org says that it left out.
    pub detail: Option<String>,
}

impl Cause {
    /// The public name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::AccessControl => "api-access-control",
            Self::NotAllowed => "not-allowed",
            Self::Limit => "limit",
            Self::NotThere => "not-there",
            Self::Server => "server",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too-large",
            Self::Slow => "slow",
            Self::Unreachable => "unreachable",
            Self::Redirected => "redirected",
            Self::Failed => "failed",
            Self::LeftOut => "left-out",
        }
    }

    /// Whether every other call would be refused alike.
    pub(super) fn is_final(self) -> bool {
        matches!(self, Self::Session | Self::AccessControl | Self::Limit | Self::Redirected)
    }
}

impl From<Cause> for Refusal {
    fn from(cause: Cause) -> Self {
        Self { cause, code: None, detail: None }
    }
}

/// One error of the REST API.
#[derive(Deserialize)]
struct RestError {
    #[serde(rename = "errorCode", default)]
    code: String,
    #[serde(default)]
    message: String,
}

impl Refusal {
    /// Why the REST API answered with `status`; its body is a list of errors, or anything at all.
    pub(super) fn of_rest(status: u16, body: &[u8]) -> Self {
        let errors: Vec<RestError> = serde_json::from_slice(body).unwrap_or_default();
        match errors.first() {
            Some(error) => Self::of(Some(status), &error.code, &error.message),
            None => Self::of(Some(status), "", ""),
        }
    }

    /// Why something failed, by Salesforce's code, by its words where the code says too little, else by HTTP's status.
    pub(super) fn of(status: Option<u16>, code: &str, message: &str) -> Self {
        let words = message.to_ascii_lowercase();
        // Of all words of the org these alone are looked for: the code is that of an ended session.
        let controls = words.contains("api access control") || words.contains("connected app");
        let cause = match (code, status) {
            ("API_DISABLED_FOR_ORG" | "API_CURRENTLY_DISABLED", _) => Cause::AccessControl,
            _ if controls => Cause::AccessControl,
            ("INVALID_SESSION_ID" | "INVALID_AUTH_HEADER" | "SESSION_NOT_FOUND", _) => Cause::Session,
            ("REQUEST_LIMIT_EXCEEDED", _) => Cause::Limit,
            ("INVALID_FIELD" | "INVALID_TYPE" | "MALFORMED_QUERY" | "NOT_FOUND", _) => Cause::NotThere,
            (code, _) if code.starts_with("INSUFFICIENT_ACCESS") => Cause::NotAllowed,
            (_, Some(401)) => Cause::Session,
            (_, Some(403)) => Cause::NotAllowed,
            (_, Some(400 | 404)) => Cause::NotThere,
            (_, Some(500..)) => Cause::Server,
            (_, Some(_)) => Cause::Unreadable,
            (_, None) => Cause::Failed,
        };
        Self { cause, code: known_form(code), detail: None }
    }
}

/// A code that has the form of one: whatever else stands there is nobody's to show.
fn known_form(code: &str) -> Option<String> {
    let is_part = |octet: u8| octet.is_ascii_uppercase() || octet.is_ascii_digit() || octet == b'_';
    (!code.is_empty() && code.len() <= 64 && code.bytes().all(is_part)).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cause(status: u16, body: &str) -> Cause {
        Refusal::of_rest(status, body.as_bytes()).cause
    }

    #[test]
    fn refusals_are_told_apart() {
        let error = |code, message| format!(r#"[{{"errorCode":"{code}","message":"{message}"}}]"#);
        for (status, body, expected) in [
            (401, error("INVALID_SESSION_ID", "Session expired or invalid"), Cause::Session),
            (401, error("INVALID_SESSION_ID", "Blocked by API Access Control"), Cause::AccessControl),
            (403, error("API_DISABLED_FOR_ORG", ""), Cause::AccessControl),
            (403, error("REQUEST_LIMIT_EXCEEDED", ""), Cause::Limit),
            (403, error("FUNCTIONALITY_NOT_ENABLED", ""), Cause::NotAllowed),
            (400, error("INVALID_TYPE", ""), Cause::NotThere),
            (503, "<html>".to_owned(), Cause::Server),
            (418, String::new(), Cause::Unreadable),
        ] {
            assert_eq!(cause(status, &body), expected, "{status} {body}");
        }
    }

    #[test]
    fn what_is_no_code_is_not_told() {
        let refusal = Refusal::of_rest(400, br#"[{"errorCode":"<b>00Dxx!secret","message":"m"}]"#);
        assert_eq!(refusal.code, None);
    }
}
