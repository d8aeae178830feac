//! SAML metadata, SAML messages, and any other XML with certificates in it.
//!
//! ```text
//! EntitiesDescriptor                        any depth of these
//! └─ EntityDescriptor entityID
//!    ├─ ds:Signature ─ … ─ X509Certificate            role: metadata signature
//!    ├─ IDPSSODescriptor, SPSSODescriptor, …
//!    │  └─ KeyDescriptor use ─ ds:KeyInfo ─ ds:X509Data ─ ds:X509Certificate, any number
//!    └─ RoleDescriptor xsi:type (WS-Federation)
//! ```
//!
//! ([SAML metadata, section 2.4](https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf).) Elsewhere,
//! as in Salesforce's own files, an element is told by what its text decodes to, and named by its path.

mod metadata;

use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use zeroize::Zeroizing;

use super::der::{self, Origin, Thing};
use super::reader::MAX_ITEMS;
use super::xml::{self, RawText, Visitor};
pub use super::xml::{MAX_ATTRIBUTES, MAX_DEPTH, MAX_NAMESPACES, XmlError};
use super::{Error, Kind, base64, pem, text};
pub use metadata::{Document, KeyUse, Metadata, Role, XmlItem, XmlProblem};

/// Reads an XML document. The time is linear in its size, which the caller bounds.
///
/// # Errors
///
/// What is refused as a whole: document types, entity declarations, what is over a limit, and what is no XML.
pub fn read(octets: &[u8]) -> Result<Metadata, XmlError> {
    let document = xml::as_utf8(octets);
    let mut reader = Reader::default();
    xml::walk(&document, &mut reader)?;
    Ok(Metadata {
        document: reader.document.unwrap_or(Document::Other),
        items: reader.items,
        problems: reader.problems,
    })
}

/// The namespaces in which names mean something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Vocabulary {
    Metadata,
    Message,
    Signature,
    Encryption,
    Salesforce,
    Other,
}

fn vocabulary(namespace: &str) -> Vocabulary {
    match namespace {
        "urn:oasis:names:tc:SAML:2.0:metadata" => Vocabulary::Metadata,
        "urn:oasis:names:tc:SAML:2.0:protocol"
        | "urn:oasis:names:tc:SAML:2.0:assertion"
        | "urn:oasis:names:tc:SAML:1.0:protocol"
        | "urn:oasis:names:tc:SAML:1.0:assertion" => Vocabulary::Message,
        "http://www.w3.org/2000/09/xmldsig#" => Vocabulary::Signature,
        "http://www.w3.org/2001/04/xmlenc#" => Vocabulary::Encryption,
        "http://soap.sforce.com/2006/04/metadata" => Vocabulary::Salesforce,
        _ => Vocabulary::Other,
    }
}

/// An open element; entity, role and use are handed down to what is inside.
#[derive(Clone, Debug)]
struct Frame<'t> {
    vocabulary: Vocabulary,
    name: &'t str,
    /// Which of its parent's elements of that name it is, from 1.
    number: u32,
    children: Vec<(&'t str, u32)>,
    entity_id: Option<Rc<str>>,
    role: Option<Role>,
    usage: Option<KeyUse>,
}

/// Names that are counted among the elements in one; of further names every element counts as the first.
const MAX_COUNTED: usize = 32;

/// The shortest text worth decoding: Base64 of the smallest private key is longer.
const SHORTEST: usize = 40;

#[derive(Default)]
struct Reader<'t> {
    document: Option<Document>,
    open: Vec<Frame<'t>>,
    items: Vec<XmlItem>,
    problems: Vec<XmlProblem>,
}

impl<'t> Visitor<'t> for Reader<'t> {
    fn open(&mut self, namespace: &str, name: &'t str, element: &BytesStart<'_>) {
        let vocabulary = vocabulary(namespace);
        self.document.get_or_insert(match vocabulary {
            Vocabulary::Metadata => Document::SamlMetadata,
            Vocabulary::Message => Document::SamlMessage,
            Vocabulary::Salesforce => Document::SalesforceMetadata,
            _ => Document::Other,
        });
        let mut parent = self.open.last_mut();
        let number = parent.as_mut().map_or(1, |parent| parent.count(name));
        let parent = parent.as_deref();
        let mut frame = Frame {
            vocabulary,
            name,
            number,
            children: Vec::new(),
            entity_id: parent.and_then(|parent| parent.entity_id.clone()),
            role: parent.and_then(|parent| parent.role),
            usage: parent.and_then(|parent| parent.usage),
        };
        frame.tell(element, parent.map(|parent| parent.vocabulary));
        self.open.push(frame);
    }

    fn close(&mut self, text: Option<RawText<'t>>) {
        if let Some(text) = text {
            self.read_text(text);
        }
        self.open.pop();
    }

    fn fail(&mut self, error: XmlError) {
        if !self.is_full(0) {
            let path = self.path();
            self.problems.push(XmlProblem { path, error });
        }
    }
}

