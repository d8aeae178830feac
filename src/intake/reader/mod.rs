//! What a file holds, container by container, in the order in which it stands there.

mod archives;
mod keys;
mod keystores;
mod texts;

use super::der::{self, Failure, Origin, Thing};
use super::{
    BrokenCertificate, Content, DecodedCertificate, DecodedRequest, Error, Found, Item, Kind, Problem,
    SamlUse,
};
use super::{base64, mail, pem, text};
use crate::crypto::Crypto;
use crate::x509;

/// Larger files are not read. Ten thousand certificates take a fifth of this.
pub const MAX_FILE: usize = 100 * 1024 * 1024;

/// At most so many things are taken from one file, with all that is in it.
pub const MAX_ITEMS: usize = 20_000;

/// At most so many containers in each other, Base64 among them: an archive that holds an archive that holds a keystore
/// in Base64. Beyond that it is a trick.
pub const MAX_NESTING: u8 = 4;

/// What one file may take of memory, with everything that is unpacked of it at once.
const MAX_MEMORY: usize = 4 * MAX_FILE;

/// So many things are handed over at once: a few milliseconds' work.
const STRIDE: usize = 128;

/// Takes what is found while a file is being read.
#[expect(async_fn_in_trait, reason = "everything runs on one thread, so the futures need not be `Send`")]
pub trait Receiver {
    /// Takes what was found since the last call, `done` of the file's `total` octets being read, and says whether to
    /// go on.
    async fn take(&self, done: usize, total: usize, found: Vec<Found>) -> bool;
}

/// Reads one file.
pub(super) struct Reader<'a, C, R> {
    crypto: &'a C,
    receiver: &'a R,
    password: Option<&'a str>,
    /// What was found and not handed over yet.
    found: Vec<Found>,
    /// How much was handed over.
    handed_over: usize,
    /// As soon as so much is found, the next is handed over.
    due: usize,
    /// What was found from here on may turn out to be nothing, and is not handed over yet.
    withheld_from: Option<usize>,
    /// Files in this one in which was nothing known.
    passed_over: usize,
    /// Where in the file itself the reader is.
    done: usize,
    total: usize,
    path: String,
    nesting: u8,
    /// Octets of the file and of all the containers in each other that are open.
    held: usize,
    /// The limit is reached or the reader was told to stop, which is told once as the last problem.
    stopped: bool,
}

impl<'a, C: Crypto, R: Receiver> Reader<'a, C, R> {
    pub(super) fn new(path: &str, password: Option<&'a str>, crypto: &'a C, receiver: &'a R) -> Self {
        Self {
            crypto,
            receiver,
            password,
            found: Vec::new(),
            handed_over: 0,
            due: 0,
            withheld_from: None,
            passed_over: 0,
            done: 0,
            total: 0,
            path: path.to_owned(),
            nesting: 0,
            held: 0,
            stopped: false,
        }
    }

    /// Reads the file itself; the answer is how many files in it held nothing known.
    pub(super) async fn read(mut self, octets: &[u8]) -> usize {
        (self.total, self.held) = (octets.len(), octets.len());
        if octets.len() > MAX_FILE {
            self.fail(0, Error::TooLarge { len: octets.len(), limit: MAX_FILE });
        } else {
            self.read_member(octets).await;
        }
        self.done = self.total;
        self.hand_over().await;
        self.passed_over
    }

    /// Reads whatever `octets` are, by their content.
    async fn inspect(&mut self, octets: &[u8]) {
        if let Some(kind) = by_magic_number(octets) {
            self.open(kind, octets, 0).await;
        } else if is_der(octets) {
            self.read_der(octets, 0, Origin::Unlabelled).await;
        } else if let Some(utf8) = text::from_utf16(octets) {
            self.inspect_text(&utf8).await;
        } else {
            self.inspect_text(octets).await;
        }
    }

    async fn inspect_text(&mut self, octets: &[u8]) {
        let trimmed = text::trimmed(octets);
        if trimmed.is_empty() {
            self.fail(0, Error::Empty);
        } else if mail::is_message(octets) || mail::expiry_mail(octets).is_some() {
            self.read_mail(octets).await;
        } else if pem::is_in(octets) {
            self.read_pem(octets).await;
        } else if text::is_placeholder(trimmed) {
            self.fail(0, Error::Placeholder { offset: 0 });
        } else if let Some(kind) = text::recognise(trimmed) {
            self.open(kind, octets, 0).await;
        } else if !self.read_base64(trimmed).await {
            self.fail(0, Error::Unrecognised { len: octets.len(), offset: 0 });
        }
    }

