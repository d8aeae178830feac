//! A Java object as its serialisation writes it, walked over: JCEKS keeps secret keys so, and nothing else says where
//! one ends.
//!
//! Nothing is made of it but a list of the fields that are text or octets. The grammar is that of the
//! [Java Object Serialization Specification, section 6.4](https://docs.oracle.com/en/java/javase/17/docs/specs/serialization/protocol.html).

use std::rc::Rc;

use super::super::Error;
use super::reader::Reader;

/// Objects in objects are followed so deep.
const MAX_DEPTH: u8 = 16;

/// References go back to what was numbered; no sealed key numbers more than a dozen things.
const MAX_HANDLES: usize = 1_000;
const FIRST_HANDLE: u32 = 0x007e_0000;

/// Fields of an object and of the objects in it, in the order written.
#[derive(Debug, Default)]
pub(super) struct JavaObject<'a> {
    /// Where it begins.
    pub(super) offset: usize,
    texts: Vec<(Rc<str>, Rc<str>)>,
    octets: Vec<(Rc<str>, &'a [u8], usize)>,
}

impl<'a> JavaObject<'a> {
    /// The first field of this name that is text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(field, _)| **field == *name).map(|(_, value)| &**value)
    }

    /// The first field of this name that is octets, with where they begin.
    pub(super) fn octets(&self, name: &str) -> Option<(&'a [u8], usize)> {
        self.octets.iter().find(|(field, ..)| **field == *name).map(|&(_, value, offset)| (value, offset))
    }
}

/// Walks over one object, its stream's header before it.
pub(super) fn read<'a>(reader: &mut Reader<'a>) -> Result<JavaObject<'a>, Error> {
    let offset = reader.offset();
    if reader.number()? != 0xaced_0005 {
        return Err(Error::malformed("not a Java object", offset));
    }
    let mut stream =
        Stream { reader, handles: Vec::new(), found: JavaObject { offset, ..Default::default() } };
    stream.content(MAX_DEPTH)?;
    Ok(stream.found)
}

/// What a handle may be asked for again. Shared, since a file may ask as often as it likes.
#[derive(Clone)]
enum Value<'a> {
    Class(Rc<Class>),
    Text(Rc<str>),
    Octets(&'a [u8], usize),
    Other,
}

/// A class description, its superclasses' before its own.
struct Class {
    name: String,
    layers: Vec<Rc<Layer>>,
}

struct Layer {
    flags: u8,
    fields: Vec<(u8, Rc<str>)>,
}

struct Stream<'r, 'a> {
    reader: &'r mut Reader<'a>,
    handles: Vec<Value<'a>>,
    found: JavaObject<'a>,
}

