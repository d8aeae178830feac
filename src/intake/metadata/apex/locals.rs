//! The local variables of one method, trigger, accessor or initialiser.

use std::collections::BTreeMap;
use std::ops::Range;

use super::argument::{self, MAX_PARTS, Part};
use super::declaration::declarators;
use super::tokens::{Kind, Tokens};

/// Local variables and parameters by name, in lower case.
pub(super) struct Locals<'t, 's> {
    tokens: &'t Tokens<'s>,
    variables: BTreeMap<String, Variable>,
}

struct Variable {
    /// From its name to the end of its block.
    visible: Range<usize>,
    /// What a declaration as string gives it.
    value: Option<Range<usize>>,
    /// In how many places of the method a variable of this name is declared.
    declarations: usize,
    assignments: usize,
}

/// Before a name these declare nothing.
const NO_TYPES: [&str; 20] = [
    "return",
    "new",
    "throw",
    "else",
    "instanceof",
    "insert",
    "update",
    "upsert",
    "delete",
    "undelete",
    "merge",
    "when",
    "on",
    "in",
    "and",
    "or",
    "not",
    "like",
    "do",
    "as",
];

impl<'t, 's> Locals<'t, 's> {
    /// Those between the first token of a method's head and the last of its body.
    pub(super) fn read(tokens: &'t Tokens<'s>, range: Range<usize>) -> Self {
        let mut locals = Self { tokens, variables: BTreeMap::new() };
        locals.read_declarations(range.clone());
        locals.read_assignments(range);
        locals
    }

    fn read_declarations(&mut self, range: Range<usize>) {
        let mut blocks = vec![range.end];
        let mut index = range.start;
        while index < range.end {
            while blocks.len() > 1 && blocks.last().is_some_and(|&end| end <= index) {
                blocks.pop();
            }
            if self.tokens.is_sign(index, b'{') {
                blocks.push(self.tokens.end_of(index));
            }
            if !self.declares(index, range.start) {
                index += 1;
                continue;
            }
            let is_string = self.declares_string(index);
            let (declared, end) = declarators(self.tokens, index);
            for declarator in declared {
                let block = blocks.last().copied().unwrap_or(range.end);
                let value = declarator.value.filter(|_| is_string);
                self.declare(declarator.name, declarator.name..block, value);
            }
            index = end;
        }
    }

    fn declare(&mut self, name: usize, visible: Range<usize>, value: Option<Range<usize>>) {
        let Some(name) = self.tokens.word(name) else { return };
        let variable = Variable { visible, value, declarations: 0, assignments: 0 };
        self.variables.entry(name.to_ascii_lowercase()).or_insert(variable).declarations += 1;
    }

    /// The value that a setter gets has a name without being declared.
    pub(super) fn declare_accessor_value(&mut self, range: Range<usize>) {
        let variable = Variable { visible: range, value: None, declarations: 1, assignments: 0 };
        self.variables.insert("value".to_owned(), variable);
    }

    /// Whether a name stands here behind a type: `String name`, `List<X> name`, `X[] name`.
    fn declares(&self, index: usize, start: usize) -> bool {
        let Some(before) = index.checked_sub(1).filter(|&before| before >= start) else { return false };
        let is_type = match self.tokens.kind(before) {
            Some(Kind::Word) => !NO_TYPES.iter().any(|word| self.tokens.is_word(before, word)),
            Some(Kind::Sign(b'>' | b']')) => true,
            _ => false,
        };
        let is_declared = matches!(
            self.tokens.kind(index + 1),
            Some(Kind::Assign | Kind::Sign(b';' | b',' | b':' | b')' | b'{'))
        );
        is_type && is_declared && self.tokens.kind(index) == Some(Kind::Word)
    }

    /// Whether it is declared as string, by a statement and not in the head of a loop.
    fn declares_string(&self, name: usize) -> bool {
        let (Some(kind), Some(before)) = (name.checked_sub(1), name.checked_sub(2)) else { return false };
        let is_statement = matches!(self.tokens.kind(before), Some(Kind::Sign(b'{' | b'}' | b';')));
        self.tokens.is_word(kind, "String") && (is_statement || self.tokens.is_word(before, "final"))
    }

