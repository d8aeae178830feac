//! What one row of an ASN.1 tree says.

use super::certificate::Shown;
use super::moments::exact;
use crate::words::{Argument, Message};
use crate::x509::structure::{Element, Line, Part, Value};

/// One row of the tree grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Asn1Row {
    /// Its level, from one.
    pub level: usize,
    /// Which of its siblings it is, from one.
    pub position: usize,
    /// How many siblings there are, itself among them.
    pub siblings: usize,
    /// Whether what stands in it is shown; `None` where nothing does.
    pub expanded: Option<bool>,
    /// The type in ASN.1's words, or what else it is.
    pub name: Shown,
    /// What it says.
    pub value: Shown,
    /// Where it begins.
    pub offset: usize,
    /// Octets of tag and length, and of the content; of what is no element, all octets.
    pub length: Shown,
    /// Whether something is wrong with it.
    pub faulty: bool,
}

/// Whether something is wrong with a line.
pub(super) fn is_faulty(line: &Line) -> bool {
    match &line.part {
        Part::Element(element) => element.missing > 0,
        Part::Unreadable(_) => true,
        Part::LeftOut => false,
    }
}

pub(super) fn name(line: &Line) -> Shown {
    match &line.part {
        Part::Element(element) => Shown::Text(element.tag.to_string()),
        Part::Unreadable(_) => Shown::Message(Message::new("structure-no-element")),
        Part::LeftOut => Shown::Message(Message::new("structure-more")),
    }
}

pub(super) fn length(line: &Line) -> Shown {
    match line.element() {
        None => Shown::Text((line.end - line.offset).to_string()),
        Some(Element { header_len, content_len: Some(len), .. }) => {
            Shown::Text(format!("{header_len} + {len}"))
        }
        Some(Element { header_len, .. }) => {
            Shown::Message(Message::new("structure-indefinite").with("header", *header_len))
        }
    }
}

fn shown(value: Value) -> Shown {
    let message = match value {
        Value::None => return Shown::Text(String::new()),
        Value::Boolean(true) => return Shown::Text("TRUE".to_owned()),
        Value::Boolean(false) => return Shown::Text("FALSE".to_owned()),
        Value::Number(number @ ..=9) => return Shown::Text(number.to_string()),
        Value::Number(number) => return Shown::Text(format!("{number} (0x{number:x})")),
        Value::Text(text) => return Shown::Text(text),
        Value::Oid { dotted, name: Some(name) } => return Shown::Text(format!("{name} ({dotted})")),
        Value::Oid { dotted, name: None } => return Shown::Text(dotted),
        Value::Time { text, moment } => exact(Message::new("structure-time").with("text", text), moment),
        Value::LargeNumber { bits, hex } => Message::new("structure-bits")
            .with("count", Argument::Number(f64::from(bits)))
            .with("hex", format!("0x{hex}")),
        Value::Bits { count, hex } => Message::new("structure-bits").with("count", count).with("hex", hex),
        Value::Octets { count, hex } => {
            Message::new("structure-octets").with("count", count).with("hex", hex)
        }
    };
    Shown::Message(message)
}

/// What a line says, in which so many lines stand directly.
pub(super) fn value(line: &Line, octets: &[u8], children: usize) -> Shown {
    let message = match (&line.part, line.value(octets)) {
        (Part::Unreadable(error), _) => {
            Message::new("structure-unreadable").with("reason", error.to_string())
        }
        (Part::LeftOut, _) => Message::new("structure-left-out").with("count", line.end - line.offset),
        (Part::Element(Element { missing: count @ 1.., .. }), _) => {
            Message::new("structure-missing").with("count", Argument::Number(*count as f64))
        }
        (Part::Element(element), Value::None) if element.tag.constructed || element.holds_elements => {
            Message::new("structure-elements").with("count", children)
        }
        (_, value) => return shown(value),
    };
    Shown::Message(message)
}
