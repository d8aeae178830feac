//! Public and private keys. Of a private one only what is public goes further.

use super::super::{Content, KeyDescription, Kind, Lock, keystore, private_key, public_key};
use super::{Reader, Receiver};
use crate::crypto::Crypto;
use crate::x509::subject_public_key_info::Described;

impl<C: Crypto, R: Receiver> Reader<'_, C, R> {
    pub(super) fn read_public_key(&mut self, octets: &[u8], offset: usize) {
        let content = match public_key::read(octets) {
            Ok(Described { public_key, spki_sha256, problems }) => Content::Key(Box::new(KeyDescription {
                public_key: Some(public_key),
                spki_sha256: Some(spki_sha256),
                problems,
                ..KeyDescription::default()
            })),
            Err(_) => Content::Named,
        };
        self.push(Kind::PublicKey, offset, content);
    }

    pub(super) async fn read_private_key(&mut self, octets: &[u8], offset: usize) {
        let content = match private_key::read(octets) {
            Some(key) if key.form == private_key::Form::EncryptedPkcs8 => {
                Content::Key(Box::new(self.read_sealed_key(octets, offset).await))
            }
            Some(key) => Content::Key(Box::new(KeyDescription::from(key))),
            None => Content::Named,
        };
        self.push(Kind::PrivateKey, offset, content);
    }

    /// A key in PEM whose headers say how it is sealed: what it is by its label, and more with the password.
    pub(super) fn read_sealed_pem(&mut self, headers: &[u8], label: &[u8], octets: &[u8], offset: usize) {
        let read = |password| keystore::sealed_pem::read(headers, octets, password, offset);
        let content = match read(self.password) {
            None => Content::Named,
            Some(Ok(key)) => {
                let lock = self.password.is_none().then_some(Lock::PasswordNeeded);
                Content::Key(Box::new(KeyDescription { lock, form: form_of(label), ..key.into() }))
            }
            Some(Err(_)) => {
                let sealed = read(None).and_then(Result::ok).map(KeyDescription::from).unwrap_or_default();
                let lock = Some(Lock::WrongPassword);
                Content::Key(Box::new(KeyDescription { lock, form: form_of(label), ..sealed }))
            }
        };
        self.push(Kind::PrivateKey, offset, content);
    }

    /// What the password opens; without it, or with a wrong one, how the key is sealed.
    async fn read_sealed_key(&mut self, octets: &[u8], offset: usize) -> KeyDescription {
        let form = Some(private_key::Form::EncryptedPkcs8.name().to_owned());
        let read = match keystore::read_sealed_key(octets, self.password, self.crypto).await {
            Err(keystore::Error::WrongPassword) => {
                let sealed = keystore::read_sealed_key(octets, None, self.crypto).await;
                sealed.map(|key| KeyDescription { lock: Some(Lock::WrongPassword), ..key.into() })
            }
            read => read.map(|key| {
                let lock = self.password.is_none().then_some(Lock::PasswordNeeded);
                KeyDescription { lock, ..key.into() }
            }),
        };
        match read {
            Ok(key) => KeyDescription { form, ..key },
            Err(error) => {
                self.fail(offset, error.into());
                KeyDescription { form, ..KeyDescription::default() }
            }
        }
    }
}

/// The form that a PEM label promises.
fn form_of(label: &[u8]) -> Option<String> {
    let form = match label {
        b"RSA PRIVATE KEY" => private_key::Form::Pkcs1,
        b"EC PRIVATE KEY" => private_key::Form::Sec1,
        b"DSA PRIVATE KEY" => private_key::Form::Dsa,
        _ => return None,
    };
    Some(form.name().to_owned())
}

impl From<private_key::PrivateKey> for KeyDescription {
    fn from(key: private_key::PrivateKey) -> Self {
        Self {
            public_key: key.public_key,
            spki_sha256: key.spki_sha256,
            form: Some(key.form.name().to_owned()),
            encryption: key.encrypted.map(Into::into),
            ..Self::default()
        }
    }
}

impl From<keystore::Key> for KeyDescription {
    fn from(key: keystore::Key) -> Self {
        let (public_key, spki_sha256) =
            key.facts.map(|facts| (facts.public_key, facts.spki_sha256)).unwrap_or_default();
        Self { public_key, spki_sha256, encryption: key.encryption, ..Self::default() }
    }
}

impl From<private_key::Encryption> for keystore::Encryption {
    fn from(encryption: private_key::Encryption) -> Self {
        let parts = [
            Some(encryption.scheme),
            encryption.key_derivation,
            encryption.pseudo_random_function,
            encryption.cipher,
        ];
        let scheme = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Self { scheme, iterations: encryption.iterations }
    }
}
