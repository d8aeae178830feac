//! The fields of classes, and what a name stands for among them.

use std::collections::BTreeMap;

use super::argument::{MAX_PARTS, Part};
use super::literal::LONGEST_TEXT;

/// A class that extends more classes than these has no certain fields.
const MAX_SUPERCLASSES: usize = 8;

/// The constants of one file or of many, by class and name: `static final` and `final` fields of type `String` whose
/// value is made of literals and other constants. Fields that are no constants are kept too, because they hide those of
/// the same name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constants {
    /// By name in lower case: `outer`, `outer.inner`.
    classes: BTreeMap<String, Class>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Class {
    superclass: Option<String>,
    /// By name in lower case, with the parts of its value; without any it is no constant.
    fields: BTreeMap<String, Vec<Part>>,
}

impl Constants {
    /// Adds those of another file. Where two files have the same class and do not agree, the field has no value.
    pub fn add(&mut self, other: &Self) {
        for (name, class) in &other.classes {
            self.add_class(name, class.superclass.clone());
            for (field, parts) in &class.fields {
                self.add_field(name, field.clone(), parts.clone());
            }
        }
    }

    /// The value of a constant by its full name, as `Outer.Inner.NAME`; `None` where there is none, or none is certain.
    pub fn value(&self, name: &str) -> Option<String> {
        let name = name.to_ascii_lowercase();
        let (class, _) = name.rsplit_once('.')?;
        Scope { own: self, everywhere: self }.resolve(&[Part::Name(name.clone())], class)
    }

    pub(super) fn add_class(&mut self, name: &str, superclass: Option<String>) {
        match self.classes.get_mut(name) {
            Some(class) if class.superclass != superclass => class.superclass = None,
            Some(_) => {}
            None => {
                self.classes.insert(name.to_owned(), Class { superclass, fields: BTreeMap::new() });
            }
        }
    }

    pub(super) fn add_field(&mut self, class: &str, name: String, parts: Vec<Part>) {
        if !self.classes.contains_key(class) {
            self.add_class(class, None);
        }
        let Some(class) = self.classes.get_mut(class) else { return };
        let known = class.fields.entry(name).or_insert_with(|| parts.clone());
        if *known != parts {
            known.clear();
        }
    }
}

/// Where names are looked up: in the classes of their own file, then in all others.
pub(super) struct Scope<'c> {
    pub(super) own: &'c Constants,
    pub(super) everywhere: &'c Constants,
}

/// A field that was found: the class that declares it and the parts of its value.
type Field<'c> = (&'c str, &'c [Part]);

impl<'c> Scope<'c> {
    /// The text that the parts add up to, as they stand in a class; `None` where it is not certain, or too long for a name.
    pub(super) fn resolve(&self, parts: &[Part], class: &str) -> Option<String> {
        if parts.is_empty() {
            return None;
        }
        let mut text = String::new();
        let mut open: Vec<(&Part, &str)> = parts.iter().rev().map(|part| (part, class)).collect();
        // Constants that are made of each other would go round for ever.
        for _ in 0..4 * MAX_PARTS {
            let Some((part, class)) = open.pop() else { return Some(text) };
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Name(name) => {
                    let (class, parts) = self.named(name, class).filter(|(_, parts)| !parts.is_empty())?;
                    open.extend(parts.iter().rev().map(|part| (part, class)));
                }
            }
            if text.len() > LONGEST_TEXT {
                return None;
            }
        }
        None
    }

    /// What a name means in a class.
    fn named(&self, name: &str, class: &str) -> Option<Field<'c>> {
        let (path, name) = match name.rsplit_once('.') {
            None | Some(("this", _)) => return self.visible(name.trim_start_matches("this."), class),
            Some(path) => path,
        };
        let first = path.split('.').next().unwrap_or(path);
        if self.visible(first, class).is_some() {
            return None;
        }
        let (class, _) = self.class(path, class)?;
        self.inherited(name, class)
    }

    /// A field of a class, of one that it extends, or of its outer class.
    fn visible(&self, name: &str, class: &str) -> Option<Field<'c>> {
        let outer = outer(class);
        self.inherited(name, class).or_else(|| self.inherited(name, outer).filter(|_| outer != class))
    }

    fn inherited(&self, name: &str, class: &str) -> Option<Field<'c>> {
        let (mut class_name, mut class) = self.exactly(class)?;
        for _ in 0..MAX_SUPERCLASSES {
            if let Some(parts) = class.fields.get(name) {
                return Some((class_name, parts));
            }
            (class_name, class) = self.class(class.superclass.as_deref()?, class_name)?;
        }
        None
    }

    /// The class that a name means inside another: an inner class of the same outer class, before any other.
    fn class(&self, name: &str, inside: &str) -> Option<(&'c str, &'c Class)> {
        self.exactly(&format!("{}.{name}", outer(inside))).or_else(|| self.exactly(name))
    }

    fn exactly(&self, name: &str) -> Option<(&'c str, &'c Class)> {
        let in_index = |constants: &'c Constants| constants.classes.get_key_value(name);
        in_index(self.own).or_else(|| in_index(self.everywhere)).map(|(name, class)| (name.as_str(), class))
    }
}