    async fn read_pem(&mut self, text: &[u8]) {
        for block in pem::blocks(text) {
            if !self.goes_on(block.offset).await {
                return;
            }
            match block.content {
                Ok(pem::Content::Octets(octets, origin)) => {
                    self.read_der(&octets, block.offset, origin).await
                }
                Ok(pem::Content::Sealed { headers, label, octets }) => {
                    self.read_sealed_pem(&headers, &label, &octets, block.offset);
                }
                Ok(pem::Content::Named(kind)) => self.push(kind, block.offset, Content::Named),
                Err(error) => self.fail(block.offset, error),
            }
        }
    }

    /// Reads one thing after the other. `offset` is where they begin, or the PEM block that they come from.
    async fn read_der(&mut self, octets: &[u8], offset: usize, origin: Origin) {
        for thing in der::things(octets, offset, origin) {
            match thing {
                Ok(Thing { kind, octets, offset }) => {
                    if !self.goes_on(offset).await {
                        return;
                    }
                    self.open(kind, octets, offset).await;
                }
                Err(Failure { offset, error, octets }) => self.fail_with(offset, error, octets),
            }
        }
    }

    /// Whether `text` is Base64 of something known. Any word is Base64 of something.
    async fn read_base64(&mut self, text: &[u8]) -> bool {
        let Some(inner) = base64::decode(text).ok().filter(|inner| !text::trimmed(inner).is_empty()) else {
            return false;
        };
        if self.nesting == MAX_NESTING {
            return false;
        }
        self.nesting += 1;
        self.held += inner.len();
        let withheld = self.withhold();
        Box::pin(self.inspect(&inner)).await;
        self.held -= inner.len();
        self.nesting -= 1;
        self.release(withheld, |found| {
            !matches!(found, Err(Problem { error: Error::Unrecognised { .. }, .. }))
        })
    }

    /// Decodes one thing of a known kind. What was recognised by its shape is named at least.
    async fn open(&mut self, kind: Kind, octets: &[u8], offset: usize) {
        match kind {
            Kind::Certificate => self.read_certificate(octets, offset, None),
            Kind::CertificateRequest => self.read_request(octets, offset).await,
            Kind::Crl => self.read_revocation_list(octets, offset),
            Kind::PublicKey => self.read_public_key(octets, offset),
            Kind::PrivateKey => self.read_private_key(octets, offset).await,
            Kind::Pkcs7 => self.read_bundle(octets, offset).await,
            Kind::Pkcs12 | Kind::Jks | Kind::Jceks => self.read_keystore(kind, octets, offset).await,
            Kind::Zip => self.read_zip(octets).await,
            Kind::Gzip => self.read_gzip(octets).await,
            Kind::SamlMetadata | Kind::Xml => self.read_xml(kind, octets).await,
            Kind::Jwk | Kind::Json => self.read_json(kind, octets),
            _ => self.push(kind, offset, Content::Named),
        }
    }

    fn read_certificate(&mut self, octets: &[u8], offset: usize, saml: Option<SamlUse>) {
        let kind = if saml.is_some() { Kind::SamlCertificate } else { Kind::Certificate };
        match x509::decode(octets) {
            Ok(certificate) => {
                let decoded = DecodedCertificate { certificate, der: octets.to_vec(), saml };
                self.push(kind, offset, Content::Certificate(Box::new(decoded)));
            }
            Err(reason) => self.fail(offset, Error::NotACertificate { reason, offset }),
        }
    }

    async fn read_request(&mut self, octets: &[u8], offset: usize) {
        let content = match x509::decode_request(octets) {
            Ok(request) => {
                let signature = x509::verify_request(octets, self.crypto).await;
                Content::Request(Box::new(DecodedRequest { request, signature, der: octets.to_vec() }))
            }
            Err(_) => Content::Named,
        };
        self.push(Kind::CertificateRequest, offset, content);
    }

    fn read_revocation_list(&mut self, octets: &[u8], offset: usize) {
        let list = x509::decode_revocation_list(octets).ok().map(Box::new);
        self.push(Kind::Crl, offset, list.map_or(Content::Named, Content::RevocationList));
    }

    /// Reads a file, or one in a folder or an archive, where files of no known kind are just counted.
    async fn read_member(&mut self, octets: &[u8]) {
        if self.path.is_empty() {
            return self.inspect(octets).await;
        }
        let withheld = self.withhold();
        self.inspect(octets).await;
        let known = self.release(withheld, |found| {
            !matches!(found, Err(Problem { error: Error::Empty | Error::Unrecognised { .. }, .. }))
        });
        if !known {
            self.passed_over += 1;
        }
    }

    /// How much was found since the file began.
    fn count(&self) -> usize {
        self.handed_over + self.found.len()
    }

