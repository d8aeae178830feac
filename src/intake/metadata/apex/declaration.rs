//! Classes, their fields and the bodies of their methods, found without parsing what is inside.

use std::cell::LazyCell;
use std::ops::Range;

use super::ApexFacts;
use super::argument::{self, Argument, Part};
use super::call::{self, CallSite, Found};
use super::locals::Locals;
use super::tokens::{Kind, Tokens};

/// Call sites beyond these are left out.
const MAX_CALL_SITES: usize = 10_000;
/// The file, a class and an inner class: Apex allows no class inside an inner one.
const MAX_DEPTH: usize = 3;

/// A variable that is declared, and what with.
pub(super) struct Declarator {
    pub(super) name: usize,
    pub(super) value: Option<Range<usize>>,
}

/// The variables of a declaration whose first name stands at this index, and where it ends: `a = 1, b, c = f(1, 2);`.
pub(super) fn declarators(tokens: &Tokens<'_>, mut name: usize) -> (Vec<Declarator>, usize) {
    let mut declarators = Vec::new();
    loop {
        let is_given = tokens.kind(name + 1) == Some(Kind::Assign);
        let start = name + 1 + usize::from(is_given);
        let mut end = start;
        while is_given
            && !matches!(tokens.kind(end), None | Some(Kind::Sign(b';' | b',' | b')' | b']' | b'}')))
        {
            end = tokens.after(end);
        }
        declarators.push(Declarator { name, value: is_given.then_some(start..end) });
        let is_next = tokens.is_sign(end, b',')
            && tokens.word(end + 1).is_some()
            && matches!(tokens.kind(end + 2), Some(Kind::Assign | Kind::Sign(b',' | b';')));
        if !is_next {
            return (declarators, end);
        }
        name = end + 1;
    }
}

/// Goes over the members of a file's classes.
pub(super) struct Reader<'t, 's> {
    tokens: &'t Tokens<'s>,
    facts: ApexFacts,
    /// The classes around, outermost first; the file itself is one without a name.
    classes: Vec<Class>,
    /// A line, and the offset at which it was counted.
    counted: (usize, usize),
}

struct Class {
    /// Its name with that of its outer class, in lower case.
    name: String,
    end: usize,
}

/// Where the head of a member ends.
enum Head {
    /// With a semicolon, or where the class ends.
    Field(usize),
    /// With the brace of a body.
    Body(usize),
}

impl<'t, 's> Reader<'t, 's> {
    pub(super) fn new(tokens: &'t Tokens<'s>) -> Self {
        let file = Class { name: String::new(), end: tokens.len() };
        Self { tokens, facts: ApexFacts::default(), classes: vec![file], counted: (1, 0) }
    }

    pub(super) fn read(mut self) -> ApexFacts {
        let mut index = 0;
        while let Some(class) = self.classes.last() {
            let end = class.end;
            if index >= end {
                index = end + 1;
                self.classes.pop();
                continue;
            }
            index = match self.head(index, end) {
                Head::Field(semicolon) => {
                    self.read_field(index..semicolon);
                    semicolon + 1
                }
                Head::Body(brace) => self.read_block(index..brace),
            };
        }
        self.facts
    }

    fn head(&self, start: usize, end: usize) -> Head {
        let mut is_given = false;
        let mut index = start;
        while index < end {
            match self.tokens.kind(index) {
                // A brace that closes nothing belongs to nobody.
                Some(Kind::Sign(b';' | b'}')) => return Head::Field(index),
                Some(Kind::Sign(b'{')) if !is_given => return Head::Body(index),
                Some(Kind::Assign) => is_given = true,
                _ => {}
            }
            index = self.tokens.after(index);
        }
        Head::Field(end)
    }

