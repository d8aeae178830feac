//! Walks folders and archives, in the order of names, one file in memory at a time.

use std::fs;
use std::io;
use std::path::Path;

use certkeep::intake::archive::{Archive, ArchiveError};
use certkeep::intake::file::MAX_NESTING;
use certkeep::intake::metadata::{Collected, Collector, MAX_FILE, is_read};

use crate::lines::ProblemLine;

/// What was walked so far.
#[derive(Default)]
pub(crate) struct Files {
    collector: Collector,
    problems: Vec<ProblemLine<'static>>,
    is_unreadable: bool,
}

/// How an archive in an archive is inflated at most: as much as the largest retrieve.
const MAX_INNER: usize = 100 * 1024 * 1024;

impl Files {
    /// Takes a folder with all in it, an archive or a file; `name` is what its files' paths begin with.
    pub(crate) fn take(&mut self, path: &Path, name: &str) {
        let taken = if path.is_dir() { self.take_folder(path, name) } else { self.take_given(path, name) };
        if let Err(error) = taken {
            self.fail(path, name, &error);
        }
    }

    /// What the files say together, what could not be read at all, and whether everything could be read from disk.
    pub(crate) fn finish(self) -> (Collected, Vec<ProblemLine<'static>>, bool) {
        (self.collector.finish(), self.problems, !self.is_unreadable)
    }

    fn take_folder(&mut self, folder: &Path, name: &str) -> io::Result<()> {
        let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let (path, kind) = (entry.path(), entry.file_type()?);
            let name = join(name, &entry.file_name().to_string_lossy());
            // Links are not followed: they may lead round in a circle, or out of the folder.
            if kind.is_dir() {
                self.take(&path, &name);
            } else if kind.is_file()
                && let Err(error) = self.take_file(&path, &name)
            {
                self.fail(&path, &name, &error);
            }
        }
        Ok(())
    }

    /// What was given itself: an archive by whatever name, or one file.
    fn take_given(&mut self, path: &Path, name: &str) -> io::Result<()> {
        let octets = fs::read(path)?;
        if is_archive(&octets) {
            self.take_archive(name, &octets, MAX_NESTING);
        } else if name.is_empty() {
            self.collector.take(&path.to_string_lossy(), &octets);
        } else {
            self.collector.take(name, &octets);
        }
        Ok(())
    }

    fn take_file(&mut self, path: &Path, name: &str) -> io::Result<()> {
        if is_read(name) {
            self.collector.take(name, &fs::read(path)?);
        } else if is_named_as_archive(name) {
            self.take_archive(name, &fs::read(path)?, MAX_NESTING);
        } else {
            self.collector.pass_over();
        }
        Ok(())
    }

    fn take_archive(&mut self, name: &str, octets: &[u8], nesting: u8) {
        let archive = match Archive::open(octets) {
            Ok(archive) => archive,
            Err(error) => return self.refuse(name, &error),
        };
        for entry in archive.entries() {
            let path = join(name, &entry.path);
            let is_inner = nesting > 1 && is_named_as_archive(&path);
            if !is_inner && !is_read(&path) {
                self.collector.pass_over();
                continue;
            }
            match archive.read(entry, if is_inner { MAX_INNER } else { MAX_FILE }) {
                Ok(octets) if is_inner => self.take_archive(&path, &octets, nesting - 1),
                Ok(octets) => {
                    self.collector.take(&path, &octets);
                }
                Err(error) => self.refuse(&path, &error),
            }
        }
    }

    fn refuse(&mut self, name: &str, error: &ArchiveError) {
        self.problems.push(ProblemLine::of_file(name, error.variant(), error.to_string()));
    }

    fn fail(&mut self, path: &Path, name: &str, error: &io::Error) {
        self.is_unreadable = true;
        let name = if name.is_empty() { path.to_string_lossy() } else { name.into() };
        let message = format!("the file cannot be read from disk: {error}");
        self.problems.push(ProblemLine::of_file(&name, "unreadable", message));
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn is_archive(octets: &[u8]) -> bool {
    octets.starts_with(b"PK\x03\x04") || octets.starts_with(b"PK\x05\x06")
}

fn is_named_as_archive(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}