impl<'t> Frame<'t> {
    fn count(&mut self, name: &'t str) -> u32 {
        if let Some((_, count)) = self.children.iter_mut().find(|(counted, _)| *counted == name) {
            *count += 1;
            return *count;
        }
        if self.children.len() < MAX_COUNTED {
            self.children.push((name, 1));
        }
        1
    }

    /// What the element itself says of entity, role and use.
    fn tell(&mut self, element: &BytesStart<'_>, parent: Option<Vocabulary>) {
        match (self.vocabulary, self.name) {
            (Vocabulary::Metadata, "EntitiesDescriptor") => self.become_entity(None),
            (Vocabulary::Metadata, "EntityDescriptor") => self.become_entity(attribute(element, "entityID")),
            (Vocabulary::Metadata, "KeyDescriptor") => {
                self.usage = match attribute(element, "use").as_deref() {
                    Some("signing") => Some(KeyUse::Signing),
                    Some("encryption") => Some(KeyUse::Encryption),
                    None | Some("") => Some(KeyUse::Both),
                    Some(_) => None,
                };
            }
            (Vocabulary::Metadata, "RoleDescriptor") => {
                self.role = Some(role_by_type(attribute(element, "type").as_deref()));
            }
            (Vocabulary::Metadata, name) => self.role = role_by_name(name).or(self.role),
            (Vocabulary::Signature, "Signature") => match parent {
                Some(Vocabulary::Metadata) => self.role = Some(Role::MetadataSignature),
                Some(Vocabulary::Message) => self.role = Some(Role::MessageSignature),
                _ => {}
            },
            (Vocabulary::Encryption, "EncryptedKey") => self.role = Some(Role::Recipient),
            _ => {}
        }
    }

    fn become_entity(&mut self, entity_id: Option<String>) {
        (self.entity_id, self.role, self.usage) = (entity_id.map(Rc::from), None, None);
    }

    /// Whether the element is there to hold a certificate, so that text that is none is a problem.
    fn is_for_certificate(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        name == "x509certificate" || name == "validationcert"
    }

    /// Whether the element may hold a certificate's name as well as a certificate.
    fn may_be_for_certificate(&self) -> bool {
        self.name.to_ascii_lowercase().contains("cert")
    }
}

fn role_by_name(name: &str) -> Option<Role> {
    Some(match name {
        "IDPSSODescriptor" => Role::IdentityProvider,
        "SPSSODescriptor" => Role::ServiceProvider,
        "AttributeAuthorityDescriptor" => Role::AttributeAuthority,
        "AuthnAuthorityDescriptor" => Role::AuthenticationAuthority,
        "PDPDescriptor" => Role::PolicyDecisionPoint,
        "AffiliationDescriptor" => Role::Affiliation,
        _ => return None,
    })
}

/// `xsi:type` is a qualified name; its prefix is nobody's concern, since no other vocabulary has these types.
fn role_by_type(kind: Option<&str>) -> Role {
    match kind.map(|kind| kind.rsplit(':').next().unwrap_or(kind)) {
        Some("SecurityTokenServiceType") => Role::SecurityTokenService,
        Some("ApplicationServiceType") => Role::ApplicationService,
        _ => Role::OtherRole,
    }
}

/// Longer values of attributes are cut: they are to be shown.
const LONGEST_VALUE: usize = 1024;

/// Longer names are cut in paths, or a document of long names would make a path for each item as large as itself.
const LONGEST_STEP: usize = 64;

fn attribute(element: &BytesStart<'_>, local_name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let attribute = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == local_name)?;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.chars().take(LONGEST_VALUE).collect())
}

