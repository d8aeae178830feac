//! Types of ours as JSON text, for the background.
//!
//! The background has a budget. `serde_wasm_bindgen` makes each value by calls into JavaScript, each of which may fail and
//! is compiled for each type anew; `serde_json` carries the printing of floating-point numbers along. Text is only put
//! together, and JavaScript itself writes the numbers: measured, two and a half kilobytes of the compressed module.

use core::fmt::{Display, Write};

use serde::Serialize;
use serde::ser::{self, Serializer};
use wasm_bindgen::JsValue;

use super::plain::Unfit;

/// A value of ours as JSON.
pub(super) fn json_text(value: &impl Serialize) -> Result<String, Unfit> {
    let mut text = String::new();
    value.serialize(Text(&mut text))?;
    Ok(text)
}

impl ser::Error for Unfit {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// What is written goes to the end of it.
struct Text<'a>(&'a mut String);

/// An array or an object, and what ends it.
struct Several<'a> {
    text: &'a mut String,
    is_empty: bool,
    end: &'static str,
}

#[inline(never)]
fn write_text(text: &mut String, value: &str) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' | '\\' => {
                text.push('\\');
                text.push(letter);
            }
            '\0'..='\u{1f}' => {
                text.push_str("\\u00");
                text.extend(
                    [4, 0].map(|shift| char::from_digit(letter as u32 >> shift & 15, 16).unwrap_or('0')),
                );
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}

/// As JavaScript writes it: what is no number to JSON is `null`.
#[inline(never)]
fn write_number(text: &mut String, number: f64) {
    if let Ok(written) = js_sys::JSON::stringify(&JsValue::from_f64(number)) {
        text.push_str(&String::from(written));
    }
}

#[inline(never)]
fn write_whole(text: &mut String, number: i64) {
    // Writing into a string cannot fail.
    let _ = write!(text, "{number}");
}

impl<'a> Several<'a> {
    #[inline(never)]
    fn begin(text: &'a mut String, begin: &str, end: &'static str) -> Self {
        text.push_str(begin);
        Self { text, is_empty: true, end }
    }

    #[inline(never)]
    fn next(&mut self) -> Text<'_> {
        if !self.is_empty {
            self.text.push(',');
        }
        self.is_empty = false;
        Text(self.text)
    }

    #[inline(never)]
    fn field(&mut self, name: &str) -> Text<'_> {
        let text = self.next().0;
        write_text(text, name);
        text.push(':');
        Text(text)
    }

    /// The text behind the name of the only field.
    fn into_field(self, name: &str) -> &'a mut String {
        write_text(self.text, name);
        self.text.push(':');
        self.text
    }

    fn done(self) -> Result<(), Unfit> {
        self.text.push_str(self.end);
        Ok(())
    }
}

/// Types that JSON does not tell apart are written alike.
macro_rules! whole {
    ($($method:ident: $type:ty),+) => { $(
        fn $method(self, number: $type) -> Result<(), Unfit> {
            i64::try_from(number).map(|number| write_whole(self.0, number)).map_err(|_| Unfit)
        }
    )+ };
}

impl<'a> Serializer for Text<'a> {
    type Ok = ();
    type Error = Unfit;
    type SerializeSeq = Several<'a>;
    type SerializeTuple = Several<'a>;
    type SerializeTupleStruct = Several<'a>;
    type SerializeTupleVariant = Several<'a>;
    type SerializeMap = Several<'a>;
    type SerializeStruct = Several<'a>;
    type SerializeStructVariant = Several<'a>;

    whole! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_u8: u8,
        serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    }

    fn serialize_f32(self, number: f32) -> Result<(), Unfit> {
        self.serialize_f64(f64::from(number))
    }

    fn serialize_f64(self, number: f64) -> Result<(), Unfit> {
        write_number(self.0, number);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unfit> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_char(self, letter: char) -> Result<(), Unfit> {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Unfit> {
        write_text(self.0, value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unfit> {
        Err(Unfit)
    }

    fn serialize_none(self) -> Result<(), Unfit> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unfit> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unfit> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unfit> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Unfit> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        value.serialize(self)
    }

    /// `{ "name": content }`
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unfit> {
        let mut object = Several::begin(self.0, "{", "}");
        value.serialize(object.field(variant))?;
        object.done()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Several<'a>, Unfit> {
        Ok(Several::begin(self.0, "[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Several<'a>, Unfit> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Several<'a>, Unfit> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Several<'a>, Unfit> {
        let text = Several::begin(self.0, "{", "").into_field(variant);
        Ok(Several::begin(text, "[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Several<'a>, Unfit> {
        Ok(Several::begin(self.0, "{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Several<'a>, Unfit> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Several<'a>, Unfit> {
        let text = Several::begin(self.0, "{", "").into_field(variant);
        Ok(Several::begin(text, "{", "}}"))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Unfit> {
        let mut written = String::new();
        let _ = write!(written, "{value}");
        self.serialize_str(&written)
    }
}

macro_rules! elements {
    ($($trait:ident: $method:ident),+) => { $(
        impl ser::$trait for Several<'_> {
            type Ok = ();
            type Error = Unfit;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
                value.serialize(self.next())
            }

            fn end(self) -> Result<(), Unfit> {
                self.done()
            }
        }
    )+ };
}

elements! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field
}

macro_rules! fields {
    ($($trait:ident),+) => { $(
        impl ser::$trait for Several<'_> {
            type Ok = ();
            type Error = Unfit;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unfit> {
                value.serialize(self.field(name))
            }

            fn end(self) -> Result<(), Unfit> {
                self.done()
            }
        }
    )+ };
}

fields! { SerializeStruct, SerializeStructVariant }

impl ser::SerializeMap for Several<'_> {
    type Ok = ();
    type Error = Unfit;

    /// Keys are texts: whatever else one would be, JSON has no object of it.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        let text = self.next();
        let start = text.0.len();
        key.serialize(Text(&mut *text.0))?;
        if text.0.get(start..).is_none_or(|key| !key.starts_with('"')) {
            return Err(Unfit);
        }
        text.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        value.serialize(Text(self.text))
    }

    fn end(self) -> Result<(), Unfit> {
        self.done()
    }
}
