//! Stage 8: the engine's face to JavaScript. It decides nothing; it alone reads the clock.

mod boundary;

#[cfg(feature = "background")]
mod background;
#[cfg(feature = "reader")]
pub mod exports;
#[cfg(all(feature = "background", not(feature = "reader")))]
mod json_text;
#[cfg(feature = "reader")]
mod live;
#[cfg(feature = "pages")]
mod pages;
#[cfg(feature = "background")]
mod plain;
#[cfg(feature = "reader")]
mod reader;
#[cfg(any(feature = "background", feature = "pages"))]
mod stored;
#[cfg(feature = "reader")]
pub mod web_crypto;

use crate::moment::Moment;

/// The time, the only place where the engine learns it.
#[allow(clippy::disallowed_methods, reason = "this is the one place")]
fn now() -> Moment {
    let milliseconds = js_sys::Date::now() as i64;
    Moment::from_unix_milliseconds(milliseconds).unwrap_or(Moment::EPOCH)
}
