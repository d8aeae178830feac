//! Apex source (`.cls`, `.trigger`): the calls that name a certificate.
//!
//! ```text
//! request.setClientCertificateName(certDevName)                 client TLS of a callout
//! stub.clientCertName_x = certDevName                           client TLS of a SOAP stub
//! Crypto.signWithCertificate(algorithm, data, certDevName)      signs data
//! Crypto.signXML(algorithm, node, idAttribute, certDevName[, reference])
//! new Auth.JWS(jwt, certDevName)                                signs a JSON Web Token
//! ```
//!
//! ([HttpRequest](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_http_httprequest.htm),
//! [SOAP stubs](https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_callouts_client_certs_soap.htm),
//! [Crypto](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_crypto.htm),
//! [Auth.JWS](https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Auth_JWS.htm).)
//!
//! ```text
//! source ── relevance ── tokens ── declaration ─┬─ constants ── Constants, of one file and of all
//!                                               └─ call ── argument, locals ── CallSite ── Reference
//! ```
//!
//! The source is not parsed: what is needed of it are classes, their fields, the bodies of their methods, and in these
//! the local variables and the calls. A name is resolved only where nothing but that value can stand behind it: to a
//! literal, a final field, a local variable that is given a literal once, or several of them added up. Else the
//! expression is told as it stands. Upper and lower case are one in Apex, so names are kept in lower case here.

mod argument;
mod call;
mod constants;
mod declaration;
mod literal;
mod locals;
mod relevance;
#[cfg(test)]
mod testing;
mod tokens;

pub use argument::{Argument, Part};
pub use call::{Call, CallSite};
pub use constants::Constants;

use super::super::{Integration, Reference};
use declaration::Reader;
use tokens::Tokens;

/// No class or trigger has more: Salesforce allows a million characters, each of at most four octets. Of a longer text
/// nothing is read.
pub const LONGEST_SOURCE: usize = 4_000_000;

/// What one file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApexFacts {
    /// The class or trigger that it declares, as it is written; `None` also where nothing in the file was worth a
    /// closer look.
    pub name: Option<String>,
    /// The fields of its classes, those with a value of their own among them.
    pub constants: Constants,
    /// Where it names a certificate, in the order of the text.
    pub call_sites: Vec<CallSite>,
}

/// Reads a class or a trigger. The time is linear in its size; most files are left after one look for the words.
pub fn read(source: &str) -> ApexFacts {
    if source.len() > LONGEST_SOURCE || !relevance::is_worth_reading(source) {
        return ApexFacts::default();
    }
    Reader::new(&Tokens::read(source)).read()
}

impl ApexFacts {
    /// The references of all call sites, in their order. `everywhere` has the constants of every file read; those of
    /// this one go first.
    pub fn references(&self, everywhere: &Constants, integration: &Integration) -> Vec<Reference> {
        let reference = |site: &CallSite| site.reference(&self.constants, everywhere, integration);
        self.call_sites.iter().filter_map(reference).collect()
    }
}
