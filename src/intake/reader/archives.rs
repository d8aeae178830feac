//! Archives: everything inside, by its path, one file at a time.

use super::super::archive::{Archive, gzip, tar};
use super::super::{Error, Kind};
use super::{Reader, Receiver};
use crate::crypto::Crypto;

impl<C: Crypto, R: Receiver> Reader<'_, C, R> {
    pub(super) async fn read_zip(&mut self, octets: &[u8]) {
        let archive = match Archive::open(octets) {
            Ok(archive) => archive,
            Err(error) => return self.fail(0, error.into()),
        };
        if archive.entries().is_empty() {
            return self.fail(0, Error::NothingInside { offset: 0 });
        }
        if !self.enter(0) {
            return;
        }
        let count = archive.entries().len();
        for (number, entry) in archive.entries().iter().enumerate() {
            if !self.goes_on_inside(number, count).await {
                break;
            }
            match archive.read(entry, self.room()) {
                Ok(content) => {
                    self.held += content.len();
                    self.inside(&entry.path, &content).await;
                    self.held -= content.len();
                }
                Err(error) => {
                    let outer = self.path.len();
                    self.step(&entry.path);
                    self.fail(0, error.into());
                    self.path.truncate(outer);
                }
            }
        }
        self.nesting -= 1;
    }

    pub(super) async fn read_gzip(&mut self, octets: &[u8]) {
        let file = match gzip::gunzip(octets, self.room()) {
            Ok(file) => file,
            Err(error) => return self.fail(0, error.into()),
        };
        if !self.enter(0) {
            return;
        }
        self.held += file.octets.len();
        if tar::is_tar(&file.octets) {
            match tar::files(&file.octets) {
                Ok(files) if files.is_empty() => self.fail(0, Error::NothingInside { offset: 0 }),
                Ok(files) => {
                    let count = files.len();
                    for (number, (path, content)) in files.into_iter().enumerate() {
                        if !self.goes_on_inside(number, count).await {
                            break;
                        }
                        self.inside(&path, content).await;
                    }
                }
                Err(error) => self.fail(0, error.into()),
            }
        } else {
            self.inside(file.name.as_deref().unwrap_or(Kind::Gzip.name()), &file.octets).await;
        }
        self.held -= file.octets.len();
        self.nesting -= 1;
    }
}