    /// Fields, or a method without a body.
    fn read_field(&mut self, range: Range<usize>) {
        self.read_calls(range.clone(), || None);
        let Some(first) = self.first_name(range.clone()) else { return };
        let is_string = first.checked_sub(1).is_some_and(|kind| self.tokens.is_word(kind, "String"));
        let is_final = (range.start..first).any(|index| self.tokens.is_word(index, "final"));
        let (declared, _) = declarators(self.tokens, first);
        for Declarator { name, value } in declared {
            let value = value.filter(|_| is_string && is_final);
            let parts = value.map(|value| argument::parts(self.tokens, value)).unwrap_or_default();
            self.add_field(name, parts);
        }
    }

    /// The name of the first field that a head declares: behind a type, before its end, a comma or its value.
    fn first_name(&self, range: Range<usize>) -> Option<usize> {
        let mut index = range.start;
        let mut open_types = 0_usize;
        while index < range.end {
            match self.tokens.kind(index) {
                Some(Kind::Sign(b'<')) => open_types += 1,
                Some(Kind::Sign(b'>')) => open_types = open_types.saturating_sub(1),
                Some(Kind::Sign(b',')) if open_types == 0 => break,
                Some(Kind::Assign) => break,
                _ => {}
            }
            index = self.tokens.after(index);
        }
        let name = index.min(range.end).checked_sub(1).filter(|&name| name > range.start)?;
        let has_type = matches!(self.tokens.kind(name - 1), Some(Kind::Word | Kind::Sign(b'>' | b']')));
        self.tokens.word(name).filter(|_| has_type).map(|_| name)
    }

    fn add_field(&mut self, name: usize, parts: Vec<Part>) {
        let class = self.classes.last().filter(|class| !class.name.is_empty());
        let (Some(class), Some(name)) = (class, self.tokens.word(name)) else { return };
        self.facts.constants.add_field(&class.name, name.to_ascii_lowercase(), parts);
    }

    /// A class, into which reading goes on; or a method, trigger, property or initialiser, behind which it does.
    fn read_block(&mut self, head: Range<usize>) -> usize {
        let brace = head.end;
        if let Some(keyword) = self.keyword(head.clone(), &["class", "interface", "enum"]) {
            return self.enter_class(keyword, head);
        }
        if let Some(keyword) = self.keyword(head.clone(), &["trigger"]).filter(|_| self.classes.len() == 1) {
            self.declare_file(keyword + 1);
        }
        let has_parameters = self.tokens.follows(brace, b')');
        if let Some(property) = self.first_name(head.clone()) {
            self.add_field(property, Vec::new());
        }
        let (tokens, range) = (self.tokens, head.start..self.tokens.end_of(brace));
        self.read_calls(range.clone(), || {
            let mut locals = Locals::read(tokens, range.clone());
            if !has_parameters {
                locals.declare_accessor_value(range);
            }
            Some(locals)
        });
        self.tokens.after(brace)
    }

    /// The first such word that stands outside brackets with a name behind it.
    fn keyword(&self, head: Range<usize>, words: &[&str]) -> Option<usize> {
        let mut index = head.start;
        while index < head.end {
            let is_keyword = words.iter().any(|word| self.tokens.is_word(index, word));
            if is_keyword && !self.tokens.follows(index, b'.') && self.tokens.word(index + 1).is_some() {
                return Some(index);
            }
            index = self.tokens.after(index);
        }
        None
    }

    fn enter_class(&mut self, keyword: usize, head: Range<usize>) -> usize {
        let brace = head.end;
        let Some(outer) = self.classes.last().filter(|_| self.classes.len() < MAX_DEPTH) else {
            return self.tokens.after(brace);
        };
        let mut name = self.tokens.word(keyword + 1).unwrap_or_default().to_ascii_lowercase();
        if self.classes.len() == 1 {
            self.declare_file(keyword + 1);
        } else {
            name = format!("{}.{name}", outer.name);
        }
        let superclass = self.keyword(keyword..brace, &["extends"]).map(|extends| extends + 1..brace);
        self.facts.constants.add_class(&name, superclass.and_then(|range| self.path(range)));
        self.classes.push(Class { name, end: self.tokens.end_of(brace) });
        brace + 1
    }