impl<'a> Stream<'_, 'a> {
    fn content(&mut self, depth: u8) -> Result<Value<'a>, Error> {
        let tag = self.reader.octet()?;
        self.tagged(tag, depth)
    }

    fn tagged(&mut self, tag: u8, depth: u8) -> Result<Value<'a>, Error> {
        let offset = self.reader.offset();
        let too_deep = || Error::malformed("Java objects nested too deeply", offset);
        let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
        match tag {
            0x70 => Ok(Value::Other),
            0x71 => self.reference(),
            0x72 => self.class_description(depth).map(Value::Class),
            0x73 => self.object(depth),
            0x74 => {
                let text = self.reader.text()?;
                self.number(Value::Text(text.into()))
            }
            0x75 => self.array(depth),
            0x77 => {
                let len = self.reader.octet()?;
                self.reader.take(len.into()).map(|_| Value::Other)
            }
            0x7a => self.reader.octets().map(|_| Value::Other),
            0x7e => {
                self.class(depth)?;
                let handle = self.number(Value::Other)?;
                self.content(depth)?;
                Ok(handle)
            }
            _ => Err(Error::malformed("an unknown part of a Java object", offset)),
        }
    }

    /// Gives a thing the next handle.
    fn number(&mut self, value: Value<'a>) -> Result<Value<'a>, Error> {
        if self.handles.len() == MAX_HANDLES {
            return Err(Error::malformed("a Java object of too many parts", self.reader.offset()));
        }
        self.handles.push(value.clone());
        Ok(value)
    }

    fn reference(&mut self) -> Result<Value<'a>, Error> {
        let offset = self.reader.offset();
        let handle = self.reader.number()?.checked_sub(FIRST_HANDLE);
        let value = handle.and_then(|handle| self.handles.get(handle as usize));
        value.cloned().ok_or_else(|| Error::malformed("a reference to nothing in a Java object", offset))
    }

    /// A class description where one has to be; `None` for null.
    fn class(&mut self, depth: u8) -> Result<Option<Rc<Class>>, Error> {
        let offset = self.reader.offset();
        match self.reader.octet()? {
            0x70 => Ok(None),
            tag @ (0x71 | 0x72) => match self.tagged(tag, depth)? {
                Value::Class(class) => Ok(Some(class)),
                _ => Err(Error::malformed("a class that is none in a Java object", offset)),
            },
            _ => Err(Error::malformed("an unknown class in a Java object", offset)),
        }
    }

    fn class_description(&mut self, depth: u8) -> Result<Rc<Class>, Error> {
        let name = self.reader.text()?;
        self.reader.milliseconds()?;
        let handle = self.handles.len();
        self.number(Value::Other)?;
        let flags = self.reader.octet()?;
        let count = self.reader.short()?;
        let mut fields = Vec::new();
        for _ in 0..count {
            let kind = self.reader.octet()?;
            fields.push((kind, self.reader.text()?.into()));
            if matches!(kind, b'[' | b'L') {
                self.content(depth)?;
            }
        }
        self.annotation(depth)?;
        let superclass = self.class(depth)?;
        let mut layers = superclass.map(|superclass| superclass.layers.clone()).unwrap_or_default();
        layers.push(Rc::new(Layer { flags, fields }));
        let class = Rc::new(Class { name, layers });
        if let Some(slot) = self.handles.get_mut(handle) {
            *slot = Value::Class(class.clone());
        }
        Ok(class)
    }

    /// What a class wrote by itself, up to the end mark.
    fn annotation(&mut self, depth: u8) -> Result<(), Error> {
        loop {
            match self.reader.octet()? {
                0x78 => return Ok(()),
                tag => self.tagged(tag, depth)?,
            };
        }
    }

    fn object(&mut self, depth: u8) -> Result<Value<'a>, Error> {
        let class = self.class(depth)?;
        self.number(Value::Other)?;
        for layer in class.iter().flat_map(|class| &class.layers) {
            let offset = self.reader.offset();
            match layer.flags & 0x0f {
                // Serializable, and perhaps with what it wrote by itself.
                flags @ (0x02 | 0x03) => {
                    for (kind, name) in &layer.fields {
                        self.field(*kind, name, depth)?;
                    }
                    if flags == 0x03 {
                        self.annotation(depth)?;
                    }
                }
                // Externalizable, in blocks.
                0x0c => self.annotation(depth)?,
                0x00 => {}
                _ => return Err(Error::malformed("a Java object in a form without an end", offset)),
            }
        }
        Ok(Value::Other)
    }

    fn field(&mut self, kind: u8, name: &Rc<str>, depth: u8) -> Result<(), Error> {
        if let Some(octets) = primitive_octets(kind) {
            self.reader.take(octets)?;
            return Ok(());
        }
        match self.content(depth)? {
            Value::Text(text) if self.found.texts.len() < MAX_HANDLES => {
                self.found.texts.push((Rc::clone(name), text));
            }
            Value::Octets(octets, offset) if self.found.octets.len() < MAX_HANDLES => {
                self.found.octets.push((Rc::clone(name), octets, offset));
            }
            _ => {}
        }
        Ok(())
    }

    fn array(&mut self, depth: u8) -> Result<Value<'a>, Error> {
        let class = self.class(depth)?;
        let handle = self.handles.len();
        self.number(Value::Other)?;
        let len = self.reader.number()? as usize;
        let kind = class.and_then(|class| class.name.as_bytes().get(1).copied()).unwrap_or_default();
        let Some(size) = primitive_octets(kind) else {
            for _ in 0..len {
                self.content(depth)?;
            }
            return Ok(Value::Other);
        };
        let offset = self.reader.offset();
        let octets = self.reader.take(len.saturating_mul(size))?;
        let value = Value::Octets(octets, offset);
        if let Some(slot) = self.handles.get_mut(handle) {
            *slot = value.clone();
        }
        Ok(value)
    }
}

/// How many octets a primitive type takes, by its letter.
fn primitive_octets(kind: u8) -> Option<usize> {
    match kind {
        b'B' | b'Z' => Some(1),
        b'C' | b'S' => Some(2),
        b'I' | b'F' => Some(4),
        b'J' | b'D' => Some(8),
        _ => None,
    }
}
