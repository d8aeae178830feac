//! Plain values of JavaScript, such as JSON has, into types of ours: what the background is sent and what lies in
//! `storage.local`.
//!
//! The background has a budget. `serde_wasm_bindgen` reads every kind of JavaScript value and tells in words what it
//! met instead of what it wanted, for which it carries even the printing of floating-point numbers along: measured,
//! fourteen kilobytes of the compressed module. Here a value that does not fit is just that.

use core::fmt;

use js_sys::{Array, Object, Reflect};
use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor,
};
use wasm_bindgen::prelude::*;

/// A value of ours out of a plain one.
pub(super) fn from_plain<T: DeserializeOwned>(value: JsValue) -> Result<T, Unfit> {
    T::deserialize(Plain(value))
}

/// The value has another shape. What it says instead may be a page's text and is nobody's business.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value has another shape than was agreed")
    }
}

impl core::error::Error for Unfit {}

impl de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn missing_field(_: &'static str) -> Self {
        Self
    }
    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

struct Plain(JsValue);

/// Types that JavaScript does not tell apart are read alike.
macro_rules! one_for_all {
    ($($as:ident: $($method:ident)+);+) => { $($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
            self.$as(visitor)
        }
    )+)+ };
}

impl Plain {
    fn is_nothing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }
}

impl IntoDeserializer<'_, Unfit> for Plain {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Plain {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.is_nothing() {
            visitor.visit_unit()
        } else if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if let Some(number) = self.0.as_f64() {
            match whole_number(number) {
                Some(number) => visitor.visit_i64(number),
                None => visitor.visit_f64(number),
            }
        } else if let Some(boolean) = self.0.as_bool() {
            visitor.visit_bool(boolean)
        } else if Array::is_array(&self.0) {
            visitor.visit_seq(Elements { array: self.0.unchecked_into(), next: 0 })
        } else if let Ok(object) = self.0.dyn_into::<Object>() {
            visitor.visit_map(Properties { entries: Object::entries(&object), next: 0, value: None })
        } else {
            Err(Unfit)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    /// Asks for the fields that the type has, and looks at no others.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        if !self.0.is_object() {
            return Err(Unfit);
        }
        visitor.visit_map(Fields { object: self.0, fields, next: 0, value: None })
    }

    /// A variant by its name, or `{ "name": content }`.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        if let Some(name) = self.0.as_string() {
            return visitor.visit_enum(StringDeserializer::new(name));
        }
        let object = self.0.dyn_into::<Object>().map_err(|_| Unfit)?;
        let entries = Object::entries(&object);
        if entries.length() != 1 {
            return Err(Unfit);
        }
        visitor.visit_enum(de::value::MapAccessDeserializer::new(Properties {
            entries,
            next: 0,
            value: None,
        }))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_unit()
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_string(self.0.as_string().ok_or(Unfit)?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unfit)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_f64(self.0.as_f64().ok_or(Unfit)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_i64(whole_number(self.0.as_f64().ok_or(Unfit)?).ok_or(Unfit)?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let array: Array = self.0.dyn_into().map_err(|_| Unfit)?;
        visitor.visit_seq(Elements { array, next: 0 })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let object: Object = self.0.dyn_into().map_err(|_| Unfit)?;
        visitor.visit_map(Properties { entries: Object::entries(&object), next: 0, value: None })
    }

    // What a type asks for decides which branch is compiled for it: all branches for every type would be a third more.
    one_for_all! {
        deserialize_string: deserialize_char deserialize_str deserialize_identifier deserialize_bytes deserialize_byte_buf;
        deserialize_i64: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i128 deserialize_u8 deserialize_u16
            deserialize_u32 deserialize_u64 deserialize_u128;
        deserialize_f64: deserialize_f32
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.is_nothing() { visitor.visit_unit() } else { Err(Unfit) }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        self.deserialize_unit(visitor)
    }
}

/// Beyond this, JavaScript itself no longer tells two whole numbers apart.
const LARGEST: f64 = 9_007_199_254_740_991.0;

fn whole_number(number: f64) -> Option<i64> {
    (number.trunc() == number && number.abs() <= LARGEST).then_some(number as i64)
}

/// The elements of an array.
struct Elements {
    array: Array,
    next: u32,
}

impl<'de> de::SeqAccess<'de> for Elements {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unfit> {
        if self.next >= self.array.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Plain(self.array.get(self.next - 1))).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some((self.array.length() - self.next) as usize)
    }
}

/// All properties of an object.
struct Properties {
    entries: Array,
    next: u32,
    value: Option<JsValue>,
}

impl<'de> de::MapAccess<'de> for Properties {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unfit> {
        if self.next >= self.entries.length() {
            return Ok(None);
        }
        let entry: Array = self.entries.get(self.next).unchecked_into();
        self.next += 1;
        self.value = Some(entry.get(1));
        seed.deserialize(Plain(entry.get(0))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        seed.deserialize(Plain(self.value.take().ok_or(Unfit)?))
    }
}

/// The fields of a type that an object has.
struct Fields {
    object: JsValue,
    fields: &'static [&'static str],
    next: u32,
    value: Option<JsValue>,
}

impl Fields {
    /// The number of the next field that the object has; its value waits to be asked for.
    #[inline(never)]
    fn advance(&mut self) -> Result<Option<u32>, Unfit> {
        while let Some(field) = self.fields.get(self.next as usize) {
            self.next += 1;
            let value = Reflect::get(&self.object, &JsValue::from_str(field)).map_err(|_| Unfit)?;
            if !value.is_undefined() {
                self.value = Some(value);
                return Ok(Some(self.next - 1));
            }
        }
        Ok(None)
    }
}

impl<'de> de::MapAccess<'de> for Fields {
    type Error = Unfit;

    /// Told by its number, a field needs no comparing of names.
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unfit> {
        match self.advance()? {
            Some(number) => seed.deserialize(number.into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unfit> {
        seed.deserialize(Plain(self.value.take().ok_or(Unfit)?))
    }
}