    fn declare_file(&mut self, name: usize) {
        if self.facts.name.is_none() {
            self.facts.name = self.tokens.word(name).map(str::to_owned);
        }
    }

    /// A name of one or two words.
    fn path(&self, range: Range<usize>) -> Option<String> {
        let first = self.tokens.word(range.start)?.to_ascii_lowercase();
        let second = self.tokens.word(range.start + 2).filter(|_| self.tokens.is_sign(range.start + 1, b'.'));
        Some(second.map_or(first.clone(), |second| format!("{first}.{}", second.to_ascii_lowercase())))
    }

    /// The calls among some tokens, and what they are given with the local variables there put in, which are read only
    /// where there is a call.
    fn read_calls(&mut self, range: Range<usize>, locals: impl FnOnce() -> Option<Locals<'t, 's>>) {
        let locals = LazyCell::new(locals);
        for index in range {
            let Some(found) = call::call_at(self.tokens, index) else { continue };
            if self.facts.call_sites.len() == MAX_CALL_SITES {
                return;
            }
            let mut argument = Argument::read(self.tokens, found.value.clone());
            if let Some(locals) = &*locals {
                argument.parts = locals.put_in(argument.parts, found.value.start);
            }
            self.add_call_site(&found, argument);
        }
    }

    fn add_call_site(&mut self, found: &Found, argument: Argument) {
        let offset = self.tokens.offset(found.index);
        let (line, from) = self.counted;
        let passed = self.tokens.source_before(offset, from);
        let line = line + passed.bytes().filter(|&octet| octet == b'\n').count();
        self.counted = (line, offset);
        let class = self.classes.last().map(|class| class.name.clone()).unwrap_or_default();
        self.facts.call_sites.push(CallSite { call: found.call, argument, offset, line, class });
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::told;

    #[test]
    fn fields_by_class() {
        const CALL: &str = "void m() { r.setClientCertificateName(CERT); }";
        for (members, certificate) in [
            ("private static final String CERT = 'C'; #", "C"),
            ("@TestVisible final static System.String cert = 'C'; #", "C"),
            ("# final String CERT = 'C';", "C"),
            ("static final String A = 'a', CERT = A + 'b'; #", "ab"),
            ("static final String CERT = A + 'b'; static final String A = 'a'; #", "ab"),
            ("static final String CERT = null; #", ""),
            ("static String CERT = 'C'; #", "<CERT>"),
            ("static final Object CERT = 'C'; #", "<CERT>"),
            ("static final String CERT = find(); #", "<CERT>"),
            ("static final String CERT; static { CERT = 'C'; } #", "<CERT>"),
            ("static final String CERT = A; static final String A = CERT; #", "<CERT>"),
            ("static String CERT { get { return 'C'; } } #", "<CERT>"),
            ("static final String CERT = 'C'; class Inner { # }", "C"),
            ("static final String CERT = 'C'; class Inner { String cert; # }", "<CERT>"),
            ("static final String CERT = 'C'; class Inner { final String CERT = 'I'; # }", "I"),
            ("class Inner { static final String CERT = 'I'; } #", "<CERT>"),
            ("virtual class B { final String CERT = 'B'; } class Inner extends B { # }", "B"),
            (
                "Map<String, String> m = new Map<String, String>{ 'a' => 'b' }; final String CERT = 'C'; #",
                "C",
            ),
            ("enum E { CERT, OTHER } static final String CERT = 'C'; #", "C"),
        ] {
            let told = told(&format!("public class A {{ {} }}", members.replace('#', CALL)));
            let expected: &[&str] = if certificate.is_empty() { &[] } else { &[certificate] };
            assert_eq!(told, expected, "{members}");
        }
        let initialiser = "class A { static final String C = 'c'; Auth.JWS jws = new Auth.JWS(jwt, C); }";
        assert_eq!(told(initialiser), ["c"]);
    }
}
