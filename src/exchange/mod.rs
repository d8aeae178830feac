//! Stage 6: the registry in the forms of other programs, out and where it makes sense in again.
//!
//! What is written here is read elsewhere, by people and programs that know nothing of Certkeep's screens. For programs it
//! is always the same; for people it is in their [`language`]. The same registry gives the same octets.

pub mod calendar;
pub mod csv;
pub mod language;
pub mod markup;
pub mod report;
