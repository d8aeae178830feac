//! The calls that name a certificate, and what each of them refers to.

use std::ops::Range;

use super::super::super::{By, Integration, Reference, Role, Whose};
use super::argument::Argument;
use super::constants::{Constants, Scope};
use super::tokens::{Kind, Tokens};

/// What takes the unique name of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// [`HttpRequest.setClientCertificateName`](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_http_httprequest.htm).
    SetClientCertificateName,
    /// The [member of a SOAP stub](https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_callouts_client_certs_soap.htm).
    ClientCertName,
    /// [`Crypto.signWithCertificate`](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_crypto.htm).
    SignWithCertificate,
    /// [`Crypto.signXML`](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_crypto.htm),
    /// with or without a node that the signature is put before.
    SignXml,
    /// The constructors of [`Auth.JWS`](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Auth_JWS.htm).
    Jws,
}

impl Call {
    /// As it stands in [`Reference::field`].
    pub fn field(self) -> &'static str {
        match self {
            Self::SetClientCertificateName => "setClientCertificateName",
            Self::ClientCertName => "clientCertName_x",
            Self::SignWithCertificate => "Crypto.signWithCertificate",
            Self::SignXml => "Crypto.signXML",
            Self::Jws => "Auth.JWS",
        }
    }

    /// What the certificate is for.
    pub fn role(self) -> Role {
        match self {
            Self::SetClientCertificateName | Self::ClientCertName => Role::ClientTls,
            Self::SignWithCertificate | Self::SignXml => Role::DataSigning,
            Self::Jws => Role::JwtSigning,
        }
    }

    /// Which argument is the certificate's name, and how many arguments there may be.
    fn shape(self) -> (usize, &'static [usize]) {
        match self {
            Self::SetClientCertificateName | Self::ClientCertName => (0, &[1]),
            Self::SignWithCertificate => (2, &[3]),
            Self::SignXml => (3, &[4, 5]),
            Self::Jws => (1, &[2]),
        }
    }
}

/// One place in a source that names a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallSite {
    /// What is called.
    pub call: Call,
    /// What it is given, with local variables put in.
    pub argument: Argument,
    /// Where the name of what is called stands, in octets.
    pub offset: usize,
    /// The line of that, counted from 1.
    pub line: usize,
    /// The class around it, in lower case, as `outer.inner`; empty in a trigger.
    pub(super) class: String,
}

impl CallSite {
    /// To which certificate it refers; `None` for `null` and an empty text. `own` are the constants of its own file and
    /// go before those of `everywhere`.
    pub fn reference(
        &self,
        own: &Constants,
        everywhere: &Constants,
        integration: &Integration,
    ) -> Option<Reference> {
        let name = Scope { own, everywhere }.resolve(&self.argument.parts, &self.class);
        let (certificate, by) = match name {
            Some(name) if name.trim().is_empty() => return None,
            Some(name) => (name, By::Name),
            None => (self.argument.source.clone(), By::Expression),
        };
        Some(Reference {
            certificate,
            by,
            integration: integration.clone(),
            field: self.call.field().to_owned(),
            role: self.call.role(),
            whose: Whose::Ours,
        })
    }
}

/// A call as it lies in the tokens.
pub(super) struct Found {
    pub(super) call: Call,
    pub(super) index: usize,
    /// The certificate's name.
    pub(super) value: Range<usize>,
}

/// The call whose name stands at this index.
pub(super) fn call_at(tokens: &Tokens<'_>, index: usize) -> Option<Found> {
    let call = named(tokens, index)?;
    let value = match call {
        Call::ClientCertName => assigned(tokens, index)?,
        _ => argument(tokens, index + 1, call.shape())?,
    };
    Some(Found { call, index, value })
}

fn named(tokens: &Tokens<'_>, index: usize) -> Option<Call> {
    let word = tokens.word(index)?;
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    match word.len() {
        24 if is("setClientCertificateName") => {
            tokens.follows(index, b'.').then_some(Call::SetClientCertificateName)
        }
        16 if is("clientCertName_x") => Some(Call::ClientCertName),
        19 if is("signWithCertificate") => is_of_crypto(tokens, index).then_some(Call::SignWithCertificate),
        7 if is("signXML") => is_of_crypto(tokens, index).then_some(Call::SignXml),
        3 if is("JWS") => {
            let new = qualifier(tokens, index, "Auth")?.checked_sub(1)?;
            tokens.is_word(new, "new").then_some(Call::Jws)
        }
        _ => None,
    }
}

/// The index of such a name with a full stop before this one.
fn qualifier(tokens: &Tokens<'_>, index: usize, name: &str) -> Option<usize> {
    let qualifier = index.checked_sub(2)?;
    (tokens.follows(index, b'.') && tokens.is_word(qualifier, name)).then_some(qualifier)
}

/// Whether it is the platform's class and not a member of something else.
fn is_of_crypto(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(crypto) = qualifier(tokens, index, "Crypto") else { return false };
    let first = qualifier(tokens, crypto, "System").unwrap_or(crypto);
    !tokens.follows(first, b'.')
}

