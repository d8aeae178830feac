//! Stage 6: the registry in the forms of other programs, out and where it makes sense in again.
//!
//! What is written here is read elsewhere, by people and programs that know nothing of Certkeep's screens: so it is in
//! English, and the same registry gives the same octets.

pub mod calendar;
pub mod csv;
pub mod markup;
pub mod report;