impl Reader<'_> {
    fn read_text(&mut self, raw: RawText<'_>) {
        let Some(frame) = self.open.last() else { return };
        let resolved = raw.resolve();
        let trimmed = resolved.trim();
        let offset = raw.offset + (raw.raw.len() - raw.raw.trim_start().len());
        if frame.vocabulary == Vocabulary::Message && frame.name == "Issuer" {
            let issuer: String = trimmed.chars().take(LONGEST_VALUE).collect();
            if let Some(parent) = self.open.iter_mut().nth_back(1) {
                parent.entity_id = Some(issuer.into());
            }
            return;
        }
        let (is_certificate, may_be) = (frame.is_for_certificate(), frame.may_be_for_certificate());
        if trimmed.is_empty() {
            if frame.name == "X509Certificate" {
                self.fail(XmlError::EmptyCertificate { offset });
            }
        } else if may_be && text::is_placeholder(trimmed.as_bytes()) {
            self.fail(XmlError::Content { error: Error::Placeholder { offset: 0 }, offset });
        } else if is_certificate || trimmed.len() >= SHORTEST {
            let decoded = decode(trimmed.as_bytes(), is_certificate);
            self.keep(decoded, offset, may_be);
        }
    }

    fn keep(&mut self, decoded: Decoded, offset: usize, may_be_for_certificate: bool) {
        let path = self.path();
        let Some(frame) = self.open.last().cloned() else { return };
        let found_any = !decoded.things.is_empty();
        for (kind, octets) in decoded.things {
            if self.is_full(offset) {
                return;
            }
            self.items.push(XmlItem {
                kind,
                octets,
                offset,
                path: path.clone(),
                entity_id: frame.entity_id.as_deref().map(str::to_owned),
                role: frame.role,
                usage: frame.usage,
            });
        }
        // Any text is Base64 of something, so elsewhere than here nothing is wrong with it.
        if may_be_for_certificate || found_any {
            for error in decoded.errors {
                self.fail(XmlError::Content { error, offset });
            }
        }
    }

    fn path(&self) -> String {
        let step = |frame: &Frame<'_>| {
            let name: String = frame.name.chars().take(LONGEST_STEP).collect();
            if frame.number == 1 { name } else { format!("{name}[{}]", frame.number) }
        };
        self.open.iter().map(step).collect::<Vec<_>>().join("/")
    }

    /// Whether the limit is reached, which is told once as the last problem.
    fn is_full(&mut self, offset: usize) -> bool {
        let len = self.items.len() + self.problems.len();
        if len == MAX_ITEMS {
            let error = XmlError::TooManyItems { limit: MAX_ITEMS, offset };
            self.problems.push(XmlProblem { path: String::new(), error });
        }
        len >= MAX_ITEMS
    }
}

/// What the text of an element is.
#[derive(Default)]
struct Decoded {
    things: Vec<(Kind, Zeroizing<Vec<u8>>)>,
    errors: Vec<Error>,
}

/// PEM, Base64, or Base64 of PEM.
fn decode(content: &[u8], is_certificate: bool) -> Decoded {
    let mut decoded = Decoded::default();
    if pem::is_in(content) {
        decoded.read_pem(content);
        return decoded;
    }
    match base64::decode(content) {
        Ok(octets) if pem::is_in(&octets) => decoded.read_pem(&octets),
        Ok(octets) if is_certificate => decoded.read_der(&octets, 0, Origin::Certificate),
        Ok(octets) if octets.first() == Some(&0x30) => decoded.read_der(&octets, 0, Origin::Unlabelled),
        Err(offset) if is_certificate => decoded.errors.push(Error::NotBase64 { offset }),
        _ => {}
    }
    decoded.errors.retain(|error| is_certificate || !matches!(error, Error::Unrecognised { .. }));
    decoded
}

impl Decoded {
    fn read_pem(&mut self, text: &[u8]) {
        for block in pem::blocks(text) {
            match block.content {
                Ok(pem::Content::Octets(octets, origin)) => self.read_der(&octets, block.offset, origin),
                Ok(pem::Content::Sealed { .. }) => self.things.push((Kind::PrivateKey, Zeroizing::default())),
                Ok(pem::Content::Named(kind)) => self.things.push((kind, Zeroizing::default())),
                Err(error) => self.errors.push(error),
            }
        }
    }

    fn read_der(&mut self, octets: &[u8], offset: usize, origin: Origin) {
        for thing in der::things(octets, offset, origin) {
            match thing {
                Ok(Thing { kind, octets, .. }) => self.things.push((kind, Zeroizing::new(octets.to_vec()))),
                Err(failure) => self.errors.push(failure.error),
            }
        }
    }
}