    /// From here on, what is found may turn out to be nothing.
    fn withhold(&mut self) -> (usize, Option<usize>) {
        let here = self.count();
        let outer = self.withheld_from;
        self.withheld_from = outer.or(Some(here));
        (here, outer)
    }

    /// Whether anything that was found since is something; if not, it is forgotten.
    fn release(&mut self, (from, outer): (usize, Option<usize>), is_something: fn(&Found) -> bool) -> bool {
        self.withheld_from = outer;
        let from = from - self.handed_over;
        let something = self.found.iter().skip(from).any(is_something);
        if !something {
            self.found.truncate(from);
        }
        something
    }

    /// Hands over what was found, and learns whether to go on.
    async fn hand_over(&mut self) -> bool {
        let until = self.withheld_from.unwrap_or(self.count());
        let rest = self.found.split_off(until - self.handed_over);
        let found = core::mem::replace(&mut self.found, rest);
        self.handed_over = until;
        self.due = self.count() + STRIDE;
        self.receiver.take(self.done, self.total, found).await
    }

    /// Goes into a part called `name`, for as long as `read` takes.
    async fn inside(&mut self, name: &str, octets: &[u8]) {
        let outer = self.path.len();
        self.step(name);
        Box::pin(self.read_member(octets)).await;
        self.path.truncate(outer);
    }

    /// How much may be unpacked here: reading it may take three times as much once more.
    fn room(&self) -> usize {
        MAX_MEMORY.saturating_sub(self.held) / 4
    }

    /// Adds one step to the path; whoever adds it cuts it off again.
    fn step(&mut self, name: &str) {
        if !self.path.is_empty() {
            self.path.push('/');
        }
        self.path.push_str(name);
    }

    /// Goes one container deeper, unless that is too deep, which is told.
    fn enter(&mut self, offset: usize) -> bool {
        if self.nesting == MAX_NESTING {
            self.fail(offset, Error::NestedTooDeeply { limit: MAX_NESTING, offset });
            return false;
        }
        self.nesting += 1;
        true
    }

    /// Whether there is room for more, and nobody has cancelled. In a container, how far reading is, its own place
    /// in the file tells.
    async fn goes_on(&mut self, offset: usize) -> bool {
        if self.nesting == 0 {
            self.done = offset;
        }
        let due = self.count() >= self.due;
        if !self.stopped && due && !self.hand_over().await {
            self.fail(offset, Error::Cancelled { offset });
            self.stopped = true;
        }
        !self.stopped
    }

    /// The same between the members of an archive.
    async fn goes_on_inside(&mut self, number: usize, count: usize) -> bool {
        if self.nesting == 1 {
            self.done = self.total / count.max(1) * number;
        }
        // Each member may hold much: it is looked up before every one.
        if !self.stopped && !self.hand_over().await {
            self.fail(0, Error::Cancelled { offset: 0 });
            self.stopped = true;
        }
        !self.stopped
    }

    fn push(&mut self, kind: Kind, offset: usize, content: Content) {
        if self.has_room(offset) {
            let path = self.path.clone();
            self.found.push(Ok(Item { kind, path, offset, content }));
        }
    }

    fn fail(&mut self, offset: usize, error: Error) {
        self.fail_with(offset, error, None);
    }

    /// As [`Self::fail`], with octets that may be shown.
    fn fail_with(&mut self, offset: usize, error: Error, octets: Option<BrokenCertificate>) {
        if self.has_room(offset) {
            let path = self.path.clone();
            self.found.push(Err(Problem { path, offset, error, octets }));
        }
    }

    /// That the limit is reached is told once, as the last problem.
    fn has_room(&mut self, offset: usize) -> bool {
        if !self.stopped && self.count() >= MAX_ITEMS {
            let error = Error::TooManyItems { limit: MAX_ITEMS, offset };
            self.found.push(Err(Problem { path: self.path.clone(), offset, error, octets: None }));
            self.stopped = true;
        }
        !self.stopped
    }
}

fn by_magic_number(octets: &[u8]) -> Option<Kind> {
    match octets {
        [0xfe, 0xed, 0xfe, 0xed, ..] => Some(Kind::Jks),
        [0xce, 0xce, 0xce, 0xce, ..] => Some(Kind::Jceks),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(Kind::Zip),
        [0x1f, 0x8b, 8, ..] => Some(Kind::Gzip),
        _ => None,
    }
}

/// DER begins with the octet of the digit 0, so text may look like it.
fn is_der(octets: &[u8]) -> bool {
    octets.first() == Some(&0x30) && (!text::is_text(octets) || der::begins_with_known(octets))
}