    fn read_assignments(&mut self, range: Range<usize>) {
        let mut index = range.start;
        while index < range.end {
            let is_assigned = matches!(self.tokens.kind(index + 1), Some(Kind::Assign | Kind::Add))
                && !self.tokens.follows(index, b'.');
            if let Some(name) = self.tokens.word(index).filter(|_| is_assigned)
                && let Some(variable) = self.variables.get_mut(&name.to_ascii_lowercase())
            {
                variable.assignments += 1;
            }
            // What stands there in a query compares.
            let is_query = self.tokens.is_sign(index, b'[')
                && ["SELECT", "FIND"].iter().any(|word| self.tokens.is_word(index + 1, word));
            index = if is_query { self.tokens.after(index) } else { index + 1 };
        }
    }

    /// Puts values for the local variables among the parts of what stands at an index; nothing is left where one of them
    /// has no certain value.
    pub(super) fn put_in(&self, parts: Vec<Part>, index: usize) -> Vec<Part> {
        self.replaced(parts, index).unwrap_or_default()
    }

    fn replaced(&self, parts: Vec<Part>, index: usize) -> Option<Vec<Part>> {
        let mut open: Vec<(Part, usize)> = parts.into_iter().rev().map(|part| (part, index)).collect();
        let mut replaced = Vec::new();
        // Variables that are given each other would go round for ever.
        for _ in 0..4 * MAX_PARTS {
            let Some((part, index)) = open.pop() else { return Some(replaced) };
            let Part::Name(name) = &part else {
                replaced.push(part);
                continue;
            };
            let first = name.split('.').next().unwrap_or(name);
            let Some(variable) = self.variables.get(first) else {
                replaced.push(part);
                continue;
            };
            match &variable.value {
                _ if variable.declarations > 1 => return None,
                _ if !variable.visible.contains(&index) => replaced.push(part),
                Some(value) if variable.assignments == 1 && first == name => {
                    let parts = argument::parts(self.tokens, value.clone());
                    if parts.is_empty() {
                        return None;
                    }
                    open.extend(parts.into_iter().rev().map(|part| (part, value.start)));
                }
                _ => return None,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_method, told};

    #[test]
    fn local_names_go_before_constants() {
        const CALL: &str = "r.setClientCertificateName(CERT);";
        for (statements, certificate) in [
            ("String CERT = find(); #", "<CERT>"),
            ("String cert = 'Local'; #", "Local"),
            ("final String CERT = 'Local' + p; #", "<CERT>"),
            ("String a = 'Local', CERT = a + '1'; #", "Local1"),
            ("String a = 'x', CERT = find(); #", "<CERT>"),
            ("String CERT = 'Local'; if (p == null) { CERT = 'Other'; } #", "<CERT>"),
            ("String CERT = 'Local'; CERT += 'Other'; #", "<CERT>"),
            ("String CERT; CERT = 'Other'; #", "<CERT>"),
            ("String CERT = CERT; #", "<CERT>"),
            ("Object CERT = 'Local'; #", "<CERT>"),
            ("for (String CERT : all) { # }", "<CERT>"),
            ("for (String CERT = 'a'; p == CERT; CERT = 'b') { # }", "<CERT>"),
            ("try { f(); } catch (Exception CERT) { # }", "<CERT>"),
            ("Map<String, List<String>> CERT = all; #", "<CERT>"),
            ("switch on record { when Account CERT { # } }", "<CERT>"),
            ("{ String CERT = find(); } #", "Constant"),
            ("# String CERT = find();", "Constant"),
            ("List<X> x = [SELECT Id FROM X WHERE CERT = :p]; String CERT = 'Local'; #", "Local"),
            ("return CERT; #", "Constant"),
            ("f(CERT, CERT); #", "Constant"),
        ] {
            assert_eq!(in_method(&statements.replace('#', CALL)), [certificate], "{statements}");
        }
        let parameter = "class A { static final String CERT = 'C'; void m(final String cert) { # } }";
        assert_eq!(told(&parameter.replace('#', CALL)), ["<CERT>"]);
        let setter =
            "class A { final String VALUE = 'C'; @A(b=1) String x { set { r.clientCertName_x = value; } } }";
        assert_eq!(told(setter), ["<value>"]);
        let trigger = "trigger T on Account (after insert) { static final String CERT = 'Local'; # }";
        assert_eq!(told(&trigger.replace('#', CALL)), ["Local"]);
    }
}