/// One argument of the call whose parenthesis opens here.
fn argument(tokens: &Tokens<'_>, open: usize, (place, counts): (usize, &[usize])) -> Option<Range<usize>> {
    if !tokens.is_sign(open, b'(') || !tokens.is_closed(open) {
        return None;
    }
    let end = tokens.end_of(open);
    let (mut start, mut count, mut found) = (open + 1, 0, None);
    let mut index = start;
    while index <= end {
        if index == end || tokens.is_sign(index, b',') {
            if count == place {
                found = Some(start..index);
            }
            count += 1;
            start = index + 1;
        }
        index = tokens.after(index);
    }
    found.filter(|value| !value.is_empty() && counts.contains(&count))
}

/// What is assigned to the name at this index. Of several assignments in a row the last one has the value.
fn assigned(tokens: &Tokens<'_>, index: usize) -> Option<Range<usize>> {
    if tokens.kind(index + 1) != Some(Kind::Assign) {
        return None;
    }
    let mut start = index + 2;
    let mut end = start;
    while let Some(kind) = tokens.kind(end) {
        match kind {
            Kind::Sign(b';' | b',' | b')' | b']' | b'}') => break,
            // The next one has the value, and is a call itself.
            Kind::Assign if tokens.is_word(end - 1, "clientCertName_x") => return None,
            Kind::Assign => start = end + 1,
            _ => {}
        }
        end = tokens.after(end);
    }
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_method, told};
    use super::super::{ApexFacts, read};

    #[test]
    fn all_calls_in_all_spellings() {
        for (statement, certificate) in [
            ("request.setClientCertificateName('C');", "C"),
            ("REQUEST . SETCLIENTCERTIFICATENAME /* x */ ( 'C' ) ;", "C"),
            ("new HttpRequest()?.setClientCertificateName('C');", "C"),
            ("stub.clientCertName_x = 'C';", "C"),
            ("clientcertname_X='C';", "C"),
            ("Crypto.signWithCertificate('RSA', Blob.valueOf(f(1, 2)), 'C');", "C"),
            ("system . crypto . signwithcertificate('RSA', data, 'C');", "C"),
            ("Crypto.signXML('RSA-SHA256', node, null, 'C');", "C"),
            ("Crypto.signXml('RSA-SHA256', node, null, 'C', node.getChildElements()[0]);", "C"),
            ("String s = new Auth.JWS(jwt, 'C').getCompactSerialization();", "C"),
            ("return new\n// no\nauth.jws(JSON.serialize(new Map<String, Object>{ 'a' => 1 }), 'C');", "C"),
        ] {
            assert_eq!(in_method(statement), [certificate], "{statement}");
        }
    }

    #[test]
    fn what_is_no_call() {
        for statement in [
            "// request.setClientCertificateName('C');",
            "/* request.setClientCertificateName('C'); */",
            "String s = 'request.setClientCertificateName(\\'C\\');';",
            "setClientCertificateName('C');",
            "request.setClientCertificateName();",
            "request.setClientCertificateName('C', 'D');",
            "request.setClientCertificateName(null);",
            "request.setClientCertificateName('');",
            "if (stub.clientCertName_x == 'C') {}",
            "mine.Crypto.signWithCertificate('RSA', data, 'C');",
            "mine.System.Crypto.signWithCertificate('RSA', data, 'C');",
            "Crypto.signWithCertificate('RSA', data);",
            "Crypto.sign('RSA', data, 'C');",
            "new Other.JWS(jwt, 'C');",
            "Auth.JWS(jwt, 'C');",
            "new Auth.JWT(jwt, 'C');",
        ] {
            assert_eq!(in_method(statement), [""; 0], "{statement}");
        }
        assert_eq!(told("class A { void setClientCertificateName(String name) { } }"), [""; 0]);
    }

    #[test]
    fn nested_calls_are_told_one_by_one() {
        let nested = "r.setClientCertificateName(of(new Auth.JWS(jwt, 'Inner'))); a.clientCertName_x = \
                      b.clientCertName_x = 'Both';";
        assert_eq!(in_method(nested), ["<of(new Auth.JWS(jwt, 'Inner'))>", "Inner", "Both"]);
    }

    #[test]
    fn where_it_stands() {
        let facts = read("/* é */\npublic class Sender {\n\n  { r.setClientCertificateName(\n'C'); } }\n");
        assert_eq!(facts.name.as_deref(), Some("Sender"));
        let site = &facts.call_sites[0];
        assert_eq!((site.line, site.offset), (4, 38));
        assert_eq!(site.argument.source, "'C'");
        assert_eq!(
            read("trigger T on X (before insert) { r.setClientCertificateName('C'); }").name.unwrap(),
            "T"
        );
        assert_eq!(read("public class Nothing { void m() {} }"), ApexFacts::default());
    }
}