fn outer(class: &str) -> &str {
    class.split('.').next().unwrap_or(class)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::testing::told_with;
    use super::*;

    fn constants(source: &str) -> Constants {
        read(source).constants
    }

    #[test]
    fn values_by_full_name() {
        let constants = constants(
            "class Outer { static final String A = 'a', B = A + Inner.C; class Inner { final String C = 'c'; } }",
        );
        assert_eq!(constants.value("Outer.B").as_deref(), Some("ac"));
        assert_eq!(constants.value("outer.INNER.c").as_deref(), Some("c"));
        assert_eq!(constants.value("Outer.C"), None);
        assert_eq!(constants.value("B"), None);
    }

    #[test]
    fn rounds_and_doublings_end() {
        let mut source = "class A extends B { static final String X0 = 'x'; ".to_owned();
        for number in 0..40 {
            let next = number + 1;
            source.push_str(&format!("static final String X{next} = X{number} + X{number}; "));
        }
        source.push_str("static final String R = S; static final String S = R; } ");
        source.push_str("class B extends A {}");
        let constants = constants(&source);
        assert_eq!(constants.value("A.X3").as_deref(), Some("xxxxxxxx"));
        for name in ["A.X40", "A.R", "A.UNKNOWN", "B.UNKNOWN"] {
            assert_eq!(constants.value(name), None, "{name}");
        }
    }

    #[test]
    fn two_copies_agree_or_have_no_value() {
        let one = constants("class A { static final String X = 'x', Y = 'y'; }");
        let other = constants("class A { static final String X = 'x', Y = 'z'; }");
        let mut all = Constants::default();
        for constants in [&one, &other, &one] {
            all.add(constants);
        }
        assert_eq!(all.value("A.X").as_deref(), Some("x"));
        assert_eq!(all.value("A.Y"), None);
    }

    #[test]
    fn constants_of_other_files() {
        let names = "public class Names { public static final String SAP = Base.PREFIX + 'Sap'; \
                     public class Inner { public final String BANK = 'Bank'; } }";
        let base = "class Base { static final String PREFIX = 'P_'; }";
        let source = |argument: &str| {
            format!("class A extends Base {{ void m() {{ x.clientCertName_x = {argument}; }} }}")
        };
        for (argument, certificate) in [
            ("NAMES.sap", "P_Sap"),
            ("Names.Inner.BANK", "Bank"),
            ("PREFIX", "P_"),
            ("Names.SAP + Names.Inner.BANK", "P_SapBank"),
            ("Names.OTHER", "<Names.OTHER>"),
            ("Inner.BANK", "<Inner.BANK>"),
            ("Names", "<Names>"),
        ] {
            assert_eq!(told_with(&source(argument), &[names, base]), [certificate], "{argument}");
        }
        // Two copies of a class that do not say the same.
        let other = "public class Names { public static final String SAP = 'Other'; }";
        assert_eq!(told_with(&source("Names.SAP"), &[names, base, other]), ["<Names.SAP>"]);
        // A variable is no class, whatever its name.
        let shadowed = "class A { void m(Config names) { x.clientCertName_x = names.SAP; } }";
        assert_eq!(told_with(shadowed, &[names, base]), ["<names.SAP>"]);
        let shadowed = "class A { Config names; void m() { x.clientCertName_x = names.SAP; } }";
        assert_eq!(told_with(shadowed, &[names, base]), ["<names.SAP>"]);
        let shadowed = "class A { void m() { x.clientCertName_x = this.names.SAP; } }";
        assert_eq!(told_with(shadowed, &[names, base]), ["<this.names.SAP>"]);
        // What stands outside every class belongs to nobody.
        let loose = "final String CERT = 'C'; class B {}";
        let trigger = "trigger T on X (before insert) { x.clientCertName_x = CERT; }";
        assert_eq!(told_with(trigger, &[loose]), ["<CERT>"]);
        // An inner class goes before one of the same name elsewhere.
        let inner = "class A { void m() { x.clientCertName_x = Names.SAP; } class Names { final String SAP = 'I'; } }";
        assert_eq!(told_with(inner, &[names, base]), ["I"]);
    }
}
